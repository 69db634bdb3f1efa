// Element-wise ops of one operand.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRUnaryOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRUnaryOps.cpp.inc"

void TTIRDialect::registerUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRUnaryOps.cpp.inc"
      >();
}

OpFoldResult TypecastOp::fold(FoldAdaptor) {
  return getInput().getType() == getType() ? getInput() : Value();
}

LogicalResult BitcastConvertOp::verify() {
  Type from = getInput().getType().getElementType();
  Type to = getType().getElementType();
  if (from.getIntOrFloatBitWidth() != to.getIntOrFloatBitWidth()) {
    return emitOpError("reads ")
           << from << " as " << to << ", which has another number of bits";
  }
  return success();
}
