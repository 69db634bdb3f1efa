// Looks up the rule of a chlo op and applies it.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Decompose.h"

#include "transforms/chlo/Rules.h"

using namespace mlir;

namespace ttc::chlo {

namespace {

const RuleTable &rules() {
  static const RuleTable table = [] {
    RuleTable all;
    addElementwiseRules(all);
    addBroadcastRules(all);
    addShapeRules(all);
    addScanRules(all);
    addRaggedDotRules(all);
    return all;
  }();
  return table;
}

} // namespace

Value build(OpBuilder &builder, Location loc, StringRef name,
            ValueRange operands, Type result,
            ArrayRef<NamedAttribute> attributes) {
  OperationState state(loc, ("stablehlo." + name).str());
  state.addOperands(operands);
  state.addTypes(result);
  state.addAttributes(attributes);
  return builder.create(state)->getResult(0);
}

bool isStatic(Value value) {
  auto tensor = dyn_cast<RankedTensorType>(value.getType());
  return tensor && tensor.hasStaticShape();
}

bool canDecompose(Operation *op) {
  return rules().contains(op->getName().getStringRef());
}

LogicalResult decompose(Operation *op) {
  auto rule = rules().find(op->getName().getStringRef());
  if (rule == rules().end()) {
    return failure();
  }
  OpBuilder builder(op);
  FailureOr<SmallVector<Value>> values = rule->second(op, builder);
  if (failed(values)) {
    return failure();
  }
  op->replaceAllUsesWith(*values);
  op->erase();
  return success();
}

} // namespace ttc::chlo
