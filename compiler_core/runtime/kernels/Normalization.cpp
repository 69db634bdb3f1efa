// Normalization of rows.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Normalization.h"
#include "Parallel.h"
#include "kernels/Lanes.h"
#include <algorithm>
#include <cmath>

namespace ttc::runtime {
namespace {

void normalizeRow(const RowNormalization &how, const float *x, float *y) {
  float mean = 0;
  if (how.center) {
    mean = static_cast<float>(
        sumInLanes(how.width, [&](int64_t i) { return x[i]; }) / how.width);
  }
  double square = sumInLanes(how.width, [&](int64_t i) {
    float d = x[i] - mean;
    return d * d;
  });
  auto scale =
      static_cast<float>(1 / std::sqrt(square / how.width + how.epsilon));
  for (int64_t i = 0; i < how.width; ++i) {
    y[i] = (x[i] - mean) * scale;
  }
  for (int64_t i = 0; how.weight != nullptr && i < how.width; ++i) {
    y[i] *= how.weight[i];
  }
  for (int64_t i = 0; how.bias != nullptr && i < how.width; ++i) {
    y[i] += how.bias[i];
  }
}

} // namespace

void normalizeRows(const RowNormalization &how, const float *input,
                   float *output, int threads) {
  int64_t grain = 1 + 100000 / std::max<int64_t>(how.width, 1);
  parallelFor(threads, how.rows, grain, [&](size_t begin, size_t end) {
    for (size_t row = begin; row < end; ++row) {
      normalizeRow(how, input + row * how.width, output + row * how.width);
    }
  });
}

void normalizeBatch(const BatchNormalization &how, const float *input,
                    float *output, int threads) {
  int64_t grain = 1 + 200000 / std::max<int64_t>(how.inner, 1);
  parallelFor(threads, how.batch * how.channels, grain,
              [&](size_t begin, size_t end) {
                for (size_t plane = begin; plane < end; ++plane) {
                  int64_t c = plane % how.channels;
                  float scale = 1 / std::sqrt(how.variance[c] + how.epsilon);
                  scale *= how.weight == nullptr ? 1.0F : how.weight[c];
                  float shift = how.bias == nullptr ? 0.0F : how.bias[c];
                  const float *x = input + plane * how.inner;
                  float *y = output + plane * how.inner;
                  for (int64_t i = 0; i < how.inner; ++i) {
                    y[i] = (x[i] - how.mean[c]) * scale + shift;
                  }
                }
              });
}

} // namespace ttc::runtime
