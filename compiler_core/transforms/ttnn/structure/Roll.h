// Layers become a function that `ttnn.layers` calls.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_ROLL_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_ROLL_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "transforms/ttnn/structure/Layers.h"

namespace ttc::structure {

/// Moves the last of `layers`, all in `block`, into a private function and
/// replaces all of them by one `ttnn.layers` that calls it. Ops of the block
/// that need a layer's result go behind. `graph` is worthless afterwards.
mlir::func::FuncOp rollLayers(mlir::Block &block, const OpGraph &graph,
                              const Layers &layers);

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_ROLL_H
