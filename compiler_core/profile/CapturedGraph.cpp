// Nodes of a graph capture; parameters are texts, as in the library's own.
// SPDX-License-Identifier: Apache-2.0
#include "CapturedGraph.h"
#include "Texts.h"
#include <nlohmann/json.hpp>

namespace ttc::profile {
namespace {

using Json = nlohmann::ordered_json;

class Nodes {
public:
  /// Returns the node's id.
  size_t add(const char *type, Json params) {
    size_t id = nodes.size();
    nodes.push_back({{"id", id},
                     {"counter", id},
                     {"node_type", type},
                     {"params", std::move(params)},
                     {"connections", Json::array()},
                     {"input_tensors", Json::array()}});
    return id;
  }
  void connect(size_t from, size_t to) {
    nodes[from]["connections"].push_back(to);
  }
  void reads(size_t node, size_t tensor) {
    nodes[node]["input_tensors"].push_back(tensor);
    connect(tensor, node);
  }
  std::string text() const {
    return nodes.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

private:
  Json nodes = Json::array();
};

size_t addTensor(Nodes &nodes, const RunView &run, executable::TensorId id) {
  const executable::Tensor &tensor = run.tensor(id);
  return nodes.add("tensor", {{"tensor_id", std::to_string(id + 1)},
                              {"name", tensor.name},
                              {"shape", shapeText(tensor)},
                              {"dtype", dtypeText(tensor.dtype)},
                              {"layout", layoutText(tensor.layout)},
                              {"device_id", 0}});
}

Json bufferParams(const RunView &run, const runtime::BufferEvent &event) {
  const executable::Tensor &tensor = run.tensor(event.tensor);
  return {{"address", std::to_string(event.address)},
          {"size", std::to_string(event.bytes)},
          {"type", bufferText(event.memory)},
          {"layout", shardingText(tensor.memory.sharding)},
          {"device_id", 0}};
}

void addBuffers(Nodes &nodes, const RunView &run, const OpView &op,
                size_t from) {
  for (const runtime::BufferEvent &event : op.event->buffers) {
    size_t buffer = nodes.add("buffer", bufferParams(run, event));
    size_t node =
        nodes.add(event.allocated ? "buffer_allocate" : "buffer_deallocate",
                  bufferParams(run, event));
    nodes.connect(from, node);
    nodes.connect(node, buffer);
  }
}

/// The tensors read, the kernel with its buffers, the tensors made.
void addKernel(Nodes &nodes, const RunView &run, const OpView &op,
               size_t captureStart) {
  std::vector<size_t> inputs;
  for (executable::TensorId id : op.inputs) {
    inputs.push_back(addTensor(nodes, run, id));
  }
  size_t start =
      nodes.add("function_start", {{"name", op.name.deviceOp},
                                   {"inputs", std::to_string(inputs.size())}});
  nodes.connect(captureStart, start);
  for (size_t input : inputs) {
    nodes.reads(start, input);
  }
  addBuffers(nodes, run, op, start);
  size_t end = nodes.add("function_end", {{"name", op.name.deviceOp}});
  nodes.connect(start, end);
  for (executable::TensorId id : op.operation->results) {
    nodes.connect(end, addTensor(nodes, run, id));
  }
}

} // namespace

std::string capturedGraph(const RunView &run, const OpView &op) {
  Nodes nodes;
  size_t start = nodes.add("capture_start", Json::object());
  if (op.onDevice) {
    addKernel(nodes, run, op, start);
  } else {
    addBuffers(nodes, run, op, start);
  }
  nodes.add("capture_end", Json::object());
  return nodes.text();
}

} // namespace ttc::profile
