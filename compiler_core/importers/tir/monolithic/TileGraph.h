// What a function without a role computes, tile by tile.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_MONOLITHIC_TILEGRAPH_H
#define TTC_IMPORTERS_TIR_MONOLITHIC_TILEGRAPH_H

#include "importers/tir/Tree.h"
#include <optional>

namespace ttc::tir {

using NodeId = uint32_t;

/// A value of which every output tile has one tile.
struct TileNode {
  enum class Kind : uint8_t {
    Load,     ///< the tile of `buffer` in the output's place
    Matmul,   ///< the tile of the product of `buffer` and `other`
    Unary,    ///< function `name` of `a`
    Binary,   ///< `name` (add, sub, mul, div, max, min) of `a` and `b`
    Scalar,   ///< `name` (add, sub, rsub, mul) of `a` and `value`
    Constant, ///< `value` everywhere
  };
  Kind kind = Kind::Load;
  BufferId buffer = none, other = none;
  std::string name;
  NodeId a = none, b = none;
  double value = 0;
};

/// The data flow of one function: operands before what uses them.
struct TileGraph {
  std::vector<TileNode> nodes;
  NodeId result = none;
  BufferId output = none; ///< a parameter
};

/// Recognizes what loops over elements, and programs of blocks as tilelang
/// writes them, compute: chains and trees of elementwise operations, products
/// of matrices, and both together, over two-dimensional buffers. (The plan's
/// passes A to C: layouts are interleaved tiles, a block is its tiles, shared
/// buffers and fragments are the values in them.) Fails with a problem of code
/// "unsupported-op" that names the statement that is something else.
std::optional<TileGraph>
inferTiles(const Module &module, const Function &function, Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_MONOLITHIC_TILEGRAPH_H
