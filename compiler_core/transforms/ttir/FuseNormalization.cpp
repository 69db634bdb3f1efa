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

// The op behind `value` and reshapes that put the reduced dimension back.
Operation *behindReshape(Value value) {
  Operation *op = value.getDefiningOp();
  bool restores = op && isOp(op, "reshape") && !shapeOf(value).empty() &&
                  shapeOf(value).back() == 1 &&
                  shapeOf(op->getOperand(0)) == shapeOf(value).drop_back();
  return restores ? op->getOperand(0).getDefiningOp() : op;
}

bool isSquareOf(Value value, Value x) {
  Operation *product = definedBy(value, "multiply");
  return product && product->getOperand(0) == x && product->getOperand(1) == x;
}

// Whether `value` is the mean of x over its rows.
bool isMeanOf(Value value, Value x) {
  Operation *mean = behindReshape(value);
  return isRowMean(mean) && mean->getOperand(0) == x;
}

// rsqrt(v + epsilon) with v per row.
struct Deviation {
  Value variance;
  double epsilon;
};

std::optional<Deviation> deviationOf(Value value) {
  Operation *rsqrt = definedBy(value, "rsqrt");
  Operation *sum = rsqrt ? definedBy(rsqrt->getOperand(0), "add") : nullptr;
  for (int i = 0; sum && i < 2; ++i) {
    if (std::optional<double> epsilon = getSplat(sum->getOperand(i))) {
      return Deviation{sum->getOperand(1 - i), *epsilon};
    }
  }
  return std::nullopt;
}

// A product of `row` (one number per row), of the tensor it normalizes, and of
// a weight [n], in either grouping: (centered * row) * weight or centered *
// (row * weight). The weight may be absent.
struct Normalized {
  Value centered, row, weight;
};

// Whether `value` has one number per column of `normalized`.
bool isPerColumn(Value value, Value normalized) {
  Ints shape = shapeOf(normalized);
  return typeOf(value).getRank() == 1 && !shape.empty() &&
         shapeOf(value)[0] == shape.back();
}

std::optional<Normalized> normalizedOf(Operation *product) {
  Value result = product->getResult(0);
  for (int i : {0, 1}) {
    Value one = product->getOperand(i), other = product->getOperand(1 - i);
    if (isPerColumn(other, result)) {
      Operation *inner = definedBy(one, "multiply");
      for (int j = 0; inner && j < 2; ++j) {
        if (deviationOf(inner->getOperand(j))) {
          return Normalized{inner->getOperand(1 - j), inner->getOperand(j),
                            other};
        }
      }
    }
    Operation *scale = definedBy(other, "multiply");
    for (int j = 0; scale && j < 2; ++j) {
      if (deviationOf(scale->getOperand(j)) &&
          isPerColumn(scale->getOperand(1 - j), result)) {
        return Normalized{one, scale->getOperand(j), scale->getOperand(1 - j)};
      }
    }
  }
  return std::nullopt;
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
    std::optional<Normalized> found = normalizedOf(op);
    if (!found || found->centered.getType() != op->getResult(0).getType()) {
      return failure();
    }
    Deviation deviation = *deviationOf(found->row);
    Operation *mean = behindReshape(deviation.variance);
    if (!isRowMean(mean) || !isSquareOf(mean->getOperand(0), found->centered)) {
      return failure();
    }
    rewriter.replaceOp(op, createNorm(rewriter, op, "rms_norm", found->centered,
                                      found->weight, {}, deviation.epsilon));
    return success();
  }
};

// The variance of x over its rows, as mean((x - mean(x))^2) or mean(x^2) -
// mean(x)^2, which may be held above 0.
bool isVarianceOf(Value value, Value x, Value centered) {
  Operation *op = behindReshape(value);
  if (op && isOp(op, "relu")) {
    op = op->getOperand(0).getDefiningOp();
  }
  if (isRowMean(op)) {
    return isSquareOf(op->getOperand(0), centered);
  }
  if (!op || !isOp(op, "subtract")) {
    return false;
  }
  Operation *squares = op->getOperand(0).getDefiningOp();
  Operation *square = definedBy(op->getOperand(1), "multiply");
  return isRowMean(squares) && isSquareOf(squares->getOperand(0), x) &&
         square && square->getOperand(0) == square->getOperand(1) &&
         isMeanOf(square->getOperand(0), x);
}

// (x - mean(x)) * rsqrt(var(x) + epsilon) * weight + bias is layer_norm(x).
struct FuseLayerNorm : RewritePattern {
  FuseLayerNorm(MLIRContext *context)
      : RewritePattern("ttir.add", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    for (int i : {0, 1}) {
      Value bias = op->getOperand(1 - i);
      Operation *product = definedBy(op->getOperand(i), "multiply");
      if (!product || !isPerColumn(bias, op->getResult(0))) {
        continue;
      }
      std::optional<Normalized> found = normalizedOf(product);
      Operation *shift =
          found ? definedBy(found->centered, "subtract") : nullptr;
      if (!shift || !isMeanOf(shift->getOperand(1), shift->getOperand(0))) {
        continue;
      }
      Value x = shift->getOperand(0);
      Deviation deviation = *deviationOf(found->row);
      if (x.getType() != op->getResult(0).getType() ||
          !isVarianceOf(deviation.variance, x, found->centered)) {
        continue;
      }
      rewriter.replaceOp(op,
                         createNorm(rewriter, op, "layer_norm", x,
                                    found->weight, bias, deviation.epsilon));
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
