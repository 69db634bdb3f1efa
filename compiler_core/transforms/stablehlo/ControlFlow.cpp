// Unrolls loops and merges branches.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ControlFlow.h"

#include "mlir/IR/IRMapping.h"
#include "transforms/stablehlo/Conversion.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

constexpr int64_t maxTurns = 1024;
constexpr int64_t maxOps = 100000; ///< in all turns together

// A constant number, before or after conversion.
std::optional<int64_t> constantInteger(Value value) {
  DenseElementsAttr elements = getConstant(value);
  bool isInteger = elements && elements.isSplat() &&
                   isa<IntegerType>(elements.getElementType());
  if (!isInteger) {
    return std::nullopt;
  }
  return elements.getSplatValue<APInt>().getSExtValue();
}

bool isStablehlo(Operation *op, StringRef name) {
  StringRef found = op ? op->getName().getStringRef() : "";
  return found.consume_front("stablehlo.") && found == name;
}

// The loop's counter: which argument, and its bounds.
struct Counter {
  unsigned index;
  int64_t start, limit, step;
  int64_t turns() const {
    return limit <= start ? 0 : (limit - start + step - 1) / step;
  }
};

// Reads a bound: a constant of the condition, or an argument that every turn
// hands on and that starts as a constant.
std::optional<int64_t> loopInvariant(Operation *loop, Value value) {
  if (std::optional<int64_t> number = constantInteger(value)) {
    return number;
  }
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || argument.getOwner()->getParentOp() != loop) {
    return std::nullopt;
  }
  unsigned i = argument.getArgNumber();
  Block &body = loop->getRegion(1).front();
  bool handedOn = body.getTerminator()->getOperand(i) == body.getArgument(i);
  return handedOn ? constantInteger(loop->getOperand(i)) : std::nullopt;
}

// while (i < limit) { ...; i = i + step }
std::optional<Counter> counterOf(Operation *loop) {
  Block &condition = loop->getRegion(0).front();
  Operation *compare = condition.getTerminator()->getOperand(0).getDefiningOp();
  if (!isStablehlo(compare, "compare")) {
    return std::nullopt;
  }
  std::string direction;
  llvm::raw_string_ostream(direction)
      << compare->getAttr("comparison_direction");
  StringRef word = StringRef(direction).rtrim('>').take_back(2);
  auto argument = dyn_cast<BlockArgument>(compare->getOperand(0));
  std::optional<int64_t> limit = loopInvariant(loop, compare->getOperand(1));
  if (!argument || !limit || (word != "LT" && word != "LE")) {
    return std::nullopt;
  }
  unsigned index = argument.getArgNumber();
  Block &body = loop->getRegion(1).front();
  Operation *next = body.getTerminator()->getOperand(index).getDefiningOp();
  std::optional<int64_t> start = constantInteger(loop->getOperand(index));
  if (!isStablehlo(next, "add") || !start) {
    return std::nullopt;
  }
  for (unsigned side : {0, 1}) {
    std::optional<int64_t> step =
        loopInvariant(loop, next->getOperand(1 - side));
    if (next->getOperand(side) == body.getArgument(index) && step &&
        *step > 0) {
      return Counter{index, *start, word == "LE" ? *limit + 1 : *limit, *step};
    }
  }
  return std::nullopt;
}

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

Operation *unroll(Operation *loop) {
  std::optional<Counter> counter = counterOf(loop);
  Block &body = loop->getRegion(1).front();
  int64_t size = 0;
  loop->getRegion(1).walk([&](Operation *) { ++size; });
  if (!counter || counter->turns() > maxTurns ||
      counter->turns() * size > maxOps) {
    return nullptr;
  }
  Operation *before = loop->getPrevNode();
  OpBuilder builder(loop);
  SmallVector<Value> values(loop->getOperands());
  for (int64_t turn = 0; turn < counter->turns(); ++turn) {
    // The counter is a constant in every turn, so that slices by it are static.
    TTIRBuilder b(builder, loop->getLoc());
    values[counter->index] =
        b.splat(typeOf(values[counter->index]),
                double(counter->start + turn * counter->step));
    values = copyBlock(body, values, builder);
  }
  return replaceOpened(loop, before, values);
}

// Whether a region computes and nothing else, so that it may run though its
// branch is not taken.
bool isHarmless(Region &region) {
  return !region
              .walk([](Operation *op) {
                StringRef name = op->getName().getStringRef();
                return name == "stablehlo.while" ||
                               name == "stablehlo.custom_call"
                           ? WalkResult::interrupt()
                           : WalkResult::advance();
              })
              .wasInterrupted();
}

// Branch number -> branch. Of `if`, the first region is taken when the
// predicate holds.
Region &branch(Operation *op, int64_t index) {
  bool isIf = isStablehlo(op, "if");
  return op->getRegion(isIf ? 1 - index : index);
}

// All branches run; where the index is that of a branch, its results are taken.
// An index out of range takes the last.
Operation *mergeBranches(Operation *op) {
  int64_t count = op->getNumRegions();
  Value index = op->getOperand(0);
  Operation *before = op->getPrevNode();
  OpBuilder builder(op);
  if (std::optional<double> known = getSplat(index)) {
    bool inRange = *known >= 0 && *known < double(count);
    int64_t taken = inRange ? int64_t(*known) : count - 1;
    SmallVector<Value> values =
        copyBlock(branch(op, taken).front(), {}, builder);
    return replaceOpened(op, before, values);
  }
  if (!llvm::all_of(op->getRegions(), isHarmless)) {
    return nullptr;
  }
  SmallVector<Value> values =
      copyBlock(branch(op, count - 1).front(), {}, builder);
  TTIRBuilder b(builder, op->getLoc());
  for (int64_t i = count - 2; i >= 0; --i) {
    SmallVector<Value> here = copyBlock(branch(op, i).front(), {}, builder);
    Value isHere = elementOf(index).isInteger(1)
                       ? b.unary("logical_not", index)
                       : b.compare("eq", index, double(i));
    for (auto [value, other] : llvm::zip(values, here)) {
      value = b.where(isHere, other, value);
    }
  }
  return replaceOpened(op, before, values);
}

} // namespace

Operation *openControlFlow(Operation *op) {
  if (isStablehlo(op, "while")) {
    return unroll(op);
  }
  if (isStablehlo(op, "if") || isStablehlo(op, "case")) {
    return mergeBranches(op);
  }
  return nullptr;
}

} // namespace ttc
