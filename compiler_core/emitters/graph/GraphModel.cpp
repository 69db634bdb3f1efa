// From calls to nodes and edges.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphModel.h"

#include "ttc/costmodel/CostModel.h"
#include "ttc/costmodel/ProgramCost.h"

namespace ttc::graph {
namespace {

using namespace executable;

void collectTensors(const Value &value, std::vector<TensorId> &found) {
  if (const auto *reference = std::get_if<TensorRef>(&value.data)) {
    found.push_back(reference->id);
  } else if (const auto *list = std::get_if<List>(&value.data)) {
    for (const Value &item : *list) {
      collectTensors(item, found);
    }
  }
}

/// "ttnn.transformer.scaled_dot_product_attention" without the library.
std::string shortName(const std::string &callee) {
  size_t dot = callee.find('.');
  return dot == std::string::npos ? callee : callee.substr(dot + 1);
}

/// Builds one graph; used once.
class Builder {
public:
  Builder(const Program &program, const DeviceProfile &device)
      : program(program), costs(device), maker(program.tensors.size(), noNode) {
    graph.program = &program;
  }

  Graph run() {
    addSources();
    addOperations(0, program.operations.size(), "");
    for (size_t i = 0; i < program.results.size(); ++i) {
      Node node;
      node.kind = NodeKind::Output;
      node.id = "out" + std::to_string(i);
      node.label = program.results[i].name;
      node.operands = {program.results[i].tensor};
      addNode(std::move(node));
    }
    return std::move(graph);
  }

private:
  static constexpr size_t noNode = static_cast<size_t>(-1);

  void addSources() {
    for (size_t i = 0; i < program.arguments.size(); ++i) {
      const Port &port = program.arguments[i];
      Node node;
      node.kind =
          port.role == Role::Parameter ? NodeKind::Parameter : NodeKind::Input;
      node.id = "in" + std::to_string(i);
      node.label = port.name;
      node.results = {port.tensor};
      addNode(std::move(node));
    }
    for (size_t i = 0; i < program.constants.size(); ++i) {
      TensorId tensor = program.constants[i].tensor;
      Node node;
      node.kind = NodeKind::Constant;
      node.id = "const" + std::to_string(i);
      node.label = program.tensors[tensor].name;
      node.results = {tensor};
      addNode(std::move(node));
    }
  }

  /// Those from `begin` to `end`, which stand in the loops and branches of
  /// `around`.
  void addOperations(size_t begin, size_t end, const std::string &around) {
    for (size_t i = begin; i < end; ++i) {
      const Operation &operation = program.operations[i];
      if (operation.callee == "ttnn.deallocate") {
        continue;
      }
      addOperation(i, around);
      i = addBlocks(i, around);
    }
  }

  /// The blocks of operation `index`; the index of the last operation in them.
  /// What a block takes and gives flows through the node of its operation.
  size_t addBlocks(size_t index, const std::string &around) {
    const Operation &operation = program.operations[index];
    size_t node = graph.nodes.size() - 1, next = index + 1;
    for (size_t i = 0; i < operation.blocks.size(); ++i) {
      const Block &block = operation.blocks[i];
      for (TensorId argument : block.arguments) {
        maker[argument] = node;
      }
      std::string name =
          operation.callee + "_" + std::to_string(index) +
          (operation.blocks.size() > 1 ? "/block" + std::to_string(i) : "");
      addOperations(next, next + block.size,
                    around.empty() ? name : around + "/" + name);
      next += block.size;
      for (TensorId result : block.results) {
        if (maker[result] != noNode && maker[result] != node) {
          graph.edges.push_back({maker[result], node, result});
        }
      }
    }
    return next - 1;
  }

  void addOperation(size_t index, const std::string &around) {
    const Operation &operation = program.operations[index];
    Node node;
    node.id = "op" + std::to_string(index);
    node.label = shortName(operation.callee);
    node.operation = &operation;
    node.scope = around;
    if (operation.location != 0) {
      node.location = &program.locations[operation.location];
      node.scope += (around.empty() ? "" : "/") + node.location->scope;
    }
    for (const Argument &argument : operation.arguments) {
      collectTensors(argument.value, node.operands);
    }
    node.results = operation.results;
    node.cost = costs.cost(costmodel::queryOf(program, operation));
    addNode(std::move(node));
  }

  void addNode(Node node) {
    size_t index = graph.nodes.size();
    for (TensorId tensor : node.operands) {
      if (maker[tensor] != noNode) {
        graph.edges.push_back({maker[tensor], index, tensor});
      }
    }
    for (TensorId tensor : node.results) {
      maker[tensor] = index;
    }
    graph.nodes.push_back(std::move(node));
  }

  const Program &program;
  costmodel::CostModel costs;
  std::vector<size_t> maker; ///< node that defines each tensor
  Graph graph;
};

} // namespace

Graph buildGraph(const Program &program, const DeviceProfile &device) {
  return Builder(program, device).run();
}

std::string_view kindName(NodeKind kind) {
  switch (kind) {
  case NodeKind::Input:
    return "input";
  case NodeKind::Parameter:
    return "parameter";
  case NodeKind::Constant:
    return "constant";
  case NodeKind::Operation:
    return "operation";
  case NodeKind::Output:
    return "output";
  }
  return "operation";
}

} // namespace ttc::graph
