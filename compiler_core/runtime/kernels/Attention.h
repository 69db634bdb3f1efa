// Scaled dot product attention.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_ATTENTION_H
#define TTC_RUNTIME_KERNELS_ATTENTION_H

#include "kernels/Precision.h"
#include "ttc/support/Status.h"

namespace ttc::runtime {

/// q: [batch, heads, rows, width], k and v: [batch, keyHeads, keys, width];
/// heads divide by keyHeads, each key head serves neighbours.
struct AttentionShape {
  int64_t batch = 0, heads = 0, keyHeads = 0, rows = 0, keys = 0, width = 0;
  int64_t maskBatch = 1, maskHeads = 1; ///< mask: [.., .., rows, keys]
  bool causal = false;                  ///< row i sees keys 0 to i
  float scale = 1;
};

/// softmax(q x k^T * scale + mask) x v -> [batch, heads, rows, width]. `mask`
/// may be null. Fails as multiplyMatrices does.
absl::Status attend(const AttentionShape &shape,
                    const ProductPrecision &precision, const float *q,
                    const float *k, const float *v, const float *mask,
                    float *output, int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_ATTENTION_H
