// Programs that need whole rows of tiles: softmax, layer norm, RMS norm.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_ROWPROGRAM_H
#define TTC_TRANSFORMS_KERNELS_ROWPROGRAM_H

#include "transforms/kernels/Program.h"

namespace ttc::kernels {

/// Whether `graph` is one Row.
bool isRowGraph(const Graph &graph);

/// A program for it: the unit of work is a row of tiles, which stays in L1
/// while the compute kernel goes over it. Fails with a diagnostic at the
/// graph's root if a row does not fill its tiles, or does not fit L1.
mlir::LogicalResult buildRowProgram(mlir::OpBuilder &builder,
                                    const Graph &graph,
                                    const Resources &resources);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_ROWPROGRAM_H
