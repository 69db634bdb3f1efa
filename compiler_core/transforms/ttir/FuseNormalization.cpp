// Recognizes rms_norm and layer_norm over the last dimension.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Whether `op` is a mean over the last dimension.
bool isRowMean(Operation *op) {
  if (!op || !isOp(op, "mean")) {
    return false;
  }
  auto dims = op->getAttrOfType<ArrayAttr>("dim_arg");
  int64_t rank = typeOf(op->getOperand(0)).getRank();
  return dims && dims.size() == 1 &&
         cast<IntegerAttr>(dims[0]).getInt() == rank - 1;
}

// Whether `value` has one number per column of `normalized`.
bool isPerColumn(Value value, Value normalized) {
  Ints shape = shapeOf(normalized);
  return typeOf(value).getRank() == 1 && !shape.empty() &&
         shapeOf(value)[0] == shape.back();
}

// What a normalization is made of. With results of 16 bits, casts to 32 bits
// and back inside of it are passed: the one op rounds once, at its end.
class Rows {
public:
  explicit Rows(Operation *root)
      : passesCasts(isHalf(elementOf(root->getResult(0)))) {}

  // A product of `row` (one number per row), of the tensor it normalizes, and
  // of a weight [n], in either grouping: (centered * row) * weight or centered
  // * (row * weight).
  struct Normalized {
    Value centered, row, weight;
  };

  std::optional<Normalized> normalizedOf(Operation *product) const {
    Value result = product->getResult(0);
    for (int i : {0, 1}) {
      Value one = product->getOperand(i), other = product->getOperand(1 - i);
      if (isPerColumn(other, result)) {
        Operation *inner = definedBy(plain(one), "multiply");
        for (int j = 0; inner && j < 2; ++j) {
          if (deviationOf(inner->getOperand(j))) {
            return Normalized{plain(inner->getOperand(1 - j)),
                              inner->getOperand(j), other};
          }
        }
      }
      Operation *scale = definedBy(plain(other), "multiply");
      for (int j = 0; scale && j < 2; ++j) {
        if (deviationOf(scale->getOperand(j)) &&
            isPerColumn(scale->getOperand(1 - j), result)) {
          return Normalized{plain(one), scale->getOperand(j),
                            scale->getOperand(1 - j)};
        }
      }
    }
    return std::nullopt;
  }

  // rsqrt(v + epsilon) with v per row.
  struct Deviation {
    Value variance;
    double epsilon;
  };

  std::optional<Deviation> deviationOf(Value value) const {
    Operation *rsqrt = definedBy(plain(value), "rsqrt");
    Operation *sum =
        rsqrt ? definedBy(plain(rsqrt->getOperand(0)), "add") : nullptr;
    for (int i = 0; sum && i < 2; ++i) {
      if (std::optional<double> epsilon = getSplat(sum->getOperand(i))) {
        return Deviation{sum->getOperand(1 - i), *epsilon};
      }
    }
    return std::nullopt;
  }

  // Whether `value` is the mean of the squares of x over its rows.
  bool isMeanSquareOf(Value value, Value x) const {
    Operation *mean = behindReshape(value);
    return isRowMean(mean) && isSquareOf(mean->getOperand(0), x);
  }

  // Whether `value` is x less its mean over the rows.
  bool isCentered(Value value, Value x) const {
    Operation *shift = definedBy(plain(value), "subtract");
    return shift && plain(shift->getOperand(0)) == x &&
           isMeanOf(shift->getOperand(1), x);
  }

  // What `centered` is less its mean; null if it is no such thing.
  Value sourceOf(Value centered) const {
    Operation *shift = definedBy(centered, "subtract");
    Value x = shift ? plain(shift->getOperand(0)) : Value();
    return x && isCentered(centered, x) ? x : Value();
  }

  // Whether `value` is the variance of x over its rows, as mean((x -
  // mean(x))^2) or mean(x^2) - mean(x)^2, which may be held above 0.
  bool isVarianceOf(Value value, Value x) const {
    Operation *op = behindReshape(value);
    if (op && isOp(op, "relu")) {
      op = plain(op->getOperand(0)).getDefiningOp();
    }
    if (isRowMean(op)) {
      Operation *square = squareOf(op->getOperand(0));
      return square && isCentered(square->getOperand(0), x);
    }
    if (!op || !isOp(op, "subtract")) {
      return false;
    }
    Operation *square = squareOf(op->getOperand(1));
    return isMeanSquareOf(op->getOperand(0), x) && square &&
           isMeanOf(square->getOperand(0), x);
  }

private:
  Value plain(Value value) const {
    return passesCasts ? stripCasts(value) : value;
  }

