// Loops and branches.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRControlFlowOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRControlFlowOps.cpp.inc"

void TTIRDialect::registerControlFlowOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRControlFlowOps.cpp.inc"
      >();
}

// Whether region `name` ends by giving back values of `types`.
static LogicalResult verifyYield(Operation *op, StringRef name, Region &region,
                                 TypeRange types) {
  Operation *last = region.front().empty() ? nullptr : &region.front().back();
  if (!last || !isa<YieldOp>(last)) {
    return op->emitOpError() << "`" << name << "` does not end in a yield";
  }
  if (last->getOperandTypes() != types) {
    return op->emitOpError()
           << "`" << name << "` yields (" << last->getOperandTypes()
           << "), expected (" << types << ")";
  }
  return success();
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
  if (failed(verifyYield(*this, "cond", getCond(), // while_c2, c3
                         scalar(getContext(), 1))) ||
      failed(verifyYield(*this, "body", getBody(), types))) {
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
  return failed(verifyYield(*this, "then", getThen(), // if_c2
                            getResultTypes()))
             ? failure()
             : verifyYield(*this, "otherwise", getOtherwise(),
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
    if (failed(verifyYield(*this, "branches", branch, getResultTypes()))) {
      return failure();
    }
  }
  return success();
}
