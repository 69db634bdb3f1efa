// Registration and checks of loops and branches (ControlFlowOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/Yields.h"
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;
using ttc::verifyYield;

#define GET_OP_CLASSES
#include "dialects/ttnn/ControlFlowOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/ControlFlowOps.cpp.inc"

void TTNNDialect::registerControlFlowOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/ControlFlowOps.cpp.inc"
      >();
}

/// What the host decides on: one element, which it has.
static LogicalResult verifyDecision(Operation *op, StringRef name, Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  auto layout =
      tensor ? dyn_cast_or_null<TTNNLayoutAttr>(tensor.getEncoding()) : nullptr;
  if (!tensor || !tensor.hasStaticShape() || tensor.getNumElements() != 1 ||
      !layout || layout.getBufferType() != BufferType::SystemMemory) {
    return op->emitOpError()
           << "decides on `" << name << "` of type " << type
           << ", expected one element in system memory (`ttnn.from_device`)";
  }
  return success();
}

static LogicalResult verifyCondition(WhileOp op) {
  if (!op.getTripCount()) {
    Operation &last = op.getCond().front().back();
    return last.getNumOperands() == 1
               ? verifyDecision(op, "cond", last.getOperand(0).getType())
               : op.emitOpError() << "`cond` yields " << last.getNumOperands()
                                  << " values, expected one";
  }
  if (op.getTripCountAttr().getInt() < 0) {
    return op.emitOpError()
           << "has the `trip_count` " << op.getTripCountAttr().getInt()
           << ", expected 0 or more";
  }
  return verifyYield<YieldOp>(op, "cond", op.getCond(), {});
}

LogicalResult WhileOp::verifyRegions() {
  TypeRange types = getOperandTypes();
  for (Region *region : {&getCond(), &getBody()}) {
    if (region->front().empty() || region->getArgumentTypes() != types) {
      return emitOpError() << "has a region with arguments ("
                           << region->getArgumentTypes()
                           << "), expected those of the inputs, (" << types
                           << "), and a yield";
    }
  }
  if (failed(verifyCondition(*this)) ||
      failed(verifyYield<YieldOp>(*this, "body", getBody(), types))) {
    return failure();
  }
  if (getResultTypes() != types) {
    return emitOpError() << "has results (" << getResultTypes()
                         << "), expected those of the inputs, (" << types
                         << ")";
  }
  return success();
}

LogicalResult IfOp::verifyRegions() {
  if (failed(verifyDecision(*this, "predicate", getPredicate().getType())) ||
      failed(
          verifyYield<YieldOp>(*this, "then", getThen(), getResultTypes()))) {
    return failure();
  }
  return verifyYield<YieldOp>(*this, "otherwise", getOtherwise(),
                              getResultTypes());
}

LogicalResult CaseOp::verifyRegions() {
  if (failed(verifyDecision(*this, "index", getIndex().getType()))) {
    return failure();
  }
  if (getBranches().empty()) {
    return emitOpError() << "has no branches, expected 1 or more";
  }
  for (Region &branch : getBranches()) {
    if (failed(verifyYield<YieldOp>(*this, "branches", branch,
                                    getResultTypes()))) {
      return failure();
    }
  }
  return success();
}
