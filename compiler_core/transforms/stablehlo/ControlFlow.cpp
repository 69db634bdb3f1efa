// Unrolls loops and takes branches that are known.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ControlFlow.h"

#include "mlir/IR/IRMapping.h"
#include "transforms/stablehlo/Conversion.h"
#include "transforms/stablehlo/LoopBounds.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Copies a block's ops in front of `before`; gives what its terminator returns.
SmallVector<Value> copyBlock(Block &block, ValueRange arguments,
                             OpBuilder &builder) {
  IRMapping mapping;
  mapping.map(block.getArguments(), arguments);
  for (Operation &op : block.without_terminator()) {
    builder.clone(op, mapping);
  }
  return llvm::map_to_vector(
      block.getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}

// Replaces `op` and tells where conversion goes on: at the first op that came
// in its place.
Operation *replaceOpened(Operation *op, Operation *before, ValueRange values) {
  op->replaceAllUsesWith(values);
  Operation *next = before ? before->getNextNode() : &op->getBlock()->front();
  if (next == op) {
    next = op->getNextNode();
  }
  op->erase();
  return next;
}

// One turn after the other.
Operation *unroll(Operation *loop, int64_t limit) {
  std::optional<LoopCounter> counter = loopCounterOf(loop);
  if (!counter || !unrolledSize(loop, counter->turns, limit)) {
    return nullptr;
  }
  Operation *before = loop->getPrevNode();
  OpBuilder builder(loop);
  TTIRBuilder b(builder, loop->getLoc());
  SmallVector<Value> values(loop->getOperands());
  for (int64_t turn = 0; turn < counter->turns; ++turn) {
    // The counter is a constant in every turn, so that slices by it are static.
    values[counter->index] =
        b.splat(typeOf(values[counter->index]),
                double(counter->start) + double(turn) * double(counter->step));
    values = copyBlock(loop->getRegion(1).front(), values, builder);
  }
  return replaceOpened(loop, before, values);
}

// Branch number -> branch. Of `if`, the first region is taken when the
// predicate holds.
Region &branch(Operation *op, int64_t index) {
  bool isIf = isStablehlo(op, "if");
  return op->getRegion(isIf ? 1 - index : index);
}

// The branch that is taken, if that is known; an index out of range takes the
// last.
Operation *takeBranch(Operation *op) {
  std::optional<double> known = getSplat(op->getOperand(0));
  int64_t count = op->getNumRegions();
  if (!known && count > 1) {
    return nullptr;
  }
  bool inRange = known && *known >= 0 && *known < double(count);
  int64_t taken = inRange ? int64_t(*known) : count - 1;
  Operation *before = op->getPrevNode();
  OpBuilder builder(op);
  SmallVector<Value> values = copyBlock(branch(op, taken).front(), {}, builder);
  return replaceOpened(op, before, values);
}

} // namespace

Operation *openControlFlow(Operation *op, int64_t unrollLimit) {
  if (isStablehlo(op, "while")) {
    return unroll(op, unrollLimit);
  }
  if (isStablehlo(op, "if") || isStablehlo(op, "case")) {
    return takeBranch(op);
  }
  return nullptr;
}

} // namespace ttc
