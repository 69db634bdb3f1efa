// Recognizes activations: relu, clamp, sigmoid, silu, gelu.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

#include <cmath>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Constants of formulas arrive rounded to bf16 at worst.
constexpr double looseTolerance = 4e-3;

double toleranceFor(Value value) {
  return elementOf(value).isF32() ? 1e-6 : looseTolerance;
}

// `op`'s other operand if one of its two is a splat of `number`.
Value besideSplat(Operation *op, double number, double tolerance = 0.0) {
  for (int i : {0, 1}) {
    if (isSplat(op->getOperand(i), number, tolerance)) {
      return op->getOperand(1 - i);
    }
  }
  return {};
}

// max(x, 0) is relu(x).
struct FuseRelu : RewritePattern {
  FuseRelu(MLIRContext *context) : RewritePattern("ttir.maximum", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value x = besideSplat(op, 0.0);
    if (!x || !isa<FloatType>(elementOf(x)) ||
        x.getType() != op->getResult(0).getType()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.unary("relu", x));
    return success();
  }
};

// 1 / (1 + exp(-x)) is sigmoid(x).
struct FuseSigmoid : RewritePattern {
  FuseSigmoid(MLIRContext *context, StringRef root)
      : RewritePattern(root, 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    bool quotient = isOp(op, "div");
    if (quotient && !isSplat(op->getOperand(0), 1.0)) {
      return failure();
    }
    Operation *sum = definedBy(op->getOperand(quotient ? 1 : 0), "add");
    Value power = sum ? besideSplat(sum, 1.0) : Value();
    Operation *exp = power ? definedBy(power, "exp") : nullptr;
    Operation *neg = exp ? definedBy(exp->getOperand(0), "neg") : nullptr;
    if (!neg || neg->getOperand(0).getType() != op->getResult(0).getType()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.unary("sigmoid", neg->getOperand(0)));
    return success();
  }
};

// x * sigmoid(x) is silu(x).
struct FuseSilu : RewritePattern {
  FuseSilu(MLIRContext *context)
      : RewritePattern("ttir.multiply", 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    for (int i : {0, 1}) {
      Value x = op->getOperand(i);
      Operation *sigmoid = definedBy(op->getOperand(1 - i), "sigmoid");
      if (sigmoid && sigmoid->getOperand(0) == x) {
        TTIRBuilder b(rewriter, op->getLoc());
        rewriter.replaceOp(op, b.unary("silu", x));
        return success();
      }
    }
    return failure();
  }
};

// The factors of a product and the constant they are multiplied by, through
// multiply and division by a number.
struct Product {
  double constant = 1.0;
  SmallVector<Value> factors;

  explicit Product(Value value) { add(value, true); }

private:
  void add(Value value, bool root) {
    if (std::optional<double> number = getSplat(value)) {
      constant *= *number;
      return;
    }
    Operation *op = value.getDefiningOp();
    bool inner = op && (root || op->hasOneUse());
    if (inner && isOp(op, "multiply")) {
      add(op->getOperand(0), false);
      add(op->getOperand(1), false);
      return;
    }
    std::optional<double> divisor;
    if (inner && isOp(op, "div")) {
      divisor = getSplat(op->getOperand(1));
    }
    if (divisor && *divisor != 0.0) {
      constant /= *divisor;
      add(op->getOperand(0), false);
      return;
    }
    factors.push_back(value);
  }
};

// 0.5 * x * (1 + erf(x / sqrt(2))) and 0.5 * x * erfc(-x / sqrt(2)) are
// gelu(x).
struct FuseGelu : RewritePattern {
  FuseGelu(MLIRContext *context)
      : RewritePattern("ttir.multiply", 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Product product(op->getResult(0));
    double tolerance = toleranceFor(op->getResult(0));
    if (product.factors.size() != 2 ||
        std::abs(product.constant - 0.5) > tolerance) {
      return failure();
    }
    for (int i : {0, 1}) {
      Value x = product.factors[i];
      if (x.getType() == op->getResult(0).getType() &&
          isNormalCdf(product.factors[1 - i], x, tolerance)) {
        TTIRBuilder b(rewriter, op->getLoc());
        rewriter.replaceOp(op, b.unary("gelu", x));
        return success();
      }
    }
    return failure();
  }

private:
  // Whether `value` is `scale` * x.
  static bool isScaled(Value value, Value x, double scale, double tolerance) {
    double sign = 1.0;
    if (Operation *neg = definedBy(value, "neg")) {
      sign = -1.0;
      value = neg->getOperand(0);
    }
    Product product(value);
    if (product.factors.size() != 1) {
      return false;
    }
    Value factor = product.factors[0];
    if (Operation *neg = definedBy(factor, "neg")) {
      sign = -sign;
      factor = neg->getOperand(0);
    }
    return factor == x &&
           std::abs(sign * product.constant - scale) <= tolerance;
  }

  // Whether `value` is twice the normal distribution function of x.
  static bool isNormalCdf(Value value, Value x, double tolerance) {
    const double scale = std::sqrt(0.5);
    if (Operation *erfc = definedBy(value, "erfc")) {
      return isScaled(erfc->getOperand(0), x, -scale, tolerance);
    }
    Operation *sum = definedBy(value, "add");
    Value beside = sum ? besideSplat(sum, 1.0) : Value();
    Operation *erf = beside ? definedBy(beside, "erf") : nullptr;
    return erf && isScaled(erf->getOperand(0), x, scale, tolerance);
  }
};

} // namespace

void addFuseActivationPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<FuseRelu, FuseSilu, FuseGelu>(context);
  patterns.add<FuseSigmoid>(context, "ttir.div");
  patterns.add<FuseSigmoid>(context, "ttir.reciprocal");
}

} // namespace ttc
