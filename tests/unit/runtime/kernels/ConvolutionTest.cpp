// Convolutions against a reference in f64.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Convolution.h"
#include "Numbers.h"
#include "gmock/gmock.h"

namespace ttc::runtime {
namespace {

using testing::HasSubstr;

struct Data {
  std::vector<float> input, weight, bias;
};

Data randomData(const ConvolutionShape &s, bool transposed, Random &random) {
  const WindowShape &w = s.window;
  int64_t taps = w.kernel[0] * w.kernel[1];
  int64_t pairs = transposed ? w.channels * (s.outChannels / s.groups)
                             : s.outChannels * (w.channels / s.groups);
  return {random.floats(w.batch * w.size[0] * w.size[1] * w.channels),
          random.floats(pairs * taps), random.floats(s.outChannels)};
}

/// Calls `visit(in y, in x, out y, out x, tap)` wherever a tap connects them.
template <typename Visit>
void connections(const WindowShape &w, int64_t outHeight, int64_t outWidth,
                 Visit visit) {
  for (int64_t oy = 0; oy < outHeight; ++oy) {
    for (int64_t ox = 0; ox < outWidth; ++ox) {
      for (int64_t ky = 0; ky < w.kernel[0]; ++ky) {
        for (int64_t kx = 0; kx < w.kernel[1]; ++kx) {
          visit(oy * w.stride[0] - w.before[0] + ky * w.dilation[0],
                ox * w.stride[1] - w.before[1] + kx * w.dilation[1], oy, ox,
                ky * w.kernel[1] + kx);
        }
      }
    }
  }
}

std::vector<double> reference(const ConvolutionShape &s, const Data &d) {
  const WindowShape &w = s.window;
  int64_t height = w.positions(0), width = w.positions(1);
  int64_t ins = w.channels / s.groups, outs = s.outChannels / s.groups;
  int64_t taps = w.kernel[0] * w.kernel[1];
  std::vector<double> result(w.outputRows() * s.outChannels);
  for (int64_t z = 0; z < w.batch; ++z) {
    connections(
        w, height, width, [&](auto y, auto x, auto oy, auto ox, auto t) {
          if (y < 0 || x < 0 || y >= w.size[0] || x >= w.size[1]) {
            return;
          }
          for (int64_t o = 0; o < s.outChannels; ++o) {
            for (int64_t i = 0; i < ins; ++i) {
              result[((z * height + oy) * width + ox) * s.outChannels + o] +=
                  double(d.input[((z * w.size[0] + y) * w.size[1] + x) *
                                     w.channels +
                                 o / outs * ins + i]) *
                  d.weight[(o * ins + i) * taps + t];
            }
          }
        });
  }
  for (size_t i = 0; i < result.size(); ++i) {
    result[i] += d.bias[i % s.outChannels];
  }
  return result;
}

std::vector<double> transposedReference(const ConvolutionShape &s,
                                        const Data &d) {
  const WindowShape &w = s.window;
  int64_t height = transposedExtent(s, 0), width = transposedExtent(s, 1);
  int64_t ins = w.channels / s.groups, outs = s.outChannels / s.groups;
  int64_t taps = w.kernel[0] * w.kernel[1];
  std::vector<double> result(w.batch * height * width * s.outChannels);
  for (int64_t z = 0; z < w.batch; ++z) {
    // The window slides over the result and visits the input.
    connections(
        w, w.size[0], w.size[1], [&](auto y, auto x, auto iy, auto ix, auto t) {
          if (y < 0 || x < 0 || y >= height || x >= width) {
            return;
          }
          for (int64_t i = 0; i < w.channels; ++i) {
            for (int64_t o = 0; o < outs; ++o) {
              result[((z * height + y) * width + x) * s.outChannels +
                     i / ins * outs + o] +=
                  double(d.input[((z * w.size[0] + iy) * w.size[1] + ix) *
                                     w.channels +
                                 i]) *
                  d.weight[(i * outs + o) * taps + t];
            }
          }
        });
  }
  for (size_t i = 0; i < result.size(); ++i) {
    result[i] += d.bias[i % s.outChannels];
  }
  return result;
}

ConvolutionShape randomShape(Random &random) {
  ConvolutionShape s;
  s.groups = random.integer(0, 2) == 0 ? random.integer(2, 4) : 1;
  s.window.batch = random.integer(1, 3);
  s.window.channels = s.groups * random.integer(1, 9);
  s.outChannels = s.groups * random.integer(1, 17);
  for (int axis = 0; axis < 2; ++axis) {
    s.window.size[axis] = random.integer(1, 13);
    s.window.kernel[axis] = random.integer(1, 4);
    s.window.stride[axis] = random.integer(1, 3);
    s.window.dilation[axis] = random.integer(1, 2);
    s.window.before[axis] = random.integer(0, 3);
    s.window.after[axis] = random.integer(0, 3);
  }
  return s;
}

TEST(Convolution, RandomShapesExactAndAsTheChip) {
  int checked = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    Random random(seed);
    ConvolutionShape s = randomShape(random);
    if (!checkConvolution(s, false).ok()) {
      continue;
    }
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Data d = randomData(s, false, random);
    std::vector<double> wanted = reference(s, d);
    std::vector<float> out(wanted.size(), 7);
    ASSERT_TRUE(convolve(s, {}, d.input.data(), d.weight.data(), d.bias.data(),
                         out.data())
                    .ok());
    expectClose(out, wanted);
    for (bool wide : {false, true}) {
      ASSERT_TRUE(convolve(s, {false, MathFidelity::HiFi3, wide},
                           d.input.data(), d.weight.data(), d.bias.data(),
                           out.data())
                      .ok());
      expectClose(out, wanted, wide ? 4e-3 : 4e-2);
    }
    ++checked;
  }
  EXPECT_GT(checked, 80);
}

TEST(Convolution, OneByOneDepthwiseAndStem) {
  const ConvolutionShape shapes[] = {
      {{2, 24, {7, 5}}, 40, 1, {}},
      {{1, 32, {14, 14}, {3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}}, 32, 32, {}},
      {{1, 3, {32, 30}, {7, 7}, {2, 2}, {1, 1}, {3, 3}, {3, 3}}, 64, 1, {}},
      {{1, 8, {5, 5}, {2, 2}, {2, 2}, {1, 1}, {0, 1}, {0, 0}}, 4, 2, {}}};
  Random random(1);
  for (const ConvolutionShape &s : shapes) {
    ASSERT_TRUE(checkConvolution(s, false).ok());
    Data d = randomData(s, false, random);
    std::vector<double> wanted = reference(s, d);
    std::vector<float> out(wanted.size(), 7);
    ASSERT_TRUE(convolve(s, {}, d.input.data(), d.weight.data(), d.bias.data(),
                         out.data())
                    .ok());
    expectClose(out, wanted);
  }
}

TEST(Convolution, TransposedRandomShapes) {
  int checked = 0;
  for (unsigned seed = 0; seed < 120; ++seed) {
    Random random(seed);
    ConvolutionShape s = randomShape(random);
    for (int axis = 0; axis < 2; ++axis) {
      s.outputPadding[axis] = random.integer(0, s.window.stride[axis] - 1);
    }
    if (!checkConvolution(s, true).ok()) {
      continue;
    }
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Data d = randomData(s, true, random);
    std::vector<double> wanted = transposedReference(s, d);
    std::vector<float> out(wanted.size(), 7);
    ASSERT_TRUE(convolveTransposed(s, {}, d.input.data(), d.weight.data(),
                                   d.bias.data(), out.data())
                    .ok());
    expectClose(out, wanted);
    ++checked;
  }
  EXPECT_GT(checked, 60);
}

TEST(Convolution, EmptyBatchAndNoBias) {
  ConvolutionShape s = {{0, 4, {5, 5}, {3, 3}}, 8, 1, {}};
  ASSERT_TRUE(checkConvolution(s, false).ok());
  float none = 0;
  EXPECT_TRUE(convolve(s, {}, &none, &none, nullptr, &none).ok());
}

TEST(Convolution, WhatMakesNoSenseIsNamed) {
  auto why = [](ConvolutionShape s, bool transposed = false) {
    return std::string(checkConvolution(s, transposed).message());
  };
  EXPECT_THAT(why({{1, 3, {5, 5}}, 4, 2, {}}), HasSubstr("by 2 groups"));
  EXPECT_THAT(why({{1, 4, {5, 5}}, 4, 0, {}}), HasSubstr("by 0 groups"));
  EXPECT_THAT(why({{1, 4, {5, 5}, {6, 1}}, 4, 1, {}}),
              HasSubstr("spans 6 along the height"));
  EXPECT_THAT(why({{1, 4, {5, 5}, {1, 1}, {1, 0}}, 4, 1, {}}),
              HasSubstr("stride of 0"));
  EXPECT_THAT(
      why({{1, 4, {2, 2}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}, 4, 1, {}},
          true),
      HasSubstr("nothing"));
}

} // namespace
} // namespace ttc::runtime
