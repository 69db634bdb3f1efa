// Loops and branches: values, memory from turn to turn, trace, and an end.
// SPDX-License-Identifier: Apache-2.0
#include "ProgramBuilder.h"
#include "ttc/executable/Verify.h"
#include <gmock/gmock.h>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::runtime::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct BlocksTest : ::testing::Test {
  ProgramBuilder b;
  RunOptions options;
  BlocksTest() {
    options.device = *findDevice("wormhole_n150");
    options.trace = true;
  }

  TensorId onHost(std::string name, DType dtype = DType::Float32) {
    TensorId id = b.tensor(std::move(name), {}, dtype);
    b.program.tensors[id].memory.buffer = BufferType::Host;
    return id;
  }

  /// An operation with a list of tensors as its argument; its blocks follow.
  size_t loop(const std::vector<TensorId> &carried,
              std::vector<TensorId> results) {
    List list;
    for (TensorId id : carried) {
      list.emplace_back().data = TensorRef{id};
    }
    Operation &operation = b.call("while", {}, std::move(results));
    ProgramBuilder::argument(operation, std::move(list));
    return b.program.operations.size() - 1;
  }
  void blocks(size_t operation, std::vector<Block> blocks) {
    b.program.operations[operation].blocks = std::move(blocks);
  }

  /// while (x < limit) x = x + step; gives the loop's result.
  TensorId sumUpTo(TensorId x, TensorId limit, TensorId step) {
    TensorId result = b.tensor("result", {}), asked = b.tensor("asked", {});
    TensorId less = b.tensor("less", {}), host = onHost("host");
    TensorId carry = b.tensor("carry", {}), next = b.tensor("next", {});
    size_t at = loop({x}, {result});
    b.call("ttnn.lt", {asked, limit}, {less});
    b.call("ttnn.from_device", {less}, {host});
    b.deallocate(less, true);
    b.call("ttnn.add", {carry, step}, {next});
    blocks(at, {{{asked}, 3, {host}}, {{carry}, 1, {next}}});
    return result;
  }

  absl::StatusOr<RunResult> run(const std::vector<HostTensor> &inputs) {
    absl::Status status = verify(b.program);
    EXPECT_TRUE(status.ok()) << status;
    return runtime::run(b.program, inputs, options);
  }
};

TEST_F(BlocksTest, ALoopRunsWhileItsConditionHolds) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  auto ran = run({floats({}, {1}), floats({}, {10}), floats({}, {2.5})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(11)); // 4 turns
  // 5 questions of 3 operations, 4 turns of 1.
  EXPECT_EQ(ran->trace.operations.size(), 19U);
  auto none = run({floats({}, {12}), floats({}, {10}), floats({}, {2.5})});
  ASSERT_TRUE(none.ok()) << none.status();
  EXPECT_THAT(valuesOf<float>(none->outputs[0]), ElementsAre(12));
}

