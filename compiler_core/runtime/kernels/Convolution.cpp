// Convolutions of flattened images on f32 data.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Convolution.h"
#include "absl/strings/str_cat.h"
#include "kernels/Onednn.h"
#include "kernels/Product.h"
#include <algorithm>
#include <map>
#include <vector>

namespace ttc::runtime {
namespace {

using dnnl::memory;

struct PreparedConvolution {
  dnnl::convolution_forward primitive;
  memory::desc input, weight, output; ///< as the caller has them
  memory::desc bestWeight;            ///< as the primitive wants it
};

memory::desc imageDesc(int64_t batch, int64_t channels, int64_t height,
                       int64_t width) {
  return {{batch, channels, height, width},
          memory::data_type::f32,
          memory::format_tag::nhwc};
}

PreparedConvolution prepare(const ConvolutionShape &s) {
  const WindowShape &w = s.window;
  memory::dims kernels = {s.groups, s.outChannels / s.groups,
                          w.channels / s.groups, w.kernel[0], w.kernel[1]};
  auto f32 = memory::data_type::f32;
  memory::desc given(kernels, f32, memory::format_tag::goihw);
  memory::desc any(kernels, f32, memory::format_tag::any);
  if (s.groups == 1) {
    // Fast code exists for weights without a dim of groups only.
    kernels.erase(kernels.begin());
    given = {kernels, f32, memory::format_tag::oihw};
    any = {kernels, f32, memory::format_tag::any};
  }
  auto input = imageDesc(w.batch, w.channels, w.size[0], w.size[1]);
  auto output =
      imageDesc(w.batch, s.outChannels, w.positions(0), w.positions(1));
  // What the last window does not reach must not count as padding.
  int64_t after[2];
  for (int axis = 0; axis < 2; ++axis) {
    after[axis] = (w.positions(axis) - 1) * w.stride[axis] + w.span(axis) -
                  w.size[axis] - w.before[axis];
  }
  dnnl::convolution_forward::desc desc(
      dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct,
      input, any, output, {w.stride[0], w.stride[1]},
      {w.dilation[0] - 1, w.dilation[1] - 1}, {w.before[0], w.before[1]},
      {after[0], after[1]});
  dnnl::convolution_forward::primitive_desc made(desc, cpuEngine());
  return {dnnl::convolution_forward(made), input, given, output,
          made.weights_desc()};
}

std::vector<int64_t> keyOf(const ConvolutionShape &s) {
  const WindowShape &w = s.window;
  return {w.batch,       w.channels,    w.size[0],   w.size[1],
          w.kernel[0],   w.kernel[1],   w.stride[0], w.stride[1],
          w.before[0],   w.before[1],   w.after[0],  w.after[1],
          w.dilation[0], w.dilation[1], s.groups,    s.outChannels};
}

/// Building one takes milliseconds; by thread, as products are kept.
const PreparedConvolution &prepared(const ConvolutionShape &shape) {
  constexpr size_t most = 128;
  thread_local std::map<std::vector<int64_t>, PreparedConvolution> cache;
  std::vector<int64_t> key = keyOf(shape);
  auto found = cache.find(key);
  if (found != cache.end()) {
    return found->second;
  }
  if (cache.size() >= most) {
    cache.clear();
  }
  return cache.emplace(std::move(key), prepare(shape)).first->second;
}

absl::Status convolveInF32(const ConvolutionShape &s, const float *input,
                           const float *weight, float *output) {
  return runOnednn("a convolution", [&] {
    const PreparedConvolution &ready = prepared(s);
    memory kernels = wrap(ready.weight, weight);
    if (ready.bestWeight != ready.weight) {
      memory reordered(ready.bestWeight, cpuEngine());
      dnnl::reorder(kernels, reordered)
          .execute(cpuStream(), kernels, reordered);
      kernels = reordered;
    }
    ready.primitive.execute(cpuStream(),
                            {{DNNL_ARG_SRC, wrap(ready.input, input)},
                             {DNNL_ARG_WEIGHTS, kernels},
                             {DNNL_ARG_DST, wrap(ready.output, output)}});
  });
}

/// A 1x1 window that sees every pixel once is a product of matrices, for which
/// the weights can stay as they are.
bool isProduct(const ConvolutionShape &s) {
  const WindowShape &w = s.window;
  auto both = [](const int64_t *pair, int64_t value) {
    return pair[0] == value && pair[1] == value;
  };
  return s.groups == 1 && both(w.kernel, 1) && both(w.stride, 1) &&
         both(w.before, 0) && both(w.after, 0);
}

absl::Status convolveWide(const ConvolutionShape &s,
                          const ProductPrecision &precision, const float *input,
                          const float *weight, float *output) {
  if (precision.exact) {
    return convolveInF32(s, input, weight, output);
  }
  const WindowShape &w = s.window;
  EngineBits bits = engineBits(precision);
  int64_t pixels = w.batch * w.size[0] * w.size[1] * w.channels;
  int64_t taps =
      s.outChannels * (w.channels / s.groups) * w.kernel[0] * w.kernel[1];
  std::vector<float> in0 = cutCopy(input, pixels, bits.in0);
  std::vector<float> in1 = cutCopy(weight, taps, bits.in1);
  TTC_TRY(convolveInF32(s, in0.data(), in1.data(), output));
  if (!bits.secondPass) {
    return absl::OkStatus();
  }
  for (int64_t i = 0; i < pixels; ++i) {
    in0[i] = keepMantissa(input[i], bits.in0Whole) - in0[i];
  }
  in1 = cutCopy(weight, taps, 4);
  std::vector<float> more(w.outputRows() * s.outChannels);
  TTC_TRY(convolveInF32(s, in0.data(), in1.data(), more.data()));
  std::transform(more.begin(), more.end(), output, output, std::plus<>());
  return absl::OkStatus();
}

/// What the windows at output rows [first, first + count) see of the channels
/// of one group: [count, kh, kw, channels/groups].
void gatherWindows(const ConvolutionShape &s, int64_t group, int64_t first,
                   int64_t count, const float *input, float *seen) {
  const WindowShape &w = s.window;
  int64_t channels = w.channels / s.groups, width = w.positions(1),
          height = w.positions(0);
  for (int64_t row = first; row < first + count; ++row) {
    int64_t image = row / (width * height);
    int64_t top = row / width % height * w.stride[0] - w.before[0];
    int64_t left = row % width * w.stride[1] - w.before[1];
    for (int64_t tap = 0; tap < w.kernel[0] * w.kernel[1]; ++tap) {
      int64_t y = top + tap / w.kernel[1] * w.dilation[0];
      int64_t x = left + tap % w.kernel[1] * w.dilation[1];
      bool inside = y >= 0 && y < w.size[0] && x >= 0 && x < w.size[1];
      const float *from =
          input + ((image * w.size[0] + y) * w.size[1] + x) * w.channels +
          group * channels;
      seen = inside ? std::copy_n(from, channels, seen)
                    : std::fill_n(seen, channels, 0.0F);
    }
  }
}

/// [o, c/groups, kh, kw] of one group -> [kh, kw, c/groups, o/groups].
std::vector<float> tapsFirst(const ConvolutionShape &s, int64_t group,
                             const float *weight) {
  const WindowShape &w = s.window;
  int64_t outs = s.outChannels / s.groups, ins = w.channels / s.groups;
  int64_t taps = w.kernel[0] * w.kernel[1];
  std::vector<float> result(taps * ins * outs);
  for (int64_t o = 0; o < outs; ++o) {
    for (int64_t i = 0; i < ins; ++i) {
      for (int64_t tap = 0; tap < taps; ++tap) {
        result[(tap * ins + i) * outs + o] =
            weight[((group * outs + o) * ins + i) * taps + tap];
      }
    }
  }
  return result;
}

/// The chip's own way, a product with gathered windows: needed where sums are
/// rounded on the way.
absl::Status convolveByProduct(const ConvolutionShape &s,
                               const ProductPrecision &precision,
                               const float *input, const float *weight,
                               float *output) {
  const WindowShape &w = s.window;
  int64_t outs = s.outChannels / s.groups;
  int64_t terms = w.kernel[0] * w.kernel[1] * (w.channels / s.groups);
  int64_t rows = w.outputRows();
  int64_t step = std::clamp<int64_t>((int64_t{16} << 20) / terms, 1, rows);
  std::vector<float> seen(step * terms), part(step * outs);
  for (int64_t group = 0; group < s.groups; ++group) {
    std::vector<float> taps = tapsFirst(s, group, weight);
    for (int64_t first = 0; first < rows; first += step) {
      int64_t count = std::min(step, rows - first);
      gatherWindows(s, group, first, count, input, seen.data());
      MatrixProduct product = {1,    count,         terms,
                               outs, {0, terms, 1}, {0, outs, 1}};
      TTC_TRY(multiplyAsDevice(product, precision, seen.data(), taps.data(),
                               part.data()));
      for (int64_t row = 0; row < count; ++row) {
        std::copy_n(part.data() + row * outs, outs,
                    output + (first + row) * s.outChannels + group * outs);
      }
    }
  }
  return absl::OkStatus();
}

void addChannelBias(const float *bias, int64_t rows, int64_t channels,
                    float *output) {
  for (int64_t row = 0; bias != nullptr && row < rows; ++row) {
    float *to = output + row * channels;
    for (int64_t i = 0; i < channels; ++i) {
      to[i] += bias[i];
    }
  }
}

} // namespace

absl::Status checkConvolution(const ConvolutionShape &s, bool transposed) {
  const WindowShape &w = s.window;
  if (s.groups < 1 || w.channels % s.groups != 0 ||
      s.outChannels % s.groups != 0) {
    return absl::FailedPreconditionError(
        absl::StrCat(w.channels, " and ", s.outChannels,
                     " channels do not divide by ", s.groups, " groups"));
  }
  WindowShape window = w;
  if (transposed) {
    // The window slides over the result, which may be smaller than it is.
    std::fill_n(window.after, 2, int64_t{1} << 40);
  }
  TTC_TRY(checkWindows(window));
  bool shrunk =
      transposed && (transposedExtent(s, 0) < 1 || transposedExtent(s, 1) < 1);
  return shrunk ? absl::FailedPreconditionError(
                      "the padding leaves nothing of the result")
                : absl::OkStatus();
}

absl::Status convolve(const ConvolutionShape &s,
                      const ProductPrecision &precision, const float *input,
                      const float *weight, const float *bias, float *output) {
  int64_t rows = s.window.outputRows();
  if (rows * s.outChannels == 0 || s.window.channels == 0) {
    std::fill_n(output, rows * s.outChannels, 0.0F);
  } else if (isProduct(s)) {
    MatrixProduct product = {1,
                             rows,
                             s.window.channels,
                             s.outChannels,
                             {0, s.window.channels, 1},
                             {0, 1, s.window.channels}};
    TTC_TRY(multiplyAsDevice(product, precision, input, weight, output));
  } else if (precision.exact || precision.fp32Accumulate) {
    TTC_TRY(convolveWide(s, precision, input, weight, output));
  } else {
    TTC_TRY(convolveByProduct(s, precision, input, weight, output));
  }
  addChannelBias(bias, rows, s.outChannels, output);
  return absl::OkStatus();
}

} // namespace ttc::runtime
