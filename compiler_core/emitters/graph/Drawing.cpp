// Boxes for nodes, or for modules.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/Drawing.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "emitters/graph/Texts.h"
#include "ttc/executable/Dump.h"
#include <algorithm>
#include <map>
#include <set>

namespace ttc::graph {
namespace {

using namespace executable;
using Path = std::vector<std::string>;

Path pathOf(const Node &node) {
  return absl::StrSplit(node.scope, '/', absl::SkipEmpty());
}

std::string_view colourOf(const Node &node) {
  switch (node.kind) {
  case NodeKind::Input:
  case NodeKind::Output:
    return "#d7e8f7";
  case NodeKind::Parameter:
    return "#e6e0f3";
  case NodeKind::Constant:
    return "#ececec";
  case NodeKind::Operation:
    break;
  }
  if (node.cost.bound == "compute") {
    return "#fde3c8";
  }
  return node.cost.bound == "host" ? "#ececec" : "#dff0dc";
}

std::string operationCall(const Graph &graph, const Operation &operation) {
  return absl::StrCat(
      operation.callee, "(",
      absl::StrJoin(operation.arguments, ", ",
                    [&](std::string *out, const Argument &argument) {
                      absl::StrAppend(
                          out, argument.keyword,
                          argument.keyword.empty() ? "" : "=",
                          dumpValue(argument.value, *graph.program));
                    }),
      ")");
}

Box nodeBox(const Graph &graph, const Node &node) {
  Box box;
  box.id = node.id;
  box.lines = {node.label};
  const auto &shown = node.results.empty() ? node.operands : node.results;
  uint64_t bytes = 0;
  for (TensorId id : shown) {
    const Tensor &tensor = graph.program->tensors[id];
    bytes += tensorBytes(tensor);
    box.lines.push_back(tensorText(tensor));
  }
  if (!shown.empty()) {
    box.lines.push_back(
        absl::StrCat(memoryText(graph.program->tensors[shown[0]].memory), ", ",
                     sizeText(bytes)));
  }
  box.tooltip = absl::StrCat(kindName(node.kind) == "operation"
                                 ? ""
                                 : std::string(kindName(node.kind)) + " ",
                             node.label);
  if (node.operation) {
    box.tooltip = operationCall(graph, *node.operation);
    if (node.cost.ns > 0) {
      box.lines.push_back(absl::StrCat(timeText(node.cost.ns), ", bound by ",
                                       std::string(node.cost.bound)));
    }
  }
  box.scope = pathOf(node);
  box.colour = colourOf(node);
  box.rounded = node.kind != NodeKind::Operation;
  return box;
}

/// Which group a node is drawn in: itself, if empty.
using GroupName = std::string;

/// Operations outside of all modules are grouped by so many.
constexpr size_t runLength = 64;

GroupName groupAt(const Graph &graph, size_t index, size_t depth) {
  const Node &node = graph.nodes[index];
  if (node.kind == NodeKind::Constant || node.kind == NodeKind::Parameter) {
    return "parameters and constants";
  }
  if (node.kind != NodeKind::Operation) {
    return "";
  }
  Path path = pathOf(node);
  if (path.empty()) {
    size_t run = index / runLength;
    return absl::StrCat("nodes ", run * runLength, " to ",
                        (run + 1) * runLength - 1);
  }
  path.resize(std::min(path.size(), depth));
  return absl::StrJoin(path, "/");
}

/// Operations of one group, put together.
struct Group {
  size_t operations = 0, others = 0;
  double ns = 0;
};

Box groupBox(const GroupName &name, const Group &group, size_t number) {
  Path path = absl::StrSplit(name, '/');
  Box box;
  box.id = absl::StrCat("group", number);
  box.lines = {path.back()};
  box.lines.push_back(group.operations != 0
                          ? absl::StrCat(group.operations, " operations")
                          : absl::StrCat(group.others, " tensors"));
  if (group.operations != 0) {
    box.lines.push_back(timeText(group.ns));
  }
  box.tooltip = name;
  path.pop_back();
  box.scope = std::move(path);
  box.colour = group.operations != 0 ? "#fdf3d0" : "#ececec";
  return box;
}

Drawing drawGroups(const Graph &graph, const std::vector<GroupName> &groups) {
  std::map<GroupName, Group> sums;
  for (size_t i = 0; i < groups.size(); ++i) {
    Group &sum = sums[groups[i]];
    const Node &node = graph.nodes[i];
    ++(node.operation ? sum.operations : sum.others);
    sum.ns += node.cost.ns;
  }
  Drawing drawing;
  std::map<GroupName, size_t> known;
  std::vector<size_t> boxOf(groups.size());
  for (size_t i = 0; i < groups.size(); ++i) {
    auto [entry, isNew] = known.try_emplace(groups[i], drawing.boxes.size());
    boxOf[i] = groups[i].empty() ? drawing.boxes.size() : entry->second;
    if (groups[i].empty()) {
      drawing.boxes.push_back(nodeBox(graph, graph.nodes[i]));
    } else if (isNew) {
      drawing.boxes.push_back(
          groupBox(groups[i], sums[groups[i]], drawing.boxes.size()));
    }
  }
  std::set<std::pair<size_t, size_t>> seen;
  for (const Edge &edge : graph.edges) {
    std::pair<size_t, size_t> arrow{boxOf[edge.from], boxOf[edge.to]};
    if (arrow.first != arrow.second && seen.insert(arrow).second) {
      drawing.arrows.push_back(arrow);
    }
  }
  return drawing;
}

} // namespace

Drawing draw(const Graph &graph, size_t most) {
  std::vector<GroupName> groups(graph.nodes.size());
  if (graph.nodes.size() <= most) {
    return drawGroups(graph, groups);
  }
  size_t deepest = 1;
  for (const Node &node : graph.nodes) {
    deepest = std::max(deepest, pathOf(node).size());
  }
  for (size_t depth = deepest; depth > 0; --depth) {
    for (size_t i = 0; i < groups.size(); ++i) {
      groups[i] = groupAt(graph, i, depth);
    }
    std::set<GroupName> distinct(groups.begin(), groups.end());
    if (distinct.size() <= most) {
      break;
    }
  }
  return drawGroups(graph, groups);
}

} // namespace ttc::graph
