// Reductions along axes of row-major data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_REDUCE_H
#define TTC_RUNTIME_KERNELS_REDUCE_H

#include "kernels/Shape.h"
#include <cstdint>

namespace ttc::runtime {

enum class Reduction : uint8_t { Sum, Max, Min, Product };

/// Reduces the axes (sorted, without repetition) of a tensor; `output` has the
/// element count of the shape without them. T: float, int32_t or uint32_t. Sums
/// and products of floats go through f64 (Lanes.h), those of integers wrap; NaN
/// is both the largest and the smallest. Nothing at all reduces to the neutral
/// element.
template <typename T>
void reduceAxes(Reduction kind, DimsView shape, DimsView axes, const T *input,
                T *output, int threads);

/// Index of the first largest element; NaN counts as the largest.
template <typename T>
void argmaxAlong(const AxisView &view, const T *input, uint32_t *output);

extern template void reduceAxes(Reduction, DimsView, DimsView, const float *,
                                float *, int);
extern template void reduceAxes(Reduction, DimsView, DimsView, const int32_t *,
                                int32_t *, int);
extern template void reduceAxes(Reduction, DimsView, DimsView, const uint32_t *,
                                uint32_t *, int);
extern template void argmaxAlong(const AxisView &, const float *, uint32_t *);
extern template void argmaxAlong(const AxisView &, const int32_t *, uint32_t *);
extern template void argmaxAlong(const AxisView &, const uint32_t *,
                                 uint32_t *);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_REDUCE_H
