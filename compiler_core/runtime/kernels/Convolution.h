// Convolutions of flattened images on f32 data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_CONVOLUTION_H
#define TTC_RUNTIME_KERNELS_CONVOLUTION_H

#include "kernels/Precision.h"
#include "kernels/Windows.h"
#include "ttc/support/Status.h"

namespace ttc::runtime {

struct ConvolutionShape {
  WindowShape window; ///< `channels` are those of the input
  int64_t outChannels = 0, groups = 1;
  int64_t outputPadding[2] = {0, 0}; ///< convolveTransposed only
};

/// input: [n, h, w, c], weight: [o, c/groups, kh, kw], bias: [o] or null
/// -> output: [n, ho, wo, o]. REQUIRES: checkConvolution. Fails as
/// multiplyMatrices does.
absl::Status convolve(const ConvolutionShape &shape,
                      const ProductPrecision &precision, const float *input,
                      const float *weight, const float *bias, float *output);

/// As convolve, with weight: [c, o/groups, kh, kw] and the window scattered
/// instead of gathered: the gradient of a convolution for its input.
absl::Status convolveTransposed(const ConvolutionShape &shape,
                                const ProductPrecision &precision,
                                const float *input, const float *weight,
                                const float *bias, float *output);

/// Height and width of the transposed convolution's result; negative if the
/// padding eats everything.
int64_t transposedExtent(const ConvolutionShape &shape, int axis);

/// Fails with FAILED_PRECONDITION if channels do not divide by groups, or the
/// window is larger than the padded image, or a number is out of range.
absl::Status checkConvolution(const ConvolutionShape &shape, bool transposed);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_CONVOLUTION_H
