// SPDX-License-Identifier: Apache-2.0
#include "Rounding.h"

#include "Parallel.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

static constexpr size_t grain = size_t(1) << 18;

void runtime::roundToDType(float *values, size_t count, size_t columns,
                           DType dtype, Rounding rounding, int threads) {
  if (dtype == DType::BFloat16) {
    parallelFor(threads, count, grain, [&](size_t begin, size_t end) {
      if (rounding == Rounding::NearestEven) {
        for (size_t i = begin; i < end; ++i) {
          values[i] = roundToBFloat16(values[i]);
        }
        return;
      }
      for (size_t i = begin; i < end; ++i) {
        values[i] = packToBFloat16(values[i]);
      }
    });
  } else if (isBlockFloat(dtype) && columns != 0) {
    int bits = dtype == DType::BFloat8B ? 7 : 3;
    parallelFor(threads, count / columns, grain / 8 / columns + 1,
                [&](size_t begin, size_t end) {
                  roundBlocks(values + begin * columns, end - begin, columns,
                              bits, rounding);
                });
  }
}
