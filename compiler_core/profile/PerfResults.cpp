// `ops_perf_results.csv`, in the columns of tt-metal's profiler. A column that
// a simulation cannot know stays empty.
// SPDX-License-Identifier: Apache-2.0
#include "DeviceFigures.h"
#include "Texts.h"
#include "Writers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace ttc::profile {
namespace {

using executable::Tensor;

constexpr size_t inputColumns = 4;  ///< tensors that have columns
constexpr size_t outputColumns = 2; ///< of their own
constexpr int64_t tileSide = 32;

/// One line of the file.
class Line {
public:
  void add(std::string_view cell) {
    text += std::exchange(separator, ",");
    if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
      text += cell;
    } else {
      absl::StrAppend(&text, "\"",
                      absl::StrReplaceAll(std::string(cell), {{"\"", "\"\""}}),
                      "\"");
    }
  }
  void add(uint64_t value) { add(std::to_string(value)); }
  void addNs(double ns) { add(static_cast<uint64_t>(std::llround(ns))); }
  std::string finish() { return validUtf8(text) + "\n"; }

private:
  std::string text;
  std::string_view separator;
};

constexpr std::string_view leadingColumns[] = {
    "OP CODE",
    "OP TYPE",
    "GLOBAL CALL COUNT",
    "DEVICE ID",
    "DEVICE ARCH",
    "ATTRIBUTES",
    "MATH FIDELITY",
    "CORE COUNT",
    "AVAILABLE WORKER CORE COUNT",
    "PARALLELIZATION STRATEGY",
    "HOST START TS",
    "HOST END TS",
    "HOST DURATION [ns]",
    "DEVICE FW START CYCLE",
    "DEVICE FW END CYCLE",
    "OP TO OP LATENCY [ns]",
    "DEVICE FW DURATION [ns]",
    "DEVICE KERNEL DURATION [ns]",
};

constexpr std::string_view trailingColumns[] = {
    "PM IDEAL [ns]", "PM COMPUTE [ns]", "PM BANDWIDTH [ns]", "PM FPU UTIL (%)",
    "TTC OP",        "TTC LOCATION",    "TTC SCOPE",         "TTC BOUND",
};

std::string headLine() {
  Line line;
  for (std::string_view column : leadingColumns) {
    line.add(column);
  }
  auto addTensors = [&](const char *which, size_t count) {
    for (size_t i = 0; i < count; ++i) {
      for (const char *dimension : {"W", "Z", "Y", "X"}) {
        line.add(absl::StrCat(which, "_", i, "_", dimension, "_PAD[LOGICAL]"));
      }
      for (const char *property : {"LAYOUT", "DATATYPE", "MEMORY"}) {
        line.add(absl::StrCat(which, "_", i, "_", property));
      }
    }
  };
  addTensors("INPUT", inputColumns);
  addTensors("OUTPUT", outputColumns);
  for (std::string_view column : trailingColumns) {
    line.add(column);
  }
  return line.finish();
}

/// Shape as [W, Z, Y, X]: what is more than four goes into W.
std::vector<int64_t> fourDimensions(const std::vector<int64_t> &shape) {
  std::vector<int64_t> four(4, 1);
  for (size_t i = 0; i < shape.size(); ++i) {
    size_t fromEnd = shape.size() - 1 - i;
    four[fromEnd < 4 ? 3 - fromEnd : 0] *= shape[i];
  }
  return four;
}

int64_t padded(int64_t size) {
  return (std::max<int64_t>(size, 1) + tileSide - 1) / tileSide * tileSide;
}

/// A tensor as a kernel sees it.
struct Seen {
  std::vector<int64_t> shape;
  bool inTiles = true; ///< padded, if the tensor is tiled
};

/// A convolution reads its input in rows, and its weight as a matrix: the
/// window times the input channels, by the output channels.
Seen seenBy(const OpView &op, const Tensor &tensor, size_t input) {
  if (op.name.family != "convolution" || input > 1) {
    return {tensor.shape};
  }
  if (input == 0) {
    return {tensor.shape, /*inTiles=*/false};
  }
  const std::vector<int64_t> &shape = tensor.shape;
  if (shape.size() != 4 || shape[0] == 1) {
    return {shape}; // It is one already.
  }
  return {{1, 1, shape[1] * shape[2] * shape[3], shape[0]}};
}

/// The seven cells of a tensor.
void addTensor(Line &line, const Tensor &tensor, const Seen &seen) {
  bool tiles = seen.inTiles && tensor.layout == executable::Layout::Tile;
  std::vector<int64_t> four = fourDimensions(seen.shape);
  for (size_t i = 0; i < 4; ++i) {
    line.add(absl::StrCat(tiles && i >= 2 ? padded(four[i]) : four[i], "[",
                          four[i], "]"));
  }
  line.add(layoutText(tensor.layout));
  line.add(dtypeText(tensor.dtype));
  line.add(absl::StrCat("DEV_0_", bufferText(tensor.memory.buffer), "_",
                        shardingText(tensor.memory.sharding)));
}

void addTensors(Line &line, const RunView &run, const OpView &op,
                const std::vector<executable::TensorId> &ids, size_t count,
                bool inputs) {
  for (size_t i = 0; i < count; ++i) {
    if (i < ids.size()) {
      const Tensor &tensor = run.tensor(ids[i]);
      addTensor(line, tensor,
                inputs ? seenBy(op, tensor, i) : Seen{tensor.shape});
      continue;
    }
    for (int cell = 0; cell < 7; ++cell) {
      line.add("");
    }
  }
}

