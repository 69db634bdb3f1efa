// Normalization of rows.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_NORMALIZATION_H
#define TTC_RUNTIME_KERNELS_NORMALIZATION_H

#include <cstdint>

namespace ttc::runtime {

struct RowNormalization {
  int64_t rows = 0, width = 0;
  float epsilon = 1e-12F;
  bool center = true;            ///< false: rms_norm, the mean stays
  const float *weight = nullptr; ///< [width] or null
  const float *bias = nullptr;   ///< [width] or null
};

/// output = (x - mean) / sqrt(variance + epsilon) * weight + bias, by row; the
/// mean and the variance are accumulated as in Lanes.h. `output` may be
/// `input`.
void normalizeRows(const RowNormalization &how, const float *input,
                   float *output, int threads);

/// [batch, channels, inner] with statistics by channel.
struct BatchNormalization {
  int64_t batch = 0, channels = 0, inner = 0;
  float epsilon = 1e-5F;
  const float *mean = nullptr, *variance = nullptr; ///< [channels]
  const float *weight = nullptr, *bias = nullptr;   ///< [channels] or null
};

/// output = (x - mean) / sqrt(variance + epsilon) * weight + bias.
void normalizeBatch(const BatchNormalization &how, const float *input,
                    float *output, int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_NORMALIZATION_H
