// Opens control flow whose course is known at compile time.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H
#define TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H

#include "mlir/IR/Operation.h"

namespace ttc {

/// Replaces `stablehlo.while` with a known number of turns by that many copies
/// of its body, and `stablehlo.if` and `stablehlo.case` by all their branches
/// and a choice among the results (by the one branch, if it is known). Operands
/// that decide must be ttir already. Returns the first op to convert next; null
/// if `op` is none of these or cannot be opened.
mlir::Operation *openControlFlow(mlir::Operation *op);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H