/// "(3;3)" of a list [3, 3].
std::string windowText(const std::string &list) {
  return absl::StrReplaceAll(list, {{"[", "("}, {"]", ")"}, {", ", ";"}});
}

/// `{'name': 'value'; ...}`: the profiler's own text has no commas.
std::string attributesText(const RunView &run, const OpView &op) {
  std::string text = "{";
  for (const executable::Argument &argument : op.operation->arguments) {
    if (argument.keyword.empty() ||
        std::holds_alternative<executable::TensorRef>(argument.value.data) ||
        std::holds_alternative<executable::DeviceHandle>(argument.value.data)) {
      continue;
    }
    std::string value = valueText(run.info.program, argument.value);
    if (op.name.family == "convolution" && argument.keyword == "kernel_size") {
      absl::StrAppend(&text, "window_hw=", windowText(value), "; ");
    }
    absl::StrAppend(&text, "'", argument.keyword, "': '",
                    absl::StrReplaceAll(value, {{", ", "; "}, {"'", ""}}),
                    "'; ");
  }
  return text.size() > 1 ? text.substr(0, text.size() - 2) + "}" : "{}";
}

std::string architectureText(const DeviceProfile &device) {
  if (device.architecture == "wormhole") {
    return "wormhole_b0";
  }
  // tt-perf-report has figures of its own for this card.
  return device.name == "blackhole_p100" ? "blackhole_p100"
                                         : device.architecture;
}

/// What a kernel of the matrix engine ran at. tt-perf-report cannot read a
/// matmul without one; a cost model that names none means the engine's default.
std::string_view fidelityText(const OpView &op) {
  bool needed = op.name.family == "matmul" || op.name.family == "convolution";
  return needed && op.event->cost.fidelity.empty() ? "HiFi4"
                                                   : op.event->cost.fidelity;
}

/// Where the rows before this one ended.
struct Cursor {
  uint64_t hostStart = 0; ///< the next row's must be larger: readers sort by it
  double deviceEnd = -1;  ///< < 0: there was none
};

void addTimes(Line &line, const RunView &run, const OpView &op,
              uint64_t clockHz, Cursor &cursor) {
  const runtime::OpEvent &event = *op.event;
  uint64_t hostStart = std::max(event.hostStartNs, cursor.hostStart + 1);
  auto start = static_cast<double>(event.deviceStartNs);
  double cyclesPerNs = static_cast<double>(clockHz) / 1e9;
  line.add(hostStart);
  line.add(hostStart + event.hostNs);
  line.add(event.hostNs);
  if (op.onHost) { // The device waits: nothing of it is known.
    for (int column = 0; column < 5; ++column) {
      line.add("");
    }
    cursor.hostStart = hostStart;
    return;
  }
  line.addNs(start * cyclesPerNs);
  line.addNs((start + event.cost.ns) * cyclesPerNs);
  line.addNs(cursor.deviceEnd < 0 ? 0.0
                                  : std::max(0.0, start - cursor.deviceEnd));
  line.addNs(event.cost.ns); // Firmware around a kernel is part of dispatch.
  line.addNs(event.cost.ns);
  cursor = {hostStart, start + event.cost.ns};
}

std::string rowOf(const RunView &run, const OpView &op, size_t count,
                  uint64_t clockHz, Cursor &cursor) {
  const DeviceProfile &device = run.info.device;
  const costmodel::OpCost &cost = op.event->cost;
  Line line;
  line.add(op.name.deviceOp);
  line.add(op.onHost ? "python_fallback" : "tt_dnn_device");
  line.add(count);
  line.add("0");
  line.add(architectureText(device));
  line.add(attributesText(run, op));
  line.add(fidelityText(op));
  line.add(uint64_t{cost.cores});
  line.add(uint64_t{device.gridX} * device.gridY);
  line.add("");
  addTimes(line, run, op, clockHz, cursor);
  addTensors(line, run, op, op.inputs, inputColumns, /*inputs=*/true);
  addTensors(line, run, op, op.operation->results, outputColumns,
             /*inputs=*/false);
  line.addNs(std::max({cost.computeNs, cost.dramNs, cost.nocNs}));
  line.addNs(cost.computeNs);
  line.addNs(cost.dramNs);
  line.add(op.onHost ? ""
                     : absl::StrCat(
                           std::round(cost.computeNs / cost.ns * 1000) / 10));
  line.add(op.operation->callee);
  line.add(placeText(*op.location));
  line.add(op.location->scope);
  line.add(cost.bound);
  return line.finish();
}

} // namespace

std::string writePerfResults(const RunView &run) {
  std::string text = headLine();
  uint64_t clockHz = figuresOf(run.info.device).clockHz;
  Cursor cursor;
  for (const OpView &op : run.operations) {
    // As on a card: what runs no kernel (deallocate, a view) has no row, but
    // what the host computes has one.
    if (op.onDevice || op.onHost) {
      text += rowOf(run, op, op.event->operation + 1, clockHz, cursor);
    }
  }
  return text;
}

} // namespace ttc::profile
