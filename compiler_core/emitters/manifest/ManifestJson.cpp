// Calls with their arguments, configs and requirements as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/manifest/ManifestJson.h"

#include "emitters/graph/Texts.h"
#include "emitters/manifest/Requirements.h"
#include "ttc/executable/Dump.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace ttc::manifest {
namespace {

using namespace executable;
using Json = nlohmann::ordered_json;

constexpr int manifestFormat = 1;

/// Builds one manifest; used once.
class Writer {
public:
  Writer(const Program &program, const DeviceProfile &device)
      : program(program), costs(device) {}

  Json run() {
    Json json = {{"$schema", "deployment.schema.json"},
                 {"format", manifestFormat},
                 {"target_device", program.device},
                 {"arguments", ports(program.arguments)},
                 {"results", ports(program.results)},
                 {"constants", Json::array()},
                 {"tensors", Json::object()},
                 {"operations", Json::array()}};
    for (const Constant &constant : program.constants) {
      json["constants"].push_back(program.tensors[constant.tensor].name);
    }
    for (const Tensor &tensor : program.tensors) {
      json["tensors"][tensor.name] = tensorJson(tensor);
    }
    for (const Operation &operation : program.operations) {
      json["operations"].push_back(operationJson(operation));
    }
    json["total"] = totalJson();
    return json;
  }

private:
  Json ports(const std::vector<Port> &list) {
    Json json = Json::array();
    for (const Port &port : list) {
      json.push_back({{"name", port.name},
                      {"role", roleName(port.role)},
                      {"tensor", program.tensors[port.tensor].name},
                      {"dtype", port.dtype}});
    }
    return json;
  }

  static Json tensorJson(const Tensor &tensor) {
    return {{"shape", tensor.shape},
            {"dtype", graph::dtypeText(tensor)},
            {"layout", tensor.layout == Layout::Tile ? "TILE" : "ROW_MAJOR"},
            {"memory", graph::memoryText(tensor.memory)}};
  }

  Json argumentsJson(const std::vector<Argument> &arguments) {
    Json json = Json::array();
    for (const Argument &argument : arguments) {
      Json item = Json::object();
      if (!argument.keyword.empty()) {
        item["keyword"] = argument.keyword;
      }
      item["value"] = std::visit(*this, argument.value.data);
      json.push_back(std::move(item));
    }
    return json;
  }

  /// The value of the first of `keywords` that the call has.
  Json configOf(const Operation &operation,
                std::initializer_list<std::string_view> keywords) {
    for (const Argument &argument : operation.arguments) {
      if (std::find(keywords.begin(), keywords.end(), argument.keyword) !=
          keywords.end()) {
        return std::visit(*this, argument.value.data);
      }
    }
    return nullptr;
  }

  std::string nameOf(const Operation &operation) {
    if (!operation.results.empty()) {
      return program.tensors[operation.results[0]].name;
    }
    for (const Argument &argument : operation.arguments) {
      if (const auto *tensor = std::get_if<TensorRef>(&argument.value.data)) {
        return program.tensors[tensor->id].name;
      }
    }
    return operation.callee;
  }

  Json operationJson(const Operation &operation) {
    Requirements needs = requirementsOf(program, operation, costs);
    add(needs);
    Json json = {
        {"name", nameOf(operation)},
        {"type", operation.callee.substr(operation.callee.find('.') + 1)},
        {"call", operation.callee}};
    const std::string &module = program.locations[operation.location].scope;
    if (!module.empty()) {
      json["module"] = module;
    }
    json["arguments"] = argumentsJson(operation.arguments);
    json["results"] = Json::array();
    for (TensorId id : operation.results) {
      json["results"].push_back(program.tensors[id].name);
    }
    json["ttnn_config"] = {
        {"program_config", configOf(operation, {"program_config"})},
        {"compute_kernel_config",
         configOf(operation, {"compute_kernel_config", "compute_config"})},
        {"memory_config",
         configOf(operation, {"memory_config", "output_mem_config"})}};
    json["hardware_requirements"] = {
        {"min_cores", needs.cores},
        {"l1_memory", needs.l1Bytes},
        {"bandwidth", std::round(needs.bandwidth)}};
    json["predicted_ns"] = tenths(needs.ns);
    return json;
  }

  void add(const Requirements &needs) {
    total.cores = std::max(total.cores, needs.cores);
    total.l1Bytes = std::max(total.l1Bytes, needs.l1Bytes);
    total.bandwidth = std::max(total.bandwidth, needs.bandwidth);
    total.ns += needs.ns;
  }

  Json totalJson() {
    return {{"operations", program.operations.size()},
            {"predicted_ns", tenths(total.ns)},
            {"min_cores", total.cores},
            {"l1_memory", total.l1Bytes},
            {"dram_memory", peakDramBytes(program)},
            {"bandwidth", std::round(total.bandwidth)}};
  }

  static double tenths(double number) { return std::round(number * 10) / 10; }

public:
  // What std::visit calls for the value of an argument.
  Json operator()(std::monostate) { return nullptr; }
  Json operator()(bool value) { return value; }
  Json operator()(int64_t value) { return value; }
  Json operator()(double value) {
    if (std::isfinite(value)) {
      return value;
    }
    return {{"number", std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf"}};
  }
  Json operator()(const std::string &value) { return value; }
  Json operator()(const Symbol &value) { return {{"symbol", value.name}}; }
  Json operator()(DeviceHandle) { return {{"device", true}}; }
  Json operator()(TensorRef value) {
    return {{"tensor", program.tensors[value.id].name}};
  }
  Json operator()(const List &value) {
    Json list = Json::array();
    for (const Value &item : value) {
      list.push_back(std::visit(*this, item.data));
    }
    return list;
  }
  Json operator()(const std::unique_ptr<Object> &value) {
    return {{"call", value->callee},
            {"arguments", argumentsJson(value->arguments)}};
  }

private:
  const Program &program;
  costmodel::CostModel costs;
  Requirements total;
};

} // namespace

std::string manifestJson(const Program &program, const DeviceProfile &device) {
  return Writer(program, device)
             .run()
             .dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

} // namespace ttc::manifest
