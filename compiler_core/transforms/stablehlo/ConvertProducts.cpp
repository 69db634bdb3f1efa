// Products over dimensions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Sums of this many products of two 8-bit integers are exact in f32.
constexpr int64_t exactInF32 = 1024;

struct ProductDims {
  SmallVector<int64_t> batchLhs, batchRhs, contractLhs, contractRhs;
};

// The type to multiply in: the device multiplies floats only. Null if integers
// would not be exact.
Type productType(Conversion &c, const ProductDims &dims) {
  Type element = elementOf(c.operand(0)),
       result = c.resultType().getElementType();
  if (isa<FloatType>(element)) {
    bool wider = isa<FloatType>(result) && result.getIntOrFloatBitWidth() >
                                               element.getIntOrFloatBitWidth();
    return wider ? result : element;
  }
  int64_t count = 1;
  for (int64_t dim : dims.contractLhs) {
    count *= shapeOf(c.operand(0))[dim];
  }
  bool small = element.getIntOrFloatBitWidth() <= 8 &&
               elementOf(c.operand(1)).getIntOrFloatBitWidth() <= 8;
  return small && count <= exactInF32 ? c.b.get().getF32Type() : Type();
}

LogicalResult convertProduct(Conversion &c, const ProductDims &dims) {
  Type element = productType(c, dims);
  if (!element) {
    return c.refuse("the device multiplies matrices of floats; these integers "
                    "would not be exact",
                    "f32 or bf16 operands, or 8-bit integers summed over at "
                    "most 1024 elements");
  }
  OpBuilder &builder = c.b.get();
  Value lhs = c.b.typecast(c.operand(0), element);
  Value rhs = c.b.typecast(c.operand(1), element);
  auto list = [&](StringRef name, Ints values) {
    return c.b.attr(name, builder.getDenseI64ArrayAttr(values));
  };
  Value product =
      c.b.create("dot_general", {lhs, rhs}, c.resultType().clone(element),
                 {list("batch_dims_lhs", dims.batchLhs),
                  list("batch_dims_rhs", dims.batchRhs),
                  list("contract_dims_lhs", dims.contractLhs),
                  list("contract_dims_rhs", dims.contractRhs)});
  return c.replace(c.b.typecast(product, c.resultType().getElementType()));
}

LogicalResult convertDotGeneral(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::DotDimensionNumbersAttr>(
      "dot_dimension_numbers");
  auto copy = [](Ints dims) { return SmallVector<int64_t>(dims); };
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
