// Batch normalization.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

Value normalize(Conversion &c, Value mean, Value variance) {
  OpBuilder &builder = c.b.get();
  double epsilon = c.op->getAttrOfType<FloatAttr>("epsilon").getValueAsDouble();
  return c.b.create("batch_norm_inference",
                    {c.operand(0), c.operand(1), c.operand(2), mean, variance},
                    c.resultType(),
                    {c.b.attr("dimension", builder.getI32IntegerAttr(
                                               c.integer("feature_index"))),
                     c.b.attr("epsilon", builder.getF32FloatAttr(epsilon))});
}

LogicalResult convertInference(Conversion &c) {
  return c.replace(normalize(c, c.operand(3), c.operand(4)));
}

// All dimensions but the features'.
SmallVector<int64_t> normalizedDims(Conversion &c) {
  SmallVector<int64_t> dims;
  for (int64_t i = 0, rank = shapeOf(c.operand(0)).size(); i < rank; ++i) {
    if (i != c.integer("feature_index")) {
      dims.push_back(i);
    }
  }
  return dims;
}

// Mean and variance of the batch itself, which are results too.
LogicalResult convertTraining(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  SmallVector<int64_t> dims = normalizedDims(c);
  Value mean = b.reduce("mean", x, dims, /*keepDim=*/true);
  Value centered = b.binary("subtract", x, mean);
  Value squares = b.binary("multiply", centered, centered);
  Value variance = b.reduce("mean", squares, dims, /*keepDim=*/false);
  Value vector = b.reshape(mean, shapeOf(variance));
  return c.replace({normalize(c, vector, variance), vector, variance});
}

// With n the normalized operand: the gradients of scale and offset are the sums
// of g n and g, that of the operand scale / deviation (g - mean(g) - n mean(g
// n)).
LogicalResult convertGradient(Conversion &c) {
  TTIRBuilder &b = c.b;
  int64_t feature = c.integer("feature_index");
  SmallVector<int64_t> dims = normalizedDims(c);
  auto spread = [&](Value vector) {
    SmallVector<int64_t> shape(shapeOf(c.operand(0)).size(), 1);
    shape[feature] = shapeOf(vector)[0];
    return b.reshape(vector, shape);
  };
  double epsilon = c.op->getAttrOfType<FloatAttr>("epsilon").getValueAsDouble();
  Value gradient = c.operand(4);
  Value factor =
      spread(b.unary("rsqrt", b.binary("add", c.operand(3), epsilon)));
  Value centered = b.binary("subtract", c.operand(0), spread(c.operand(2)));
  Value normalized = b.binary("multiply", centered, factor);
  Value ofScale = b.binary("multiply", gradient, normalized);
  auto mean = [&](Value x) { return b.reduce("mean", x, dims, true); };
  Value rest = b.binary("subtract", gradient, mean(gradient));
  rest = b.binary("subtract", rest,
                  b.binary("multiply", normalized, mean(ofScale)));
  Value ofOperand = b.binary(
      "multiply", rest, b.binary("multiply", factor, spread(c.operand(1))));
  return c.replace({ofOperand, b.reduce("sum", ofScale, dims, false),
                    b.reduce("sum", gradient, dims, false)});
}

} // namespace

void addNormalizationConverters(ConverterTable &table) {
  table.add("stablehlo.batch_norm_grad", convertGradient);
  table.add("stablehlo.batch_norm_inference", convertInference);
  table.add("stablehlo.batch_norm_training", convertTraining);
}

} // namespace ttc
