// Callee to device operation, as a table.
// SPDX-License-Identifier: Apache-2.0
#include "OpNames.h"
#include <algorithm>
#include <array>
#include <cctype>

namespace ttc::profile {
namespace {

struct Row {
  std::string_view callees; ///< without "ttnn.", each between blanks
  std::string_view deviceOp;
  std::string_view family;
};

constexpr std::array rows = {
    Row{" matmul linear ", "Matmul", "matmul"},
    Row{" conv1d conv2d conv_transpose2d ", "Conv2d", "convolution"},
    Row{" add subtract multiply divide maximum minimum pow atan2 fmod "
        "remainder eq ne lt le gt ge logical_and logical_or logical_xor "
        "bitwise_and bitwise_or bitwise_xor logical_left_shift "
        "logical_right_shift ",
        "BinaryNg", "element-wise"},
    Row{" abs acos acosh asin asinh atan atanh bitwise_not cbrt ceil cos cosh "
        "erf erfc erfinv lgamma digamma exp exp2 expm1 floor frac hardsigmoid "
        "isfinite log log1p logical_not mish neg reciprocal relu relu6 round "
        "rsqrt selu sigmoid sign signbit silu sin sinh softsign sqrt square "
        "tan tanh trunc gelu leaky_relu clamp bitcast ",
        "Unary", "element-wise"},
    Row{" where ", "Ternary", "element-wise"},
    Row{" typecast ", "Typecast", "element-wise"},
    Row{" layer_norm rms_norm ", "LayerNorm", "normalization"},
    Row{" batch_norm ", "BatchNorm", "normalization"},
    Row{" group_norm ", "GroupNorm", "normalization"},
    Row{" softmax ", "Softmax", "normalization"},
    Row{" transformer.scaled_dot_product_attention ",
        "ScaledDotProductAttention", "attention"},
    Row{" sum mean max min prod ", "Reduce", "reduction"},
    Row{" argmax ", "ArgMax", "reduction"},
    Row{" cumsum cumprod ", "Accumulation", "reduction"},
    Row{" max_pool2d avg_pool2d ", "Pool2D", "reduction"},
    Row{" sort ", "Sort", "indexing"},
    Row{" topk ", "TopK", "indexing"},
    Row{" gather ", "Gather", "indexing"},
    Row{" scatter ", "Scatter", "indexing"},
    Row{" embedding ", "Embeddings", "indexing"},
    Row{" reshape ", "ReshapeView", "movement"},
    Row{" permute ", "Permute", "movement"},
    Row{" transpose ", "Transpose", "movement"},
    Row{" slice ", "Slice", "movement"},
    Row{" concat ", "Concat", "movement"},
    Row{" pad ", "Pad", "movement"},
    Row{" repeat repeat_interleave ", "Repeat", "movement"},
    Row{" upsample ", "UpSample", "movement"},
    Row{" full zeros ones arange ", "Full", "creation"},
    Row{" from_device ", "ReadBack", "movement"},
    Row{" to_device ", "CopyHostToDevice", "movement"},
};

/// The kernel that moves `input` to where and how `output` is.
std::string_view copyName(const executable::Tensor &input,
                          const executable::Tensor &output) {
  using executable::Layout;
  using executable::Sharding;
  if (input.layout != output.layout) {
    return output.layout == Layout::Tile ? "Tilize" : "Untilize";
  }
  bool wasSharded = input.memory.sharding != Sharding::Interleaved;
  bool isSharded = output.memory.sharding != Sharding::Interleaved;
  if (wasSharded && isSharded) {
    return "Reshard";
  }
  if (wasSharded != isSharded) {
    return isSharded ? "InterleavedToSharded" : "ShardedToInterleaved";
  }
  return "Copy";
}

/// "transformer.top_k" is "TopK".
std::string camelCase(std::string_view callee) {
  std::string name;
  bool upper = true;
  for (char c : callee.substr(callee.rfind('.') + 1)) {
    if (c == '_') {
      upper = true;
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      name += upper ? static_cast<char>(std::toupper(c)) : c;
      upper = false;
    }
  }
  return name;
}

} // namespace

OpName opName(std::string_view callee, const executable::Tensor *input,
              const executable::Tensor *output) {
  std::string_view name = callee;
  if (name.rfind("ttnn.", 0) == 0) {
    name.remove_prefix(5);
  }
  if (executable::isHostStep(name)) {
    // Readers of the profiler's files know what torch computes on the host.
    return {"(torch) " + std::string(name), "host"};
  }
  bool copies = name == "to_layout" || name == "to_memory_config" ||
                name == "tilize" || name == "untilize";
  if (copies && input != nullptr && output != nullptr) {
    return {std::string(copyName(*input, *output)) + "DeviceOperation",
            "movement"};
  }
  std::string word = " ";
  word.append(name).append(" ");
  const auto *row = std::find_if(rows.begin(), rows.end(), [&](const Row &row) {
    return row.callees.find(word) != std::string_view::npos;
  });
  if (row != rows.end()) {
    return {std::string(row->deviceOp) + "DeviceOperation", row->family};
  }
  return {camelCase(name) + "DeviceOperation", "other"};
}

} // namespace ttc::profile
