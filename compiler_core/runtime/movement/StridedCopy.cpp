// SPDX-License-Identifier: Apache-2.0
#include "movement/StridedCopy.h"

#include "Parallel.h"
#include "Text.h"
#include <cstring>

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
  stridedCopy(shape, input.as<uint32_t>(), from, result.mutableAs<uint32_t>(),
              {rowMajorStrides(shape), 0}, call.threads());
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
