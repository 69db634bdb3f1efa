// Softmax along an axis.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_SOFTMAX_H
#define TTC_RUNTIME_KERNELS_SOFTMAX_H

#include "kernels/Shape.h"
#include "ttc/support/Status.h"

namespace ttc::runtime {

/// output = e^(x - largest) / sum of these, along the axis. A row of -inf only,
/// or with a NaN or +inf, becomes NaN. `output` may be `input`. Fails as
/// multiplyMatrices does.
absl::Status softmax(const AxisView &view, const float *input, float *output,
                     int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_SOFTMAX_H
