// One search through the graph, depth first, on a stack of its own.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/GraphCheck.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::tir {
namespace {

/// More than this no kernel has, whatever the options say.
constexpr uint64_t mostExpanded = uint64_t(1) << 23;
/// A call of a kernel's function with its arguments.
constexpr uint64_t nodesOfOperation = 4;

class Search {
public:
  Search(const NodeReader &reader, const ImportLimits &limits)
      : reader(reader), graph(reader.graph()), limits(limits) {}

  Problems run() {
    if (graph.root() >= graph.size()) {
      fail("parse-error", absl::StrCat("the root is node ", graph.root(),
                                       " of ", graph.size()));
      return problems;
    }
    states.assign(graph.size(), State::New);
    sizes.assign(graph.size(), 0);
    depths.assign(graph.size(), 0);
    open({graph.root(), "", -1});
    while (!frames.empty() && problems.empty()) {
      advance();
    }
    return problems;
  }

private:
  enum class State : uint8_t { New, Open, Done };

  /// A reference that is to be followed: by a field, or as an item.
  struct Edge {
    uint64_t target;
    std::string_view field; ///< empty: an item
    int64_t item;
  };

  struct Frame {
    uint64_t node;
    size_t firstEdge; ///< its edges are edges[firstEdge, end)
    size_t nextEdge;
    bool isInAttrs; ///< attributes may hold what does not concern us
  };

  void fail(std::string code, std::string message) {
    problems.push_back(
        {true, std::move(code), place() + std::move(message), {}});
  }

  /// "function `f`, statement for kt / [2]: ", as far as the search is in it.
  std::string place() const {
    std::string function, path;
    for (const Frame &frame : frames) {
      bool hasEdge = frame.nextEdge > frame.firstEdge;
      std::string_view type = reader.type(frame.node);
      if (type == "PrimFunc") {
        function = nameOfFunction(frame);
      }
      std::string step = hasEdge ? stepOf(frame, type) : "";
      if (!step.empty()) {
        absl::StrAppend(&path, path.empty() ? "" : " / ", step);
      }
    }
    if (function.empty()) {
      return path.empty() ? "" : path + ": ";
    }
    return absl::StrCat("function `", function, "`",
                        path.empty() ? "" : ", statement ", path, ": ");
  }

  /// The key of the frame in the module's map: its neighbour.
  std::string nameOfFunction(const Frame &frame) const {
    for (const Frame &outer : frames) {
      if (reader.type(outer.node) != "Map") {
        continue;
      }
      for (auto &[name, value] : reader.entries(outer.node)) {
        if (value == frame.node) {
          return name;
        }
      }
    }
    return "main";
  }

  std::string stepOf(const Frame &frame, std::string_view type) const {
    const Edge &edge = edges[frame.nextEdge - 1];
    if (type == "For" && edge.field == "body") {
      std::optional<uint64_t> var = reader.ref(frame.node, "loop_var");
      return "for " + (var ? reader.text(*var, "name") : std::string("?"));
    }
    if (type == "IfThenElse") {
      return edge.field == "then_case"   ? "if"
             : edge.field == "else_case" ? "else"
                                         : std::string(edge.field);
    }
    if (edge.item >= 0 && type == "Array") {
      return absl::StrCat("[", edge.item, "]");
    }
    bool isPlain = edge.field == "body" || edge.field == "seq" ||
                   edge.field == "value" || edge.field == "functions" ||
                   edge.item >= 0;
    return isPlain ? "" : std::string(edge.field);
  }

  void open(const Edge &edge) {
    Frame frame{edge.target, edges.size(), edges.size(), false};
    frame.isInAttrs =
        !frames.empty() && (frames.back().isInAttrs || edge.field == "attrs" ||
                            edge.field == "annotations");
    states[edge.target] = State::Open;
    const NodeType *row = reader.typeOf(edge.target);
    frames.push_back(frame);
    if (!row || row->role == NodeRole::Unsupported) {
      if (!frame.isInAttrs) {
        refuseType(edge.target, row);
      }
      return;
    }
    nesting += row->nests;
    if (nesting > limits.nestingDepth) {
      return fail("parse-error",
                  absl::StrCat("nests deeper than ", limits.nestingDepth,
                               " levels (option `max_nesting_depth`)"));
    }
    collectEdges(frame.node, *row);
  }

  void refuseType(uint64_t node, const NodeType *row) {
    std::string spelled = reader.spelledType(node);
    if (row) {
      return fail(
          "unsupported-op",
          absl::StrCat("`", spelled, "` has no form in a Tenstorrent kernel"));
    }
    std::string_view nearest = nearestNodeType(spelled);
    fail("unsupported-op",
         absl::StrCat("unknown TVM node type `", spelled, "`",
                      nearest.empty() ? "" : "; the nearest known one is `",
                      view(nearest), nearest.empty() ? "" : "`"));
  }

