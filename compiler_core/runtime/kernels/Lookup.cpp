// Rows read, and elements written, at places that data names.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Lookup.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <type_traits>

namespace ttc::runtime {
namespace {

absl::Status outside(int64_t index, int64_t size) {
  return absl::InvalidArgumentError(
      absl::StrCat("index ", index, " leaves 0..", size - 1,
                   " (a card would touch other memory)"));
}

template <typename T> T join(Combine combine, T old, T update) {
  // Signed integers must not overflow.
  using Safe = std::conditional_t<std::is_same_v<T, float>, float, uint32_t>;
  switch (combine) {
  case Combine::Add:
    return static_cast<T>(static_cast<Safe>(old) + static_cast<Safe>(update));
  case Combine::Multiply:
    return static_cast<T>(static_cast<Safe>(old) * static_cast<Safe>(update));
  case Combine::Replace:
    break;
  }
  return update;
}

Dims stridesOf(DimsView shape) {
  Dims strides(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) {
    strides[i - 1] = strides[i] * shape[i];
  }
  return strides;
}

/// The next position of `shape`, last dim fastest.
void advance(DimsView shape, Dims &position) {
  for (size_t axis = shape.size(); axis-- > 0;) {
    if (++position[axis] < shape[axis]) {
      return;
    }
    position[axis] = 0;
  }
}

} // namespace

template <typename T>
absl::Status lookUpRows(absl::Span<const uint32_t> indices, int64_t rows,
                        int64_t width, const T *table, T *output) {
  for (uint32_t index : indices) {
    if (index >= rows) {
      return outside(index, rows);
    }
    output = std::copy_n(table + index * width, width, output);
  }
  return absl::OkStatus();
}

template <typename T>
absl::Status scatterAlong(const ScatterShape &shape, Combine combine,
                          const int32_t *index, const T *source, T *output) {
  Dims to = stridesOf(shape.output), from = stridesOf(shape.source);
  Dims position(shape.index.size(), 0);
  int64_t size = shape.output[shape.axis];
  for (int64_t i = 0; i < elementCount(shape.index); ++i) {
    if (index[i] < 0 || index[i] >= size) {
      return outside(index[i], size);
    }
    int64_t target = 0, origin = 0;
    for (size_t axis = 0; axis < position.size(); ++axis) {
      bool along = static_cast<int64_t>(axis) == shape.axis;
      target += to[axis] * (along ? index[i] : position[axis]);
      origin += from[axis] * position[axis];
    }
    output[target] = join(combine, output[target], source[origin]);
    advance(shape.index, position);
  }
  return absl::OkStatus();
}

template absl::Status lookUpRows(absl::Span<const uint32_t>, int64_t, int64_t,
                                 const float *, float *);
template absl::Status scatterAlong(const ScatterShape &, Combine,
                                   const int32_t *, const float *, float *);
template absl::Status scatterAlong(const ScatterShape &, Combine,
                                   const int32_t *, const int32_t *, int32_t *);
template absl::Status scatterAlong(const ScatterShape &, Combine,
                                   const int32_t *, const uint32_t *,
                                   uint32_t *);

} // namespace ttc::runtime
