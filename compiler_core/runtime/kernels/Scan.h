// Cumulative sums and products.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_SCAN_H
#define TTC_RUNTIME_KERNELS_SCAN_H

#include "kernels/Shape.h"

namespace ttc::runtime {

enum class Scan : uint8_t { Sum, Product };

/// Every element becomes the sum (product) of those at and before it along the
/// axis, or at and behind it when `reverse`. Floats are carried in f64,
/// integers wrap. T: float, int32_t or uint32_t.
template <typename T>
void scanAlong(Scan kind, const AxisView &view, bool reverse, const T *input,
               T *output);

extern template void scanAlong(Scan, const AxisView &, bool, const float *,
                               float *);
extern template void scanAlong(Scan, const AxisView &, bool, const int32_t *,
                               int32_t *);
extern template void scanAlong(Scan, const AxisView &, bool, const uint32_t *,
                               uint32_t *);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_SCAN_H
