// Ops that make tensors out of attributes.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRCreationOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRCreationOps.cpp.inc"

void TTIRDialect::registerCreationOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRCreationOps.cpp.inc"
      >();
}

// Whether a creation op's `shape` attribute is its result's shape.
static LogicalResult verifyShape(Operation *op, ArrayRef<int32_t> shape) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> wanted(shape);
  if (type.getShape() != ArrayRef<int64_t>(wanted)) { // full_c1
    return op->emitOpError("result has shape [")
           << type.getShape() << "], `shape` says [" << wanted << "]";
  }
  return success();
}

LogicalResult FullOp::verify() { return verifyShape(*this, getShape()); }
LogicalResult ZerosOp::verify() { return verifyShape(*this, getShape()); }
LogicalResult OnesOp::verify() { return verifyShape(*this, getShape()); }

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValueAttr(); }

LogicalResult ConstantOp::verify() {
  if (getValue().getShapedType() != getType()) { // constant_c1
    return emitOpError("value has type ")
           << getValue().getShapedType() << ", the result " << getType();
  }
  return success();
}

OpFoldResult FullOp::fold(FoldAdaptor) {
  RankedTensorType type = getType();
  Type element = type.getElementType();
  if (auto number = dyn_cast<FloatAttr>(getFillValue())) {
    auto floatType = dyn_cast<FloatType>(element);
    if (!floatType) {
      return {};
    }
    APFloat value = number.getValue();
    bool lost;
    value.convert(floatType.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                  &lost);
    return DenseElementsAttr::get(type, value);
  }
  auto number = cast<IntegerAttr>(getFillValue());
  if (auto integer = dyn_cast<IntegerType>(element)) {
    return DenseElementsAttr::get(
        type, number.getValue().sextOrTrunc(integer.getWidth()));
  }
  return {};
}

LogicalResult ArangeOp::verify() {
  int64_t step = getStep();
  if (step == 0) { // arange_c1
    return emitOpError("`step` is 0");
  }
  int64_t dim = getArangeDimension();
  if (dim < 0 || dim >= getType().getRank()) { // arange_c2
    return emitOpError("counts along dimension ")
           << dim << " of a tensor of rank " << getType().getRank();
  }
  int64_t span = getEnd() - getStart();
  int64_t count = (span + step + (step > 0 ? -1 : 1)) / step;
  if (count != getType().getDimSize(dim)) { // arange_c2
    return emitOpError("counts ") << count << " elements for a dimension of "
                                  << getType().getDimSize(dim);
  }
  return success();
}
