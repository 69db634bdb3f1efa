// The samples of format versions 1.0 and 1.1.
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

namespace {

/// Fills a program operation by operation.
struct Builder {
  Program program;

  TensorId tensor(std::string name, DType dtype = DType::Float32,
                  BufferType buffer = BufferType::Dram) {
    MemoryConfig memory;
    memory.buffer = buffer;
    program.tensors.push_back(
        {std::move(name), {}, dtype, Layout::Tile, memory});
    return static_cast<TensorId>(program.tensors.size() - 1);
  }
  Operation &add(std::string callee, std::vector<Argument> given,
                 std::vector<TensorId> results) {
    program.operations.push_back(
        {std::move(callee), std::move(given), std::move(results), 0, {}});
    return program.operations.back();
  }
};

} // namespace

Program loopProgram() {
  Builder b;
  TensorId limit = b.tensor("limit"), x = b.tensor("x"), y = b.tensor("y");
  TensorId asked = b.tensor("asked"), less = b.tensor("less");
  TensorId host = b.tensor("less_host", DType::Float32, BufferType::Host);
  TensorId carry = b.tensor("carry"), twice = b.tensor("twice");
  TensorId either = b.tensor("either"), added = b.tensor("added");
  TensorId number = b.tensor("number_host", DType::Int32, BufferType::Host);
  TensorId index = b.tensor("index", DType::Int32), one = b.tensor("one");
  TensorId other = b.tensor("other"), chosen = b.tensor("chosen");
  TensorId counted = b.tensor("counted"), step = b.tensor("step");
  TensorId unasked = b.tensor("unasked"), last = b.tensor("last");
  b.program.device = "wormhole_n150";
  b.program.locations.emplace_back();
  b.program.arguments = {{limit, Role::Input, "limit", "float32"},
                         {x, Role::Input, "x", "float32"},
                         {index, Role::Input, "index", "int32"}};
  b.program.results = {{last, Role::Output, "last", "float32"}};
  auto ref = [](TensorId id) { return positional(tensor(id)); };
  b.add("while", arguments(positional(value(list(tensor(x))))), {y}).blocks = {
      {{asked}, 2, {host}}, {{carry}, 8, {chosen}}};
  b.add("ttnn.lt", arguments(ref(asked), ref(limit)), {less});
  b.add("ttnn.from_device", arguments(ref(less)), {host});
  b.add("ttnn.from_device", arguments(ref(index)), {number});
  b.add("ttnn.add", arguments(ref(carry), ref(carry)), {twice});
  b.add("case", arguments(ref(number)), {either}).blocks = {
      {{}, 1, {added}}, {{}, 0, {twice}}, {{}, 0, {limit}}};
  b.add("ttnn.add", arguments(ref(twice), ref(limit)), {added});
  b.add("if", arguments(ref(number)), {chosen}).blocks = {{{}, 2, {other}},
                                                          {{}, 0, {either}}};
  b.add("ttnn.add", arguments(ref(either), ref(carry)), {one});
  b.add("ttnn.neg", arguments(ref(one)), {other});
  b.add("ttnn.deallocate", arguments(ref(twice)), {});
  b.add("while",
        arguments(positional(value(list(tensor(y)))),
                  Argument{"trip_count", value(int64_t(3))}),
        {last})
      .blocks = {{{unasked}, 0, {}}, {{counted}, 1, {step}}};
  b.add("ttnn.add", arguments(ref(counted), ref(y)), {step});
  return std::move(b.program);
}

} // namespace ttc::executable
