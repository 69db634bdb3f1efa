// The cost model's physics: what must grow, shrink and stay finite. How close
// it is to measurements is checked in tests/bench/cost_model.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/CostModel.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace ttc::costmodel {
namespace {

CostModel modelOf(const char *device) {
  return CostModel(**findDevice(device));
}

OpQuery matmul(uint64_t m, uint64_t k, uint64_t n,
               DataFormat format = DataFormat::BFloat16,
               Fidelity fidelity = Fidelity::HiFi4) {
  OpQuery query;
  query.kind = OpKind::Matmul;
  query.fidelity = fidelity;
  query.m = m;
  query.k = k;
  query.n = n;
  query.operands[0] = tiledTensor(1, m, k, format);
  query.operands[1] = tiledTensor(1, k, n, format);
  query.result = tiledTensor(1, m, n, format);
  return query;
}

OpQuery add(uint64_t rows, uint64_t columns, Buffer buffer = Buffer::Dram) {
  OpQuery query;
  query.kind = OpKind::Elementwise;
  query.operands[0] =
      tiledTensor(1, rows, columns, DataFormat::BFloat16, buffer);
  query.operands[1] = query.operands[0];
  query.result = query.operands[0];
  return query;
}

TEST(CostModel, MathFollowsFidelityWhereTheEngineIsTheLimit) {
  CostModel model = modelOf("wormhole_n150");
  double four = model.cost(matmul(4096, 4096, 4096)).computeNs;
  double two =
      model
          .cost(matmul(4096, 4096, 4096, DataFormat::BFloat4B, Fidelity::HiFi2))
          .computeNs;
  EXPECT_NEAR(four / two, 2, 1e-9);
  EXPECT_EQ(model.cost(matmul(4096, 4096, 4096)).fidelity, "HiFi4");
  EXPECT_EQ(model.cost(matmul(4096, 4096, 4096)).bound, "compute");
}

TEST(CostModel, LoFiOfWideFormatsIsLimitedByUnpacking) {
  CostModel model = modelOf("wormhole_n150");
  auto time = [&](DataFormat format) {
    return model.cost(matmul(4096, 4096, 4096, format, Fidelity::LoFi))
        .computeNs;
  };
  EXPECT_GT(time(DataFormat::BFloat16), 1.5 * time(DataFormat::BFloat8B));
  EXPECT_GT(time(DataFormat::Float32), 1.5 * time(DataFormat::BFloat16));
}

TEST(CostModel, WiderPartialSumsMeanMoreBlocksAndMoreReads) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = matmul(2560, 4096, 3584);
  double narrow = model.cost(query).dramBytes;
  query.fp32Accumulate = true;
  EXPECT_GT(model.cost(query).dramBytes, narrow);
}

TEST(CostModel, PaddingToTilesCosts) {
  CostModel model = modelOf("wormhole_n150");
  EXPECT_EQ(model.cost(matmul(2048 - 31, 2048, 2048)).ns,
            model.cost(matmul(2048, 2048, 2048)).ns);
  EXPECT_GT(model.cost(matmul(2048 + 1, 2048, 2048)).ns,
            model.cost(matmul(2048, 2048, 2048)).ns);
}

TEST(CostModel, TheBusiestCoreDecides) {
  // 8x8 cores: 8 rows of tiles fill them, 9 leave most of them waiting.
  CostModel model = modelOf("wormhole_n150");
  auto rows = [&](uint64_t tiles) {
    OpQuery query = matmul(tiles * 32, 4096, 4096);
    query.result.placement = Placement::Block; // no other way to spread it
    return model.cost(query).computeNs;
  };
  double even = rows(8), uneven = rows(9), twice = rows(16);
  EXPECT_GT(uneven, 1.5 * even);
  EXPECT_EQ(uneven, twice);
}

TEST(CostModel, AnInterleavedResultIsSpreadTheFastestWay) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = matmul(32, 4096, 8192); // one row of tiles
  double free = model.cost(query).ns;
  query.result.placement = Placement::Block;
  EXPECT_GT(model.cost(query).ns, free);
  query.result.placement = Placement::Width;
  EXPECT_EQ(model.cost(query).ns, free);
}

TEST(CostModel, ManyProductsShareTheCores) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = matmul(128, 64, 128);
  query.batch = 64; // one for each core, each with its own right operand
  query.sharedRight = false;
  query.operands[0].pages *= 64;
  query.operands[1].pages *= 64;
  query.result.pages *= 64;
  OpCost cost = model.cost(query);
  EXPECT_EQ(cost.cores, 64u);
  EXPECT_EQ(cost.dramBytes, 2048.0 * 64 * (8 + 8 + 16));
  query.batch = 65;
  EXPECT_GT(model.cost(query).computeNs, cost.computeNs);
}

TEST(CostModel, ASmallGridIsSlower) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = matmul(2048, 2048, 2048);
  double whole = model.cost(query).computeNs;
  query.gridX = query.gridY = 4;
  OpCost quarter = model.cost(query);
  EXPECT_NEAR(quarter.computeNs / whole, 4, 1e-9);
  EXPECT_EQ(quarter.cores, 16u);
}

TEST(CostModel, ABiggerCardIsFaster) {
  OpQuery query = matmul(4096, 4096, 4096);
  EXPECT_LT(modelOf("blackhole_p150").cost(query).ns,
            modelOf("wormhole_n150").cost(query).ns);
}

