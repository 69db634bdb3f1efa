// Pooling of flattened images.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_POOL_H
#define TTC_RUNTIME_KERNELS_POOL_H

#include "kernels/Windows.h"

namespace ttc::runtime {

/// input: [n, h, w, c] -> output: [n, ho, wo, c]; padding counts as -inf, NaN
/// is the largest value. REQUIRES: checkWindows.
void maxPool(const WindowShape &window, const float *input, float *output,
             int threads);

/// What a sum is divided by.
struct AverageDivisor {
  bool countPadding = true;
  int64_t fixed = 0; ///< not 0: this, whatever the window sees
};

/// As maxPool, with the mean; a partial window of ceil mode counts what lies
/// within the padded image.
void averagePool(const WindowShape &window, const AverageDivisor &divisor,
                 const float *input, float *output, int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_POOL_H
