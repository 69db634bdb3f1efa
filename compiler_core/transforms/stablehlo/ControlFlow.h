// Opens control flow whose course is known at compile time, and makes ttir of
// the rest.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H
#define TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H

#include "mlir/IR/Operation.h"

namespace ttc {

/// Replaces `stablehlo.while` with a known number of turns by that many copies
/// of its body if these are no more than `unrollLimit` ops, `stablehlo.if` and
/// `stablehlo.case` by the one branch if it is known. Operands that decide must
/// be ttir already. Returns the first op to convert next; null if `op` is none
/// of these or cannot be opened.
mlir::Operation *openControlFlow(mlir::Operation *op, int64_t unrollLimit);

/// Replaces `stablehlo.while`, `if` and `case` by the ttir op of that name,
/// with the same regions, whose ops are still to be converted. A carried value
/// that no turn changes is no longer carried: the regions use the one from
/// outside. Returns the ttir op; null if `op` is none of these. REQUIRES:
/// operands and results are tensors.
mlir::Operation *structureControlFlow(mlir::Operation *op);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_CONTROLFLOW_H
