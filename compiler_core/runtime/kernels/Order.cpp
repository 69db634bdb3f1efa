// Sorting and the largest elements along an axis.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Order.h"
#include "Parallel.h"
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace ttc::runtime {
namespace {

/// NaN behind everything.
template <typename T> bool less(T a, T b) {
  return a < b || (b != b && a == a);
}

/// One line of elements, `stride` apart.
template <typename T>
void orderLine(const T *line, int64_t size, int64_t stride, int64_t keep,
               bool descending, std::vector<uint32_t> &index) {
  index.resize(size);
  std::iota(index.begin(), index.end(), 0);
  // The index decides between equals: the order is total, hence stable.
  auto before = [&](uint32_t a, uint32_t b) {
    T left = line[a * stride], right = line[b * stride];
    if (descending ? less(right, left) : less(left, right)) {
      return true;
    }
    bool behind = descending ? less(left, right) : less(right, left);
    return !behind && a < b;
  };
  if (keep < size) {
    std::partial_sort(index.begin(), index.begin() + keep, index.end(), before);
  } else {
    std::sort(index.begin(), index.end(), before);
  }
}

} // namespace

template <typename T>
void orderAlong(const AxisView &v, int64_t keep, bool descending,
                const T *input, T *values, uint32_t *indices, int threads) {
  parallelFor(threads, v.outer * v.inner, 1 + 20000 / (v.size + 1),
              [&](size_t begin, size_t end) {
                std::vector<uint32_t> index;
                for (size_t at = begin; at < end; ++at) {
                  int64_t o = at / v.inner, n = at % v.inner;
                  const T *line = input + o * v.size * v.inner + n;
                  orderLine(line, v.size, v.inner, keep, descending, index);
                  for (int64_t i = 0; i < keep; ++i) {
                    int64_t to = (o * keep + i) * v.inner + n;
                    values[to] = line[index[i] * v.inner];
                    indices[to] = index[i];
                  }
                }
              });
}

template void orderAlong(const AxisView &, int64_t, bool, const float *,
                         float *, uint32_t *, int);
template void orderAlong(const AxisView &, int64_t, bool, const int32_t *,
                         int32_t *, uint32_t *, int);
template void orderAlong(const AxisView &, int64_t, bool, const uint32_t *,
                         uint32_t *, uint32_t *, int);

} // namespace ttc::runtime
