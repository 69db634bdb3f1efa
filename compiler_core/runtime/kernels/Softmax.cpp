// Softmax along an axis.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Softmax.h"
#include "Parallel.h"
#include "kernels/Onednn.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ttc::runtime {
namespace {

/// A NaN or +inf makes its whole row NaN, which oneDNN does not see to.
std::vector<int64_t> brokenRows(int64_t rows, int64_t width,
                                const float *input) {
  std::vector<int64_t> broken;
  for (int64_t row = 0; row < rows; ++row, input += width) {
    int32_t count = 0;
    for (int64_t i = 0; i < width; ++i) {
      count += input[i] < std::numeric_limits<float>::infinity() ? 0 : 1;
    }
    if (count > 0) {
      broken.push_back(row);
    }
  }
  return broken;
}

/// Where the axis is the last one oneDNN has fast code.
absl::Status softmaxRows(int64_t rows, int64_t width, const float *input,
                         float *output) {
  std::vector<int64_t> broken = brokenRows(rows, width, input);
  TTC_TRY(runOnednn("a softmax", [&] {
    dnnl::memory::desc desc({rows, width}, dnnl::memory::data_type::f32,
                            dnnl::memory::format_tag::ab);
    dnnl::softmax_forward::desc what(dnnl::prop_kind::forward_inference, desc,
                                     1);
    dnnl::softmax_forward::primitive_desc made(what, cpuEngine());
    dnnl::softmax_forward(made).execute(cpuStream(),
                                        {{DNNL_ARG_SRC, wrap(desc, input)},
                                         {DNNL_ARG_DST, wrap(desc, output)}});
  }));
  for (int64_t row : broken) {
    std::fill_n(output + row * width, width,
                std::numeric_limits<float>::quiet_NaN());
  }
  return absl::OkStatus();
}

/// [size, inner], down the columns.
void softmaxColumns(const AxisView &v, const float *input, float *output) {
  std::vector<float> largest(v.inner, -std::numeric_limits<float>::infinity());
  std::vector<double> sum(v.inner, 0);
  for (int64_t i = 0; i < v.size; ++i) {
    for (int64_t n = 0; n < v.inner; ++n) {
      float value = input[i * v.inner + n];
      largest[n] = value <= largest[n] ? largest[n] : value;
    }
  }
  for (int64_t i = 0; i < v.size; ++i) {
    for (int64_t n = 0; n < v.inner; ++n) {
      float grown = std::exp(input[i * v.inner + n] - largest[n]);
      sum[n] += grown;
      output[i * v.inner + n] = grown;
    }
  }
  for (int64_t i = 0; i < v.size; ++i) {
    for (int64_t n = 0; n < v.inner; ++n) {
      output[i * v.inner + n] /= static_cast<float>(sum[n]);
    }
  }
}

} // namespace

absl::Status softmax(const AxisView &view, const float *input, float *output,
                     int threads) {
  if (view.count() == 0) {
    return absl::OkStatus();
  }
  if (view.inner == 1) {
    return softmaxRows(view.outer, view.size, input, output);
  }
  int64_t part = view.size * view.inner;
  parallelFor(threads, view.outer, 1 + 20000 / part,
              [&](size_t begin, size_t end) {
                for (size_t o = begin; o < end; ++o) {
                  softmaxColumns(view, input + o * part, output + o * part);
                }
              });
  return absl::OkStatus();
}

} // namespace ttc::runtime
