// Activations that matmul and linear apply to their result.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_ACTIVATION_H
#define TTC_RUNTIME_KERNELS_ACTIVATION_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <string_view>

namespace ttc::runtime {

enum class Activation : uint8_t {
  None,
  Relu,
  Gelu, ///< the erf form
  Silu,
  Sigmoid,
  Tanh,
  Exp,
  Sqrt,
};

/// Of the library's lower-case name; empty is None. Fails with UNIMPLEMENTED
/// naming those that are known.
absl::StatusOr<Activation> parseActivation(std::string_view name);

void activate(Activation activation, int64_t count, float *values, int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_ACTIVATION_H
