// The sample of format version 1.
// SPDX-License-Identifier: Apache-2.0
#include "testing/SampleProgram.h"

#include <limits>

namespace ttc::executable {
namespace {

template <typename T> Value value(T data) {
  Value made;
  made.data = std::move(data);
  return made;
}

Value tensor(TensorId id) { return value(TensorRef{id}); }

template <typename... T> std::vector<Argument> arguments(T... items) {
  std::vector<Argument> made;
  (made.push_back(std::move(items)), ...);
  return made;
}

template <typename... T> List list(T... items) {
  List made;
  (made.push_back(std::move(items)), ...);
  return made;
}

Argument positional(Value item) { return {"", std::move(item)}; }

std::vector<Tensor> tensors() {
  MemoryConfig dram;
  MemoryConfig l1{BufferType::L1, Sharding::Interleaved};
  MemoryConfig block{BufferType::L1, Sharding::Block, 32, 64, 8, 4};
  MemoryConfig height{BufferType::L1, Sharding::Height, 32, 128, 8, 1};
  MemoryConfig width{BufferType::L1, Sharding::Width, 64, 32, 1, 4};
  return {
      {"x", {2, 3}, DType::BFloat16, Layout::Tile, dram},
      {"weights_0", {3, 4}, DType::BFloat8B, Layout::Tile, dram},
      {"table", {2, 2}, DType::Int32, Layout::RowMajor, dram},
      {"mask", {3}, DType::UInt8, Layout::RowMajor, l1},
      {"matmul", {2, 4}, DType::Float32, Layout::Tile, block},
      {"empty", {0, 7}, DType::UInt16, Layout::RowMajor, height},
      {"scalar", {}, DType::UInt32, Layout::Tile, width},
      {"packed", {32, 32}, DType::BFloat4B, Layout::Tile, dram},
  };
}

std::vector<Argument> everyKind() {
  auto object = std::make_unique<Object>();
  object->callee = "ttnn.WormholeComputeKernelConfig";
  object->arguments = arguments(
      Argument{"math_fidelity", value(Symbol{"ttnn.MathFidelity.HiFi4"})},
      Argument{"fp32_dest_acc_en", value(true)});
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return arguments(
      positional(tensor(0)), positional(value(list(tensor(1), tensor(2)))),
      Argument{"none", value(std::monostate())}, Argument{"flag", value(false)},
      Argument{"least", value(std::numeric_limits<int64_t>::min())},
      Argument{"zero", value(int64_t(0))}, Argument{"real", value(0.1)},
      Argument{"negative_zero", value(-0.0)},
      Argument{"infinite", value(-infinity)},
      Argument{"nan", value(std::numeric_limits<double>::quiet_NaN())},
      Argument{"text", value(std::string("re\"lu, größer"))},
      Argument{"empty_text", value(std::string())},
      Argument{"empty_list", value(List())},
      Argument{"dtype", value(Symbol{"ttnn.float32"})},
      Argument{"device", value(DeviceHandle())},
      Argument{"nested", value(list(value(list(value(int64_t(1)))),
                                    value(std::string("two"))))},
      Argument{"compute_kernel_config", value(std::move(object))});
}

} // namespace

Program sampleProgram() {
  static constexpr char table[] = "\1\0\0\0\2\0\0\0\3\0\0\0\xff\xff\xff\xff";
  Program program;
  program.device = "wormhole_n150";
  program.tensors = tensors();
  program.arguments = {{0, Role::Input, "x", "float32"},
                       {1, Role::Parameter, "params.0.kernel", "bfloat16"}};
  program.results = {{4, Role::Output, "logits", "float32"},
                     {0, Role::Output, "x", "float32"},
                     {4, Role::Output, "again", "float64"}};
  program.constants = {{2, {table, 16}}, {3, {"\1\0\1", 3}}};
  program.locations = {
      {}, {"model.py", 12, 5, "layer0/attention"}, {"", 0, 0, "head"}};
  program.operations.push_back({"ttnn.matmul", everyKind(), {4, 5}, 1});
  program.operations.push_back(
      {"ttnn.full", arguments(Argument{"fill_value", value(1.5)}), {6, 7}, 2});
  program.operations.push_back(
      {"ttnn.deallocate", arguments(positional(tensor(5))), {}, 0});
  return program;
}

} // namespace ttc::executable
