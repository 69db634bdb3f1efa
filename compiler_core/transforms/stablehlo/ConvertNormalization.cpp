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

// Mean and variance of the batch itself, which are results too.
LogicalResult convertTraining(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  SmallVector<int64_t> dims;
  for (int64_t i = 0, rank = shapeOf(x).size(); i < rank; ++i) {
    if (i != c.integer("feature_index")) {
      dims.push_back(i);
    }
  }
  Value mean = b.reduce("mean", x, dims, /*keepDim=*/true);
  Value centered = b.binary("subtract", x, mean);
  Value squares = b.binary("multiply", centered, centered);
  Value variance = b.reduce("mean", squares, dims, /*keepDim=*/false);
  Value vector = b.reshape(mean, shapeOf(variance));
  return c.replace({normalize(c, vector, variance), vector, variance});
}

} // namespace

void addNormalizationConverters(ConverterTable &table) {
  table.add("stablehlo.batch_norm_inference", convertInference);
  table.add("stablehlo.batch_norm_training", convertTraining);
}

} // namespace ttc
