// ops_perf_results.csv: its columns and figures (tests/profile reads it with
// tt-perf-report).
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include "absl/strings/str_split.h"
#include <gtest/gtest.h>
#include <map>

namespace ttc::profile {
namespace {

/// Cells of one line; quotes as RFC 4180 has them.
std::vector<std::string> cellsOf(const std::string &line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += line[++i];
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  return cells;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rowsOf(const testing::Fixture &fixture) {
  std::vector<std::string> lines =
      absl::StrSplit(fixture.file("ops_perf_results.csv"), '\n');
  EXPECT_EQ(lines.back(), "");
  lines.pop_back();
  std::vector<std::string> head = cellsOf(lines.front());
  std::vector<Row> rows;
  for (size_t i = 1; i < lines.size(); ++i) {
    std::vector<std::string> cells = cellsOf(lines[i]);
    EXPECT_EQ(cells.size(), head.size()) << lines[i];
    Row row;
    for (size_t k = 0; k < std::min(head.size(), cells.size()); ++k) {
      row[head[k]] = cells[k];
    }
    rows.push_back(row);
  }
  return rows;
}

TEST(PerfResults, OneRowPerKernel) {
  std::vector<Row> rows = rowsOf(testing::Fixture(2));
  EXPECT_EQ(rows.size(), 37u);
  for (const Row &row : rows) {
    EXPECT_NE(row.at("TTC OP"), "ttnn.deallocate");
  }
}

TEST(PerfResults, AMatmul) {
  Row row = rowsOf(testing::Fixture()).at(3);
  EXPECT_EQ(row["OP CODE"], "MatmulDeviceOperation");
  EXPECT_EQ(row["DEVICE ARCH"], "wormhole_b0");
  EXPECT_EQ(row["MATH FIDELITY"], "HiFi2");
  EXPECT_EQ(row["CORE COUNT"], "64");
  EXPECT_EQ(row["DEVICE KERNEL DURATION [ns]"], "21000");
  EXPECT_EQ(row["OP TO OP LATENCY [ns]"], "300");
  EXPECT_EQ(row["INPUT_0_Y_PAD[LOGICAL]"], "128[128]");
  EXPECT_EQ(row["INPUT_1_X_PAD[LOGICAL]"], "2304[2304]");
  EXPECT_EQ(row["INPUT_0_MEMORY"], "DEV_0_L1_BLOCK_SHARDED");
  EXPECT_EQ(row["INPUT_1_DATATYPE"], "BFLOAT8_B");
  EXPECT_NE(row["ATTRIBUTES"].find("in0_block_w=4"), std::string::npos);
}

TEST(PerfResults, AConvolutionShowsItsWindowAndItsWeightAsAMatrix) {
  std::vector<Row> rows = rowsOf(testing::Fixture());
  auto row = std::find_if(rows.begin(), rows.end(), [](const Row &row) {
    return row.at("OP CODE") == "Conv2dDeviceOperation";
  });
  ASSERT_NE(row, rows.end());
  EXPECT_NE(row->at("ATTRIBUTES").find("window_hw=(3;3); "), std::string::npos);
  EXPECT_EQ(row->at("INPUT_1_Y_PAD[LOGICAL]"), "6912[6912]");
  EXPECT_EQ(row->at("INPUT_1_X_PAD[LOGICAL]"), "768[768]");
  EXPECT_EQ(row->at("INPUT_0_LAYOUT"), "ROW_MAJOR");
}

TEST(PerfResults, AConvolutionsChannelsAreNotPadded) {
  testing::Fixture fixture;
  for (executable::Tensor &tensor : fixture.program.tensors) {
    if (tensor.shape == std::vector<int64_t>{1, 16, 16, 768}) {
      tensor.shape.back() = 3;
      tensor.layout = executable::Layout::Tile;
    }
  }
  std::vector<Row> rows = rowsOf(fixture);
  EXPECT_EQ(rows.at(16)["OP CODE"], "Conv2dDeviceOperation");
  EXPECT_EQ(rows.at(16)["INPUT_0_X_PAD[LOGICAL]"], "3[3]");
}

TEST(PerfResults, TilesArePaddedAndRanksFolded) {
  testing::Fixture fixture;
  fixture.program.tensors[2].shape = {2, 3, 4, 5, 33};
  Row row = rowsOf(fixture).at(0);
  EXPECT_EQ(row["OUTPUT_0_W_PAD[LOGICAL]"], "6[6]");
  EXPECT_EQ(row["OUTPUT_0_Z_PAD[LOGICAL]"], "4[4]");
  EXPECT_EQ(row["OUTPUT_0_Y_PAD[LOGICAL]"], "32[5]");
  EXPECT_EQ(row["OUTPUT_0_X_PAD[LOGICAL]"], "64[33]");
  EXPECT_EQ(row["TTC LOCATION"], "/home/ada/gpt2 \"small\".py:12");
}

TEST(PerfResults, HostTimesGrowStrictly) {
  testing::Fixture fixture;
  for (runtime::OpEvent &event : fixture.trace.operations) {
    event.hostStartNs = 5; // A clock too coarse to tell them apart.
  }
  uint64_t last = 0;
  for (const Row &row : rowsOf(fixture)) {
    uint64_t start = std::stoull(row.at("HOST START TS"));
    EXPECT_GT(start, last);
    last = start;
  }
}

TEST(PerfResults, ArchitecturesHaveTheNamesOfTheReader) {
  EXPECT_EQ(rowsOf(testing::Fixture(1, "blackhole_p150"))[0]["DEVICE ARCH"],
            "blackhole");
  EXPECT_EQ(rowsOf(testing::Fixture(1, "blackhole_p100"))[0]["DEVICE ARCH"],
            "blackhole_p100");
}

} // namespace
} // namespace ttc::profile
