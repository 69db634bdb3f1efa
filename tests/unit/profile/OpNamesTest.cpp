// Names of device operations.
// SPDX-License-Identifier: Apache-2.0
#include "OpNames.h"
#include <gtest/gtest.h>

namespace ttc::profile {
namespace {

using executable::Layout;
using executable::Sharding;
using executable::Tensor;

TEST(OpNames, OfTheTable) {
  EXPECT_EQ(opName("ttnn.linear", nullptr, nullptr).deviceOp,
            "MatmulDeviceOperation");
  EXPECT_EQ(opName("ttnn.linear", nullptr, nullptr).family, "matmul");
  EXPECT_EQ(opName("ttnn.log1p", nullptr, nullptr).deviceOp,
            "UnaryDeviceOperation");
  EXPECT_EQ(
      opName("ttnn.transformer.scaled_dot_product_attention", nullptr, nullptr)
          .family,
      "attention");
}

TEST(OpNames, PartOfANameIsNotTheName) {
  EXPECT_EQ(opName("ttnn.log1", nullptr, nullptr).deviceOp,
            "Log1DeviceOperation");
}

TEST(OpNames, UnknownOnesAreMadeOfTheirOwn) {
  OpName name = opName("ttnn.experimental.top_k_router", nullptr, nullptr);
  EXPECT_EQ(name.deviceOp, "TopKRouterDeviceOperation");
  EXPECT_EQ(name.family, "other");
  EXPECT_EQ(opName("", nullptr, nullptr).deviceOp, "DeviceOperation");
}

TEST(OpNames, MovesAreNamedAfterWhatChanges) {
  Tensor rows, tiles, sharded;
  rows.layout = Layout::RowMajor;
  sharded.memory.sharding = Sharding::Block;
  auto name = [](const Tensor &from, const Tensor &to) {
    return opName("ttnn.to_memory_config", &from, &to).deviceOp;
  };
  EXPECT_EQ(name(rows, tiles), "TilizeDeviceOperation");
  EXPECT_EQ(name(tiles, rows), "UntilizeDeviceOperation");
  EXPECT_EQ(name(tiles, sharded), "InterleavedToShardedDeviceOperation");
  EXPECT_EQ(name(sharded, tiles), "ShardedToInterleavedDeviceOperation");
  EXPECT_EQ(name(sharded, sharded), "ReshardDeviceOperation");
  EXPECT_EQ(name(tiles, tiles), "CopyDeviceOperation");
}

} // namespace
} // namespace ttc::profile
