// Loops and branches.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRControlFlowOps.h"

#include "dialects/ttcore/Yields.h"

using namespace mlir;
using namespace mlir::tt::ttir;
using ttc::verifyYield;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRControlFlowOps.cpp.inc"

void TTIRDialect::registerControlFlowOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRControlFlowOps.cpp.inc"
      >();
}

static Type scalar(MLIRContext *context, unsigned width) {
  return RankedTensorType::get({}, IntegerType::get(context, width));
}

LogicalResult WhileOp::verifyRegions() {
  TypeRange types = getOperandTypes();
  for (Region *region : {&getCond(), &getBody()}) {
    if (region->getArgumentTypes() != types) { // while_c1
      return emitOpError() << "has a region with arguments ("
                           << region->getArgumentTypes()
                           << "), expected those of the inputs, (" << types
                           << ")";
    }
  }
  if (failed(verifyYield<YieldOp>(*this, "cond", getCond(), // while_c2, c3
                                  scalar(getContext(), 1))) ||
      failed(verifyYield<YieldOp>(*this, "body", getBody(), types))) {
    return failure();
  }
  if (getResultTypes() != types) { // while_c4
    return emitOpError() << "has results (" << getResultTypes()
                         << "), expected those of the inputs, (" << types
                         << ")";
  }
  IntegerAttr count = getTripCountAttr();
  if (count && count.getInt() < 0) { // while_c5
    return emitOpError() << "has the `trip_count` " << count.getInt()
                         << ", expected 0 or more";
  }
  return success();
}

LogicalResult IfOp::verifyRegions() {
  if (getPredicate().getType() != scalar(getContext(), 1)) { // if_c1
    return emitOpError() << "has a predicate of type "
                         << getPredicate().getType() << ", expected tensor<i1>";
  }
  return failed(verifyYield<YieldOp>(*this, "then", getThen(), // if_c2
                                     getResultTypes()))
             ? failure()
             : verifyYield<YieldOp>(*this, "otherwise", getOtherwise(),
                                    getResultTypes());
}

LogicalResult CaseOp::verifyRegions() {
  if (getIndex().getType() != scalar(getContext(), 32)) { // case_c1
    return emitOpError() << "has an index of type " << getIndex().getType()
                         << ", expected tensor<i32>";
  }
  if (getBranches().empty()) { // case_c2
    return emitOpError() << "has no branches, expected 1 or more";
  }
  for (Region &branch : getBranches()) { // case_c3
    if (failed(verifyYield<YieldOp>(*this, "branches", branch,
                                    getResultTypes()))) {
      return failure();
    }
  }
  return success();
}