TEST_F(BlocksTest, ReadingBackIsPriced) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  auto ran = run({floats({}, {1}), floats({}, {2}), floats({}, {2})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  size_t readings = 0;
  for (const OpEvent &event : ran->trace.operations) {
    if (b.program.operations[event.operation].callee == "ttnn.from_device") {
      ++readings;
      EXPECT_GT(event.cost.dispatchNs, 10000);
    }
  }
  EXPECT_EQ(readings, 2U);
}

TEST_F(BlocksTest, MemoryStaysTheSameFromTurnToTurn) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  auto ran = run({floats({}, {0}), floats({}, {100}), floats({}, {1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  uint64_t most = 0;
  for (const OpEvent &event : ran->trace.operations) {
    most = std::max(most, event.dramLiveBytes);
  }
  // Three arguments, the old value, the new one.
  EXPECT_EQ(most, 5 * 4096U);
  EXPECT_EQ(ran->trace.operations.back().dramLiveBytes, 4 * 4096U);
}

TEST_F(BlocksTest, AnArgumentThatALoopBeginsWithStays) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {}), again = b.tensor("again", {});
  TensorId result = sumUpTo(x, limit, step);
  b.call("ttnn.add", {result, x}, {again});
  b.output(again);
  b.output(x);
  auto ran = run({floats({}, {1}), floats({}, {3}), floats({}, {1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(4));
  EXPECT_THAT(valuesOf<float>(ran->outputs[1]), ElementsAre(1));
}

TEST_F(BlocksTest, WhatALoopTakesOverIsLetGo) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {}), first = b.tensor("first", {});
  TensorId end = b.tensor("end", {});
  b.call("ttnn.neg", {x}, {first});
  TensorId result = sumUpTo(first, limit, step);
  b.call("ttnn.neg", {result}, {end});
  b.deallocate(result, true);
  b.output(end);
  auto ran = run({floats({}, {1}), floats({}, {3}), floats({}, {1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(-3));
  EXPECT_EQ(ran->trace.operations.back().dramLiveBytes, 4 * 4096U);
}

TEST_F(BlocksTest, NamesChangePlaces) {
  TensorId x = b.input("x", {}), y = b.input("y", {});
  TensorId a = b.tensor("a", {}), c = b.tensor("c", {});
  TensorId p = b.tensor("p", {}), q = b.tensor("q", {});
  TensorId r = b.tensor("r", {}), s = b.tensor("s", {});
  size_t at = loop({x, y}, {r, s});
  ProgramBuilder::argument(b.program.operations[at], int64_t(3), "trip_count");
  blocks(at, {{{a, c}, 0, {}}, {{p, q}, 0, {q, p}}});
  b.output(r);
  b.output(s);
  auto ran = run({floats({}, {1}), floats({}, {2})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(2));
  EXPECT_THAT(valuesOf<float>(ran->outputs[1]), ElementsAre(1));
}

TEST_F(BlocksTest, BranchesByTruthAndByNumber) {
  for (int number : {-1, 0, 1, 2, 3}) {
    b = {};
    TensorId x = b.input("x", {});
    TensorId index = b.input("index", {}, "int32", DType::Int32);
    TensorId host = onHost("host", DType::Int32);
    TensorId chosen = b.tensor("chosen", {}), twice = b.tensor("twice", {});
    TensorId minus = b.tensor("minus", {}), either = b.tensor("either", {});
    b.call("ttnn.from_device", {index}, {host});
    b.call("case", {host}, {chosen});
    b.call("ttnn.add", {x, x}, {twice});
    blocks(1, {{{}, 1, {twice}}, {{}, 0, {x}}, {{}, 0, {x}}});
    b.call("if", {host}, {either});
    b.call("ttnn.neg", {chosen}, {minus});
    blocks(3, {{{}, 1, {minus}}, {{}, 0, {chosen}}});
    b.output(either);
    auto ran = run({floats({}, {5}), hostTensor<int32_t>("I32", {}, {number})});
    ASSERT_TRUE(ran.ok()) << ran.status();
    float expected = number == 0 ? 10 : -5;
    EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(expected));
  }
}

TEST_F(BlocksTest, AnEndlessLoopEndsWhenCancelled) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  size_t asked = 0;
  options.trace = false;
  options.cancelled = [&] { return ++asked > 5000; };
  auto ran = run({floats({}, {1}), floats({}, {2}), floats({}, {0})});
  EXPECT_EQ(ran.status().code(), absl::StatusCode::kCancelled);
  EXPECT_THAT(std::string(ran.status().message()), HasSubstr("cancelled"));
}

TEST_F(BlocksTest, AnEmptyEndlessLoopEndsToo) {
  TensorId flag = b.input("flag", {}), host = onHost("host");
  b.call("ttnn.from_device", {flag}, {host});
  size_t at = loop({}, {});
  blocks(at, {{{}, 0, {host}}, {{}, 0, {}}});
  size_t asked = 0;
  options.cancelled = [&] { return ++asked > 100; };
  auto ran = run({floats({}, {1})});
  EXPECT_EQ(ran.status().code(), absl::StatusCode::kCancelled);
}

TEST_F(BlocksTest, ProgressGrowsWithTheTurns) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  size_t last = 0, total = 0;
  options.progress = [&](size_t done, size_t all) {
    EXPECT_GE(done, last);
    EXPECT_LE(done, all);
    last = done;
    total = all;
  };
  auto ran = run({floats({}, {0}), floats({}, {50}), floats({}, {1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_GT(total, 0U);
}

TEST_F(BlocksTest, AFaultInsideNamesTheOperation) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {2});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  auto ran = run({floats({}, {0}), floats({2}, {5, 5}), floats({}, {1})});
  EXPECT_FALSE(ran.ok());
  EXPECT_THAT(std::string(ran.status().message()),
              HasSubstr("operation 2 of 5, `ttnn.lt` of `less`"));
}

TEST_F(BlocksTest, ALongRunLeavesABoundedTrace) {
  TensorId x = b.input("x", {}), limit = b.input("limit", {});
  TensorId step = b.input("step", {});
  b.output(sumUpTo(x, limit, step));
  options.maxTracedOperations = 100;
  auto ran = run({floats({}, {0}), floats({}, {1000}), floats({}, {1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_EQ(ran->trace.operations.size(), 100U);
  EXPECT_EQ(ran->trace.omittedOperations, 1001 * 3 + 1000 - 100U);
  EXPECT_GT(ran->trace.omittedNs, 0U);
  EXPECT_EQ(ran->trace.deviceNs,
            ran->trace.operations.back().deviceStartNs +
                static_cast<uint64_t>(ran->trace.operations.back().cost.ns) +
                ran->trace.omittedNs);
}
