// Ops that no rewriting of a program for one device can serve, and why.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_REFUSALS_H
#define TTC_TRANSFORMS_STABLEHLO_REFUSALS_H

#include "mlir/IR/Operation.h"

namespace ttc {

struct Refusal {
  std::string reason, nearest;
};

/// Why `op` (after expand-stablehlo) needs what one device does not have: other
/// devices, queues, channels; or is a call that the framework knows only. Empty
/// if nothing speaks against it.
Refusal refusalOf(mlir::Operation *op);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_REFUSALS_H
