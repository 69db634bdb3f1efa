// What tensors take of the device, and where they lie.
// SPDX-License-Identifier: Apache-2.0
#include "DeviceMemory.h"
#include "ProgramBuilder.h"
#include <gmock/gmock.h>

using namespace ttc;
using namespace ttc::runtime;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ttc::runtime::testing::ProgramBuilder;
using namespace ttc::executable;

TEST(BankAllocator, ReusesAndJoinsGaps) {
  BankAllocator allocator(32, 1000, BankAllocator::Direction::BottomUp);
  EXPECT_EQ(allocator.allocate(100), 32U);
  EXPECT_EQ(allocator.allocate(200), 132U);
  EXPECT_EQ(allocator.allocate(300), 332U);
  EXPECT_EQ(allocator.liveBytes(), 600U);
  allocator.free(32, 100);
  allocator.free(332, 300);
  EXPECT_EQ(allocator.largestGap(), 700U);
  allocator.free(132, 200);
  EXPECT_EQ(allocator.largestGap(), 1000U);
  EXPECT_EQ(allocator.allocate(1001), std::nullopt);
  EXPECT_EQ(allocator.allocate(1000), 32U);
  EXPECT_EQ(allocator.allocate(1), std::nullopt);
}

TEST(BankAllocator, L1GrowsDownwards) {
  BankAllocator allocator(100, 900, BankAllocator::Direction::TopDown);
  EXPECT_EQ(allocator.allocate(100), 900U);
  EXPECT_EQ(allocator.allocate(100), 800U);
  allocator.free(900, 100);
  EXPECT_EQ(allocator.allocate(50), 950U);
}

struct DeviceMemoryTest : ::testing::Test {
  const DeviceProfile &n150 = **findDevice("wormhole_n150");
  DeviceMemory memory{n150};
};

TEST_F(DeviceMemoryTest, FootprintsByLayout) {
  Tensor spec{"x", {33, 40}, DType::BFloat16, Layout::Tile, {}};
  // 2x2 tiles of 2 KiB, one in each of four banks.
  EXPECT_EQ(memory.footprint(spec).bytes, 4 * 2048U);
  EXPECT_EQ(memory.footprint(spec).bytesPerBank, 2048U);
  spec.dtype = DType::BFloat8B;
  EXPECT_EQ(memory.footprint(spec).bytes, 4 * 1088U);
  spec.dtype = DType::BFloat4B;
  EXPECT_EQ(memory.footprint(spec).bytes, 4 * 576U);
  spec.dtype = DType::Float32;
  spec.layout = Layout::RowMajor; // rows of 160 bytes, 3 in the fullest of 12
  EXPECT_EQ(memory.footprint(spec).bytes, 33 * 160U);
  EXPECT_EQ(memory.footprint(spec).bytesPerBank, 3 * 160U);
  spec.shape = {0, 7};
  EXPECT_EQ(memory.footprint(spec).bytes, 0U);
  spec = {"s",
          {256, 64},
          DType::Float32,
          Layout::Tile,
          {BufferType::L1, Sharding::Height, 32, 64, 8, 1}};
  EXPECT_EQ(memory.footprint(spec).bytesPerBank, 2 * 4096U);
  EXPECT_EQ(memory.footprint(spec).bytes, 16 * 4096U);
}

TEST_F(DeviceMemoryTest, FullL1NamesTheLargestTensors) {
  ProgramBuilder builder;
  TensorId large = builder.tensor("large", {8192, 2048}); // 1 MiB a core
  TensorId small = builder.tensor("small", {32, 32});
  TensorId more = builder.tensor("more", {8192, 1024}); // 512 KiB a core
  for (Tensor &tensor : builder.program.tensors) {
    tensor.memory.buffer = BufferType::L1;
  }
  auto first = memory.allocate(builder.program, large);
  ASSERT_TRUE(first.ok());
  ASSERT_TRUE(memory.allocate(builder.program, small).ok());
  EXPECT_EQ(memory.l1LiveBytesPerCore(), (1U << 20) + 4096);
  absl::Status full = memory.allocate(builder.program, more).status();
  EXPECT_EQ(full.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(full.message()),
              AllOf(HasSubstr("out of L1: `more`, float32 [8192, 1024]"),
                    HasSubstr("`large` (float32 [8192, 2048] in tiles, "
                              "1048576), `small`")));
  memory.free(**first);
  memory.free(**first); // nothing
  EXPECT_EQ(memory.l1LiveBytesPerCore(), 4096U);
  EXPECT_TRUE(memory.allocate(builder.program, more).ok());
}
