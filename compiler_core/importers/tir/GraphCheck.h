// A graph of nodes that can be read without looking out: what is reachable is
// known, complete, free of circles, and of bounded depth and size.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_GRAPHCHECK_H
#define TTC_IMPORTERS_TIR_GRAPHCHECK_H

#include "importers/ImportLimits.h"
#include "importers/tir/JsonGraph.h"
#include "importers/tir/NodeTypes.h"
#include "importers/tir/Tree.h"
#include <map>
#include <memory>

namespace ttc::tir {

/// Reads fields of nodes of a graph. Every access is safe on any graph; after
/// a check that found nothing, every required field is there.
class NodeReader {
public:
  explicit NodeReader(const JsonGraph &graph);

  const JsonGraph &graph() const { return nodes; }
  /// The row of a node's type; null if it is unknown.
  const NodeType *typeOf(uint64_t node) const {
    return types[nodes.node(node).type];
  }
  /// The name in the row of `node`'s type; empty if it is unknown.
  std::string_view type(uint64_t node) const;
  std::string spelledType(uint64_t node) const;

  bool has(uint64_t node, std::string_view field) const {
    return find(node, field) != nullptr;
  }
  /// The node that a field refers to; nothing if it is none or out of range.
  std::optional<uint64_t> ref(uint64_t node, std::string_view field) const;
  /// The integer that stands in the field, or in the node that it refers to
  /// where the value of a constant is a node.
  std::optional<int64_t> integer(uint64_t node, std::string_view field) const;
  /// The integer that stands in the field itself.
  std::optional<int64_t> number(uint64_t node, std::string_view field) const;
  double real(uint64_t node, std::string_view field) const;
  /// A text that stands in the field, or in the node that it refers to.
  std::string text(uint64_t node, std::string_view field) const;
  /// What a String, Op or Global node says itself.
  std::string ownText(uint64_t node) const;
  /// The number of an `int` or `bool` node.
  int64_t ownInteger(uint64_t node) const;
  double ownReal(uint64_t node) const;
  /// The nodes of an Array; keys and values in turn of a Map of nodes; none of
  /// anything else.
  std::vector<uint64_t> list(uint64_t node) const;
  /// A Map's values by the text of its keys; keys that are nodes of another
  /// kind count by their names.
  std::vector<std::pair<std::string, uint64_t>> entries(uint64_t node) const;
  bool isNone(uint64_t node) const;

private:
  const JsonField *find(uint64_t node, std::string_view field) const;
  std::optional<uint64_t> boxed(uint64_t node, std::string_view field) const;
  std::optional<int64_t> integerOf(const JsonValue &value) const;

  bool hasBoxedConstants() const;

  const JsonGraph &nodes;
  std::vector<const NodeType *> types; ///< by number of the name
  bool boxesConstants = false;
};

/// Looks at everything that can be reached from the root through fields that
/// matter, without recursion. Problems are of codes "parse-error" (damage),
/// "unsupported-op" (a type that is unknown) and "too-large"; each names the
/// function and the statement path.
Problems checkGraph(const NodeReader &reader, const ImportLimits &limits);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_GRAPHCHECK_H
