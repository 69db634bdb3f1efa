// A transposed convolution: a product with the weights, whose results are
// added where the taps of the window land.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Convolution.h"
#include "kernels/Product.h"
#include <algorithm>
#include <vector>

namespace ttc::runtime {
namespace {

/// [c, o/groups, kh, kw] of one group -> [c/groups, kh, kw, o/groups].
std::vector<float> channelsLast(const ConvolutionShape &s, int64_t group,
                                const float *weight) {
  const WindowShape &w = s.window;
  int64_t outs = s.outChannels / s.groups, ins = w.channels / s.groups;
  int64_t taps = w.kernel[0] * w.kernel[1];
  std::vector<float> result(ins * taps * outs);
  for (int64_t i = 0; i < ins; ++i) {
    const float *from = weight + (group * ins + i) * outs * taps;
    for (int64_t o = 0; o < outs; ++o) {
      for (int64_t tap = 0; tap < taps; ++tap) {
        result[(i * taps + tap) * outs + o] = from[o * taps + tap];
      }
    }
  }
  return result;
}

/// Adds `spread`: [h * w, kh, kw, o/groups] of one image to the result.
void scatterTaps(const ConvolutionShape &s, int64_t group, const float *spread,
                 float *image) {
  const WindowShape &w = s.window;
  int64_t outs = s.outChannels / s.groups;
  int64_t height = transposedExtent(s, 0), width = transposedExtent(s, 1);
  int64_t taps = w.kernel[0] * w.kernel[1];
  for (int64_t pixel = 0; pixel < w.size[0] * w.size[1]; ++pixel) {
    int64_t top = pixel / w.size[1] * w.stride[0] - w.before[0];
    int64_t left = pixel % w.size[1] * w.stride[1] - w.before[1];
    for (int64_t tap = 0; tap < taps; ++tap, spread += outs) {
      int64_t y = top + tap / w.kernel[1] * w.dilation[0];
      int64_t x = left + tap % w.kernel[1] * w.dilation[1];
      if (y < 0 || y >= height || x < 0 || x >= width) {
        continue;
      }
      float *to = image + (y * width + x) * s.outChannels + group * outs;
      for (int64_t o = 0; o < outs; ++o) {
        to[o] += spread[o];
      }
    }
  }
}

} // namespace

int64_t transposedExtent(const ConvolutionShape &shape, int axis) {
  const WindowShape &w = shape.window;
  return (w.size[axis] - 1) * w.stride[axis] + w.span(axis) - w.before[axis] -
         w.after[axis] + shape.outputPadding[axis];
}

absl::Status convolveTransposed(const ConvolutionShape &s,
                                const ProductPrecision &precision,
                                const float *input, const float *weight,
                                const float *bias, float *output) {
  const WindowShape &w = s.window;
  int64_t ins = w.channels / s.groups, pixels = w.size[0] * w.size[1];
  int64_t spread =
      s.outChannels / s.groups * w.kernel[0] * w.kernel[1]; // by pixel
  int64_t extent = transposedExtent(s, 0) * transposedExtent(s, 1);
  for (int64_t row = 0; row < w.batch * extent; ++row) {
    for (int64_t o = 0; o < s.outChannels; ++o) {
      output[row * s.outChannels + o] = bias == nullptr ? 0.0F : bias[o];
    }
  }
  std::vector<float> part(pixels * spread);
  MatrixProduct product = {
      1, pixels, ins, spread, {0, w.channels, 1}, {0, spread, 1}};
  for (int64_t group = 0; group < s.groups; ++group) {
    std::vector<float> taps = channelsLast(s, group, weight);
    for (int64_t image = 0; image < w.batch; ++image) {
      const float *from = input + image * pixels * w.channels + group * ins;
      TTC_TRY(
          multiplyAsDevice(product, precision, from, taps.data(), part.data()));
      scatterTaps(s, group, part.data(),
                  output + image * extent * s.outChannels);
    }
  }
  return absl::OkStatus();
}

} // namespace ttc::runtime
