// Counters of loops, found in their condition and their body.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/LoopBounds.h"

#include "transforms/stablehlo/Conversion.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

bool isStablehlo(Operation *op, StringRef name) {
  StringRef found = op ? op->getName().getStringRef() : "";
  return found.consume_front("stablehlo.") && found == name;
}

namespace {

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

// What a truth value is before conversions that change nothing: to its own
// type, and the question whether it is not false.
Operation *truthSource(Value value) {
  Operation *op = value.getDefiningOp();
  while (op) {
    bool plain = isStablehlo(op, "convert") &&
                 op->getOperand(0).getType() == op->getResult(0).getType();
    bool ofTruth =
        op->getNumOperands() > 0 && elementOf(op->getOperand(0)).isInteger(1);
    if (isStablehlo(op, "compare") && directionOf(op) == "NE" && ofTruth) {
      Operation *other = op->getOperand(1).getDefiningOp();
      while (isStablehlo(other, "broadcast_in_dim")) {
        other = other->getOperand(0).getDefiningOp();
      }
      plain = other && other->getNumResults() == 1 &&
              constantInteger(other->getResult(0)) == 0;
    }
    if (!plain) {
      break;
    }
    op = op->getOperand(0).getDefiningOp();
  }
  return op;
}

// "LT" of a < b is "GT" of b > a.
std::string mirrored(StringRef word) {
  return word == "LT"   ? "GT"
         : word == "LE" ? "GE"
         : word == "GT" ? "LT"
         : word == "GE" ? "LE"
                        : word.str();
}

// By how much argument `index` grows in each turn.
std::optional<int64_t> stepOf(Operation *loop, unsigned index) {
  Block &body = loop->getRegion(1).front();
  Operation *next = body.getTerminator()->getOperand(index).getDefiningOp();
  bool adds = isStablehlo(next, "add"),
       subtracts = isStablehlo(next, "subtract");
  if (!adds && !subtracts) {
    return std::nullopt;
  }
  for (unsigned side : {0, 1}) {
    auto step = loopInvariant(loop, next->getOperand(1 - side));
    if (next->getOperand(side) == body.getArgument(index) && step &&
        (adds || side == 0)) {
      return adds ? *step : -*step;
    }
  }
  return std::nullopt;
}

// Turns while `start`, `start + step`, ... is `word` than `limit`; nothing if
// it never ends.
std::optional<int64_t> turnsOf(StringRef word, int64_t start, int64_t limit,
                               int64_t step) {
  if (word == "NE") {
    int64_t distance = limit - start;
    bool meets = step != 0 && distance % step == 0 && distance / step >= 0;
    return meets ? std::optional(distance / step) : std::nullopt;
  }
  bool down = word == "GT" || word == "GE";
  int64_t distance = down ? start - limit : limit - start;
  distance += word == "LE" || word == "GE" ? 1 : 0;
  int64_t pace = down ? -step : step;
  if (word == "EQ" || distance <= 0) {
    return word == "EQ" ? std::nullopt : std::optional<int64_t>(0);
  }
  return pace > 0 ? std::optional((distance + pace - 1) / pace) : std::nullopt;
}

bool fitsType(Type type, int64_t number) {
  auto integer = cast<IntegerType>(type);
  APInt wide(128, uint64_t(number), true);
  return integer.isUnsigned() ? number >= 0 && wide.isIntN(integer.getWidth())
                              : wide.isSignedIntN(integer.getWidth());
}

// Far beyond what anybody waits for, and small enough to compute with.
constexpr int64_t largestNumber = int64_t(1) << 40;

bool isModest(int64_t number) {
  return number > -largestNumber && number < largestNumber;
}

std::optional<LoopCounter> counterOf(Operation *loop, Operation *compare,
                                     unsigned side) {
  auto argument = dyn_cast<BlockArgument>(compare->getOperand(side));
  auto limit = loopInvariant(loop, compare->getOperand(1 - side));
  if (!argument || argument.getOwner() != &loop->getRegion(0).front() ||
      !limit) {
    return std::nullopt;
  }
  unsigned index = argument.getArgNumber();
  auto start = constantInteger(loop->getOperand(index));
  auto step = stepOf(loop, index);
  if (!start || !step || !isModest(*start) || !isModest(*step) ||
      !isModest(*limit)) {
    return std::nullopt;
  }
  std::string word = directionOf(compare);
  auto turns =
      turnsOf(side == 0 ? word : mirrored(word), *start, *limit, *step);
  if (!turns || !isModest(*turns) ||
      !fitsType(elementOf(argument), *start + *turns * *step)) {
    return std::nullopt;
  }
  return LoopCounter{index, *start, *step, *turns};
}

} // namespace

std::optional<LoopCounter> loopCounterOf(Operation *loop) {
  Block &condition = loop->getRegion(0).front();
  Operation *compare = truthSource(condition.getTerminator()->getOperand(0));
  if (!isStablehlo(compare, "compare") ||
      !isa<IntegerType>(elementOf(compare->getOperand(0)))) {
    return std::nullopt;
  }
  for (unsigned side : {0, 1}) {
    if (auto counter = counterOf(loop, compare, side)) {
      return counter;
    }
  }
  return std::nullopt;
}

std::optional<int64_t> unrolledSize(Operation *loop, int64_t turns,
                                    int64_t limit) {
  int64_t size = 0;
  for (Region &region : loop->getRegions()) {
    for (Operation &op : region.front()) {
      std::optional<int64_t> copies;
      if (isStablehlo(&op, "while")) {
        auto inner = loopCounterOf(&op);
        copies = inner ? unrolledSize(&op, inner->turns, limit) : std::nullopt;
      }
      if (copies) {
        size += *copies;
      } else {
        op.walk([&](Operation *) { ++size; });
      }
    }
  }
  bool fits = turns == 0 || size <= limit / turns;
  return fits ? std::optional(size * turns) : std::nullopt;
}

} // namespace ttc
