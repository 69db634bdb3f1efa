// The ops of a block by number: who takes what from whom, and which calls are
// alike.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_OPGRAPH_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_OPGRAPH_H

#include "mlir/IR/Block.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <vector>

namespace ttc::structure {

/// Position of an op in its block.
using OpIndex = unsigned;

/// A value that an op takes, and the op that makes it.
struct Input {
  mlir::Value value;
  std::optional<OpIndex> producer; ///< none: an argument
  unsigned result = 0;             ///< which one of the producer's
};

/// A picture of a block; it stays right until an op of the block moves. Linear
/// in the number of ops, to build and to hold.
class OpGraph {
public:
  explicit OpGraph(mlir::Block &block);

  OpIndex size() const { return ops.size(); }
  mlir::Operation *op(OpIndex index) const { return ops[index]; }

  /// Operands in their order, then what regions use from outside.
  llvm::ArrayRef<Input> inputs(OpIndex index) const { return taken[index]; }
  /// Ops that take a result of this one; one that takes several is there
  /// several times.
  llvm::ArrayRef<OpIndex> users(OpIndex index) const { return takers[index]; }

  /// Equal: the same call with the same attributes, of operands and results of
  /// the same types.
  unsigned label(OpIndex index) const { return labels[index]; }
  /// Equal: besides, all operands come from ops of the same label each.
  unsigned wideLabel(OpIndex index) const { return wideLabels[index]; }
  /// Equal: the ops agree several steps back.
  unsigned deepLabel(OpIndex index) const { return deepLabels[index]; }

  /// Whether the op may become part of a function (Moving.h).
  bool isMovable(OpIndex index) const { return movable[index]; }

private:
  void addOp(mlir::Operation &op);
  Input inputOf(mlir::Value value) const;
  void addLabels();
  std::vector<unsigned> widened(const std::vector<unsigned> &narrow) const;

  std::vector<mlir::Operation *> ops;
  llvm::DenseMap<mlir::Operation *, OpIndex> indices;
  std::vector<llvm::SmallVector<Input, 3>> taken;
  std::vector<llvm::SmallVector<OpIndex, 2>> takers;
  std::vector<unsigned> labels, wideLabels, deepLabels;
  std::vector<bool> movable;
};

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_OPGRAPH_H
