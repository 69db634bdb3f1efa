// One chlo op on its way to stablehlo, and the table of rules.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_CHLO_RULES_H
#define TTC_TRANSFORMS_CHLO_RULES_H

#include "mlir/IR/Builders.h"
#include "transforms/chlo/Expr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include <functional>

namespace ttc::chlo {

/// Values for the results of an op, built at `builder`. Fails, having built
/// nothing, if the op cannot be decomposed.
using Rule = std::function<mlir::FailureOr<llvm::SmallVector<mlir::Value>>(
    mlir::Operation *op, mlir::OpBuilder &builder)>;
using RuleTable = llvm::StringMap<Rule>;

void addElementwiseRules(RuleTable &table);
void addBroadcastRules(RuleTable &table);
void addShapeRules(RuleTable &table);
void addScanRules(RuleTable &table);
void addRaggedDotRules(RuleTable &table);

/// Builds "stablehlo." + `name`.
mlir::Value build(mlir::OpBuilder &builder, mlir::Location loc,
                  llvm::StringRef name, mlir::ValueRange operands,
                  mlir::Type result,
                  llvm::ArrayRef<mlir::NamedAttribute> attributes = {});

/// `value` with every size known.
bool isStatic(mlir::Value value);

} // namespace ttc::chlo

#endif // TTC_TRANSFORMS_CHLO_RULES_H
