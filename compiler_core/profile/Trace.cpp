// `trace.json`: Chrome's trace-event format. Process 1 is the host on the wall
// clock of the simulation, process 2 the device on its own clock.
// SPDX-License-Identifier: Apache-2.0
#include "DeviceFigures.h"
#include "Texts.h"
#include "Writers.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::profile {
namespace {

using Json = nlohmann::ordered_json;

constexpr int hostProcess = 1;
constexpr int deviceProcess = 2;
/// Of the host: steps are what it computes itself in a real run, too.
constexpr int phaseThread = 1, hostOpThread = 2, stepThread = 3;
constexpr int opThread = 1, firstGroupThread = 2; ///< of the device

/// The events, streamed: a trace of thousands of operations is never a tree.
class EventList {
public:
  void add(const Json &event) {
    text += text.empty() ? "\n" : ",\n";
    text += event.dump(-1, ' ', /*ensure_ascii=*/false,
                       Json::error_handler_t::replace);
  }
  /// `ts` is in microseconds, whatever "displayTimeUnit" says.
  static double microseconds(double ns) { return ns / 1000.0; }

  void name(const char *what, int process, int thread, std::string name) {
    add({{"name", what},
         {"ph", "M"},
         {"pid", process},
         {"tid", thread},
         {"args", {{"name", std::move(name)}}}});
  }
  void order(const char *what, int process, int thread, int index) {
    add({{"name", what},
         {"ph", "M"},
         {"pid", process},
         {"tid", thread},
         {"args", {{"sort_index", index}}}});
  }
  void complete(std::string name, std::string_view category, int process,
                int thread, double startNs, double ns, Json args) {
    Json event = {{"name", std::move(name)},
                  {"cat", category},
                  {"ph", "X"},
                  {"pid", process},
                  {"tid", thread},
                  {"ts", microseconds(startNs)},
                  {"dur", microseconds(ns)}};
    if (!args.is_null()) {
      event["args"] = std::move(args);
    }
    add(event);
  }
  void counter(const char *name, const char *series, double ns,
               uint64_t value) {
    add({{"name", name},
         {"ph", "C"},
         {"pid", deviceProcess},
         {"tid", 0},
         {"ts", microseconds(ns)},
         {"args", {{series, value}}}});
  }
  const std::string &events() const { return text; }

private:
  std::string text;
};

/// The core groups: rows of the worker grid.
uint32_t groupsOf(const DeviceProfile &device) {
  return std::max(1U, device.gridY);
}

/// Rows of the grid that an operation on `cores` cores keeps busy.
uint32_t groupsBusy(const DeviceProfile &device, uint32_t cores) {
  uint32_t width = std::max(1U, device.gridX);
  return std::clamp((cores + width - 1) / width, 1U, groupsOf(device));
}

void addNames(EventList &list, const RunView &run) {
  const DeviceProfile &device = run.info.device;
  list.name("process_name", hostProcess, 0, "host: simulator");
  list.name("process_name", deviceProcess, 0,
            "device: " + device.name + " (predicted)");
  list.order("process_sort_index", hostProcess, 0, 0);
  list.order("process_sort_index", deviceProcess, 0, 1);
  list.name("thread_name", hostProcess, phaseThread, "phases");
  list.name("thread_name", hostProcess, hostOpThread, "operations");
  bool hasSteps = std::any_of(run.operations.begin(), run.operations.end(),
                              [](const OpView &op) { return op.onHost; });
  if (hasSteps) {
    list.name("thread_name", hostProcess, stepThread, "host steps");
  }
  list.name("thread_name", deviceProcess, opThread, "operations");
  for (uint32_t group = 0; group < groupsOf(device); ++group) {
    uint32_t first = group * device.gridX;
    int thread = firstGroupThread + static_cast<int>(group);
    list.name("thread_name", deviceProcess, thread,
              "cores " + std::to_string(first) + "-" +
                  std::to_string(first + std::max(1U, device.gridX) - 1));
    list.order("thread_sort_index", deviceProcess, thread, thread);
  }
}

Json tensorTexts(const RunView &run,
                 const std::vector<executable::TensorId> &ids) {
  Json texts = Json::array();
  for (executable::TensorId id : ids) {
    texts.push_back(tensorText(run.tensor(id)));
  }
  return texts;
}

Json deviceArgs(const RunView &run, const OpView &op) {
  const costmodel::OpCost &cost = op.event->cost;
  Json args = {{"op", op.operation->callee},
               {"kernel", op.name.deviceOp},
               {"family", op.name.family},
               {"operation", op.event->operation},
               {"location", placeText(*op.location)},
               {"scope", op.location->scope},
               {"inputs", tensorTexts(run, op.inputs)},
               {"outputs", tensorTexts(run, op.operation->results)},
               {"cores", cost.cores},
               {"fidelity", cost.fidelity},
               {"bound", cost.bound},
               {"compute_ns", cost.computeNs},
               {"dram_ns", cost.dramNs},
               {"noc_ns", cost.nocNs},
               {"dispatch_ns", cost.dispatchNs},
               {"flops", cost.flops},
               {"dram_bytes", cost.dramBytes}};
  return args;
}

void addHost(EventList &list, const RunView &run) {
  for (const runtime::HostPhase &phase : run.info.trace.phases) {
    list.complete(phase.name, "phase", hostProcess, phaseThread,
                  static_cast<double>(phase.startNs),
                  static_cast<double>(phase.durationNs), Json());
  }
  for (const OpView &op : run.operations) {
    list.complete(op.operation->callee, "host", hostProcess, hostOpThread,
                  static_cast<double>(op.event->hostStartNs),
                  static_cast<double>(op.event->hostNs),
                  {{"operation", op.event->operation}});
    if (op.onHost) {
      list.complete(op.operation->callee, "host step", hostProcess, stepThread,
                    static_cast<double>(op.event->hostStartNs),
                    static_cast<double>(op.event->hostNs),
                    {{"operation", op.event->operation},
                     {"location", placeText(*op.location)},
                     {"scope", op.location->scope},
                     {"inputs", tensorTexts(run, op.inputs)},
                     {"outputs", tensorTexts(run, op.operation->results)}});
    }
  }
}

void addDevice(EventList &list, const RunView &run) {
  list.counter("DRAM live", "bytes", 0,
               run.initialBytes(executable::BufferType::Dram));
  list.counter("L1 live per core", "bytes", 0,
               run.initialBytes(executable::BufferType::L1));
  for (const OpView &op : run.operations) {
    const runtime::OpEvent &event = *op.event;
    auto start = static_cast<double>(event.deviceStartNs);
    if (op.onDevice) {
      list.complete(op.operation->callee, op.name.family, deviceProcess,
                    opThread, start, event.cost.ns, deviceArgs(run, op));
      uint32_t groups = groupsBusy(run.info.device, event.cost.cores);
      for (uint32_t group = 0; group < groups; ++group) {
        list.complete(op.operation->callee, op.name.family, deviceProcess,
                      firstGroupThread + static_cast<int>(group), start,
                      event.cost.ns, Json());
      }
    }
    list.counter("DRAM live", "bytes", start + event.cost.ns,
                 event.dramLiveBytes);
    list.counter("L1 live per core", "bytes", start + event.cost.ns,
                 event.l1LiveBytesPerCore);
  }
  const runtime::RunTrace &trace = run.info.trace;
  if (trace.omittedOperations > 0) {
    list.complete(std::to_string(trace.omittedOperations) +
                      " more operations, not traced one by one",
                  "omitted", deviceProcess, opThread,
                  static_cast<double>(trace.deviceNs - trace.omittedNs),
                  static_cast<double>(trace.omittedNs), Json());
  }
}

} // namespace

std::string writeTrace(const RunView &run) {
  EventList list;
  addNames(list, run);
  addHost(list, run);
  addDevice(list, run);
  const DeviceProfile &device = run.info.device;
  Json about = {{"producer", "ttc"},
                {"model", run.info.modelName},
                {"artifact_key", run.info.key},
                {"device", device.name},
                {"device_time", "predicted by the cost model"},
                {"device_ns", run.info.trace.deviceNs},
                {"numerics", run.info.trace.numerics},
                {"cores", device.gridX * device.gridY},
                {"l1_bytes_per_core", device.l1BytesPerCore},
                {"dram_bytes", device.dramBytes}};
  return "{\"displayTimeUnit\":\"ns\",\"otherData\":" +
         about.dump(-1, ' ', false, Json::error_handler_t::replace) +
         ",\"traceEvents\":[" + list.events() + "\n]}\n";
}

} // namespace ttc::profile
