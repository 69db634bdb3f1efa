// How the chip's matrix unit sees numbers: the mantissa bits that the fidelity
// phases consume, and accumulators of 32 or 16 bits.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_PRECISION_H
#define TTC_RUNTIME_KERNELS_PRECISION_H

#include "Fidelity.h"
#include <cstdint>
#include <cstring>
#include <vector>

namespace ttc::runtime {

/// How products are formed: in f32, or as the engine does it.
struct ProductPrecision {
  bool exact = true;
  MathFidelity fidelity = MathFidelity::HiFi4;
  bool fp32Accumulate = true; ///< false: sums are bf16 from K tile to K tile
};

/// Bits of mantissa, without the implicit one, that a phase can see.
constexpr int kBf16Mantissa = 7, kTf32Mantissa = 10, kF32Mantissa = 23;

/// The multiplier takes 5 bits of in1 (weights) and 7 bits of in0
/// (activations), the hidden one included. The second phase adds the low bits
/// of in1, the third those of in0 by the high bits of in1, the fourth low by
/// low. Phases with the same bits of in0 are one pass here: HiFi3 has a second
/// one, of what `in0` leaves of in0 by 4 bits of in1.
struct EngineBits {
  int in0 = kF32Mantissa, in1 = kF32Mantissa;
  bool secondPass = false;
  int in0Whole = kF32Mantissa; ///< what in0 has in all
};

constexpr EngineBits engineBits(const ProductPrecision &precision) {
  if (precision.exact) {
    return {};
  }
  // f32 enters the unit as TF32 beside an f32 accumulator, as bf16 otherwise;
  // the last bit of TF32 of in1 is never used.
  int in0 = precision.fp32Accumulate ? kTf32Mantissa : kBf16Mantissa;
  int in1 = precision.fp32Accumulate ? kTf32Mantissa - 1 : kBf16Mantissa;
  switch (precision.fidelity) {
  case MathFidelity::LoFi:
    return {6, 4, false, in0};
  case MathFidelity::HiFi2:
    return {6, in1, false, in0};
  case MathFidelity::HiFi3:
    return {6, in1, true, in0};
  case MathFidelity::HiFi4:
    break;
  }
  return {in0, in1, false, in0};
}

/// `value` with the lower bits of its mantissa cut off, as the unit does.
inline float keepMantissa(float value, int bits) {
  uint32_t raw;
  std::memcpy(&raw, &value, sizeof raw);
  uint32_t mask = ~uint32_t{0} << (kF32Mantissa - bits);
  bool nan = (raw & 0x7f800000U) == 0x7f800000U && (raw & 0x007fffffU) != 0;
  raw &= nan ? ~uint32_t{0} : mask;
  std::memcpy(&value, &raw, sizeof raw);
  return value;
}

/// A copy with keepMantissa() of each.
inline std::vector<float> cutCopy(const float *data, int64_t count, int bits) {
  std::vector<float> result(count);
  cutMantissas(data, result.data(), result.size(), bits);
  return result;
}

/// `value` as a 16-bit accumulator keeps it: half away from zero, as the
/// simulated chip was seen to round. NaN and infinities stay.
inline float roundAccumulator(float value) {
  uint32_t raw;
  std::memcpy(&raw, &value, sizeof raw);
  if ((raw & 0x7f800000U) != 0x7f800000U) {
    raw = (raw + 0x8000U) & 0xffff0000U;
  }
  std::memcpy(&value, &raw, sizeof raw);
  return value;
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_PRECISION_H
