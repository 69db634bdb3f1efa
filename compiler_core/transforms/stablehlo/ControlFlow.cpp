// Unrolls loops, takes branches that are known, spreads scalar computations.
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

// Scalars in, scalars out, each element by itself: the same op computes whole
// tensors.
bool isElementwise(Operation *op) {
  static const StringRef others[] = {
      "custom_call", "reshape", "iota",      "rng",         "rng_bit_generator",
      "slice",       "pad",     "transpose", "concatenate", "composite"};
  StringRef name = op->getName().getStringRef();
  auto isScalar = [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && tensor.getRank() == 0;
  };
  bool ours = name.consume_front("stablehlo.") || name.starts_with("chlo.");
  return ours && op->getNumRegions() == 0 &&
         !llvm::is_contained(others, name) && !name.starts_with("dynamic_") &&
         llvm::all_of(op->getOperandTypes(), isScalar) &&
         llvm::all_of(op->getResultTypes(), isScalar);
}

// A scalar from outside of the computation, everywhere.
Value spread(Value scalar, Ints shape, OpBuilder &builder, Location loc) {
  TTIRBuilder b(builder, loc);
  return b.broadcastInDim(scalar, shape, {});
}

// `stablehlo.map`: its computation on whole tensors.
Operation *spreadMap(Operation *map) {
  Block &body = map->getRegion(0).front();
  for (Operation &op : body.without_terminator()) {
    if (!isElementwise(&op)) {
      return nullptr;
    }
  }
  Ints shape = shapeOf(map->getResult(0));
  Operation *before = map->getPrevNode();
  OpBuilder builder(map);
  IRMapping mapping;
  mapping.map(body.getArguments(), map->getOperands());
  auto spreadOf = [&](Value value) {
    if (Value known = mapping.lookupOrNull(value)) {
      return known;
    }
    Value wide = spread(value, shape, builder, map->getLoc());
    mapping.map(value, wide);
    return wide;
  };
  for (Operation &op : body.without_terminator()) {
    if (isStablehlo(&op, "constant")) {
      Operation *scalar = builder.clone(op);
      mapping.map(op.getResult(0),
                  spread(scalar->getResult(0), shape, builder, map->getLoc()));
      continue;
    }
    llvm::for_each(op.getOperands(), spreadOf);
    Operation *copy = builder.clone(op, mapping);
    for (Value result : copy->getResults()) {
      result.setType(RankedTensorType::get(shape, elementOf(result)));
    }
  }
  return replaceOpened(map, before,
                       spreadOf(body.getTerminator()->getOperand(0)));
}

} // namespace

Operation *openControlFlow(Operation *op, int64_t unrollLimit) {
  if (isStablehlo(op, "while")) {
    return unroll(op, unrollLimit);
  }
  if (isStablehlo(op, "if") || isStablehlo(op, "case")) {
    return takeBranch(op);
  }
  return isStablehlo(op, "map") ? spreadMap(op) : nullptr;
}

} // namespace ttc
