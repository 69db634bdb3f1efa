// Removes element-wise ops that change nothing: x + 0, x * 1, max(x, -inf), ...
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

struct Identity {
  StringRef name;
  double neutral;
  bool eitherSide; ///< else the neutral number is the right operand only
};

constexpr double infinity = std::numeric_limits<double>::infinity();

const Identity identities[] = {
    {"add", 0.0, true},
    {"subtract", 0.0, false},
    {"multiply", 1.0, true},
    {"div", 1.0, false},
    {"maximum", -infinity, true},
    {"minimum", infinity, true},
    {"pow", 1.0, false},
    {"logical_and", 1.0, true},
    {"logical_or", 0.0, true},
    {"bitwise_or", 0.0, true},
    {"bitwise_xor", 0.0, true},
    {"logical_left_shift", 0.0, false},
    {"logical_right_shift", 0.0, false},
};

struct DropIdentity : RewritePattern {
  DropIdentity(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    StringRef name = op->getName().getStringRef();
    if (!name.consume_front("ttir.") || op->getNumOperands() != 2) {
      return failure();
    }
    for (const Identity &identity : identities) {
      if (identity.name != name) {
        continue;
      }
      if (isSplat(op->getOperand(1), identity.neutral)) {
        return replaceBy(op, op->getOperand(0), rewriter);
      }
      if (identity.eitherSide && isSplat(op->getOperand(0), identity.neutral)) {
        return replaceBy(op, op->getOperand(1), rewriter);
      }
    }
    return failure();
  }

private:
  static LogicalResult replaceBy(Operation *op, Value value,
                                 PatternRewriter &rewriter) {
    if (value.getType() != op->getResult(0).getType()) {
      return failure();
    }
    rewriter.replaceOp(op, value);
    return success();
  }
};

// x ^ 2 and x ^ 3 as products: exact, and the library's power goes through
// logarithms.
struct SmallPower : RewritePattern {
  SmallPower(MLIRContext *context) : RewritePattern("ttir.pow", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value x = op->getOperand(0);
    std::optional<double> exponent = getSplat(op->getOperand(1));
    if (!exponent || x.getType() != op->getResult(0).getType()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    if (*exponent == 2.0) {
      rewriter.replaceOp(op, b.binary("multiply", x, x));
      return success();
    }
    if (*exponent == 3.0) {
      rewriter.replaceOp(op,
                         b.binary("multiply", b.binary("multiply", x, x), x));
      return success();
    }
    if (*exponent == -1.0 && isa<FloatType>(elementOf(x))) {
      rewriter.replaceOp(op, b.unary("reciprocal", x));
      return success();
    }
    return failure();
  }
};

// where(c, true, false) is c, and where(c, false, true) its opposite.
struct WhereOfTruth : RewritePattern {
  WhereOfTruth(MLIRContext *context)
      : RewritePattern("ttir.where", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value condition = op->getOperand(0);
    std::optional<double> yes = getSplat(op->getOperand(1)),
                          no = getSplat(op->getOperand(2));
    if (condition.getType() != op->getResult(0).getType() || !yes || !no ||
        *yes == *no || !elementOf(condition).isInteger(1)) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, *yes != 0 ? condition
                                     : b.unary("logical_not", condition));
    return success();
  }
};

// where(constant, a, b) is a or b.
struct DecidedWhere : RewritePattern {
  DecidedWhere(MLIRContext *context)
      : RewritePattern("ttir.where", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    std::optional<double> condition = getSplat(op->getOperand(0));
    if (!condition) {
      return failure();
    }
    Value chosen = op->getOperand(*condition != 0 ? 1 : 2);
    if (chosen.getType() != op->getResult(0).getType()) {
      return failure();
    }
    rewriter.replaceOp(op, chosen);
    return success();
  }
};

} // namespace

void addFoldIdentityPatterns(RewritePatternSet &patterns) {
  patterns.add<DropIdentity, SmallPower, WhereOfTruth, DecidedWhere>(
      patterns.getContext());
}

} // namespace ttc
