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

/// Copies `count` floats, cutting their mantissas to `bits` (towards zero, as
/// the engine does). NaN and infinities stay. `to` may be `from`.
void cutMantissas(const float *from, float *to, size_t count, int bits);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_FIDELITY_H
