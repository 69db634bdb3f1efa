// Element-wise ops of three operands.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRTernaryOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRTernaryOps.cpp.inc"

void TTIRDialect::registerTernaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRTernaryOps.cpp.inc"
      >();
}

LogicalResult WhereOp::verify() {
  Type wanted = getType().getElementType();
  for (Value value : {getSecond(), getThird()}) { // where_c2
    Type found = cast<RankedTensorType>(value.getType()).getElementType();
    if (found != wanted) {
      return emitOpError("chooses ") << found << " for a result of " << wanted;
    }
  }
  return success();
}
