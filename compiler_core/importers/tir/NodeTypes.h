// What nodes of TVM hold, as data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_NODETYPES_H
#define TTC_IMPORTERS_TIR_NODETYPES_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::tir {

/// What a node is to the reader. `Other` are those that only nodes of known
/// type refer to.
enum class NodeRole : uint8_t {
  Expr,
  Stmt,
  Value, ///< of an attribute: a string, a number, an array, a map
  Other,
  Unsupported, ///< known to TVM; no kernel can hold it
};

/// What stands in a field. E1 writes all of them as text, so that only this
/// tells the number 5 from node 5.
enum class FieldKind : uint8_t {
  Node,         ///< the number of a node
  OptionalNode, ///< the same, or none
  Integer,      ///< the number itself
  Real,
  Text, ///< the text itself ("int32"), or the number of a string's node
  Ignored,
};

struct FieldSpec {
  std::string_view name;
  FieldKind kind;
};

struct NodeType {
  std::string_view name; ///< without the dialect, as today's TVM has it
  NodeRole role;
  bool nests; ///< what it holds is a level deeper to a reader of the program
  std::vector<FieldSpec> fields;

  const FieldSpec *find(std::string_view field) const;
};

/// The row of a type as some era spells it: "tir.For", "tirx.For", "For";
/// "prim.Add"; "runtime.String". Null if it is unknown.
const NodeType *findNodeType(std::string_view spelled);

/// The known type nearest to `spelled`; empty if none is near.
std::string_view nearestNodeType(std::string_view spelled);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_NODETYPES_H
