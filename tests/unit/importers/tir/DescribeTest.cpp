// Attributes in their spellings, all the same program.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/KernelProgram.h"
#include "importers/tir/Read.h"
#include <gmock/gmock.h>

namespace ttc::tir {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

/// A program whose functions share `shared`; the reader has `reader` too.
std::string script(
    const std::string &shared, const std::string &reader = "",
    const std::string &readerArgs = "[\"A_addr\", \"start_id\", \"count\"]") {
  auto attrs = [&](const std::string &role, const std::string &args,
                   const std::string &more) {
    return "        T.func_attr({\"tt.kernel_role\": \"" + role +
           "\", \"tt.runtime_args\": " + args + (shared.empty() ? "" : ", ") +
           shared + (more.empty() ? "" : ", ") + more + "})\n";
  };
  return "@I.ir_module\nclass Module:\n    @T.prim_func\n"
         "    def copy_reader(A: T.Buffer((64, 128), \"bfloat16\")):\n" +
         attrs("reader", readerArgs, reader) +
         "    @T.prim_func\n    def copy_compute():\n" +
         attrs("compute", "[\"count\"]", "") +
         "    @T.prim_func\n"
         "    def copy_writer(B: T.Buffer((64, 128), \"bfloat16\")):\n" +
         attrs("writer", "[\"B_addr\", \"start_id\", \"count\"]", "");
}

struct Described {
  explicit Described(const std::string &text)
      : module(readScript(text, {}, problems)) {
    if (!hasErrors(problems)) {
      program = describeProgram(module, problems);
    }
  }
  std::string error() const {
    for (const Problem &problem : problems) {
      if (problem.isError) {
        return problem.message;
      }
    }
    return "";
  }
  Problems problems;
  Module module;
  KernelProgram program;
};

TEST(Describe, CoresInAllSpellings) {
  for (const char *cores :
       {"\"tt.core_ranges\": [[0, 0, 1, 1]]",
        "\"tt.core_ranges\": [[0, 0, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [1, 1, "
        "1, 1]]",
        "\"tt.core_ranges\": {\"start\": [0, 0], \"extent\": [2, 2]}",
        "\"tt.core_ranges\": [{\"start\": [0, 0], \"end\": [1, 1]}]",
        "\"tt.core_ranges\": [[[0, 0], [1, 1]]]",
        "\"tt.core_range\": \"[0, 0, 1, 1]\"", "\"tt.core_grid\": [2, 2]"}) {
    Described described(script(cores));
    ASSERT_EQ(described.error(), "") << cores;
    ASSERT_EQ(described.program.cores.size(), 1u) << cores;
    EXPECT_THAT(described.program.coreList(),
                ElementsAre(Pair(0, 0), Pair(1, 0), Pair(0, 1), Pair(1, 1)))
        << cores;
  }
  EXPECT_THAT(Described(script("\"tt.core_ranges\": [1, 2, 3]")).error(),
              HasSubstr("`tt.core_ranges` is `[1, 2, 3]`; wanted"));
}

TEST(Describe, WorkInAllSpellings) {
  for (
      const char *work :
      {"\"core_0_0\": [[0, 0], [0, 1], [0, 2]], \"core_0_1\": [[0, 3], [1, 0], "
       "[1, 1], [1, 2], [1, 3]]",
       "\"(0,0)\": [{\"io\": 0, \"jo\": 0}, {\"io\": 0, \"jo\": 1}, {\"io\": "
       "0, \"jo\": 2}], \"(1,0)\": [3, 4, 5, 6, 7]",
       "\"core_0_0\": [[0, 0], [0, 1], [0, 2]], \"core_0_1\": [[0, 3], [1, 0], "
       "[1, 1], [1, 2], [1, 3]], \"core_5_5\": []"}) {
    Described described(script("\"tt.core_grid\": [2, 1], "
                               "\"tt.work_partition\": {" +
                               std::string(work) + "}"));
    ASSERT_EQ(described.error(), "") << work;
    EXPECT_EQ(described.program.workUnits, 8);
    EXPECT_THAT(described.program.workCounts, ElementsAre(3, 5)) << work;
  }
}

TEST(Describe, ShardsAreNumberedFromZero) {
  Described described(
      script("\"tt.core_grid\": [2, 1], \"tt.partition_mode\": "
             "\"local_shard\", \"tt.local_shape_tiles\": [2, 2]"));
  ASSERT_EQ(described.error(), "");
  EXPECT_THAT(described.program.workCounts, ElementsAre(4, 4));
  const RuntimeArg &start = described.program.kernels[0].args[1];
  EXPECT_EQ(start.kind, ArgKind::Constant);
  EXPECT_THAT(start.values, ElementsAre(0));
  EXPECT_THAT(
      Described(script("\"tt.core_grid\": [2, 1], \"tt.partition_mode\": "
                       "\"local_shard\", \"tt.local_shape_tiles\": [1, 2]"))
          .error(),
      HasSubstr("shards of 1 by 2 tiles on 2 cores are not the 8 tiles"));
}

TEST(Describe, CircularBuffersInAllSpellings) {
  for (const char *cbs :
       {"\"tt.cb_indices\": {\"cb_in0\": 0}, \"tt.cb_descriptors\": "
        "{\"cb_in0\": "
        "{\"depth\": 4, \"data_format\": \"Bfp8_b\", \"page_size\": 1088}}",
        "\"tt.cb_assignment\": {\"cb_in0\": \"0\"}, \"tt.cb_desc\": "
        "{\"cb_in0\": "
        "{\"num_pages\": 4, \"dtype\": \"bfp8\", \"tile_shape\": [32, 32]}}"}) {
    Described described(script(cbs));
    ASSERT_EQ(described.error(), "") << cbs;
    const CircularBuffer *cb = described.program.findCB(int64_t(0));
    ASSERT_TRUE(cb) << cbs;
    EXPECT_EQ(cb->pages, 4);
    EXPECT_EQ(cb->format, Format::Bfp8);
  }
}

TEST(Describe, ArgumentsAreBoundByName) {
  Described described(script(
      "\"tt.core_grid\": [2, 1], \"tt.shard_grid\": [3, 5], "
      "\"tt.local_shape_tiles\": [7, 9]",
      "\"tt.runtime_arg_values\": {\"bias\": 11}",
      "[{\"name\": \"A_addr\", \"type\": \"uint32\"}, \"tt_start_tile\", "
      "\"num_tiles\", \"Mt\", \"Nt\", \"Kt\", \"Gy\", \"Sn\", \"sx\", "
      "\"bias\", \"other\"]"));
  ASSERT_EQ(described.error(), "");
  const std::vector<RuntimeArg> &args = described.program.kernels[0].args;
  ASSERT_EQ(args.size(), 11u);
  EXPECT_EQ(args[0].kind, ArgKind::Address);
  EXPECT_EQ(args[0].buffer, "A");
  EXPECT_EQ(args[1].kind, ArgKind::WorkStart);
  EXPECT_EQ(args[2].kind, ArgKind::WorkCount);
  std::vector<int64_t> values;
  for (size_t i : {3, 4, 5, 6, 7, 9}) {
    EXPECT_EQ(args[i].kind, ArgKind::Constant) << i;
    values.push_back(args[i].values.at(0));
  }
  EXPECT_THAT(values, ElementsAre(2, 4, 4, 3, 9, 11));
  EXPECT_EQ(args[8].kind, ArgKind::PerCore);
  EXPECT_THAT(args[8].values, ElementsAre(0, 1));
  EXPECT_EQ(args[10].kind, ArgKind::Unknown);
}

TEST(Describe, AddressesByAccessorDirectionAndPlace) {
  for (const char *name : {"input_addr", "src_addr", "first_addr"}) {
    Described described(
        script("", "", "[\"" + std::string(name) + "\", \"start_id\"]"));
    ASSERT_EQ(described.error(), "") << name;
    EXPECT_EQ(described.program.kernels[0].args[0].buffer, "A") << name;
  }
  Described described(script("",
                             "\"tt.tensor_accessor.A\": "
                             "{\"runtime_arg_idx\": \"1\"}",
                             "[\"start_id\", \"x_addr\"]"));
  ASSERT_EQ(described.error(), "");
  EXPECT_EQ(described.program.kernels[0].args[1].buffer, "A");
}

TEST(Describe, FormatsAndLayouts) {
  Described described(script("\"tt.buffer.A\": {\"memory\": \"L1\", "
                             "\"dtype\": \"float16\", \"layout\": "
                             "\"interleaved\", \"tile_shape\": [32, 32]}"));
  ASSERT_EQ(described.error(), "");
  EXPECT_TRUE(described.program.findBuffer("A")->isInL1);
  ASSERT_EQ(described.problems.size(), 1u);
  EXPECT_THAT(described.problems[0].message, HasSubstr("computed in bfloat16"));
  EXPECT_THAT(
      Described(script("\"tt.buffer.A\": {\"layout\": \"sharded\"}")).error(),
      HasSubstr("`A` is sharded"));
  EXPECT_THAT(
      Described(script("\"tt.buffer.A\": {\"dtype\": \"int8\"}")).error(),
      HasSubstr("is of `int8`"));
}

} // namespace
} // namespace ttc::tir
