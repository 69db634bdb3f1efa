// What the math fidelity of a matrix operation means for its operands.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_FIDELITY_H
#define TTC_RUNTIME_FIDELITY_H

#include <cstddef>
#include <cstdint>

namespace ttc::runtime {

/// Passes of the matrix engine over the mantissas.
enum class MathFidelity : uint8_t { LoFi, HiFi2, HiFi3, HiFi4 };

/// The precision that a call asks for, by its compute-kernel config.
struct Precision {
  MathFidelity fidelity = MathFidelity::HiFi2; ///< the library's default
  bool fp32Accumulation = false;               ///< `fp32_dest_acc_en`
};

/// Bits of the mantissa (without the hidden one) that the engine consumes. The
/// engine multiplies 7 bits of in0 (SrcB) with 5 bits of in1 (SrcA), hidden
/// bits included; the second pass adds the low bits of in1, the third those of
/// in0, the fourth low times low. What HiFi3 leaves out is below 2^-11 of a
/// product and not modelled. Operands are at most tf32 in the engine.
struct OperandBits {
  int in0; ///< left matrix; activations of a convolution
  int in1; ///< right matrix; weights
};
inline OperandBits operandBits(MathFidelity fidelity) {
  switch (fidelity) {
  case MathFidelity::LoFi:
    return {6, 4};
  case MathFidelity::HiFi2:
    return {6, 10};
  case MathFidelity::HiFi3:
  case MathFidelity::HiFi4:
    break;
  }
  return {10, 10};
}

/// Copies `count` floats, cutting their mantissas to `bits` (towards zero, as
/// the engine does). NaN and infinities stay. `to` may be `from`.
void cutMantissas(const float *from, float *to, size_t count, int bits);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_FIDELITY_H
