// Loops and branches that must not reach a runtime, and what is said of them.
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

/// Operations of loopProgram(): 0 while, 5 case, 7 if, 11 a while that counts.
std::vector<BadProgram> badBlocks() {
  return {
      {"blocksOfACall",
       [](Program &p) { p.operations[1].blocks.emplace_back(); },
       "operation 1 (`ttnn.lt`) has blocks; only `while`, `if` and `case`"},
      {"oneBlock", [](Program &p) { p.operations[0].blocks.pop_back(); },
       "operation 0 (`while`) has 1 blocks, 2 wanted"},
      {"noBranch", [](Program &p) { p.operations[5].blocks.clear(); },
       "operation 5 (`case`) has 0 blocks, 1 or more wanted"},
      {"threeBranchesOfIf",
       [](Program &p) { p.operations[7].blocks.push_back({{}, 0, {8}}); },
       "operation 7 (`if`) has 3 blocks, 2 wanted"},
      {"beyondTheEnd", [](Program &p) { p.operations[11].blocks[1].size = 2; },
       "operation 11 (`while`) has 2 operations in its blocks, there are 1"},
      {"beyondTheBlock", [](Program &p) { p.operations[7].blocks[0].size = 4; },
       "operation 7 (`if`) has 4 operations in its blocks, there are 3"},
      {"hugeBlocks", [](Program &p) { p.operations[11].blocks[0].size = ~0U; },
       "operation 11 (`while`) has 4294967296 operations in its blocks"},
      {"useOutside", [](Program &p) { p.results[0].tensor = 7; },
       "result 0 (`last`) uses tensor 7 (`twice`) outside of its block"},
      {"useInOtherBlock",
       [](Program &p) { p.operations[5].blocks[1].results = {9}; },
       "operation 5 (`case`) uses tensor 9 (`added`) outside of its block"},
      {"noSuchResult",
       [](Program &p) { p.operations[5].blocks[1].results = {99}; },
       "operation 5 (`case`) refers to tensor 99, there are 19"},
      {"noSuchArgument",
       [](Program &p) { p.operations[11].blocks[0].arguments = {99}; },
       "operation 11 (`while`) refers to tensor 99, there are 19"},
      {"argumentTwice",
       [](Program &p) { p.operations[0].blocks[1].arguments = {3}; },
       "operation 0 (`while`) defines tensor 3 (`asked`) a second time"},
      {"noArgument",
       [](Program &p) { p.operations[0].blocks[1].arguments = {}; },
       "operation 0 (`while`) has 0 body argument, 1 wanted"},
      {"otherShape", [](Program &p) { p.tensors[6].shape = {2}; },
       "body argument 0, `carry`, differs from `x` in shape, dtype, layout or"},
      {"otherResult", [](Program &p) { p.tensors[14].shape = {2}; },
       "operation 0 (`while`) body result 0, `chosen`, differs from `x`"},
      {"otherDtype", [](Program &p) { p.tensors[9].dtype = DType::Int32; },
       "block result 0, `added`, differs from `either`"},
      {"decidesOnTheDevice",
       [](Program &p) { p.tensors[5].memory.buffer = BufferType::Dram; },
       "operation 0 (`while`) decides on `less_host`, expected one element "
       "that the host has"},
      {"decidesOnMany", [](Program &p) { p.tensors[5].shape = {2}; },
       "decides on `less_host`"},
      {"chosenByAFloat",
       [](Program &p) { p.tensors[10].dtype = DType::Float32; },
       "operation 5 (`case`) decides on `number_host`, expected one integer"},
      {"countsAndAsks",
       [](Program &p) { p.operations[11].blocks[0].results = {10}; },
       "operation 11 (`while`) has 1 condition results, 0 wanted"},
      {"negativeCount",
       [](Program &p) {
         p.operations[11].arguments[1].value.data = int64_t(-1);
       },
       "other arguments than its tensors and a `trip_count` of 0 or more"},
      {"carriesNoList",
       [](Program &p) { p.operations[0].arguments[0].value = tensorValue(1); },
       "operation 0 (`while`) has no list of tensors as its first argument"},
      {"carriesANumber",
       [](Program &p) {
         std::get<List>(p.operations[0].arguments[0].value.data)[0].data =
             int64_t(1);
       },
       "operation 0 (`while`) carries something else than a tensor"},
      {"decidesOnNothing",
       [](Program &p) { p.operations[7].arguments.clear(); },
       "operation 7 (`if`) has other arguments than one tensor to decide on"},
      {"argumentOnTheHost",
       [](Program &p) { p.tensors[0].memory.buffer = BufferType::Host; },
       "argument 0 (`limit`) is tensor 0 (`limit`), which is on the host"},
      {"shardedOnTheHost",
       [](Program &p) {
         p.tensors[5].memory = {
             BufferType::Host, Sharding::Height, 32, 32, 1, 1};
       },
       "tensor 5 (`less_host`) is on the host and sharded"},
  };
}

/// Branches in branches, `depth` of them.
void nestBlocks(Program &program, uint32_t depth) {
  for (uint32_t i = depth; i > 0; --i) {
    Operation branch;
    branch.callee = "case";
    branch.arguments.emplace_back();
    branch.arguments[0].value = tensorValue(10);
    branch.blocks.push_back({{}, i - 1, {}});
    program.operations.push_back(std::move(branch));
  }
}

TEST(VerifyBlocks, AreNestedSoDeepAndNoDeeper) {
  for (uint32_t depth : {64U, 65U, 5000U}) {
    Program program = loopProgram();
    // What they decide on is read back where all of them see it.
    Operation read = std::move(program.operations[3]);
    program.operations.erase(program.operations.begin() + 3);
    program.operations[0].blocks[1].size = 7;
    program.operations.insert(program.operations.begin(), std::move(read));
    nestBlocks(program, depth);
    absl::Status status = verify(program);
    EXPECT_EQ(status.ok(), depth == 64) << status;
    auto bytes = std::make_shared<std::string>(serialize(program));
    EXPECT_EQ(deserialize(*bytes, bytes).ok(), depth == 64);
  }
}

class VerifyLoops : public ::testing::TestWithParam<BadProgram> {};

TEST_P(VerifyLoops, Refuses) {
  Program program = loopProgram();
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

INSTANTIATE_TEST_SUITE_P(Blocks, VerifyLoops, ::testing::ValuesIn(badBlocks()),
                         nameOf);

} // namespace
} // namespace ttc::executable
