// Passes that make and improve ttnn.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_PASSES_TD
#define TTC_TRANSFORMS_TTNN_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif // TTC_TRANSFORMS_TTNN_PASSES_TD
