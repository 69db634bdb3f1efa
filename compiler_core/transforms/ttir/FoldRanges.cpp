// Questions whose answer the range of an integer tells: frameworks ask of each
// index whether it is negative, clamp it, and put NaN where it is out of
// bounds.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"
#include "transforms/ttir/Ranges.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Whether all pairs of numbers of the two ranges compare alike.
std::optional<bool> compare(StringRef word, Range a, Range b) {
  auto decide = [](bool always, bool never) {
    return always  ? std::optional(true)
           : never ? std::optional(false)
                   : std::nullopt;
  };
  bool less = a.high<b.low, more = a.low> b.high;
  bool lessOrEqual = a.high <= b.low, moreOrEqual = a.low >= b.high;
  bool apart = less || more, same = lessOrEqual && moreOrEqual;
  return word == "lt"   ? decide(less, moreOrEqual)
         : word == "le" ? decide(lessOrEqual, more)
         : word == "gt" ? decide(more, lessOrEqual)
         : word == "ge" ? decide(moreOrEqual, less)
         : word == "eq" ? decide(same, apart)
         : word == "ne" ? decide(apart, same)
                        : std::nullopt;
}

// The operand that `maximum` or `minimum` always gives.
std::optional<unsigned> winner(StringRef word, Range a, Range b) {
  bool first = word == "maximum"   ? a.low >= b.high
               : word == "minimum" ? a.high <= b.low
                                   : false;
  bool second = word == "maximum"   ? b.low >= a.high
                : word == "minimum" ? b.high <= a.low
                                    : false;
  return first ? std::optional(0U) : second ? std::optional(1U) : std::nullopt;
}

struct FoldRange : RewritePattern {
  FoldRange(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    StringRef name = op->getName().getStringRef();
    bool isQuestion =
        name.consume_front("ttir.") &&
        llvm::is_contained(
            {"lt", "le", "gt", "ge", "eq", "ne", "maximum", "minimum"}, name);
    if (!isQuestion) {
      return failure();
    }
    auto a = rangeOf(op->getOperand(0)), b = rangeOf(op->getOperand(1));
    if (!a || !b) {
      return failure();
    }
    return foldWinner(op, winner(name, *a, *b), rewriter) ||
                   foldTruth(op, compare(name, *a, *b), rewriter)
               ? success()
               : failure();
  }

private:
  static bool foldWinner(Operation *op, std::optional<unsigned> index,
                         PatternRewriter &rewriter) {
    if (!index ||
        op->getOperand(*index).getType() != op->getResult(0).getType()) {
      return false;
    }
    rewriter.replaceOp(op, op->getOperand(*index));
    return true;
  }

  static bool foldTruth(Operation *op, std::optional<bool> truth,
                        PatternRewriter &rewriter) {
    if (!truth) {
      return false;
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.splat(typeOf(op->getResult(0)), *truth ? 1 : 0));
    return true;
  }
};

// A count of one number is that number.
struct FoldSingleCount : RewritePattern {
  FoldSingleCount(MLIRContext *context)
      : RewritePattern("ttir.arange", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    auto type = typeOf(op->getResult(0));
    auto range = rangeOf(op->getResult(0));
    if (type.getNumElements() == 0 || !range || range->low != range->high) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.splat(type, double(range->low)));
    return success();
  }
};

} // namespace

void addFoldRangePatterns(RewritePatternSet &patterns) {
  patterns.add<FoldRange, FoldSingleCount>(patterns.getContext());
}

} // namespace ttc
