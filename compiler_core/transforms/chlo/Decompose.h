// chlo ops as stablehlo ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_CHLO_DECOMPOSE_H
#define TTC_TRANSFORMS_CHLO_DECOMPOSE_H

#include "mlir/IR/Builders.h"

namespace ttc::chlo {

/// True if `decompose` knows ops of this name.
bool canDecompose(mlir::Operation *op);

/// Replaces a chlo op by stablehlo ops in front of it that compute the same and
/// erases it. f32 and f64 are computed as they are, narrower floats in f32.
/// Fails, changing nothing and saying nothing, if the op has no decomposition
/// for its types (shapes that are not static, a rank-specialization op).
mlir::LogicalResult decompose(mlir::Operation *op);

} // namespace ttc::chlo

#endif // TTC_TRANSFORMS_CHLO_DECOMPOSE_H
