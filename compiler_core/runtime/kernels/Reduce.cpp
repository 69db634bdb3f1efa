// Reductions along axes of row-major data.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Reduce.h"
#include "Parallel.h"
#include "kernels/Lanes.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <vector>

namespace ttc::runtime {
namespace {

template <typename T> bool isNan(T value) {
  return std::is_floating_point_v<T> && value != value;
}

// Integers wrap as the chip's do: in unsigned arithmetic, where that is
// defined.
struct Sum {
  template <typename T> static constexpr T neutral() { return T(0); }
  template <typename T> static T join(T a, T b) {
    if constexpr (std::is_same_v<T, int32_t>) {
      return static_cast<T>(static_cast<uint32_t>(a) +
                            static_cast<uint32_t>(b));
    } else {
      return a + b;
    }
  }
};

struct Product {
  template <typename T> static constexpr T neutral() { return T(1); }
  template <typename T> static T join(T a, T b) {
    if constexpr (std::is_same_v<T, int32_t>) {
      return static_cast<T>(static_cast<uint32_t>(a) *
                            static_cast<uint32_t>(b));
    } else {
      return a * b;
    }
  }
};

struct Max {
  template <typename T> static constexpr T neutral() {
    return std::is_floating_point_v<T> ? -std::numeric_limits<T>::infinity()
                                       : std::numeric_limits<T>::lowest();
  }
  template <typename T> static T join(T a, T b) {
    return a >= b || isNan(a) ? a : b;
  }
};

struct Min {
  template <typename T> static constexpr T neutral() {
    return std::is_floating_point_v<T> ? std::numeric_limits<T>::infinity()
                                       : std::numeric_limits<T>::max();
  }
  template <typename T> static T join(T a, T b) {
    return a <= b || isNan(a) ? a : b;
  }
};

/// One contiguous row. Sixteen results side by side keep the vector unit busy.
template <typename Kind, typename T> T reduceRow(const T *row, int64_t size) {
  if constexpr (std::is_same_v<T, float> && std::is_same_v<Kind, Sum>) {
    return static_cast<float>(
        sumInLanes(size, [row](int64_t i) { return row[i]; }));
  } else if constexpr (std::is_same_v<T, float> &&
                       std::is_same_v<Kind, Product>) {
    double product = 1;
    for (int64_t i = 0; i < size; ++i) {
      product *= row[i];
    }
    return static_cast<float>(product);
  } else {
    constexpr int64_t width = 16;
    T lanes[width];
    std::fill_n(lanes, width, Kind::template neutral<T>());
    int64_t i = 0;
    for (; i + width <= size; i += width) {
      for (int64_t lane = 0; lane < width; ++lane) {
        lanes[lane] = Kind::join(lanes[lane], row[i + lane]);
      }
    }
    for (; i < size; ++i) {
      lanes[0] = Kind::join(lanes[0], row[i]);
    }
    for (int64_t lane = 1; lane < width; ++lane) {
      lanes[0] = Kind::join(lanes[0], lanes[lane]);
    }
    return lanes[0];
  }
}

/// Down the columns [begin, end) of [size, inner]; floats that are summed or
/// multiplied through f64.
template <typename Kind, typename T>
void reduceColumns(const AxisView &view, const T *input, T *output,
                   int64_t begin, int64_t end) {
  constexpr bool wide =
      std::is_same_v<T, float> &&
      (std::is_same_v<Kind, Sum> || std::is_same_v<Kind, Product>);
  using Wide = std::conditional_t<wide, double, T>;
  std::vector<Wide> joined(end - begin, Kind::template neutral<Wide>());
  for (int64_t i = 0; i < view.size; ++i) {
    const T *row = input + i * view.inner + begin;
    for (int64_t n = 0; n < end - begin; ++n) {
      joined[n] = Kind::join(joined[n], static_cast<Wide>(row[n]));
    }
  }
  std::transform(joined.begin(), joined.end(), output + begin,
                 [](Wide value) { return static_cast<T>(value); });
}

template <typename Kind, typename T>
void reduceView(const AxisView &v, const T *input, T *output, int threads) {
  constexpr int64_t worthwhile = 200000;
  auto grain = [](int64_t each) { return 1 + worthwhile / (each + 1); };
  if (v.inner == 1) {
    parallelFor(threads, v.outer, grain(v.size), [&](size_t begin, size_t end) {
      for (size_t o = begin; o < end; ++o) {
        output[o] = reduceRow<Kind>(input + o * v.size, v.size);
      }
    });
    return;
  }
  auto columns = [&](int64_t o, int64_t begin, int64_t end) {
    reduceColumns<Kind>(v, input + o * v.size * v.inner, output + o * v.inner,
                        begin, end);
  };
  if (v.outer == 1) {
    parallelFor(threads, v.inner, grain(v.size),
                [&](size_t begin, size_t end) { columns(0, begin, end); });
    return;
  }
  parallelFor(threads, v.outer, grain(v.size * v.inner),
              [&](size_t begin, size_t end) {
                for (size_t o = begin; o < end; ++o) {
                  columns(o, 0, v.inner);
                }
              });
}

/// Dims and axes with neighbours of a kind joined, so that a reduction of the
/// last two axes is one pass over long rows.
void joinNeighbours(DimsView shape, DimsView axes, Dims &dims, Dims &reduced) {
  bool before = false;
  for (int64_t axis = 0; axis < static_cast<int64_t>(shape.size()); ++axis) {
    bool is = std::find(axes.begin(), axes.end(), axis) != axes.end();
    if (dims.empty() || is != before) {
      dims.push_back(shape[axis]);
      if (is) {
        reduced.push_back(static_cast<int64_t>(dims.size()) - 1);
      }
    } else {
      dims.back() *= shape[axis];
    }
    before = is;
  }
}

/// input: [outer, size, inner] -> output: [outer, inner].
template <typename T>
void reduceAlong(Reduction kind, const AxisView &view, const T *input,
                 T *output, int threads) {
  switch (kind) {
  case Reduction::Sum:
    return reduceView<Sum>(view, input, output, threads);
  case Reduction::Max:
    return reduceView<Max>(view, input, output, threads);
  case Reduction::Min:
    return reduceView<Min>(view, input, output, threads);
  case Reduction::Product:
    return reduceView<Product>(view, input, output, threads);
  }
}

} // namespace

template <typename T>
void reduceAxes(Reduction kind, DimsView shape, DimsView axes, const T *input,
                T *output, int threads) {
  Dims dims, reduced;
  joinNeighbours(shape, axes, dims, reduced);
  if (reduced.empty()) {
    std::copy_n(input, elementCount(shape), output);
    return;
  }
  // Innermost first: the long contiguous rows go at once.
  std::vector<T> between;
  while (!reduced.empty()) {
    AxisView view = viewAlong(dims, reduced.back());
    std::vector<T> next(reduced.size() > 1 ? view.outer * view.inner : 0);
    reduceAlong(kind, view, between.empty() ? input : between.data(),
                reduced.size() > 1 ? next.data() : output, threads);
    dims[reduced.back()] = 1;
    reduced.pop_back();
    between = std::move(next);
  }
}

template <typename T>
void argmaxAlong(const AxisView &view, const T *input, uint32_t *output) {
  for (int64_t o = 0; o < view.outer; ++o) {
    const T *plane = input + o * view.size * view.inner;
    for (int64_t n = 0; n < view.inner; ++n) {
      int64_t best = 0;
      for (int64_t i = 1; i < view.size; ++i) {
        T value = plane[i * view.inner + n], top = plane[best * view.inner + n];
        if (!isNan(top) && (value > top || isNan(value))) {
          best = i;
        }
      }
      output[o * view.inner + n] = static_cast<uint32_t>(best);
    }
  }
}

template void reduceAxes(Reduction, DimsView, DimsView, const float *, float *,
                         int);
template void reduceAxes(Reduction, DimsView, DimsView, const int32_t *,
                         int32_t *, int);
template void reduceAxes(Reduction, DimsView, DimsView, const uint32_t *,
                         uint32_t *, int);
template void argmaxAlong(const AxisView &, const float *, uint32_t *);
template void argmaxAlong(const AxisView &, const int32_t *, uint32_t *);
template void argmaxAlong(const AxisView &, const uint32_t *, uint32_t *);

} // namespace ttc::runtime
