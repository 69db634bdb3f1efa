// What may move, and what has to when a call takes the place of ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_MOVING_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_MOVING_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ttc::structure {

/// Whether the op may become part of a function: it computes something, does
/// nothing else, and has no regions. Stored constants may not: they belong to
/// the program.
bool mayMove(mlir::Operation *op);

/// Whether `op`, or what is in its regions, uses a result of an op for which
/// `test` is true.
bool usesAny(mlir::Operation *op,
             llvm::function_ref<bool(mlir::Operation *)> test);

/// Moves ops between `first` and `call`, in one block, that use `call`'s
/// results behind it, in their order, with those that use theirs.
void moveUsersBehind(mlir::Operation *call, mlir::Operation *first);

/// The block of `function`, which has none. Its arguments have no locations:
/// the function's would pass for their names.
mlir::Block *addBody(mlir::func::FuncOp function);

/// Copies of the ops of `function` with `operands` for its arguments; gives
/// what it returns. `scopes` come in front of those of the locations: by what
/// path the framework knew this call.
llvm::SmallVector<mlir::Value> copyBody(mlir::OpBuilder &builder,
                                        mlir::func::FuncOp function,
                                        mlir::ValueRange operands,
                                        llvm::StringRef scopes);

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_MOVING_H
