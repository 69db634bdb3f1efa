// Sums of long rows that stay accurate: sixteen f32 partial sums, which the
// compiler keeps in vector registers, flushed into f64 every 1024 elements.
// This is where `exact` accumulates wider than f32, and it says so.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_LANES_H
#define TTC_RUNTIME_KERNELS_LANES_H

#include <algorithm>
#include <cstdint>

namespace ttc::runtime {

/// The sum of `term(i)` (a float) for i in [0, count).
template <typename Term> double sumInLanes(int64_t count, Term term) {
  constexpr int64_t width = 16, block = 1024;
  double total = 0;
  int64_t i = 0;
  while (count - i >= width) {
    int64_t end = i + std::min(block, (count - i) / width * width);
    float lanes[width] = {};
    for (; i < end; i += width) {
      for (int64_t lane = 0; lane < width; ++lane) {
        lanes[lane] += term(i + lane);
      }
    }
    for (float lane : lanes) {
      total += lane;
    }
  }
  for (; i < count; ++i) {
    total += term(i);
  }
  return total;
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_LANES_H
