// Rows of ttnn.conv2d and ttnn.conv_transpose2d.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "kernels/Convolution.h"
#include "kernels/Images.h"
#include "kernels/Operands.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

namespace {

struct Operands {
  DeviceTensor input, weight, bias;
  ConvolutionShape shape;
};

} // namespace

static absl::StatusOr<ConvolutionShape> readShape(Call &call, bool transposed) {
  ConvolutionShape shape;
  TTC_TRY_ASSIGN(shape.window, readWindow(call, {"input_height", "input_width",
                                                 "in_channels"}));
  TTC_TRY_ASSIGN(shape.outChannels, call.integer("out_channels"));
  TTC_TRY_ASSIGN(shape.groups, call.integer("groups", 1));
  if (transposed) {
    TTC_TRY(readPair(call, "output_padding", shape.outputPadding));
  }
  TTC_TRY(named(call, checkConvolution(shape, transposed)));
  return shape;
}

static absl::StatusOr<Operands> readOperands(Call &call, bool transposed) {
  Operands it;
  TTC_TRY_ASSIGN(it.shape, readShape(call, transposed));
  const ConvolutionShape &s = it.shape;
  TTC_TRY_ASSIGN(it.input, readImage(call, "input_tensor", s.window));
  TTC_TRY(call.wantDtype(it.input, kFloats));
  TTC_TRY_ASSIGN(it.weight, call.tensor("weight_tensor"));
  TTC_TRY(call.wantDtype(it.weight, kFloats));
  TTC_TRY(call.wantLayout(it.weight, Layout::RowMajor));
  int64_t first = transposed ? s.window.channels : s.outChannels;
  int64_t second = (transposed ? s.outChannels : s.window.channels) / s.groups;
  Dims wanted = {first, second, s.window.kernel[0], s.window.kernel[1]};
  if (it.weight.shape() != wanted) {
    return call.refused(text("weights ", describe(it.weight.spec), "; wanted [",
                             listed(wanted), "]"));
  }
  TTC_TRY_ASSIGN(std::optional<DeviceTensor> bias,
                 call.optionalTensor("bias_tensor"));
  if (bias) {
    it.bias = *std::move(bias);
    TTC_TRY(call.wantDtype(it.bias, kFloats));
    if (it.bias.shape() != Dims{1, 1, 1, s.outChannels}) {
      return call.refused(text("bias ", describe(it.bias.spec),
                               "; wanted [1, 1, 1, ", s.outChannels, "]"));
    }
  }
  return it;
}

template <bool transposed> static absl::Status convolution(Call &call) {
  TTC_TRY_ASSIGN(Operands it, readOperands(call, transposed));
  TTC_TRY_ASSIGN(DType dtype, call.dtype("dtype", it.input.spec.dtype));
  TTC_TRY_ASSIGN(ProductPrecision precision,
                 productPrecision(call, {MathFidelity::HiFi4, false}));
  const ConvolutionShape &s = it.shape;
  int64_t rows = transposed ? s.window.batch * transposedExtent(s, 0) *
                                  transposedExtent(s, 1)
                            : s.window.outputRows();
  TTC_TRY(call.wantResult({1, 1, rows, s.outChannels}, dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  auto compute = transposed ? convolveTransposed : convolve;
  TTC_TRY(named(call, compute(s, precision, it.input.as<float>(),
                              it.weight.as<float>(), floatsOf(it.bias),
                              result.mutableAs<float>())));
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addConvolutionKernels(KernelTable &table) {
  std::vector<std::string_view> parameters = {
      "input_tensor",  "weight_tensor", "device",       "in_channels",
      "out_channels",  "batch_size",    "input_height", "input_width",
      "kernel_size",   "stride",        "padding",      "dilation",
      "groups",        "dtype",         "bias_tensor",  "compute_config",
      "memory_config", "slice_config"};
  table.add({"ttnn.conv2d", parameters, convolution<false>});
  parameters.push_back("output_padding");
  table.add({"ttnn.conv_transpose2d", parameters, convolution<true>});
}
