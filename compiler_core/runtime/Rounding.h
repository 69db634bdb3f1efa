// Rounds elements to what their dtype holds.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_ROUNDING_H
#define TTC_RUNTIME_ROUNDING_H

#include "BlockFloat.h"
#include "DeviceTensor.h"
#include <bit>

namespace ttc::runtime {

/// Nearest bf16, ties to even. NaN stays NaN.
inline float roundToBFloat16(float value) {
  uint32_t bits = std::bit_cast<uint32_t>(value);
  if ((bits & 0x7FFFFFFF) > 0x7F800000) {
    return value;
  }
  bits = (bits + 0x7FFF + (bits >> 16 & 1)) & 0xFFFF0000;
  return std::bit_cast<float>(bits);
}

/// Nearest bf16, ties away from zero. NaN stays NaN.
inline float packToBFloat16(float value) {
  uint32_t bits = std::bit_cast<uint32_t>(value);
  if ((bits & 0x7FFFFFFF) > 0x7F800000) {
    return value;
  }
  return std::bit_cast<float>((bits + 0x8000) & 0xFFFF0000);
}

/// Rounds floats in place to `dtype`, whose rows are `columns` long; integers
/// and f32 stay as they are.
void roundToDType(float *values, size_t count, size_t columns,
                  executable::DType dtype, Rounding rounding, int threads);

/// Length of a row: the last dim, 1 for a scalar.
inline size_t rowLength(const std::vector<int64_t> &shape) {
  return shape.empty() ? 1 : static_cast<size_t>(shape.back());
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_ROUNDING_H
