// A program as a graph: what graph.json, graph.dot and graph.svg show.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHMODEL_H
#define TTC_EMITTERS_GRAPH_GRAPHMODEL_H

#include "ttc/Devices.h"
#include "ttc/costmodel/OpCost.h"
#include "ttc/executable/Program.h"
#include <string>
#include <vector>

namespace ttc::graph {

/// What a node stands for.
enum class NodeKind { Input, Parameter, Constant, Operation, Output };

/// A node of the graph. Deallocations are no nodes: they move no data.
struct Node {
  NodeKind kind = NodeKind::Operation;
  std::string id;    ///< unique: "op12", "in0", "const3", "out0"
  std::string label; ///< "matmul"; of the others the name of their tensor
  std::string scope; ///< module path, parts by '/'; may be empty
  /// The call, of an operation; null otherwise. Points into the program.
  const executable::Operation *operation = nullptr;
  const executable::Location *location = nullptr; ///< null: unknown
  std::vector<executable::TensorId> operands;
  std::vector<executable::TensorId> results;
  costmodel::OpCost cost; ///< predicted; zero for what is no operation
};

/// Data that flows from the node that makes a tensor to one that takes it.
struct Edge {
  size_t from = 0, to = 0; ///< indices into Graph::nodes
  executable::TensorId tensor = 0;
};

/// Nodes in the order of the program: arguments, constants, operations,
/// results. Refers to the program, which must outlive it.
struct Graph {
  const executable::Program *program = nullptr;
  std::vector<Node> nodes;
  std::vector<Edge> edges; ///< by the node that takes, in the order of operands
};

/// Builds the graph of `program`; times are the cost model's for `device`.
Graph buildGraph(const executable::Program &program,
                 const DeviceProfile &device);

/// "input", "parameter", "constant", "operation", "output".
std::string_view kindName(NodeKind kind);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHMODEL_H
