// Programs that make their result tile by tile.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_TILEPROGRAM_H
#define TTC_TRANSFORMS_KERNELS_TILEPROGRAM_H

#include "transforms/kernels/Program.h"

namespace ttc::kernels {

/// A program for a graph without a Row: at most one matmul, reduction or
/// transpose, then element-wise steps in DST. Fails with a diagnostic at the
/// graph's root if a shape has no form, or DST is too small.
mlir::LogicalResult buildTileProgram(mlir::OpBuilder &builder,
                                     const Graph &graph,
                                     const Resources &resources);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_TILEPROGRAM_H
