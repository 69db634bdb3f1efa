// SPDX-License-Identifier: Apache-2.0
#include "movement/StridedCopy.h"

#include "Parallel.h"
#include "Text.h"
#include "kernels/Transpose.h"
#include <algorithm>
#include <cstring>
#include <optional>

using namespace ttc;
using namespace ttc::runtime;

static constexpr size_t grain = size_t(1) << 18;

static void copyRow(const uint32_t *in, int64_t inStride, uint32_t *out,
                    int64_t outStride, int64_t count) {
  if (inStride == 1 && outStride == 1) {
    std::memcpy(out, in, static_cast<size_t>(count) * sizeof(uint32_t));
  } else if (outStride == 1) {
    for (int64_t i = 0; i < count; ++i) {
      out[i] = in[i * inStride];
    }
  } else {
    for (int64_t i = 0; i < count; ++i) {
      out[i * outStride] = in[i * inStride];
    }
  }
}

/// The dim, other than the last, along which the input is contiguous; absent
/// where the last dim is, or none.
static std::optional<size_t> contiguousDim(const LoopNest<2> &nest) {
  for (size_t i = 0; i + 1 < nest.dims.size(); ++i) {
    if (nest.strides[0][i] == 1 && nest.strides[0].back() != 1) {
      return i;
    }
  }
  return std::nullopt;
}

/// A transposition: walks a block of `across`, along which the input is
/// contiguous, while it walks the last dim, along which the output is, so that
/// every cache line of both is used whole.
static void copyBlocks(const LoopNest<2> &nest, size_t across,
                       const uint32_t *in, uint32_t *out, int threads) {
  constexpr size_t block = 16; // a cache line
  Shape dims = nest.dims, from = nest.strides[0], to = nest.strides[1];
  auto width = static_cast<size_t>(dims[across]);
  int64_t outAcross = to[across];
  for (Shape *list : {&dims, &from, &to}) {
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(across));
  }
  LoopNest<2> rest(dims, {from, to});
  int64_t inStride = rest.strides[0].back(), outStride = rest.strides[1].back();
  size_t rows = rest.rows(), blocks = (width + block - 1) / block;
  auto copy = [&](size_t begin, size_t end) {
    for (size_t item = begin; item < end;) {
      size_t number = item / rows, row = item % rows;
      size_t last = std::min(rows, row + (end - item));
      size_t lanes = std::min(block, width - number * block);
      const uint32_t *source = in + number * block;
      uint32_t *target = out + static_cast<int64_t>(number * block) * outAcross;
      rest.forRows(row, last, [&](const auto &at) {
        for (int64_t j = 0; j < rest.inner(); ++j) {
          const uint32_t *a = source + at[0] + j * inStride;
          uint32_t *b = target + at[1] + j * outStride;
          for (size_t i = 0; i < lanes; ++i) {
            b[static_cast<int64_t>(i) * outAcross] = a[i];
          }
        }
      });
      item += last - row;
    }
  };
  parallelFor(threads, blocks * rows, grain / (rest.inner() * block) + 1, copy);
}

void runtime::stridedCopy(const Shape &shape, const uint32_t *in,
                          const StridedSide &from, uint32_t *out,
                          const StridedSide &to, int threads) {
  if (elementCount(shape) == 0) {
    return;
  }
  LoopNest<2> nest(shape, {from.strides, to.strides});
  int64_t inStride = nest.strides[0].back(), outStride = nest.strides[1].back();
  in += from.offset;
  out += to.offset;
  if (std::optional<size_t> across = contiguousDim(nest)) {
    copyBlocks(nest, *across, in, out, threads);
    return;
  }
  if (nest.rows() == 1) {
    parallelFor(threads, nest.inner(), grain, [&](size_t begin, size_t end) {
      copyRow(in + int64_t(begin) * inStride, inStride,
              out + int64_t(begin) * outStride, outStride,
              static_cast<int64_t>(end - begin));
    });
    return;
  }
  parallelFor(threads, nest.rows(), grain / nest.inner() + 1,
              [&](size_t begin, size_t end) {
                nest.forRows(begin, end, [&](const auto &at) {
                  copyRow(in + at[0], inStride, out + at[1], outStride,
                          nest.inner());
                });
              });
}

absl::Status runtime::gatherStrided(Call &call, const DeviceTensor &input,
                                    const Shape &shape,
                                    const StridedSide &from) {
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  const uint32_t *in = input.as<uint32_t>();
  auto *out = result.mutableAs<uint32_t>();
  if (!transpose(shape, from.strides, in + from.offset, out)) {
    stridedCopy(shape, in, from, out, {rowMajorStrides(shape), 0},
                call.threads());
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

absl::Status runtime::viewOf(Call &call, DeviceTensor input) {
  call.setResult(std::move(input));
  return absl::OkStatus();
}

absl::Status runtime::copyOf(Call &call, DeviceTensor input) {
  input.buffer.reset();
  call.setResult(std::move(input));
  return absl::OkStatus();
}

absl::StatusOr<size_t> runtime::normalizedDim(Call &call, int64_t dim,
                                              size_t rank) {
  int64_t normal = dim < 0 ? dim + static_cast<int64_t>(rank) : dim;
  if (normal < 0 || normal >= static_cast<int64_t>(rank)) {
    return call.invalid(text("dim ", dim, " of a tensor of rank ", rank));
  }
  return static_cast<size_t>(normal);
}
