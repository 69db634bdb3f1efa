// SPDX-License-Identifier: Apache-2.0
#include "BlockFloat.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

using namespace ttc;
using namespace ttc::runtime;

static int biasedExponent(float value) {
  return static_cast<int>(std::bit_cast<uint32_t>(value) >> 23 & 0xFF);
}

void runtime::roundBlock(float *datums, size_t count, int magnitudeBits,
                         Rounding rounding) {
  int shared = 0;
  for (size_t i = 0; i < count; ++i) {
    shared = std::max(shared, biasedExponent(datums[i]));
  }
  // The step between two magnitudes; the hidden bit is the topmost one.
  double step = std::ldexp(1.0, shared - 127 - (magnitudeBits - 1));
  double largest = (1 << magnitudeBits) - 1;
  for (size_t i = 0; i < count; ++i) {
    int exponent = biasedExponent(datums[i]);
    if (exponent == 0xFF) {
      continue;
    }
    double magnitude = exponent ? std::fabs(double(datums[i])) / step : 0;
    magnitude = rounding == Rounding::NearestEven ? std::nearbyint(magnitude)
                                                  : std::round(magnitude);
    double value = std::min(magnitude, largest) * step;
    datums[i] =
        static_cast<float>(datums[i] < 0 && value != 0 ? -value : value);
  }
}

void runtime::roundBlocks(float *datums, size_t rows, size_t columns,
                          int magnitudeBits, Rounding rounding) {
  for (size_t row = 0; row < rows; ++row) {
    for (size_t at = 0; at < columns; at += blockFloatDatums) {
      roundBlock(datums + row * columns + at,
                 std::min(blockFloatDatums, columns - at), magnitudeBits,
                 rounding);
    }
  }
}