  // The op behind `value` and reshapes that put the reduced dimension back.
  Operation *behindReshape(Value value) const {
    value = plain(value);
    Operation *op = value.getDefiningOp();
    bool restores = op && isOp(op, "reshape") && !shapeOf(value).empty() &&
                    shapeOf(value).back() == 1 &&
                    shapeOf(op->getOperand(0)) == shapeOf(value).drop_back();
    return restores ? plain(op->getOperand(0)).getDefiningOp() : op;
  }

  // The product that `value` is of something with itself.
  Operation *squareOf(Value value) const {
    Operation *product = definedBy(plain(value), "multiply");
    return product && product->getOperand(0) == product->getOperand(1)
               ? product
               : nullptr;
  }

  bool isSquareOf(Value value, Value x) const {
    Operation *square = squareOf(value);
    return square && plain(square->getOperand(0)) == x;
  }

  // Whether `value` is the mean of x over its rows.
  bool isMeanOf(Value value, Value x) const {
    Operation *mean = behindReshape(value);
    return isRowMean(mean) && plain(mean->getOperand(0)) == x;
  }

  bool passesCasts;
};

// `value` as an operand of `at`: with the elements of its result.
Value inputOf(PatternRewriter &rewriter, Value value, Operation *at) {
  Type wanted = elementOf(at->getResult(0));
  if (elementOf(value) == wanted) {
    return value;
  }
  // Before a cast that is passed; there is one to `wanted` as a rule.
  for (Operation *user : value.getUsers()) {
    if (isOp(user, "typecast") && user->getBlock() == at->getBlock() &&
        user->isBeforeInBlock(at) && elementOf(user->getResult(0)) == wanted) {
      return user->getResult(0);
    }
  }
  return TTIRBuilder(rewriter, at->getLoc()).typecast(value, wanted);
}

// `weight` with the elements of the result of `at`; null if it would have to be
// rounded.
Value weightOf(Value weight, Operation *at) {
  Type wanted = elementOf(at->getResult(0));
  Value plain = elementOf(weight) == wanted ? weight : stripCasts(weight);
  return elementOf(plain) == wanted ? plain : Value();
}

Value createNorm(PatternRewriter &rewriter, Operation *at, StringRef name,
                 Value x, Value weight, Value bias, double epsilon) {
  TTIRBuilder b(rewriter, at->getLoc());
  SmallVector<Value> operands = {x, weight};
  if (bias) {
    operands.push_back(bias);
  }
  return b.create(name, operands, x.getType(),
                  {b.attr("epsilon", rewriter.getF32FloatAttr(epsilon)),
                   b.attr("normalized_shape",
                          rewriter.getDenseI64ArrayAttr(shapeOf(x).back())),
                   b.attr("operandSegmentSizes", rewriter.getDenseI32ArrayAttr(
                                                     {1, 1, bias ? 1 : 0}))});
}

// x * rsqrt(mean(x * x) + epsilon) * weight is rms_norm(x).
struct FuseRmsNorm : RewritePattern {
  FuseRmsNorm(MLIRContext *context)
      : RewritePattern("ttir.multiply", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Rows rows(op);
    auto found = rows.normalizedOf(op);
    if (!found || shapeOf(found->centered) != shapeOf(op->getResult(0))) {
      return failure();
    }
    Rows::Deviation deviation = *rows.deviationOf(found->row);
    Value weight = weightOf(found->weight, op);
    if (!weight || !rows.isMeanSquareOf(deviation.variance, found->centered)) {
      return failure();
    }
    Value x = inputOf(rewriter, found->centered, op);
    rewriter.replaceOp(op, createNorm(rewriter, op, "rms_norm", x, weight, {},
                                      deviation.epsilon));
    return success();
  }
};

// (x - mean(x)) * rsqrt(var(x) + epsilon) * weight + bias is layer_norm(x).
struct FuseLayerNorm : RewritePattern {
  FuseLayerNorm(MLIRContext *context)
      : RewritePattern("ttir.add", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Rows rows(op);
    for (int i : {0, 1}) {
      Value bias = op->getOperand(1 - i);
      Operation *product = definedBy(op->getOperand(i), "multiply");
      if (!product || !isPerColumn(bias, op->getResult(0))) {
        continue;
      }
      auto found = rows.normalizedOf(product);
      Value x = found ? rows.sourceOf(found->centered) : Value();
      if (!x || shapeOf(x) != shapeOf(op->getResult(0))) {
        continue;
      }
      Rows::Deviation deviation = *rows.deviationOf(found->row);
      Value weight = weightOf(found->weight, op);
      if (!weight || !rows.isVarianceOf(deviation.variance, x)) {
        continue;
      }
      x = inputOf(rewriter, x, op);
      rewriter.replaceOp(op, createNorm(rewriter, op, "layer_norm", x, weight,
                                        bias, deviation.epsilon));
      return success();
    }
    return failure();
  }
};

} // namespace

void addFuseNormalizationPatterns(RewritePatternSet &patterns) {
  patterns.add<FuseRmsNorm, FuseLayerNorm>(patterns.getContext());
}

} // namespace ttc
