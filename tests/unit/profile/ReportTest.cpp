// The report's database, by plain SQL (tests/profile reads it with the
// visualizer).
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace ttc::profile {
namespace {

/// The database of a fixture, opened in memory.
class Report : public ::testing::Test {
protected:
  void open(const testing::Fixture &fixture) {
    bytes = fixture.file("report/db.sqlite");
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy);
    auto size = static_cast<sqlite3_int64>(bytes.size());
    ASSERT_EQ(sqlite3_deserialize(db.getHandle(), "main", copy, size, size,
                                  SQLITE_DESERIALIZE_FREEONCLOSE |
                                      SQLITE_DESERIALIZE_READONLY),
              SQLITE_OK);
  }
  int64_t number(const std::string &query) {
    SQLite::Statement statement(db, query);
    EXPECT_TRUE(statement.executeStep()) << query;
    return statement.getColumn(0).getInt64();
  }
  std::string text(const std::string &query) {
    SQLite::Statement statement(db, query);
    EXPECT_TRUE(statement.executeStep()) << query;
    return statement.getColumn(0).getString();
  }
  SQLite::Database db{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  std::string bytes;
};

TEST_F(Report, IsSoundAndHasARowForEveryOperationAndTensor) {
  testing::Fixture fixture(2);
  open(fixture);
  EXPECT_EQ(text("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(number("SELECT count(*) FROM operations"),
            static_cast<int64_t>(fixture.program.operations.size()));
  EXPECT_EQ(number("SELECT count(*) FROM tensors"),
            static_cast<int64_t>(fixture.program.tensors.size()));
  EXPECT_EQ(number("SELECT count(*) FROM devices"), 1);
  EXPECT_EQ(number("SELECT num_compute_cores FROM devices"), 64);
}

TEST_F(Report, BuffersAreThoseThatLiveBehindAnOperation) {
  testing::Fixture fixture;
  open(fixture);
  // Five arguments and weights, and what the embedding made.
  EXPECT_EQ(number("SELECT count(*) FROM buffers WHERE operation_id = 1"), 6);
  // The sharded input of the first linear lives in L1 until it is freed.
  std::string l1 = "SELECT count(*) FROM buffers WHERE buffer_type = 1 AND "
                   "operation_id = ";
  EXPECT_EQ(number(l1 + "2"), 0);
  EXPECT_EQ(number(l1 + "3"), 1);
  EXPECT_EQ(number(l1 + "4"), 2);
  EXPECT_EQ(number(l1 + "5"), 1);
  EXPECT_EQ(number("SELECT buffer_layout FROM buffers WHERE buffer_type = 1 "
                   "AND operation_id = 3"),
            4);
}

TEST_F(Report, TensorsKnowTheirLives) {
  open(testing::Fixture());
  std::string where = " FROM tensor_lifetime JOIN tensors USING (tensor_id) "
                      "WHERE memory_config LIKE '%BLOCK_SHARDED%'";
  EXPECT_EQ(number("SELECT producer_operation_id" + where), 3);
  EXPECT_EQ(number("SELECT last_use_operation_id" + where), 4);
  EXPECT_EQ(number("SELECT deallocate_operation_id" + where), 5);
  EXPECT_EQ(text("SELECT last_use_source_file" + where), "model/gpt2.py");
  EXPECT_EQ(text("SELECT memory_config" + where),
            "MemoryConfig(memory_layout=TensorMemoryLayout::BLOCK_SHARDED,"
            "buffer_type=BufferType::L1,shard_spec=ShardSpec(grid={[(x=0,y=0) "
            "- (x=7,y=3)]},shape={32, 96},orientation=ShardOrientation::"
            "ROW_MAJOR,halo=0))");
}

TEST_F(Report, GraphsNameTheKernel) {
  open(testing::Fixture());
  nlohmann::json nodes = nlohmann::json::parse(
      text("SELECT captured_graph FROM captured_graph WHERE operation_id = 4"));
  EXPECT_EQ(nodes.front()["node_type"], "capture_start");
  EXPECT_EQ(nodes.back()["node_type"], "capture_end");
  int kernels = 0;
  for (const auto &node : nodes) {
    if (node["node_type"] == "function_start") {
      ++kernels;
      EXPECT_EQ(node["params"]["name"], "MatmulDeviceOperation");
      EXPECT_EQ(node["input_tensors"].size(), 2u);
    }
    for (int to : node["connections"]) {
      EXPECT_LT(to, static_cast<int>(nodes.size()));
    }
  }
  EXPECT_EQ(kernels, 1);
}

TEST_F(Report, SameRunSameBytes) {
  EXPECT_EQ(testing::Fixture().file("report/db.sqlite"),
            testing::Fixture().file("report/db.sqlite"));
}

TEST_F(Report, OfALongRunListsWhatLivesThroughoutOnce) {
  testing::Fixture fixture(140); // 280 weights times 4,600 operations
  open(fixture);
  int64_t first = number("SELECT count(*) FROM buffers WHERE operation_id = 1");
  int64_t later =
      number("SELECT count(*) FROM buffers WHERE operation_id = 2000");
  EXPECT_GT(first, 400);
  EXPECT_LT(later, 40);
  EXPECT_GT(later, 0);
  EXPECT_LT(bytes.size(), 40u << 20);
}

TEST_F(Report, ConfigAndClusterDescriptor) {
  testing::Fixture fixture(1, "wormhole_n300");
  auto config = nlohmann::json::parse(fixture.file("report/config.json"));
  EXPECT_EQ(config["report_name"], "tiny_gpt </script>");
  std::string chips = fixture.file("report/cluster_descriptor.yaml");
  EXPECT_NE(chips.find("  1: wormhole_b0\n"), std::string::npos);
}

} // namespace
} // namespace ttc::profile
