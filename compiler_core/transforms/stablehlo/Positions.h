// What gather and scatter have in common: an operand as rows, and index vectors
// as row numbers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_POSITIONS_H
#define TTC_TRANSFORMS_STABLEHLO_POSITIONS_H

#include "dialects/ttir/TTIRBuilder.h"

namespace ttc {

/// Index vectors over some dimensions of an operand. The operand is seen as
/// [batch, n, rest]: its batching dimensions, the indexed ones (in the order of
/// the index vectors' components), and all others, each group flattened.
struct Positions {
  llvm::SmallVector<int64_t> operandShape;
  llvm::SmallVector<int64_t>
      operandBatch; ///< batching dimensions of the operand
  llvm::SmallVector<int64_t>
      indexBatch; ///< those of the indices that they pair with
  llvm::SmallVector<int64_t> indexed; ///< operand dimension of each component
  llvm::SmallVector<int64_t> windows; ///< elements taken along each of them
  int64_t fixed = 0; ///< the last `fixed` of `indexed` have no component in the
                     ///< index vectors: they start at 0
  int64_t vectorDim = 0; ///< where the components are; the indices' rank if
                         ///< there is one and no dimension for it

  /// Sizes of the indices' dimensions that are neither batching nor vectorDim.
  /// Set by `linear`.
  llvm::SmallVector<int64_t> countSizes;

  llvm::SmallVector<int64_t> batchSizes() const;
  llvm::SmallVector<int64_t>
  restDims() const;     ///< dimensions neither batching nor indexed
  int64_t rows() const; ///< n
  int64_t rest() const; ///< elements of a row

  /// operand -> [batch, n, rest].
  mlir::Value toRows(mlir::tt::ttir::TTIRBuilder &b, mlir::Value operand) const;
  /// [batch, n, rest] -> the operand's shape: the inverse.
  mlir::Value fromRows(mlir::tt::ttir::TTIRBuilder &b, mlir::Value rows) const;

  /// indices -> row numbers, i32, [batch, counts * windows]. Index vectors are
  /// clamped so that windows fit, or else (for scatter) those outside become n,
  /// which is no row.
  mlir::Value linear(mlir::tt::ttir::TTIRBuilder &b, mlir::Value indices,
                     bool clamp);

  /// The place in [batch..., counts..., ...] of dimension `i` of the indices,
  /// vectorDim not counted.
  int64_t placeOfIndexDim(int64_t i) const;

  /// The rows that `positions` [batch, count] select of `rows` [batch, n,
  /// rest]: [batch, count, rest].
  static mlir::Value take(mlir::tt::ttir::TTIRBuilder &b, mlir::Value rows,
                          mlir::Value positions);

private:
  llvm::SmallVector<int64_t> operandOrder() const;
  llvm::SmallVector<int64_t>
      indexKinds; ///< of each dimension of the indices but vectorDim: its place
};

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_POSITIONS_H
