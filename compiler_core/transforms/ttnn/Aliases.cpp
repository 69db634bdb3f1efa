// Which values of a function may share a buffer on the device: what
// docs/ttnn-facts.md found of views.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/Aliases.h"

#include "dialects/ttnn/TTNN.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {

/// Rows and columns of a tensor's matrices.
static std::pair<int64_t, int64_t> matrixOf(ArrayRef<int64_t> shape) {
  return {shape.size() < 2 ? 1 : shape[shape.size() - 2],
          shape.empty() ? 1 : shape.back()};
}

/// A view where the matrices stay as they are; where only their padded sizes
/// agree, the library decides.
static Sharing sharingOfReshape(Operation *op) {
  auto from =
      matrixOf(cast<RankedTensorType>(op->getOperand(0).getType()).getShape());
  auto to =
      matrixOf(cast<RankedTensorType>(op->getResult(0).getType()).getShape());
  if (from == to) {
    return Sharing::Always;
  }
  auto tiles = [](int64_t size) { return (size + 31) / 32; };
  return tiles(from.first) == tiles(to.first) &&
                 tiles(from.second) == tiles(to.second)
             ? Sharing::Maybe
             : Sharing::Never;
}

Sharing sharingOf(Operation *op) {
  if (!op->hasTrait<MayAliasOperand>()) {
    return Sharing::Never;
  }
  if (op->getName().getStringRef() == "ttnn.reshape") {
    return sharingOfReshape(op);
  }
  // The others share when they have nothing to do, which shows in the types
  // (but for a permutation of equal dims).
  bool changesNothing =
      op->getOperand(0).getType() == op->getResult(0).getType();
  return changesNothing ? Sharing::Maybe : Sharing::Never;
}

std::vector<AliasSet> findAliases(func::FuncOp function) {
  std::vector<AliasSet> sets;
  DenseMap<Value, size_t> setOf;
  auto add = [&](Value value) -> AliasSet & {
    setOf[value] = sets.size();
    sets.emplace_back().members.push_back(value);
    return sets.back();
  };
  Block &block = function.getBody().front();
  for (BlockArgument argument : block.getArguments()) {
    add(argument).isKept = true;
  }
  for (Operation &op : block) {
    for (Value operand : op.getOperands()) {
      AliasSet &set = sets[setOf[operand]];
      set.lastUse = &op;
      set.isKept |= op.hasTrait<OpTrait::ReturnLike>();
    }
    Sharing sharing = op.getNumOperands() > 0 && op.getNumResults() > 0
                          ? sharingOf(&op)
                          : Sharing::Never;
    for (Value result : op.getResults()) {
      if (sharing == Sharing::Never) {
        AliasSet &set = add(result);
        set.isKept = op.getName().getStringRef() == "ttnn.stored_constant";
        set.lastUse = &op;
        continue;
      }
      size_t index = setOf[op.getOperand(0)];
      setOf[result] = index;
      sets[index].members.push_back(result);
      sets[index].isCertain &= sharing == Sharing::Always;
    }
  }
  return sets;
}

} // namespace ttc
