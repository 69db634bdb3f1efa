// Pooling of flattened images.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Pool.h"
#include "Parallel.h"
#include "absl/functional/function_ref.h"
#include <algorithm>
#include <limits>

namespace ttc::runtime {
namespace {

/// Where an output row's window starts in the image; may be outside.
struct Position {
  int64_t image, top, left;
};

Position positionOf(const WindowShape &w, int64_t row, int64_t height,
                    int64_t width) {
  return {row / (width * height),
          row / width % height * w.stride[0] - w.before[0],
          row % width * w.stride[1] - w.before[1]};
}

/// Calls `take(pixel)` for the channels of every pixel of the image that the
/// window sees; returns how many.
template <typename Take>
int64_t visit(const WindowShape &w, const Position &at, const float *input,
              Take take) {
  int64_t seen = 0;
  for (int64_t ky = 0; ky < w.kernel[0]; ++ky) {
    int64_t y = at.top + ky * w.dilation[0];
    for (int64_t kx = 0; kx < w.kernel[1]; ++kx) {
      int64_t x = at.left + kx * w.dilation[1];
      if (y >= 0 && y < w.size[0] && x >= 0 && x < w.size[1]) {
        take(input + ((at.image * w.size[0] + y) * w.size[1] + x) * w.channels);
        ++seen;
      }
    }
  }
  return seen;
}

/// `each(position, output)` for every output row, on several threads.
void forRows(const WindowShape &w, float *output, int threads,
             absl::FunctionRef<void(const Position &, float *)> each) {
  int64_t height = w.positions(0), width = w.positions(1);
  int64_t work = w.kernel[0] * w.kernel[1] * w.channels + 1;
  parallelFor(threads, w.outputRows(), 1 + 400000 / work,
              [&](size_t begin, size_t end) {
                for (size_t row = begin; row < end; ++row) {
                  each(positionOf(w, row, height, width),
                       output + row * w.channels);
                }
              });
}

/// Window cells within the padded image along an axis, for a first cell at
/// `start`.
int64_t cellsInside(const WindowShape &w, int axis, int64_t start) {
  int64_t end = w.size[axis] + w.after[axis];
  int64_t fit = (end - start + w.dilation[axis] - 1) / w.dilation[axis];
  return std::clamp<int64_t>(fit, 0, w.kernel[axis]);
}

} // namespace

void maxPool(const WindowShape &w, const float *input, float *output,
             int threads) {
  forRows(w, output, threads, [&](const Position &at, float *to) {
    std::fill_n(to, w.channels, -std::numeric_limits<float>::infinity());
    visit(w, at, input, [&](const float *pixel) {
      for (int64_t c = 0; c < w.channels; ++c) {
        // Written so that a NaN on either side stays.
        to[c] = pixel[c] <= to[c] ? to[c] : to[c] != to[c] ? to[c] : pixel[c];
      }
    });
  });
}

void averagePool(const WindowShape &w, const AverageDivisor &divisor,
                 const float *input, float *output, int threads) {
  forRows(w, output, threads, [&](const Position &at, float *to) {
    std::fill_n(to, w.channels, 0.0F);
    int64_t count = visit(w, at, input, [&](const float *pixel) {
      for (int64_t c = 0; c < w.channels; ++c) {
        to[c] += pixel[c];
      }
    });
    if (divisor.countPadding) {
      count = cellsInside(w, 0, at.top) * cellsInside(w, 1, at.left);
    }
    auto by = static_cast<float>(divisor.fixed != 0 ? divisor.fixed : count);
    for (int64_t c = 0; c < w.channels; ++c) {
      to[c] /= by;
    }
  });
}

} // namespace ttc::runtime
