// Rows of softmax, norms and attention.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "kernels/Attention.h"
#include "kernels/Normalization.h"
#include "kernels/Operands.h"
#include "kernels/Softmax.h"
#include <cmath>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

static absl::Status softmaxCall(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, tiles(call, "input_tensor", kFloats));
  TTC_TRY_ASSIGN(int64_t dim, call.integer("dim", -1));
  TTC_TRY_ASSIGN(int64_t axis, frontAxis(call, dim, input));
  // Always stable: it costs nothing here, and differs by overflows only.
  TTC_TRY(call.boolean("numeric_stable", true).status());
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  TTC_TRY(named(call, softmax(viewAlong(input.shape(), axis), input.as<float>(),
                              result.mutableAs<float>(), call.threads())));
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// `name` with one element for each of `count`, in tiles.
static absl::StatusOr<DeviceTensor>
readParameter(Call &call, std::string_view name, int64_t count) {
  TTC_TRY_ASSIGN(DeviceTensor parameter, optionalTiles(call, name, kFloats));
  if (parameter.storage && static_cast<int64_t>(parameter.size()) != count) {
    return call.refused(text("`", name, "` is ", describe(parameter.spec), "; ",
                             count, " elements wanted"));
  }
  return parameter;
}

template <bool center> static absl::Status normalize(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY(call.wantDtype(input, kFloats));
  int64_t width = input.shape().empty() ? 1 : input.shape().back();
  TTC_TRY_ASSIGN(double epsilon, call.number("epsilon", 1e-12));
  TTC_TRY_ASSIGN(DeviceTensor weight, readParameter(call, "weight", width));
  TTC_TRY_ASSIGN(DeviceTensor bias, readParameter(call, "bias", width));
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  RowNormalization how = {
      width == 0 ? 0 : static_cast<int64_t>(input.size()) / width,
      width,
      static_cast<float>(epsilon),
      center,
      floatsOf(weight),
      floatsOf(bias)};
  normalizeRows(how, input.as<float>(), result.mutableAs<float>(),
                call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// Statistics and parameters are [1, c, 1, 1].
static absl::StatusOr<DeviceTensor>
readStatistics(Call &call, std::string_view name, int64_t channels) {
  TTC_TRY_ASSIGN(DeviceTensor values, optionalTiles(call, name, kFloats));
  if (values.storage && values.shape() != Dims{1, channels, 1, 1}) {
    return call.refused(text("`", name, "` is ", describe(values.spec),
                             "; wanted [1, ", channels, ", 1, 1]"));
  }
  return values;
}

static absl::Status batchNorm(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, tiles(call, "input", kFloats));
  if (input.shape().size() != 4) {
    return call.refused(text(describe(input.spec), "; rank 4 wanted"));
  }
  int64_t channels = input.shape()[1];
  TTC_TRY_ASSIGN(DeviceTensor average,
                 readStatistics(call, "running_mean", channels));
  TTC_TRY_ASSIGN(DeviceTensor variance,
                 readStatistics(call, "running_var", channels));
  TTC_TRY_ASSIGN(DeviceTensor weight, readStatistics(call, "weight", channels));
  TTC_TRY_ASSIGN(DeviceTensor bias, readStatistics(call, "bias", channels));
  TTC_TRY_ASSIGN(bool training, call.boolean("training", false));
  TTC_TRY_ASSIGN(double epsilon, call.number("eps", 1e-5));
  if (training || !average.storage || !variance.storage) {
    return call.unsupported("only inference with `running_mean` and "
                            "`running_var` is known");
  }
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  normalizeBatch({input.shape()[0], channels,
                  input.shape()[2] * input.shape()[3],
                  static_cast<float>(epsilon), floatsOf(average),
                  floatsOf(variance), floatsOf(weight), floatsOf(bias)},
                 input.as<float>(), result.mutableAs<float>(), call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// The shapes of q, k, v and the mask as one, or why they do not fit.
static absl::StatusOr<AttentionShape>
fit(const Call &call, const DeviceTensor &q, const DeviceTensor &k,
    const DeviceTensor &v, const DeviceTensor &mask) {
  for (const DeviceTensor *tensor : {&q, &k, &v, &mask}) {
    if (tensor->storage && tensor->shape().size() != 4) {
      return call.refused(text(describe(tensor->spec), "; rank 4 wanted"));
    }
  }
  const Dims &left = q.shape(), &right = k.shape();
  AttentionShape s = {left[0], left[1], right[1], left[2], right[2], left[3]};
  Dims keys = {s.batch, s.keyHeads, s.keys, s.width};
  bool heads = s.keyHeads > 0 && s.heads % s.keyHeads == 0;
  if (right != keys || v.shape() != keys || !heads) {
    return call.refused(text("q ", describe(q.spec), ", k ", describe(k.spec),
                             " and v ", describe(v.spec), " do not fit"));
  }
  if (mask.storage) {
    s.maskBatch = mask.shape()[0];
    s.maskHeads = mask.shape()[1];
    bool fits = (s.maskBatch == 1 || s.maskBatch == s.batch) &&
                (s.maskHeads == 1 || s.maskHeads == s.heads) &&
                mask.shape()[2] == s.rows && mask.shape()[3] == s.keys;
    if (!fits) {
      return call.refused(text("the mask ", describe(mask.spec),
                               " does not fit q ", describe(q.spec), " and k ",
                               describe(k.spec)));
    }
  }
  return s;
}

static absl::Status attention(Call &call) {
  static constexpr std::initializer_list<DType> dtypes = {
      DType::BFloat16, DType::BFloat8B, DType::BFloat4B};
  TTC_TRY_ASSIGN(DeviceTensor q, tiles(call, "input_tensor_q", dtypes));
  TTC_TRY_ASSIGN(DeviceTensor k, tiles(call, "input_tensor_k", dtypes));
  TTC_TRY_ASSIGN(DeviceTensor v, tiles(call, "input_tensor_v", dtypes));
  TTC_TRY_ASSIGN(DeviceTensor mask, optionalTiles(call, "attn_mask", dtypes));
  TTC_TRY_ASSIGN(AttentionShape shape, fit(call, q, k, v, mask));
  TTC_TRY_ASSIGN(shape.causal, call.boolean("is_causal", true));
  if (shape.causal && mask.storage) {
    return call.refused("`is_causal` excludes `attn_mask`");
  }
  double natural = 1 / std::sqrt(static_cast<double>(shape.width));
  TTC_TRY_ASSIGN(double scale, call.number("scale", natural));
  shape.scale = static_cast<float>(scale);
  TTC_TRY_ASSIGN(ProductPrecision precision,
                 productPrecision(call, {MathFidelity::HiFi2, false}));
  TTC_TRY(call.wantResult(q.shape(), q.spec.dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  TTC_TRY(named(call, attend(shape, precision, q.as<float>(), k.as<float>(),
                             v.as<float>(), floatsOf(mask),
                             result.mutableAs<float>(), call.threads())));
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addNormalizationKernels(KernelTable &table) {
  table.add({"ttnn.softmax",
             {"input_tensor", "dim", "memory_config", "compute_kernel_config",
              "numeric_stable"},
             softmaxCall});
  std::vector<std::string_view> parameters = {"input_tensor",
                                              "epsilon",
                                              "weight",
                                              "bias",
                                              "memory_config",
                                              "program_config",
                                              "compute_kernel_config"};
  table.add({"ttnn.layer_norm", parameters, normalize<true>});
  table.add({"ttnn.rms_norm", parameters, normalize<false>});
  table.add({"ttnn.batch_norm",
             {"input", "running_mean", "running_var", "training", "eps",
              "weight", "bias", "memory_config", "compute_kernel_config"},
             batchNorm});
  table.add({"ttnn.transformer.scaled_dot_product_attention",
             {"input_tensor_q", "input_tensor_k", "input_tensor_v", "attn_mask",
              "is_causal", "scale", "memory_config", "program_config",
              "compute_kernel_config"},
             attention});
}