  void collectEdges(uint64_t node, const NodeType &row) {
    if (row.name == "Array" || row.name == "Map") {
      return collectItems(node, row.name == "Map");
    }
    for (const FieldSpec &spec : row.fields) {
      checkField(node, spec);
    }
  }

  void collectItems(uint64_t node, bool isMap) {
    std::span<const int64_t> items = graph.itemsOf(graph.node(node));
    size_t keys = graph.node(node).keys;
    if (isMap && (keys > 0 ? keys != items.size() : items.size() % 2 != 0)) {
      return fail("parse-error",
                  absl::StrCat("node ", node, " is a map of ", items.size(),
                               " keys and values that do not pair"));
    }
    for (size_t i = 0; i < items.size(); ++i) {
      addEdge(node, {}, static_cast<int64_t>(i), items[i]);
    }
  }

  void addEdge(uint64_t node, std::string_view field, int64_t item,
               int64_t target) {
    if (target < 0 || static_cast<uint64_t>(target) >= graph.size()) {
      return fail("parse-error",
                  absl::StrCat("node ", node, " (`", reader.spelledType(node),
                               "`) refers to node ", target, " of ",
                               graph.size()));
    }
    edges.push_back({static_cast<uint64_t>(target), field, item});
  }

  /// Required fields have to be there; what they refer to is to be visited.
  void checkField(uint64_t node, const FieldSpec &spec) {
    std::optional<int64_t> number = reader.number(node, spec.name);
    bool isMissing = false;
    switch (spec.kind) {
    case FieldKind::Node:
    case FieldKind::OptionalNode: {
      bool isThere =
          number &&
          (*number < 0 || static_cast<uint64_t>(*number) >= graph.size() ||
           !reader.isNone(static_cast<uint64_t>(*number)));
      isMissing = !isThere && spec.kind == FieldKind::Node;
      if (isThere) {
        addEdge(node, spec.name, -1, *number);
      }
      break;
    }
    case FieldKind::Integer:
      isMissing = !number;
      break;
    case FieldKind::Real:
      isMissing = !reader.has(node, spec.name);
      break;
    case FieldKind::Text:
      // E3 has types in place of `dtype`.
      isMissing = !reader.has(node, spec.name) && spec.name != "dtype";
      break;
    case FieldKind::Ignored:
      break;
    }
    if (isMissing) {
      fail("parse-error",
           absl::StrCat("node ", node, " (`", reader.spelledType(node),
                        "`) has no `", view(spec.name), "`"));
    }
  }

  void advance() {
    Frame &frame = frames.back();
    if (frame.nextEdge == edges.size()) {
      return close();
    }
    Edge edge = edges[frame.nextEdge++];
    switch (states[edge.target]) {
    case State::New:
      return open(edge);
    case State::Open:
      return fail("parse-error", absl::StrCat("node ", edge.target, " (`",
                                              reader.spelledType(edge.target),
                                              "`) holds itself"));
    case State::Done:
      // Seen, at another depth perhaps.
      if (nesting + depths[edge.target] > limits.nestingDepth) {
        fail("parse-error",
             absl::StrCat("nests deeper than ", limits.nestingDepth,
                          " levels (option `max_nesting_depth`)"));
      }
      return;
    }
  }

  void close() {
    Frame frame = frames.back();
    const NodeType *row = reader.typeOf(frame.node);
    bool isKnown = row && row->role != NodeRole::Unsupported;
    uint64_t size = row && row->role != NodeRole::Other;
    uint32_t depth = 0;
    for (size_t i = frame.firstEdge; i < edges.size(); ++i) {
      size += sizes[edges[i].target]; // no overflow: each is bounded below
      depth = std::max(depth, depths[edges[i].target]);
    }
    uint64_t most =
        std::min(limits.operations, mostExpanded / nodesOfOperation) *
        nodesOfOperation;
    if (size > most) {
      fail("too-large",
           absl::StrCat("more than ", most,
                        " expressions, statements and values, shared ones "
                        "counted where they are used (option "
                        "`max_operations`)"));
    }
    bool nests = isKnown && row->nests;
    nesting -= nests;
    sizes[frame.node] = size;
    depths[frame.node] = depth + nests;
    states[frame.node] = State::Done;
    edges.resize(frame.firstEdge);
    frames.pop_back();
  }

  const NodeReader &reader;
  const JsonGraph &graph;
  const ImportLimits &limits;
  Problems problems;
  std::vector<State> states;
  std::vector<uint64_t> sizes; ///< with everything below spelled out
  std::vector<uint32_t> depths;
  std::vector<Frame> frames;
  std::vector<Edge> edges; ///< of all open frames, one behind the other
  uint64_t nesting = 0;
};

} // namespace

Problems checkGraph(const NodeReader &reader, const ImportLimits &limits) {
  return Search(reader, limits).run();
}

} // namespace ttc::tir
