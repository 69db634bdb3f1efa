// Nodes and edges as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphJson.h"

#include "emitters/graph/Texts.h"
#include "ttc/executable/Dump.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace ttc::graph {
namespace {

using namespace executable;
using Json = nlohmann::ordered_json;

/// Whole tenths: more digits would say more than the model knows.
double rounded(double ns) { return std::round(ns * 10) / 10; }

Json tensorJson(const Tensor &tensor) {
  return {{"shape", tensor.shape},
          {"dtype", dtypeText(tensor)},
          {"layout", tensor.layout == Layout::Tile ? "TILE" : "ROW_MAJOR"},
          {"memory", memoryText(tensor.memory)},
          {"bytes", tensorBytes(tensor)}};
}

Json tensorNames(const Graph &graph, const std::vector<TensorId> &ids) {
  Json names = Json::array();
  for (TensorId id : ids) {
    names.push_back(graph.program->tensors[id].name);
  }
  return names;
}

/// Arguments that are no tensors, as the Python export writes them.
Json argumentsJson(const Graph &graph, const Operation &operation) {
  Json arguments = Json::object();
  size_t position = 0;
  for (const Argument &argument : operation.arguments) {
    std::string key =
        argument.keyword.empty() ? std::to_string(position) : argument.keyword;
    ++position;
    if (!holdsTensors(argument.value)) {
      arguments[key] = dumpValue(argument.value, *graph.program);
    }
  }
  return arguments;
}

Json nodeJson(const Graph &graph, const Node &node) {
  Json json = {{"id", node.id},
               {"kind", kindName(node.kind)},
               {"label", node.label},
               {"scope", node.scope}};
  if (node.location && !node.location->file.empty()) {
    json["source"] = {{"file", node.location->file},
                      {"line", node.location->line},
                      {"column", node.location->column}};
  }
  json["operands"] = tensorNames(graph, node.operands);
  json["results"] = tensorNames(graph, node.results);
  if (node.operation) {
    json["callee"] = node.operation->callee;
    json["arguments"] = argumentsJson(graph, *node.operation);
    json["predicted"] = {{"ns", rounded(node.cost.ns)},
                         {"compute_ns", rounded(node.cost.computeNs)},
                         {"dram_ns", rounded(node.cost.dramNs)},
                         {"bound", node.cost.bound},
                         {"cores", node.cost.cores},
                         {"flops", node.cost.flops}};
  }
  return json;
}

} // namespace

std::string graphJson(const Graph &graph) {
  double total = 0;
  Json tensors = Json::object(), nodes = Json::array(), edges = Json::array();
  for (const Tensor &tensor : graph.program->tensors) {
    tensors[tensor.name] = tensorJson(tensor);
  }
  for (const Node &node : graph.nodes) {
    total += node.cost.ns;
    nodes.push_back(nodeJson(graph, node));
  }
  for (const Edge &edge : graph.edges) {
    edges.push_back({{"from", graph.nodes[edge.from].id},
                     {"to", graph.nodes[edge.to].id},
                     {"tensor", graph.program->tensors[edge.tensor].name}});
  }
  Json json = {{"format", graphFormat},      {"device", graph.program->device},
               {"total_ns", rounded(total)}, {"tensors", std::move(tensors)},
               {"nodes", std::move(nodes)},  {"edges", std::move(edges)}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ttc::graph
