// Steps on the host in programs by hand: places, refusals, costs; complex
// numbers at the boundary.
// SPDX-License-Identifier: Apache-2.0
#include "ProgramBuilder.h"
#include <complex>
#include <gmock/gmock.h>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::runtime::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct HostStepTest : ::testing::Test {
  ProgramBuilder builder;
  RunOptions options;
  HostStepTest() {
    options.device = *findDevice("wormhole_n150");
    options.trace = true;
  }
  TensorId rows(std::string name, std::vector<int64_t> shape, bool onHost,
                DType dtype = DType::Float32) {
    TensorId id = builder.tensor(std::move(name), std::move(shape), dtype,
                                 Layout::RowMajor);
    builder.program.tensors[id].memory.buffer =
        onHost ? BufferType::Host : BufferType::Dram;
    return id;
  }
  /// x -> download -> cholesky, whose factor is `shape` -> upload.
  void factorize(std::vector<int64_t> shape) {
    TensorId x = builder.input("x", {2, 2});
    builder.program.tensors[x].layout = Layout::RowMajor;
    TensorId host = rows("host", {2, 2}, true);
    TensorId factor = rows("factor", shape, true);
    TensorId info = rows("info", {}, true, DType::Int32);
    TensorId result = rows("result", shape, false);
    builder.call("ttnn.from_device", {x}, {host});
    Operation &step = builder.call("host.cholesky", {}, {factor, info});
    List parts;
    parts.emplace_back().data = TensorRef{host};
    ProgramBuilder::argument(step, std::move(parts));
    ProgramBuilder::argument(step, true, "lower");
    ProgramBuilder::argument(builder.call("ttnn.to_device", {factor}, {result}),
                             DeviceHandle());
    builder.output(result);
  }
  absl::StatusOr<RunResult> run(const std::vector<HostTensor> &inputs) {
    return runtime::run(builder.program, inputs, options);
  }
};

TEST_F(HostStepTest, ComputesBetweenTwoTransfers) {
  factorize({2, 2});
  auto ran = run({floats({2, 2}, {4, 9, 2, 10})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_THAT(valuesOf<float>(ran->outputs[0]), ElementsAre(2, 0, 1, 3));
  ASSERT_EQ(ran->trace.operations.size(), 3u);
  const OpEvent &down = ran->trace.operations[0];
  EXPECT_GT(down.cost.ns, 0);
  EXPECT_EQ(ran->trace.operations[1].cost.bound, "host");
  EXPECT_EQ(ran->trace.operations[1].cost.ns, 0);
  // Tensors of the host take nothing of the device.
  EXPECT_TRUE(down.buffers.empty());
}

TEST_F(HostStepTest, NoFactorIsNan) {
  factorize({2, 2});
  auto ran = run({floats({2, 2}, {1, 2, 2, 1})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_TRUE(std::isnan(valuesOf<float>(ran->outputs[0])[0]));
}

TEST_F(HostStepTest, ResultOfAnotherShapeIsRefused) {
  factorize({2, 3});
  absl::Status status = run({floats({2, 2}, {4, 9, 2, 10})}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(status.message()), HasSubstr("host.cholesky"));
}

TEST_F(HostStepTest, TensorsOfTheWrongPlaceAreRefused) {
  factorize({2, 2});
  builder.program.tensors[1].memory.buffer = BufferType::Dram;
  absl::Status status = run({floats({2, 2}, {4, 9, 2, 10})}).status();
  EXPECT_THAT(
      std::string(status.message()),
      HasSubstr("`host` is on the device; a tensor of the host wanted"));
}

TEST_F(HostStepTest, OperationsOfTheDeviceTakeNoTensorOfTheHost) {
  TensorId x = builder.input("x", {2});
  builder.program.tensors[x].layout = Layout::RowMajor;
  TensorId host = rows("host", {2}, true), sum = builder.tensor("sum", {2});
  builder.call("ttnn.from_device", {x}, {host});
  builder.call("ttnn.neg", {host}, {sum});
  builder.output(sum);
  absl::Status status = run({floats({2}, {1, 2})}).status();
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("put a `ttnn.to_device` in between"));
}

TEST_F(HostStepTest, ComplexNumbersArePairsInside) {
  using Complex = std::complex<float>;
  TensorId x = builder.input("x", {2, 3}, "complex64");
  TensorId y = builder.tensor("y", {2, 3});
  builder.call("ttnn.neg", {x}, {y});
  builder.output(y, "complex64");
  auto ran = run({hostTensor<Complex>("C64", {3}, {{1, 2}, {3, 4}, {5, 6}})});
  ASSERT_TRUE(ran.ok()) << ran.status();
  EXPECT_EQ(ran->outputs[0].dtype, "C64");
  EXPECT_THAT(ran->outputs[0].shape, ElementsAre(3));
  EXPECT_THAT(valuesOf<Complex>(ran->outputs[0]),
              ElementsAre(Complex(-1, -2), Complex(-3, -4), Complex(-5, -6)));
  absl::Status status = run({floats({3}, {1, 2, 3})}).status();
  EXPECT_THAT(std::string(status.message()), HasSubstr("C64 wanted"));
}
