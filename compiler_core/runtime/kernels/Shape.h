// Shapes of row-major data, as the kernels see them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_SHAPE_H
#define TTC_RUNTIME_KERNELS_SHAPE_H

#include "absl/types/span.h"
#include <cstdint>
#include <vector>

namespace ttc::runtime {

using Dims = std::vector<int64_t>;
using DimsView = absl::Span<const int64_t>;

inline int64_t elementCount(DimsView shape) {
  int64_t count = 1;
  for (int64_t dim : shape) {
    count *= dim;
  }
  return count;
}

/// Row-major data around one axis: element (o, i, n) is at
/// `(o * size + i) * inner + n`.
struct AxisView {
  int64_t outer = 1, size = 1, inner = 1;

  int64_t count() const { return outer * size * inner; }
};

/// REQUIRES: 0 <= axis < rank. A scalar is seen as one element for axis 0.
inline AxisView viewAlong(DimsView shape, int64_t axis) {
  if (shape.empty()) {
    return {};
  }
  return {elementCount(shape.subspan(0, axis)), shape[axis],
          elementCount(shape.subspan(axis + 1))};
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_SHAPE_H
