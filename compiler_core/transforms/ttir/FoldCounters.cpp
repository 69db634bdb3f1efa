// The counter of a loop that counts lies between its first and its last value.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

struct Range {
  int64_t low, high;
};

// A constant that two of can be added without overflow.
std::optional<int64_t> integerSplat(Value value) {
  std::optional<int64_t> number = constantInteger(value);
  if (!number) {
    return std::nullopt;
  }
  bool fits = getElementTypeOrSelf(value).isUnsignedInteger()
                  ? llvm::isUInt<62>(*number)
                  : llvm::isInt<62>(*number);
  return fits ? number : std::nullopt;
}

// By how much each turn changes argument `index` of a loop's body.
std::optional<int64_t> stepOf(Block &body, unsigned index) {
  Value next = body.getTerminator()->getOperand(index);
  Operation *op = definedBy(next, "add");
  bool subtracts = !op;
  op = op ? op : definedBy(next, "subtract");
  for (unsigned side : {0, 1}) {
    if (!op || op->getOperand(side) != body.getArgument(index) ||
        (subtracts && side == 1)) {
      continue;
    }
    if (auto step = integerSplat(op->getOperand(1 - side))) {
      return subtracts ? -*step : *step;
    }
  }
  return std::nullopt;
}

// The values that `value` has in all turns, if it is the counter of a loop
// whose number of turns is known.
std::optional<Range> counterRange(Value value) {
  while (Operation *op = definedBy(value, "reshape")) {
    value = op->getOperand(0);
  }
  auto argument = dyn_cast<BlockArgument>(value);
  Operation *loop = argument ? argument.getOwner()->getParentOp() : nullptr;
  if (!loop || !isOp(loop, "while") ||
      argument.getOwner()->getParent()->getRegionNumber() != 1) {
    return std::nullopt;
  }
  auto count = loop->getAttrOfType<IntegerAttr>("trip_count");
  unsigned index = argument.getArgNumber();
  auto start = integerSplat(loop->getOperand(index));
  auto step = stepOf(*argument.getOwner(), index);
  constexpr int64_t modest = int64_t(1) << 31;
  bool known = count && count.getInt() > 0 && count.getInt() < modest &&
               start && step && std::abs(*step) < modest;
  if (!known) {
    return std::nullopt;
  }
  int64_t last = *start + (count.getInt() - 1) * *step;
  return Range{std::min(*start, last), std::max(*start, last)};
}

// Whether all numbers of the range compare alike with `number`.
std::optional<bool> compare(StringRef word, Range range, int64_t number) {
  bool less = range.high<number, more = range.low> number;
  bool lessOrEqual = range.high <= number, moreOrEqual = range.low >= number;
  auto decide = [](bool always, bool never) {
    return always  ? std::optional(true)
           : never ? std::optional(false)
                   : std::nullopt;
  };
  if (word == "lt") {
    return decide(less, moreOrEqual);
  }
  if (word == "le") {
    return decide(lessOrEqual, more);
  }
  if (word == "gt") {
    return decide(more, lessOrEqual);
  }
  if (word == "ge") {
    return decide(moreOrEqual, less);
  }
  bool apart = less || more;
  return word == "eq"   ? decide(false, apart)
         : word == "ne" ? decide(apart, false)
                        : std::nullopt;
}

// Frameworks ask of each index whether it is negative, and clamp it.
struct FoldCounter : RewritePattern {
  FoldCounter(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    StringRef name = op->getName().getStringRef();
    if (!name.consume_front("ttir.") || op->getNumOperands() != 2 ||
        op->getNumResults() != 1) {
      return failure();
    }
    auto number = integerSplat(op->getOperand(1));
    auto range = number ? counterRange(op->getOperand(0)) : std::nullopt;
    if (!range) {
      return failure();
    }
    bool stays = op->getOperand(0).getType() == op->getResult(0).getType() &&
                 ((name == "maximum" && range->low >= *number) ||
                  (name == "minimum" && range->high <= *number));
    if (stays) {
      rewriter.replaceOp(op, op->getOperand(0));
      return success();
    }
    std::optional<bool> known = compare(name, *range, *number);
    if (!known) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.splat(typeOf(op->getResult(0)), *known ? 1 : 0));
    return success();
  }
};

} // namespace

void addFoldCounterPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldCounter>(patterns.getContext());
}

} // namespace ttc
