// Ops that stand for a few others: Einstein sums, collectives on one device,
// calls into runtimes that have a meaning in stablehlo.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_EXPAND_EXPAND_H
#define TTC_TRANSFORMS_EXPAND_EXPAND_H

#include "mlir/IR/Builders.h"
#include "transforms/chlo/Rules.h"

namespace ttc::expand {

using chlo::build;
using chlo::Rule;
using chlo::RuleTable;
using Values = mlir::FailureOr<llvm::SmallVector<mlir::Value>>;

/// Rules by op name; those of custom calls by "call:" and the target's name.
const RuleTable &rules();

void addEinsumRules(RuleTable &table);
void addCollectiveRules(RuleTable &table);
void addMarkRules(RuleTable &table);
void addFunctionCallRules(RuleTable &table);
void addCacheRules(RuleTable &table);
void addAttentionRules(RuleTable &table);
void addPartRules(RuleTable &table);

/// Replaces `op` by what its rule builds. Fails, changing nothing, if there is
/// no rule or it does not apply.
mlir::LogicalResult expand(mlir::Operation *op);

/// The text that a frontend gave under `mhlo.frontend_attributes`, or "".
llvm::StringRef frontendAttribute(mlir::Operation *op, llvm::StringRef name);

// Ops with computed types.
mlir::Value constant(mlir::OpBuilder &builder, mlir::Location loc,
                     mlir::RankedTensorType type, int64_t value);
mlir::Value reshape(mlir::OpBuilder &builder, mlir::Value value,
                    llvm::ArrayRef<int64_t> shape);
mlir::Value transpose(mlir::OpBuilder &builder, mlir::Value value,
                      llvm::ArrayRef<int64_t> permutation);
/// Dimension i of `value` becomes dimension dims[i] of `shape`.
mlir::Value broadcast(mlir::OpBuilder &builder, mlir::Value value,
                      llvm::ArrayRef<int64_t> shape,
                      llvm::ArrayRef<int64_t> dims);
/// Sum (or maximum) over `dims`.
mlir::Value reduce(mlir::OpBuilder &builder, llvm::StringRef name,
                   mlir::Value value, llvm::ArrayRef<int64_t> dims);
mlir::Value dotGeneral(mlir::OpBuilder &builder, mlir::Value lhs,
                       mlir::Value rhs, llvm::ArrayRef<int64_t> lhsBatch,
                       llvm::ArrayRef<int64_t> rhsBatch,
                       llvm::ArrayRef<int64_t> lhsContract,
                       llvm::ArrayRef<int64_t> rhsContract);
mlir::Value convert(mlir::OpBuilder &builder, mlir::Value value,
                    mlir::Type element);

inline mlir::RankedTensorType typeOf(mlir::Value value) {
  return mlir::cast<mlir::RankedTensorType>(value.getType());
}
inline llvm::ArrayRef<int64_t> shapeOf(mlir::Value value) {
  return typeOf(value).getShape();
}

} // namespace ttc::expand

#endif // TTC_TRANSFORMS_EXPAND_EXPAND_H