TEST(CostModel, ElementwiseIsLimitedByDram) {
  CostModel model = modelOf("wormhole_n150");
  OpCost cost = model.cost(add(8192, 8192));
  double bytes = 3 * 8192.0 * 8192 * 2;
  EXPECT_EQ(cost.dramBytes, bytes);
  EXPECT_EQ(cost.bound, "dram");
  EXPECT_GT(cost.ns, bytes / 288); // no faster than the memory as specified
  EXPECT_LT(cost.ns, 4 * bytes / 288);
  EXPECT_EQ(cost.flops, 8192.0 * 8192);
}

TEST(CostModel, ShardsInL1NeedNoDram) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = add(2048, 2048, Buffer::L1);
  double interleaved = model.cost(query).ns;
  query.operands[0].placement = query.operands[1].placement =
      query.result.placement = Placement::Height;
  OpCost sharded = model.cost(query);
  EXPECT_EQ(sharded.dramBytes, 0);
  EXPECT_LT(sharded.ns, interleaved);
  EXPECT_LT(interleaved, model.cost(add(2048, 2048)).ns);
}

TEST(CostModel, SmallRowsCostMoreThanTilesOfTheSameBytes) {
  CostModel model = modelOf("wormhole_n150");
  const TensorUse rows = rowMajorTensor(1 << 20, 16, DataFormat::BFloat16);
  const TensorUse tiles =
      tiledTensor(1, 1 << 14, 1 << 10, DataFormat::BFloat16);
  ASSERT_EQ(rows.pages * rows.pageBytes, tiles.pages * tiles.pageBytes);
  OpQuery query;
  query.operands[0] = query.result = tiles;
  double fast = model.cost(query).ns;
  query.operands[0] = rows; // small reads
  double reading = model.cost(query).ns;
  std::swap(query.operands[0], query.result); // small writes
  EXPECT_GT(reading, 1.5 * fast);
  EXPECT_GT(model.cost(query).ns, 1.5 * fast);
}

TEST(CostModel, AnEmbeddingReadsOnlyItsRows) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query;
  query.kind = OpKind::Embedding;
  query.operands[0] = rowMajorTensor(1, 128, DataFormat::UInt32);
  query.operands[1] = rowMajorTensor(1 << 20, 1024, DataFormat::BFloat16);
  query.result = rowMajorTensor(128, 1024, DataFormat::BFloat16);
  EXPECT_LT(model.cost(query).dramBytes, 4 * 128 * 2048.0);
}

TEST(CostModel, TheHostDispatchesWhatIsNotTraced) {
  CostModel model = modelOf("wormhole_n150");
  OpQuery query = matmul(64, 64, 64);
  OpCost traced = model.cost(query);
  query.traced = false;
  OpCost dispatched = model.cost(query);
  EXPECT_EQ(traced.ns, dispatched.ns);
  EXPECT_GT(dispatched.dispatchNs, 10 * traced.dispatchNs);
  EXPECT_EQ(dispatched.bound, "dispatch");
  // A long kernel hides the host.
  OpQuery longer = matmul(4096, 4096, 4096);
  longer.traced = false;
  EXPECT_EQ(model.cost(longer).dispatchNs, traced.dispatchNs);
}

TEST(CostModel, HostOperationsAreFreeOnTheDevice) {
  OpQuery query;
  query.kind = OpKind::Host;
  OpCost cost = modelOf("wormhole_n150").cost(query);
  EXPECT_EQ(cost.ns + cost.dispatchNs, 0);
  EXPECT_EQ(cost.bound, "host");
}

TEST(CostModel, AReadbackStopsTheDevice) {
  OpQuery query;
  query.kind = OpKind::Readback;
  query.operands[0] = tiledTensor(1, 1, 1, DataFormat::BFloat16);
  OpCost cost = modelOf("wormhole_n150").cost(query);
  EXPECT_GT(cost.ns, 0);
  EXPECT_GT(cost.dispatchNs, 10000); // the next call is dispatched anew
  EXPECT_EQ(cost.bound, "dispatch");
  query.operands[0] = tiledTensor(64, 4096, 4096, DataFormat::Float32);
  EXPECT_EQ(modelOf("wormhole_n150").cost(query).bound, "noc");
}

TEST(CostModel, AnySizeGivesAFiniteTime) {
  const uint64_t sizes[] = {
      0, 1, 31, 33, uint64_t(1) << 40, std::numeric_limits<uint64_t>::max()};
  for (const DeviceProfile &device : deviceProfiles()) {
    CostModel model(device);
    for (uint8_t kind = 0; kind <= uint8_t(OpKind::Readback); ++kind) {
      for (uint64_t size : sizes) {
        OpQuery query = matmul(32, 32, 32);
        query.kind = OpKind(kind);
        query.m = query.batch = size;
        query.sharedRight = size % 2;
        query.operands[0].pages = query.result.pages = size;
        OpCost cost = model.cost(query);
        EXPECT_TRUE(std::isfinite(cost.ns) && cost.ns >= 0)
            << device.name << " kind " << int(kind) << " size " << size;
        EXPECT_TRUE(std::isfinite(cost.dispatchNs) && cost.dispatchNs >= 0);
      }
    }
  }
}

} // namespace
} // namespace ttc::costmodel
