// Parts of numbers that are real already.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

using namespace mlir;

namespace ttc::expand {

namespace {

bool isReal(Operation *op) {
  return op->getOperand(0).getType() == op->getResult(0).getType();
}

Values realPart(Operation *op, OpBuilder &) {
  return isReal(op) ? Values(SmallVector<Value>(op->getOperands()))
                    : Values(failure());
}

Values imaginaryPart(Operation *op, OpBuilder &builder) {
  if (!isReal(op)) {
    return failure();
  }
  return SmallVector<Value>{
      constant(builder, op->getLoc(), typeOf(op->getResult(0)), 0)};
}

} // namespace

void addPartRules(RuleTable &table) {
  table["stablehlo.real"] = realPart;
  table["stablehlo.imag"] = imaginaryPart;
}

} // namespace ttc::expand
