// SPDX-License-Identifier: Apache-2.0
#include "Fidelity.h"

#include <bit>

using namespace ttc;

void runtime::cutMantissas(const float *from, float *to, size_t count,
                           int bits) {
  const uint32_t keep = ~uint32_t(0) << (23 - bits);
  for (size_t i = 0; i < count; ++i) {
    uint32_t value = std::bit_cast<uint32_t>(from[i]);
    bool special = (value & 0x7F800000) == 0x7F800000;
    to[i] = std::bit_cast<float>(special ? value : value & keep);
  }
}
