// The table of callees.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/OpKinds.h"

#include "absl/strings/str_cat.h"
#include <string>
#include <unordered_map>
#include <vector>

namespace ttc::costmodel {
namespace {

/// Vector instructions for one datum, by class of function.
enum Steps : uint16_t {
  OnMatrixEngine = 0,
  Simple = 2,          ///< a comparison, a select, a bit operation
  Root = 8,            ///< an iteration of Newton's
  Transcendental = 20, ///< a polynomial with range reduction
  Special = 40,        ///< several of them
};

struct Family {
  OpKind kind;
  Steps steps;
  std::vector<const char *> names; ///< without "ttnn."
};

const std::vector<Family> &families() {
  static const auto *all = new std::vector<Family>{
      {OpKind::Matmul,
       OnMatrixEngine,
       {"matmul", "linear", "transformer.scaled_dot_product_attention"}},
      {OpKind::Conv2d, OnMatrixEngine, {"conv2d", "conv_transpose2d"}},
      {OpKind::Elementwise, OnMatrixEngine, {"add", "subtract", "multiply"}},
      {OpKind::Elementwise,
       Simple,
       {"abs",         "bitwise_and", "bitwise_left_shift",
        "bitwise_not", "bitwise_or",  "bitwise_right_shift",
        "bitwise_xor", "ceil",        "clamp",
        "eq",          "floor",       "frac",
        "ge",          "gt",          "hardsigmoid",
        "hardswish",   "identity",    "isfinite",
        "isinf",       "isnan",       "le",
        "leaky_relu",  "logical_and", "logical_left_shift",
        "logical_not", "logical_or",  "logical_right_shift",
        "logical_xor", "lt",          "maximum",
        "minimum",     "ne",          "neg",
        "relu",        "relu6",       "round",
        "sign",        "signbit",     "square",
        "trunc",       "typecast",    "where"}},
      {OpKind::Elementwise,
       Root,
       {"cbrt", "divide", "fmod", "reciprocal", "remainder", "rsqrt",
        "softsign", "sqrt"}},
      {OpKind::Elementwise,
       Transcendental,
       {"acos",  "acosh",       "asin", "asinh",    "atan",  "atan2",
        "atanh", "cos",         "cosh", "erf",      "erfc",  "exp",
        "exp2",  "expm1",       "gelu", "log",      "log10", "log1p",
        "log2",  "log_sigmoid", "mish", "pow",      "selu",  "sigmoid",
        "silu",  "sin",         "sinh", "softplus", "tan",   "tanh"}},
      {OpKind::Elementwise, Special, {"digamma", "erfinv", "lgamma"}},
      {OpKind::Normalization, Transcendental, {"softmax"}},
      {OpKind::Normalization, Simple, {"batch_norm", "layer_norm", "rms_norm"}},
      {OpKind::Normalization, Special, {"sort", "topk"}},
      {OpKind::Reduction, OnMatrixEngine, {"max", "mean", "min", "sum"}},
      {OpKind::Reduction, Simple, {"argmax", "cumprod", "cumsum", "prod"}},
      {OpKind::Pool, OnMatrixEngine, {"avg_pool2d", "max_pool2d"}},
      {OpKind::Embedding, OnMatrixEngine, {"embedding"}},
      {OpKind::DataMovement,
       OnMatrixEngine,
       {"arange", "bitcast", "clone", "concat", "full", "gather", "ones", "pad",
        "permute", "repeat", "repeat_interleave", "reshape", "scatter", "slice",
        "to_layout", "to_memory_config", "transpose", "zeros"}},
      {OpKind::Host, OnMatrixEngine, {"Tensor", "deallocate"}},
      {OpKind::Readback, OnMatrixEngine, {"from_device"}},
      {OpKind::Transfer, OnMatrixEngine, {"to_device"}},
  };
  return *all;
}

} // namespace

const CalleeKind *findCalleeKind(std::string_view callee) {
  static const auto *table = [] {
    auto *kinds = new std::unordered_map<std::string, CalleeKind>();
    for (const Family &family : families()) {
      for (const char *name : family.names) {
        kinds->emplace(absl::StrCat("ttnn.", name),
                       CalleeKind{family.kind, family.steps});
      }
    }
    return kinds;
  }();
  auto found = table->find(std::string(callee));
  return found == table->end() ? nullptr : &found->second;
}

} // namespace ttc::costmodel
