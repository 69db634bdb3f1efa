// Registration and checks of ops that make tensors (CreationOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/CreationOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/CreationOps.cpp.inc"

void TTNNDialect::registerCreationOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/CreationOps.cpp.inc"
      >();
}

static LogicalResult verifyShape(Operation *op, ArrayRef<int64_t> wanted) {
  auto found = cast<RankedTensorType>(op->getResult(0).getType()).getShape();
  if (found == wanted) {
    return success();
  }
  return op->emitOpError("has a result of shape [")
         << found << "], its attributes say [" << wanted << "]";
}

LogicalResult FullOp::verify() {
  return verifyShape(*this, getShape().getShape());
}

LogicalResult ArangeOp::verify() {
  int64_t start = getStart(), end = getEnd(), step = getStep();
  if (step == 0) {
    return emitOpError("wants a step other than 0");
  }
  int64_t distance = step > 0 ? end - start : start - end;
  int64_t size = step > 0 ? step : -step;
  return verifyShape(*this,
                     {std::max<int64_t>(0, (distance + size - 1) / size)});
}

LogicalResult ConstantOp::verify() {
  return verifyShape(*this, getValue().getShapedType().getShape());
}

LogicalResult StoredConstantOp::verify() {
  return verifyShape(*this, getValue().getShapedType().getShape());
}
