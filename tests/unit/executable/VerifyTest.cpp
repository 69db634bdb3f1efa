// Programs that must not reach a runtime, and what is said about them.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Verify.h"

#include "testing/SampleProgram.h"
#include "ttc/executable/Serialize.h"
#include <functional>
#include <gmock/gmock.h>

namespace ttc::executable {
namespace {

using ::testing::HasSubstr;

struct BadProgram {
  const char *name;
  std::function<void(Program &)> spoil;
  const char *message;
};

Value tensorValue(TensorId id) {
  Value value;
  value.data = TensorRef{id};
  return value;
}

void call(Program &program, std::vector<Argument> arguments) {
  program.operations.push_back({"ttnn.f", std::move(arguments), {}, 0});
}

template <typename T> void callWith(Program &program, T data) {
  std::vector<Argument> arguments(1);
  arguments[0].value.data = std::move(data);
  call(program, std::move(arguments));
}

/// A list in a list in a list …
void nest(Program &program, size_t depth) {
  Value value;
  for (size_t i = 0; i < depth; ++i) {
    List list;
    list.push_back(std::move(value));
    value = Value();
    value.data = std::move(list);
  }
  callWith(program, std::move(value.data));
}

void keywords(Program &program, const char *first, const char *second) {
  std::vector<Argument> arguments(2);
  arguments[0].keyword = first;
  arguments[1].keyword = second;
  call(program, std::move(arguments));
}

std::vector<BadProgram> badTensors() {
  return {
      {"noTensorName", [](Program &p) { p.tensors[0].name = ""; },
       "tensor 0 (``) has no name"},
      {"tensorNameTwice", [](Program &p) { p.tensors[4].name = "x"; },
       "tensor 4 (`x`) has the name of an earlier one"},
      {"negativeDimension", [](Program &p) { p.tensors[0].shape[1] = -1; },
       "tensor 0 (`x`) has a dimension of -1"},
      {"tooManyElements",
       [](Program &p) {
         p.tensors[0].shape = {int64_t(1) << 24, (int64_t(1) << 24) + 1};
       },
       "tensor 0 (`x`) has more than 2^48 elements"},
      {"overflow",
       [](Program &p) {
         p.tensors[0].shape = {int64_t(1) << 62, 4, int64_t(1) << 62};
       },
       "tensor 0 (`x`) has more than 2^48 elements"},
      {"overflowBesideZero",
       [](Program &p) { p.tensors[0].shape = {0, int64_t(1) << 62}; },
       "tensor 0 (`x`) has more than 2^48 elements"},
      {"rank", [](Program &p) { p.tensors[0].shape.assign(33, 1); },
       "has 33 dimensions, at most 32 are allowed"},
      {"dtype", [](Program &p) { p.tensors[0].dtype = DType(8); }, "dtype 8"},
      {"layout", [](Program &p) { p.tensors[0].layout = Layout(2); },
       "layout 2"},
      {"buffer", [](Program &p) { p.tensors[0].memory.buffer = BufferType(3); },
       "buffer type 3"},
      {"sharding",
       [](Program &p) { p.tensors[0].memory.sharding = Sharding(4); },
       "sharding 4"},
      {"rowMajorBlockFloat",
       [](Program &p) { p.tensors[1].layout = Layout::RowMajor; },
       "tensor 1 (`weights_0`) is a block float and row major"},
      {"shardOfInterleaved", [](Program &p) { p.tensors[0].memory.gridX = 8; },
       "is interleaved and has a shard of 0x0 on a grid of 8x0"},
      {"noShard", [](Program &p) { p.tensors[4].memory.shardWidth = 0; },
       "is sharded and has a shard of 32x0 on a grid of 8x4"},
      {"hugeGrid", [](Program &p) { p.tensors[4].memory.gridY = 1025; },
       "of a grid 1 to 1024"},
      {"undefined",
       [](Program &p) {
         p.tensors.push_back({"lost", {}, DType::Int32, Layout::Tile, {}});
       },
       "tensor 8 (`lost`) is defined by no argument, constant, operation or "
       "block"},
  };
}

std::vector<BadProgram> badPorts() {
  return {
      {"noDevice", [](Program &p) { p.device = ""; }, "the device has no name"},
      {"argumentIndex", [](Program &p) { p.arguments[0].tensor = 8; },
       "argument 0 (`x`) refers to tensor 8, there are 8"},
      {"argumentTwice", [](Program &p) { p.arguments[1].tensor = 0; },
       "argument 1 (`params.0.kernel`) defines tensor 0 (`x`) a second time"},
      {"argumentName", [](Program &p) { p.arguments[1].name = "x"; },
       "argument 1 (`x`) has the name of an earlier one"},
      {"argumentRole", [](Program &p) { p.arguments[0].role = Role::Output; },
       "argument 0 (`x`) is neither an input nor a parameter"},
      {"role", [](Program &p) { p.arguments[0].role = Role(3); },
       "argument 0 (`x`) is neither an input nor a parameter"},
      {"noDtype", [](Program &p) { p.arguments[0].dtype = ""; },
       "argument 0 (`x`) has no dtype"},
      {"resultRole", [](Program &p) { p.results[0].role = Role::Input; },
       "result 0 (`logits`) is not an output"},
      {"resultIndex", [](Program &p) { p.results[0].tensor = 99; },
       "result 0 (`logits`) refers to tensor 99, there are 8"},
      {"resultUndefined",
       [](Program &p) {
         p.tensors.push_back({"lost", {}, DType::Int32, Layout::Tile, {}});
         p.results[0].tensor = 8;
       },
       "result 0 (`logits`) uses tensor 8 (`lost`) before it is defined"},
      {"constantBytes",
       [](Program &p) { p.constants[0].bytes.remove_suffix(1); },
       "constant 0 has 15 bytes, tensor 2 (`table`) wants 16"},
      {"constantIndex", [](Program &p) { p.constants[0].tensor = 1u << 31; },
       "constant 0 refers to tensor 2147483648, there are 8"},
      {"constantTwice", [](Program &p) { p.constants[1].tensor = 2; },
       "constant 1 defines tensor 2 (`table`) a second time"},
      {"constantOfArgument", [](Program &p) { p.constants[1].tensor = 0; },
       "constant 1 defines tensor 0 (`x`) a second time"},
  };
}

std::vector<BadProgram> badOperations() {
  return {
      {"noLocations", [](Program &p) { p.locations.clear(); },
       "the program has no location 0, the unknown one"},
      {"knownLocation0", [](Program &p) { p.locations[0].line = 1; },
       "location 0 is not the unknown one"},
      {"locationText", [](Program &p) { p.locations[1].file = "a\nb"; },
       "location 1 has the text `a?b` with a control character in it"},
      {"location", [](Program &p) { p.operations[0].location = 3; },
       "operation 0 (`ttnn.matmul`) has location 3, there are 3"},
      {"noCallee", [](Program &p) { p.operations[2].callee = ""; },
       "operation 2 (``) calls ``, which is no dotted name"},
      {"callee", [](Program &p) { p.operations[2].callee = "os.system('')"; },
       "operation 2 (`os.system('')`) calls `os.system('')`, which is no"},
      {"resultTwice", [](Program &p) { p.operations[1].results = {4}; },
       "operation 1 (`ttnn.full`) defines tensor 4 (`matmul`) a second time"},
      {"tooManyResults",
       [](Program &p) { p.operations[0].results.assign(9, 4); },
       "operation 0 (`ttnn.matmul`) defines tensor 4 (`matmul`) a second time"},
      {"useBeforeDefinition",
       [](Program &p) { p.operations[0].arguments[0].value = tensorValue(6); },
       "operation 0 (`ttnn.matmul`) uses tensor 6 (`scalar`) before it is "
       "defined"},
      {"useOfItself",
       [](Program &p) { p.operations[0].arguments[0].value = tensorValue(4); },
       "operation 0 (`ttnn.matmul`) uses tensor 4 (`matmul`) before it is "
       "defined"},
      {"order", [](Program &p) { std::swap(p.operations[0], p.operations[2]); },
       "operation 0 (`ttnn.deallocate`) uses tensor 5 (`empty`) before it is "
       "defined"},
      {"tensorIndex", [](Program &p) { callWith(p, TensorRef{8}); },
       "tensor 8, there are 8"},
      {"tensorInList",
       [](Program &p) {
         List list;
         list.push_back(tensorValue(77));
         callWith(p, std::move(list));
       },
       "tensor 77, there are 8"},
      {"symbol", [](Program &p) { callWith(p, Symbol{"ttnn..x"}); },
       "operation 3 (`ttnn.f`) has the symbol `ttnn..x`, which is no dotted"},
      {"object",
       [](Program &p) {
         auto object = std::make_unique<Object>();
         object->callee = "1x";
         callWith(p, std::move(object));
       },
       "operation 3 (`ttnn.f`) calls `1x`, which is no dotted name"},
      {"text", [](Program &p) { callWith(p, std::string("\xed\xa0\x80")); },
       "operation 3 (`ttnn.f`) has the text `???`, which is not UTF-8"},
      {"longText", [](Program &p) { callWith(p, std::string(4097, 'x')); },
       "has a text of 4097 bytes, at most 4096 are allowed"},
      {"depth", [](Program &p) { nest(p, 16); },
       "operation 3 (`ttnn.f`) has values nested deeper than 16"},
      {"keyword", [](Program &p) { keywords(p, "a", "b c"); },
       "operation 3 (`ttnn.f`) has the keyword `b c`, which is no identifier"},
      {"keywordTwice", [](Program &p) { keywords(p, "a", "a"); },
       "operation 3 (`ttnn.f`) has the argument `a` twice"},
      {"positionalLast", [](Program &p) { keywords(p, "a", ""); },
       "operation 3 (`ttnn.f`) has a positional argument behind a keyword"},
  };
}

class Verify : public ::testing::TestWithParam<BadProgram> {};

// What verify() refuses, deserialize() refuses, in its own words where it has
// to look first.
TEST_P(Verify, Refuses) {
  Program program = sampleProgram();
  GetParam().spoil(program);
  absl::Status status = verify(program);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
  EXPECT_THAT(std::string(status.message()), HasSubstr(GetParam().message));

  auto bytes = std::make_shared<std::string>(serialize(program));
  absl::Status read = deserialize(*bytes, bytes).status();
  EXPECT_EQ(read.code(), absl::StatusCode::kInvalidArgument) << read;
}

std::string nameOf(const ::testing::TestParamInfo<BadProgram> &info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Tensors, Verify, ::testing::ValuesIn(badTensors()),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Ports, Verify, ::testing::ValuesIn(badPorts()),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Operations, Verify,
                         ::testing::ValuesIn(badOperations()), nameOf);

TEST(VerifyLimits, WhatIsJustInsideIsAccepted) {
  Program program = sampleProgram();
  program.tensors[0].shape = {int64_t(1) << 24, int64_t(1) << 24};
  program.tensors[4].memory.gridX = 1024;
  nest(program, 15);
  callWith(program, std::string(4096, 'x'));
  absl::Status status = verify(program);
  EXPECT_TRUE(status.ok()) << status;
  auto bytes = std::make_shared<std::string>(serialize(program));
  EXPECT_TRUE(deserialize(*bytes, bytes).ok());
}

TEST(VerifyLimits, TextIsUtf8) {
  for (const char *good : {"é", "€", "😀", "\xf4\x8f\xbf\xbf"}) {
    Program program = sampleProgram();
    callWith(program, std::string(good));
    EXPECT_TRUE(verify(program).ok()) << good;
  }
  for (const char *bad :
       {"\x80", "\xc1\xbf", "\xc3", "\xe0\x80\x80", "\xe2\x82",
        "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xff"}) {
    Program program = sampleProgram();
    callWith(program, std::string(bad));
    EXPECT_FALSE(verify(program).ok());
  }
}

TEST(ElementCount, IsNothingWhereItWouldOverflow) {
  EXPECT_EQ(elementCount({}), 1u);
  EXPECT_EQ(elementCount({2, 0, 3}), 0u);
  EXPECT_EQ(elementCount({2, 3, 5}), 30u);
  EXPECT_EQ(elementCount({INT64_MAX, INT64_MAX}), std::nullopt);
  EXPECT_EQ(elementCount({-1}), std::nullopt);
}

} // namespace
} // namespace ttc::executable
