// Collectives of groups of one device, which move nothing, and the numbers of
// that device.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/stablehlo/ReplicaGroups.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::expand {

namespace {

/// Operands as results; folding may have been in a wider type.
Values identity(Operation *op, OpBuilder &builder) {
  Attribute groups = op->getAttr("replica_groups");
  if (!stablehlo::isSingleDevice(op, groups)) {
    return failure();
  }
  SmallVector<Value> values;
  for (auto [operand, result] :
       llvm::zip(op->getOperands(), op->getResults())) {
    if (!isa<RankedTensorType>(operand.getType()) ||
        shapeOf(operand) != shapeOf(result)) {
      return failure();
    }
    values.push_back(
        convert(builder, operand, typeOf(result).getElementType()));
  }
  return values;
}

/// A value sent to oneself, or nothing received: zeros.
Values permute(Operation *op, OpBuilder &builder) {
  auto pairs = op->getAttrOfType<DenseIntElementsAttr>("source_target_pairs");
  if (!pairs || llvm::any_of(pairs.getValues<int64_t>(),
                             [](int64_t id) { return id != 0; })) {
    return failure();
  }
  Value operand = op->getOperand(0);
  if (!pairs.empty()) {
    return SmallVector<Value>{operand};
  }
  if (!isa<FloatType, IntegerType>(typeOf(operand).getElementType())) {
    return failure();
  }
  return SmallVector<Value>{
      constant(builder, op->getLoc(), typeOf(operand), 0)};
}

Values zero(Operation *op, OpBuilder &builder) {
  return SmallVector<Value>{
      constant(builder, op->getLoc(), typeOf(op->getResult(0)), 0)};
}

} // namespace

void addCollectiveRules(RuleTable &table) {
  for (StringRef name :
       {"all_gather", "all_reduce", "all_to_all", "collective_broadcast",
        "collective_reduce", "cross-replica-sum", "reduce_scatter"}) {
    table[("stablehlo." + name).str()] = identity;
  }
  table["stablehlo.collective_permute"] = permute;
  table["stablehlo.partition_id"] = zero;
  table["stablehlo.replica_id"] = zero;
}

} // namespace ttc::expand
