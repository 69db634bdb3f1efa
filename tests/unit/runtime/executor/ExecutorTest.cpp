// Programs by hand: results, and the device's rules.
// SPDX-License-Identifier: Apache-2.0
#include "ProgramBuilder.h"
#include <gmock/gmock.h>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::runtime::testing;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct ExecutorTest : ::testing::Test {
  ProgramBuilder builder;
  RunOptions options;
  ExecutorTest() {
    options.device = *findDevice("wormhole_n150");
    options.trace = true;
  }
  absl::StatusOr<RunResult> run(const std::vector<HostTensor> &inputs) {
    return runtime::run(builder.program, inputs, options);
  }
  void expectRefused(const std::vector<HostTensor> &inputs,
                     absl::StatusCode code, const std::string &words) {
    auto result = run(inputs);
    EXPECT_EQ(result.status().code(), code) << result.status();
    EXPECT_THAT(std::string(result.status().message()), HasSubstr(words));
  }
};

TEST_F(ExecutorTest, AddsAndTraces) {
  TensorId x = builder.input("x", {2, 2}), y = builder.input("y", {2});
  TensorId sum = builder.tensor("sum", {2, 2});
  TensorId result = builder.tensor("result", {2, 2});
  builder.call("ttnn.add", {x, y}, {sum});
  builder.call("ttnn.neg", {sum}, {result});
  builder.deallocate(sum, false);
  builder.output(result);
  auto ran = run({floats({2, 2}, {1, 2, 3, 4}), floats({2}, {10, NAN})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_EQ(ran->outputs[0].name, "out0");
  std::vector<float> values = valuesOf<float>(ran->outputs[0]);
  EXPECT_EQ(values[0], -11);
  EXPECT_TRUE(std::isnan(values[1]));
  EXPECT_EQ(values[2], -13);
  const RunTrace &trace = ran->trace;
  ASSERT_EQ(trace.operations.size(), 3U);
  EXPECT_EQ(trace.initialBuffers.size(), 2U);
  EXPECT_EQ(trace.operations[1].dramLiveBytes, 4 * 4096U);
  EXPECT_EQ(trace.operations[2].dramLiveBytes, 3 * 4096U);
  ASSERT_EQ(trace.operations[2].buffers.size(), 1U);
  EXPECT_FALSE(trace.operations[2].buffers[0].allocated);
  EXPECT_EQ(trace.operations[2].buffers[0].tensor, sum);
  EXPECT_GT(trace.deviceNs, 0U);
  EXPECT_EQ(trace.phases.size(), 4U);
}

TEST_F(ExecutorTest, UseAfterDeallocateIsRefusedWithItsPlace) {
  TensorId x = builder.input("x", {4}), y = builder.tensor("y", {4});
  TensorId z = builder.tensor("z", {4});
  builder.call("ttnn.exp", {x}, {y});
  builder.deallocate(y, true);
  builder.program.locations.push_back({"model.py", 7, 3, "layer0/act"});
  builder.call("ttnn.neg", {y}, {z}).location = 1;
  builder.output(z);
  expectRefused({floats({4}, {1, 2, 3, 4})},
                absl::StatusCode::kFailedPrecondition,
                "operation 3 of 3, `ttnn.neg` of `z`, model.py:7:3 "
                "(layer0/act): tensor `y` is used after its buffer was "
                "deallocated");
}

TEST_F(ExecutorTest, ViewsShareTheirBuffer) {
  TensorId x = builder.input("x", {4, 32}), y = builder.tensor("y", {4, 32});
  TensorId view = builder.tensor("view", {1, 4, 32});
  TensorId z = builder.tensor("z", {1, 4, 32});
  builder.call("ttnn.neg", {x}, {y});
  Value shape;
  List dims;
  for (int64_t dim : {1, 4, 32}) {
    dims.emplace_back().data = dim;
  }
  builder.argument(builder.call("ttnn.reshape", {y}, {view}), std::move(dims));
  builder.deallocate(y, false); // shared: waits
  builder.call("ttnn.neg", {view}, {z});
  builder.deallocate(view, false);
  builder.output(z);
  std::vector<float> ones(128, 1);
  auto ran = run({floats({4, 32}, ones)});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_EQ(valuesOf<float>(ran->outputs[0]), ones);
  EXPECT_EQ(ran->trace.operations[2].dramLiveBytes, 2 * 4096U);
  EXPECT_EQ(ran->trace.operations.back().dramLiveBytes, 2 * 4096U);
  auto &force = builder.program.operations[2].arguments[1].value;
  force.data = true; // takes the memory from the view
  expectRefused({floats({4, 32}, ones)}, absl::StatusCode::kFailedPrecondition,
                "tensor `view`");
}

TEST_F(ExecutorTest, MissingToLayoutIsRefused) {
  TensorId x = builder.input("x", {4});
  builder.program.tensors[x].layout = Layout::RowMajor;
  TensorId y = builder.tensor("y", {4});
  builder.call("ttnn.exp", {x}, {y});
  builder.output(y);
  expectRefused({floats({4}, {1, 2, 3, 4})},
                absl::StatusCode::kFailedPrecondition,
                "a `ttnn.to_layout` is missing");
}

TEST_F(ExecutorTest, WrongCallsAreNamed) {
  TensorId x = builder.input("x", {4}), y = builder.tensor("y", {4});
  Operation &operation = builder.call("ttnn.exp", {x}, {y});
  builder.output(y);
  HostTensor input = floats({4}, {1, 2, 3, 4});
  builder.argument(operation, int64_t(3), "vigour");
  expectRefused({input}, absl::StatusCode::kUnimplemented,
                "unknown argument `vigour`");
  operation.arguments.pop_back();
  operation.callee = "ttnn.warp";
  expectRefused({input}, absl::StatusCode::kUnimplemented,
                "does not know `ttnn.warp`");
  operation.callee = "ttnn.add";
  expectRefused({input}, absl::StatusCode::kInvalidArgument,
                "argument `input_tensor_b` is missing");
  operation.callee = "ttnn.exp";
  builder.program.tensors[y].shape = {5};
  expectRefused({input}, absl::StatusCode::kInvalidArgument,
                "the program says that `y` is [5]; the call gives [4]");
  expectRefused({}, absl::StatusCode::kInvalidArgument,
                "0 inputs given, 1 wanted");
}

TEST_F(ExecutorTest, UnreadArgumentsAreRefused) {
  TensorId x = builder.input("x", {4}), y = builder.tensor("y", {4});
  Operation &operation = builder.call("ttnn.round", {x}, {y});
  builder.argument(operation, int64_t(2), "decimals");
  builder.output(y);
  expectRefused({floats({4}, {1, 2, 3, 4})}, absl::StatusCode::kUnimplemented,
                "`decimals` other than 0");
  operation.callee = "ttnn.exp";
  operation.arguments[1].keyword = "memory_config"; // without effect
  EXPECT_TRUE(run({floats({4}, {1, 2, 3, 4})}).ok());
}

TEST_F(ExecutorTest, DeviceNumericsRoundResults) {
  TensorId x = builder.input("x", {2}, "bfloat16", DType::BFloat16);
  TensorId y = builder.tensor("y", {2}, DType::BFloat16);
  builder.argument(builder.call("ttnn.multiply", {x}, {y}), 1 + 1.0 / 256);
  builder.output(y, "float32");
  HostTensor input = floats({2}, {1, 2});
  auto exact = run({input});
  ASSERT_TRUE(exact.ok()) << exact.status();
  EXPECT_THAT(valuesOf<float>(exact->outputs[0]),
              ElementsAre(1 + 1.0F / 256, 2 + 1.0F / 128));
  options.numerics = Numerics::Device;
  auto device = run({input});
  ASSERT_TRUE(device.ok());
  EXPECT_THAT(valuesOf<float>(device->outputs[0]),
              ElementsAre(1 + 1.0F / 128, 2 + 1.0F / 64));
}

TEST_F(ExecutorTest, LimitsAndCancellation) {
  TensorId x = builder.input("x", {64, 1024}),
           y = builder.tensor("y", {64, 1024});
  builder.call("ttnn.exp", {x}, {y});
  builder.output(y);
  HostTensor input = floats({64, 1024}, std::vector<float>(64 * 1024, 1));
  options.maxHostBytes = 1000;
  expectRefused({input}, absl::StatusCode::kResourceExhausted, "host memory");
  options.maxHostBytes = 1 << 20;
  size_t done = 0, all = 0;
  options.progress = [&](size_t d, size_t a) { done = d, all = a; };
  EXPECT_TRUE(run({input}).ok());
  EXPECT_EQ(done, 1U);
  EXPECT_EQ(all, 1U);
  options.cancelled = [] { return true; };
  expectRefused({input}, absl::StatusCode::kCancelled,
                "cancelled after 0 operations, before 1 of 1");
}

TEST_F(ExecutorTest, FullDramNamesTheOperation) {
  TensorId shape = builder.tensor("huge", {1 << 20, 1 << 14});
  Operation &operation = builder.call("ttnn.zeros", {}, {shape});
  List dims;
  for (int64_t dim : {1 << 20, 1 << 14}) {
    dims.emplace_back().data = dim;
  }
  builder.argument(operation, std::move(dims));
  builder.argument(operation, Symbol{"ttnn.float32"}, "dtype");
  builder.argument(operation, Symbol{"ttnn.TILE_LAYOUT"}, "layout");
  options.maxHostBytes = 1 << 30;
  auto result = run({});
  EXPECT_EQ(result.status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(result.status().message()),
              AllOf(HasSubstr("`ttnn.zeros` of `huge`"),
                    HasSubstr("Largest live tensors")));
}
