// The chlo ops of MiscOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::chlo;

#define GET_OP_CLASSES
#include "dialects/chlo/MiscOps.cpp.inc"

void ChloDialect::registerMiscOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/chlo/MiscOps.cpp.inc"
      >();
}

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

LogicalResult ConstantLikeOp::verify() {
  Type element = getElementTypeOrSelf(getResult().getType());
  return getValue().getType() == element
             ? success()
             : emitOpError()
                   << "`value` has type " << getValue().getType()
                   << "; expected the result's element type, " << element;
}

LogicalResult DynamicReshapeOp::verify() {
  auto operand = cast<RankedTensorType>(getOperand().getType());
  auto shape = cast<RankedTensorType>(getOutputShape().getType());
  auto result = cast<RankedTensorType>(getResult().getType());
  if (operand.getElementType() != result.getElementType()) {
    return emitOpError() << "result has element type "
                         << result.getElementType() << "; expected "
                         << operand.getElementType();
  }
  if (shape.getRank() != 1 ||
      (!shape.isDynamicDim(0) && shape.getDimSize(0) != result.getRank())) {
    return emitOpError() << "`output_shape` has type " << shape
                         << ", which is not the shape of " << result;
  }
  return success();
}

LogicalResult MinimumBroadcastShapesOp::verify() {
  if (getShapes().size() != getResults().size()) {
    return emitOpError() << "has " << getResults().size()
                         << " results; expected " << getShapes().size()
                         << ", one per shape";
  }
  return success();
}

LogicalResult TopKOp::verify() {
  auto operand = cast<RankedTensorType>(getOperand().getType());
  if (operand.getRank() < 1) {
    return emitOpError() << "`operand` has type " << operand
                         << "; expected 1 or more dimensions";
  }
  int64_t k = static_cast<int64_t>(getK());
  int64_t last = operand.getShape().back();
  if (k < 0 || (!ShapedType::isDynamic(last) && k > last)) {
    return emitOpError() << "`k` is " << k << "; expected one in [0, " << last
                         << "], the size of the last dimension";
  }
  SmallVector<int64_t> shape(operand.getShape());
  shape.back() = k;
  for (Value result : getResults()) {
    auto type = cast<RankedTensorType>(result.getType());
    if (failed(verifyCompatibleShape(type.getShape(), shape))) {
      return emitOpError() << "has a result of type " << type
                           << "; expected shape [" << shape << "]";
    }
  }
  if (getElementTypeOrSelf(getValues().getType()) != operand.getElementType()) {
    return emitOpError() << "`values` have type " << getValues().getType()
                         << "; expected elements of "
                         << operand.getElementType();
  }
  return success();
}
