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

// while (i < limit) { ...; i = i + step }, where `compare` is i < limit.
std::optional<Counter> counterOf(Operation *loop, Operation *compare) {
  if (!isStablehlo(compare, "compare")) {
    return std::nullopt;
  }
  std::string word = directionOf(compare);
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

// The loop's counter, and whether its limit is all that ends the loop.
struct Bound {
  Counter counter;
  bool isOnly;
};

// What a truth value is before conversions that change nothing: to its own
// type, and the question whether it is not false.
Operation *truthSource(Value value) {
  Operation *op = value.getDefiningOp();
  while (op) {
    bool plain = isStablehlo(op, "convert") &&
                 op->getOperand(0).getType() == op->getResult(0).getType();
    if (isStablehlo(op, "compare") && directionOf(op) == "NE") {
      Operation *other = op->getOperand(1).getDefiningOp();
      while (isStablehlo(other, "broadcast_in_dim")) {
        other = other->getOperand(0).getDefiningOp();
      }
      plain = isStablehlo(other, "constant") &&
              constantInteger(other->getResult(0)) == 0;
    }
    if (!plain) {
      break;
    }
    op = op->getOperand(0).getDefiningOp();
  }
  return op;
}

// A condition is the counter's comparison, or that and something else.
std::optional<Bound> boundOf(Operation *loop) {
  Block &condition = loop->getRegion(0).front();
  Operation *last = truthSource(condition.getTerminator()->getOperand(0));
  if (std::optional<Counter> counter = counterOf(loop, last)) {
    return Bound{*counter, true};
  }
  if (!isStablehlo(last, "and")) {
    return std::nullopt;
  }
  for (Value part : last->getOperands()) {
    if (auto counter = counterOf(loop, truthSource(part))) {
      return Bound{*counter, false};
    }
  }
  return std::nullopt;
}

// Whether `turns` copies of the loop are few enough.
bool isSmall(Operation *loop, int64_t turns) {
  int64_t size = 0;
  loop->walk([&](Operation *) { ++size; });
  return turns <= maxTurns && turns * size <= maxOps;
}

// One turn after the other. A loop that may end early goes on to its bound, but
// its values stay once the condition is false: the condition is computed from
// them, so it stays false.
Operation *unroll(Operation *loop) {
  std::optional<Bound> bound = boundOf(loop);
  if (!bound || !isSmall(loop, bound->counter.turns())) {
    return nullptr;
  }
  const Counter &counter = bound->counter;
  Operation *before = loop->getPrevNode();
  OpBuilder builder(loop);
  TTIRBuilder b(builder, loop->getLoc());
  SmallVector<Value> values(loop->getOperands());
  for (int64_t turn = 0; turn < counter.turns(); ++turn) {
    SmallVector<Value> old = values;
    Value goesOn;
    if (!bound->isOnly) {
      goesOn = copyBlock(loop->getRegion(0).front(), values, builder)[0];
    }
    // The counter is a constant in every turn that counts, so that slices by it
    // are static.
    values[counter.index] =
        b.splat(typeOf(values[counter.index]),
                double(counter.start + turn * counter.step));
    values = copyBlock(loop->getRegion(1).front(), values, builder);
    for (size_t i = 0; goesOn && i < values.size(); ++i) {
      values[i] = b.where(goesOn, values[i], old[i]);
    }
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
