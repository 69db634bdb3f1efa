// Transposed operands of products become transposes of their own.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_TRANSPOSES_H
#define TTC_TRANSFORMS_KERNELS_TRANSPOSES_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc::kernels {

/// Gives every `ttnn.matmul` and `ttnn.linear` within `root` that has
/// `transpose_a` or `transpose_b` a `ttnn.permute` of that operand instead: the
/// engine can transpose tiles of the right operand only, and a tensor is
/// transposed once that way, not once for each tile of the result.
void makeTransposesExplicit(mlir::Operation *root);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_TRANSPOSES_H
