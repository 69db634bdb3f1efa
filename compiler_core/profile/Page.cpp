// `profile.html`: the frame, its style and scripts, and the run as JSON, in one
// file that asks nobody for anything.
// SPDX-License-Identifier: Apache-2.0
#include "EmbeddedPage.h"
#include "Texts.h"
#include "Writers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace ttc::profile {
namespace {

using Json = nlohmann::ordered_json;

/// Texts by number: thousands of operations share a few hundred.
class Interned {
public:
  size_t operator()(std::string text) {
    auto [at, fresh] = numbers.emplace(text, numbers.size());
    if (fresh) {
      texts.push_back(std::move(text));
    }
    return at->second;
  }
  Json texts = Json::array();

private:
  std::unordered_map<std::string, size_t> numbers;
};

Json tensorNumbers(const RunView &run,
                   const std::vector<executable::TensorId> &ids,
                   Interned &intern) {
  Json numbers = Json::array();
  for (executable::TensorId id : ids) {
    const executable::Tensor &tensor = run.tensor(id);
    numbers.push_back(intern(
        absl::StrCat(tensorText(tensor), " ", bufferText(tensor.memory.buffer),
                     " ", shardingText(tensor.memory.sharding))));
  }
  return numbers;
}

/// One operation as a row; `columns` of data.js names them in this order.
Json rowOf(const RunView &run, const OpView &op, Interned &intern) {
  const runtime::OpEvent &event = *op.event;
  const costmodel::OpCost &cost = event.cost;
  return Json::array({intern(op.operation->callee),
                      intern(op.name.deviceOp),
                      intern(std::string(op.name.family)),
                      event.deviceStartNs,
                      cost.ns,
                      intern(std::string(cost.bound)),
                      cost.cores,
                      intern(std::string(cost.fidelity)),
                      cost.computeNs,
                      cost.dramNs,
                      cost.nocNs,
                      cost.dispatchNs,
                      cost.flops,
                      cost.dramBytes,
                      event.dramLiveBytes,
                      event.l1LiveBytesPerCore,
                      intern(op.location->file),
                      op.location->line,
                      intern(op.location->scope),
                      tensorNumbers(run, op.inputs, intern),
                      tensorNumbers(run, op.operation->results, intern),
                      op.onDevice,
                      event.operation});
}

/// JSON that may stand inside a script element.
std::string dataText(const RunView &run) {
  Interned intern;
  Json rows = Json::array();
  for (const OpView &op : run.operations) {
    rows.push_back(rowOf(run, op, intern));
  }
  const DeviceProfile &device = run.info.device;
  Json data = {{"model", run.info.modelName},
               {"key", run.info.key},
               {"numerics", run.info.trace.numerics},
               {"device", device.name},
               {"cores", device.gridX * device.gridY},
               {"l1BytesPerCore", device.l1BytesPerCore},
               {"dramBytes", device.dramBytes},
               {"deviceNs", run.info.trace.deviceNs},
               {"dramAtStart", run.initialBytes(executable::BufferType::Dram)},
               {"l1AtStart", run.initialBytes(executable::BufferType::L1)},
               {"texts", std::move(intern.texts)},
               {"rows", std::move(rows)}};
  std::string text = data.dump(-1, ' ', false, Json::error_handler_t::replace);
  return absl::StrReplaceAll(text, {{"<", "\\u003c"}});
}

} // namespace

std::string writePage(const RunView &run) {
  std::string frame, style, script;
  for (const EmbeddedFile &part : embeddedPage()) {
    if (part.name.ends_with(".html")) {
      frame = part.text;
    } else if (part.name.ends_with(".css")) {
      style += part.text;
    } else {
      script += part.text;
    }
  }
  return absl::StrReplaceAll(frame, {{"/*STYLE*/", style},
                                     {"/*SCRIPT*/", script},
                                     {"/*DATA*/", dataText(run)}});
}

} // namespace ttc::profile
