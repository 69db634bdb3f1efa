// Sorting and the largest elements along an axis.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_ORDER_H
#define TTC_RUNTIME_KERNELS_ORDER_H

#include "kernels/Shape.h"

namespace ttc::runtime {

/// The first `keep` elements along the axis in order, and where they were;
/// `keep` = size sorts. Equal elements stay in their order; NaN is the largest.
/// values, indices: [outer, keep, inner]. T: float, int32_t or uint32_t.
template <typename T>
void orderAlong(const AxisView &view, int64_t keep, bool descending,
                const T *input, T *values, uint32_t *indices, int threads);

extern template void orderAlong(const AxisView &, int64_t, bool, const float *,
                                float *, uint32_t *, int);
extern template void orderAlong(const AxisView &, int64_t, bool,
                                const int32_t *, int32_t *, uint32_t *, int);
extern template void orderAlong(const AxisView &, int64_t, bool,
                                const uint32_t *, uint32_t *, uint32_t *, int);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_ORDER_H
