// Products over dimensions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"
#include "transforms/ttir/Products.h"

#include "dialects/Diagnostics.h"
#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Floats are multiplied in the wider of operands' and result's types; how
// integers are is for `ttir-decompose` to say.
LogicalResult convertProduct(Conversion &c, const ProductDims &dims) {
  Type element = elementOf(c.operand(0)),
       result = c.resultType().getElementType();
  if (isa<IntegerType>(element)) {
    return c.replace(
        dotGeneral(c.b, c.operand(0), c.operand(1), dims, c.resultType()));
  }
  bool isNarrower =
      isa<FloatType>(result) &&
      result.getIntOrFloatBitWidth() < element.getIntOrFloatBitWidth();
  Value value = product(c.b, c.operand(0), c.operand(1), dims,
                        isNarrower ? element : result);
  return c.replace(c.b.typecast(value, result));
}

// A named algorithm is a wish for a precision, which is an option here.
void remarkOnAlgorithm(Operation *op) {
  if (Attribute algorithm = op->getAttr("algorithm")) {
    withCode(op->emitRemark()
                 << "`" << algorithm
                 << "` is not followed: the option `math_fidelity` says how "
                    "matrices are multiplied",
             "precision");
  }
}

LogicalResult convertDotGeneral(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::DotDimensionNumbersAttr>(
      "dot_dimension_numbers");
  auto copy = [](Ints dims) { return SmallVector<int64_t>(dims); };
  remarkOnAlgorithm(c.op);
  return convertProduct(c, {copy(numbers.getLhsBatchingDimensions()),
                            copy(numbers.getRhsBatchingDimensions()),
                            copy(numbers.getLhsContractingDimensions()),
                            copy(numbers.getRhsContractingDimensions())});
}

LogicalResult convertDot(Conversion &c) {
  int64_t last = shapeOf(c.operand(0)).size() - 1;
  return convertProduct(c, {{}, {}, {last}, {0}});
}

} // namespace

void addProductConverters(ConverterTable &table) {
  table.add("stablehlo.dot", convertDot);
  table.add("stablehlo.dot_general", convertDotGeneral);
}

} // namespace ttc
