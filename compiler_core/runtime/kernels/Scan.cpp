// Cumulative sums and products.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Scan.h"
#include <algorithm>
#include <type_traits>
#include <vector>

namespace ttc::runtime {

template <typename T>
void scanAlong(Scan kind, const AxisView &v, bool reverse, const T *input,
               T *output) {
  // Unsigned, since signed integers must not overflow.
  using Carry = std::conditional_t<std::is_same_v<T, float>, double, uint32_t>;
  std::vector<Carry> carry(v.inner);
  for (int64_t o = 0; o < v.outer; ++o) {
    std::fill(carry.begin(), carry.end(), Carry(kind == Scan::Product));
    for (int64_t step = 0; step < v.size; ++step) {
      int64_t i = reverse ? v.size - 1 - step : step;
      int64_t row = (o * v.size + i) * v.inner;
      for (int64_t n = 0; n < v.inner; ++n) {
        auto value = static_cast<Carry>(input[row + n]);
        carry[n] = kind == Scan::Sum ? carry[n] + value : carry[n] * value;
        output[row + n] = static_cast<T>(carry[n]);
      }
    }
  }
}

template void scanAlong(Scan, const AxisView &, bool, const float *, float *);
template void scanAlong(Scan, const AxisView &, bool, const int32_t *,
                        int32_t *);
template void scanAlong(Scan, const AxisView &, bool, const uint32_t *,
                        uint32_t *);

} // namespace ttc::runtime
