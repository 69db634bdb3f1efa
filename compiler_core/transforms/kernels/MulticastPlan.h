// How a product is laid out over a grid of cores that share what they read.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_MULTICASTPLAN_H
#define TTC_TRANSFORMS_KERNELS_MULTICASTPLAN_H

#include "transforms/kernels/ElementInput.h"
#include "transforms/kernels/Program.h"

namespace ttc::kernels {

/// Tiles of a product [batches, rows, depth] x [batches, depth, columns]. A
/// batch that only the left operand has counts as more rows.
struct ProductTiles {
  int64_t batches = 1, rows = 1, depth = 1, columns = 1;
  bool sharesLeft = false; ///< one left operand for all batches

  int64_t outputs() const { return batches * rows * columns; }
};

/// The tiles of a matmul of `a` and `b`; nothing if their shapes do not fit.
std::optional<ProductTiles> productTiles(const Matrices &a, const Matrices &b,
                                         const Matrices &out);

/// Cores stand in `gridRows` x `gridColumns`. In a round each of them makes a
/// block of `blockRows` x `blockColumns` tiles of the result: core (x, y) the
/// block (y, x) of the round's. The first core of a row of cores reads the
/// row's tiles of A and multicasts them along the row, the first of a column
/// those of B down the column, `blockDepth` tiles of K at a time. A block is
/// made of subblocks of `subRows` x `subColumns` tiles, which fit into DST.
struct MulticastPlan {
  ProductTiles tiles;
  int64_t gridRows = 1, gridColumns = 1;
  int64_t blockRows = 1, blockColumns = 1, blockDepth = 1;
  int64_t subRows = 1, subColumns = 1;
  int64_t elements = 0; ///< inputs of what follows the product

  int64_t cores() const { return gridRows * gridColumns; }
  /// Whether only one operand is shared.
  bool isOneWay() const { return gridRows == 1 || gridColumns == 1; }
  /// Rounds of blocks that the grid makes, down and to the right.
  int64_t rowRounds() const;
  int64_t columnRounds() const;
  int64_t depthBlocks() const { return tiles.depth / blockDepth; }
  int64_t subblocks() const;
  int64_t leftTiles() const { return blockRows * blockDepth; }
  int64_t rightTiles() const { return blockDepth * blockColumns; }
  int64_t subTiles() const { return subRows * subColumns; }
  /// Tiles of an input that a subblock needs.
  int64_t tilesOf(const ElementInput &element) const {
    return (element.variesDown() ? subRows : 1) *
           (element.variesAcross() ? subColumns : 1);
  }
  /// Whether sums wait in L1 while other subblocks are in DST.
  bool spills() const { return depthBlocks() > 1 && subblocks() > 1; }
  /// Whether blocks at the edge have less tiles of the result than others.
  bool hasRaggedRows() const;
  bool hasRaggedColumns() const;
  /// Tiles of the result that a core makes, with those at the edge that are
  /// left out.
  int64_t tilesOfCore() const;
  /// Tiles that are read from the device's memory, some at the edge twice.
  int64_t reads() const;
  /// Of all circular buffers, for elements of `format`.
  uint64_t l1Bytes(mlir::tt::ttkernel::DataFormat format) const;
};

/// The plan that shares both operands, if there is one, then gives cores the
/// least to do, then reads least. Nothing if there is no grid of more than one
/// core, or L1 is too small. `dstTiles` bounds a subblock, `elements` inputs
/// have tiles for each.
std::optional<MulticastPlan>
planMulticast(const ProductTiles &tiles, mlir::tt::ttkernel::DataFormat format,
              int64_t dstTiles, int64_t elements, const Resources &resources);

/// Whether `plan` is worth it: both operands are shared, and no core makes more
/// than twice the tiles that it would make if tiles were handed out one by one.
bool isMulticastWorthwhile(const MulticastPlan &plan,
                           const Resources &resources);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_MULTICASTPLAN_H
