// Registration and checks of selection and clamping (EltwiseTernaryOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseTernaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseTernaryOps.cpp.inc"

void TTNNDialect::registerEltwiseTernaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/EltwiseTernaryOps.cpp.inc"
      >();
}

LogicalResult WhereOp::verify() {
  if (!getOnTrue() == !getOnTrueScalar() ||
      !getOnFalse() == !getOnFalseScalar()) {
    return emitOpError("wants each value as a tensor or as a number, not both, "
                       "not neither");
  }
  return success();
}
