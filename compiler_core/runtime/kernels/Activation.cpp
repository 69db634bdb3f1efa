// Activations that matmul and linear apply to their result.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Activation.h"
#include "Parallel.h"
#include "Tanh.h"
#include "Text.h"
#include <cmath>
#include <utility>

namespace ttc::runtime {
namespace {

constexpr std::pair<std::string_view, Activation> kNames[] = {
    {"", Activation::None},           {"relu", Activation::Relu},
    {"gelu", Activation::Gelu},       {"silu", Activation::Silu},
    {"sigmoid", Activation::Sigmoid}, {"tanh", Activation::Tanh},
    {"exp", Activation::Exp},         {"sqrt", Activation::Sqrt}};

template <typename Function>
void apply(float *begin, float *end, Function function) {
  for (float *value = begin; value != end; ++value) {
    *value = function(*value);
  }
}

float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

void activateRange(Activation activation, float *begin, float *end) {
  switch (activation) {
  case Activation::None:
    return;
  case Activation::Relu: // NaN stays
    return apply(begin, end, [](float x) { return x < 0 ? 0.0F : x; });
  case Activation::Gelu:
    return apply(begin, end, [](float x) {
      return 0.5F * x * (1 + std::erf(x * 0.70710678F));
    });
  case Activation::Silu:
    return apply(begin, end, [](float x) { return x * sigmoid(x); });
  case Activation::Sigmoid:
    return apply(begin, end, sigmoid);
  case Activation::Tanh:
    return apply(begin, end, [](float x) { return tanhAsXla(x); });
  case Activation::Exp:
    return apply(begin, end, [](float x) { return std::exp(x); });
  case Activation::Sqrt:
    return apply(begin, end, [](float x) { return std::sqrt(x); });
  }
}

} // namespace

absl::StatusOr<Activation> parseActivation(std::string_view name) {
  std::string known;
  for (const auto &[text, activation] : kNames) {
    if (text == name) {
      return activation;
    }
    known += runtime::text(known.empty() ? "" : ", ", text);
  }
  return absl::UnimplementedError(
      text("the activation `", name, "` is not known; wanted ", known));
}

void activate(Activation activation, int64_t count, float *values,
              int threads) {
  if (activation == Activation::None) {
    return;
  }
  parallelFor(threads, count, 20000, [&](size_t begin, size_t end) {
    activateRange(activation, values + begin, values + end);
  });
}

} // namespace ttc::runtime
