// Element-wise operations on one tensor.
// SPDX-License-Identifier: Apache-2.0
#include "elementwise/Elementwise.h"

#include "Elements.h"
#include "Parallel.h"
#include "Tanh.h"
#include "elementwise/SpecialFunctions.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

// Transcendental functions cost some 10 ns an element, so that this many are
// worth a thread.
static constexpr size_t grain = size_t(1) << 15;

/// Applies `function` to every element, seen as T.
template <typename T, typename F>
static absl::Status apply(Call &call, const DeviceTensor &input, F function) {
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  const T *in = input.as<T>();
  T *out = result.mutableAs<T>();
  parallelFor(call.threads(), input.size(), grain,
              [&](size_t begin, size_t end) {
                for (size_t i = begin; i < end; ++i) {
                  out[i] = function(in[i]);
                }
              });
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// On floats only.
template <auto function> static absl::Status floats(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY(call.wantDtype(input, {DType::BFloat16, DType::Float32,
                                 DType::BFloat8B, DType::BFloat4B}));
  return apply<float>(call, input, function);
}

/// On floats and integers; `narrow` tells whether u32 is refused.
template <auto function, bool unsignedToo>
static absl::Status numbers(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  if (input.spec.dtype == DType::Int32) {
    return apply<int32_t>(call, input, function);
  }
  if (unsignedToo && input.spec.dtype == DType::UInt32) {
    return apply<uint32_t>(call, input, function);
  }
  return floats<function>(call);
}

static absl::Status bitwiseNot(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY(call.wantDtype(input, {DType::Int32, DType::UInt32}));
  return apply<uint32_t>(call, input, [](uint32_t x) { return ~x; });
}

static absl::Status round(Call &call) {
  TTC_TRY_ASSIGN(int64_t decimals, call.integer("decimals", 0));
  if (decimals != 0) {
    return call.unsupported("`decimals` other than 0");
  }
  return floats<[](float x) { return std::nearbyint(x); }>(call);
}

static float geluTanh(float x) {
  constexpr float scale = 0.7978845608028654F; // sqrt(2 / pi)
  return 0.5F * x * (1 + tanhAsXla(scale * (x + 0.044715F * x * x * x)));
}

static absl::Status gelu(Call &call) {
  TTC_TRY_ASSIGN(bool approximate,
                 call.boolean("fast_and_approximate_mode", false));
  if (approximate) {
    return floats<geluTanh>(call);
  }
  return floats<[](float x) {
    return 0.5F * x * (1 + std::erf(x * 0.70710678118654752F));
  }>(call);
}

static absl::Status leakyRelu(Call &call) {
  TTC_TRY_ASSIGN(double slope, call.number("negative_slope"));
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY(call.wantDtype(input, {DType::BFloat16, DType::Float32,
                                 DType::BFloat8B, DType::BFloat4B}));
  return apply<float>(call, input, [slope = float(slope)](float x) {
    return x > 0 ? x : slope * x;
  });
}

static float sign(float x) {
  return x > 0 ? 1.0F : x < 0 ? -1.0F : x; // NaN and zeros stay
}

static float selu(float x) {
  constexpr float scale = 1.0507009873554805F, alpha = 1.6732632423543772F;
  return scale * (x > 0 ? x : alpha * std::expm1(x));
}

static float softplus(float x) { return x > 20 ? x : std::log1p(std::exp(x)); }

static float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

/// NaN stays NaN, as in numpy.
static float clampTo(float x, float low, float high) {
  return x < low ? low : x > high ? high : x;
}

static float hardsigmoid(float x) { return clampTo(x / 6 + 0.5F, 0, 1); }

static constexpr std::pair<std::string_view, Kernel> arithmetic[] = {
    {"ttnn.abs", numbers<[]<typename T>(T x) {
       if constexpr (std::is_same_v<T, float>) {
         return std::fabs(x);
       } else if constexpr (std::is_same_v<T, int32_t>) {
         // -2^31 stays, without overflow
         return x < 0 ? static_cast<T>(0U - uint32_t(x)) : x;
       } else {
         return x;
       }
     },
                         true>},
    {"ttnn.neg", numbers<[]<typename T>(T x) {
       if constexpr (std::is_same_v<T, float>) {
         return -x;
       } else {
         return static_cast<T>(0U - uint32_t(x));
       }
     },
                         false>},
    {"ttnn.square", numbers<[]<typename T>(T x) {
       if constexpr (std::is_same_v<T, float>) {
         return x * x;
       } else {
         return static_cast<T>(uint32_t(x) * uint32_t(x));
       }
     },
                            false>},
    {"ttnn.relu",
     numbers<[]<typename T>(T x) { return x < T(0) ? T(0) : x; }, false>},
    {"ttnn.logical_not",
     numbers<[]<typename T>(T x) { return T(x == T(0)); }, true>},
    {"ttnn.identity", numbers<[]<typename T>(T x) { return x; }, true>},
    {"ttnn.bitwise_not", bitwiseNot},
    {"ttnn.reciprocal", floats<[](float x) { return 1 / x; }>},
    {"ttnn.sqrt", floats<[](float x) { return std::sqrt(x); }>},
    {"ttnn.rsqrt", floats<[](float x) { return 1 / std::sqrt(x); }>},
    {"ttnn.cbrt", floats<[](float x) { return std::cbrt(x); }>},
    {"ttnn.sign", floats<sign>},
    {"ttnn.floor", floats<[](float x) { return std::floor(x); }>},
    {"ttnn.ceil", floats<[](float x) { return std::ceil(x); }>},
    {"ttnn.trunc", floats<[](float x) { return std::trunc(x); }>},
    {"ttnn.frac", floats<[](float x) { return x - std::trunc(x); }>},
    {"ttnn.isfinite", floats<[](float x) { return float(std::isfinite(x)); }>},
    {"ttnn.isinf", floats<[](float x) { return float(std::isinf(x)); }>},
    {"ttnn.isnan", floats<[](float x) { return float(std::isnan(x)); }>},
    {"ttnn.signbit", floats<[](float x) { return float(std::signbit(x)); }>},
};

static constexpr std::pair<std::string_view, Kernel> transcendental[] = {
    {"ttnn.exp", floats<[](float x) { return std::exp(x); }>},
    {"ttnn.exp2", floats<[](float x) { return std::exp2(x); }>},
    {"ttnn.expm1", floats<[](float x) { return std::expm1(x); }>},
    {"ttnn.log", floats<[](float x) { return std::log(x); }>},
    {"ttnn.log2", floats<[](float x) { return std::log2(x); }>},
    {"ttnn.log10", floats<[](float x) { return std::log10(x); }>},
    {"ttnn.log1p", floats<[](float x) { return std::log1p(x); }>},
    {"ttnn.sin", floats<[](float x) { return std::sin(x); }>},
    {"ttnn.cos", floats<[](float x) { return std::cos(x); }>},
    {"ttnn.tan", floats<[](float x) { return std::tan(x); }>},
    {"ttnn.asin", floats<[](float x) { return std::asin(x); }>},
    {"ttnn.acos", floats<[](float x) { return std::acos(x); }>},
    {"ttnn.atan", floats<[](float x) { return std::atan(x); }>},
    {"ttnn.sinh", floats<[](float x) { return std::sinh(x); }>},
    {"ttnn.cosh", floats<[](float x) { return std::cosh(x); }>},
    {"ttnn.tanh", floats<[](float x) { return tanhAsXla(x); }>},
    {"ttnn.asinh", floats<[](float x) { return std::asinh(x); }>},
    {"ttnn.acosh", floats<[](float x) { return std::acosh(x); }>},
    {"ttnn.atanh", floats<[](float x) { return std::atanh(x); }>},
    {"ttnn.erf", floats<[](float x) { return std::erf(x); }>},
    {"ttnn.erfc", floats<[](float x) { return std::erfc(x); }>},
    {"ttnn.erfinv", floats<inverseErf>},
    {"ttnn.lgamma", floats<logGamma>},
    {"ttnn.digamma", floats<digamma>},
};

static constexpr std::pair<std::string_view, Kernel> activations[] = {
    {"ttnn.relu6", floats<[](float x) { return clampTo(x, 0, 6); }>},
    {"ttnn.silu", floats<[](float x) { return x * sigmoid(x); }>},
    {"ttnn.selu", floats<selu>},
    {"ttnn.softplus", floats<softplus>},
    {"ttnn.softsign", floats<[](float x) { return x / (1 + std::fabs(x)); }>},
    {"ttnn.mish", floats<[](float x) { return x * tanhAsXla(softplus(x)); }>},
    {"ttnn.hardsigmoid", floats<hardsigmoid>},
    {"ttnn.hardswish", floats<[](float x) { return x * hardsigmoid(x); }>},
    {"ttnn.log_sigmoid", floats<[](float x) { return -softplus(-x); }>},
};

void runtime::addUnaryKernels(KernelTable &table) {
  auto addAll = [&](const auto &rows) {
    for (const auto &[callee, kernel] : rows) {
      table.add({callee, {"input_tensor", "memory_config"}, kernel});
    }
  };
  addAll(arithmetic);
  addAll(transcendental);
  addAll(activations);
  table.add(
      {"ttnn.sigmoid", {"input_tensor", "memory_config"}, floats<sigmoid>});
  table.add(
      {"ttnn.round", {"input_tensor", "decimals", "memory_config"}, round});
  table.add({"ttnn.gelu",
             {"input_tensor", "fast_and_approximate_mode", "memory_config"},
             gelu});
  table.add({"ttnn.leaky_relu",
             {"input_tensor", "negative_slope", "memory_config"},
             leakyRelu});
}
