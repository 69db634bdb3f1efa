// trace.json against the trace-event format's rules.
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace ttc::profile {
namespace {

using nlohmann::json;

json traceOf(const testing::Fixture &fixture) {
  return json::parse(fixture.file("trace.json"));
}

std::vector<json> eventsOf(const json &trace, const std::string &phase) {
  std::vector<json> events;
  for (const json &event : trace["traceEvents"]) {
    if (event["ph"] == phase) {
      events.push_back(event);
    }
  }
  return events;
}

/// Process and thread of an event.
std::pair<int, int> rowOf(const json &event) {
  return {event["pid"].get<int>(), event["tid"].get<int>()};
}

TEST(Trace, EveryEventHasTheFieldsOfItsPhase) {
  json trace = traceOf(testing::Fixture());
  EXPECT_THAT(trace["displayTimeUnit"], ::testing::AnyOf("ms", "ns"));
  for (const json &event : trace["traceEvents"]) {
    ASSERT_TRUE(event["name"].is_string()) << event;
    ASSERT_TRUE(event["pid"].is_number_integer()) << event;
    ASSERT_TRUE(event["tid"].is_number_integer()) << event;
    std::string phase = event["ph"];
    ASSERT_THAT(phase, ::testing::AnyOf("M", "X", "C")) << event;
    if (phase == "X") {
      EXPECT_GE(event["ts"].get<double>(), 0) << event;
      EXPECT_GE(event["dur"].get<double>(), 0) << event;
    } else if (phase == "C") {
      EXPECT_GE(event["ts"].get<double>(), 0) << event;
      EXPECT_TRUE(event["args"].front().is_number()) << event;
    } else {
      EXPECT_THAT(event["name"].get<std::string>(),
                  ::testing::AnyOf("process_name", "thread_name",
                                   "process_sort_index", "thread_sort_index"));
    }
  }
}

TEST(Trace, RowsOfAThreadDoNotOverlapAndHaveNames) {
  json trace = traceOf(testing::Fixture(3));
  std::set<std::pair<int, int>> named;
  for (const json &event : eventsOf(trace, "M")) {
    if (event["name"] == "thread_name") {
      named.insert(rowOf(event));
    }
  }
  std::map<std::pair<int, int>, double> ends;
  for (const json &event : eventsOf(trace, "X")) {
    std::pair<int, int> thread = rowOf(event);
    EXPECT_TRUE(named.count(thread)) << event;
    double start = event["ts"];
    EXPECT_GE(start + 1e-6, ends[thread]) << event;
    ends[thread] = start + event["dur"].get<double>();
  }
  EXPECT_EQ(ends.size(), 2u + 1u + 8u); // phases, host ops, ops, 8 core groups
}

TEST(Trace, DeviceOperationsSayWhatTheyAre) {
  json trace = traceOf(testing::Fixture());
  std::vector<json> ops;
  for (const json &event : eventsOf(trace, "X")) {
    if (event["pid"] == 2 && event["tid"] == 1) {
      ops.push_back(event);
    }
  }
  ASSERT_EQ(ops.size(), 19u);
  EXPECT_EQ(ops[0]["args"]["location"], "/home/ada/gpt2 \"small\".py:12");
  json linear = ops[3];
  EXPECT_EQ(linear["name"], "ttnn.linear");
  EXPECT_EQ(linear["dur"], 21.0);
  EXPECT_EQ(linear["args"]["fidelity"], "HiFi2");
  EXPECT_EQ(linear["args"]["bound"], "compute");
  EXPECT_EQ(linear["args"]["dram_ns"], 9800.0);
  EXPECT_EQ(linear["args"]["inputs"][0], "1x128x768 bfloat16");
  EXPECT_EQ(linear["args"]["outputs"][0], "1x128x2304 bfloat16");
}

TEST(Trace, AnOperationIsShownOnTheCoresThatItKeepsBusy) {
  json trace = traceOf(testing::Fixture());
  std::map<double, int> groupsAt;
  std::map<double, int> coresAt;
  for (const json &event : eventsOf(trace, "X")) {
    if (event["pid"] == 2 && event["tid"] == 1) {
      coresAt[event["ts"]] = event["args"]["cores"];
    } else if (event["pid"] == 2) {
      ++groupsAt[event["ts"]];
    }
  }
  for (auto [at, cores] : coresAt) {
    EXPECT_EQ(groupsAt[at], (cores + 7) / 8) << at;
  }
}

TEST(Trace, MemoryIsCounted) {
  json trace = traceOf(testing::Fixture());
  std::map<std::string, std::vector<uint64_t>> series;
  for (const json &event : eventsOf(trace, "C")) {
    series[event["name"]].push_back(event["args"]["bytes"]);
  }
  ASSERT_EQ(series.size(), 2u);
  EXPECT_GT(series["DRAM live"].front(), 50257u * 768u * 2u);
  EXPECT_EQ(series["L1 live per core"].front(), 0u);
  EXPECT_GT(*std::max_element(series["L1 live per core"].begin(),
                              series["L1 live per core"].end()),
            0u);
}

TEST(Trace, SameRunSameBytes) {
  EXPECT_EQ(testing::Fixture(2).file("trace.json"),
            testing::Fixture(2).file("trace.json"));
}

TEST(Trace, OfAnotherProgramIsRefused) {
  testing::Fixture fixture;
  fixture.trace.operations[1].operation = 9999;
  auto files = profileFiles(fixture.info());
  EXPECT_EQ(files.status().code(), absl::StatusCode::kInternal);
  EXPECT_THAT(std::string(files.status().message()),
              ::testing::HasSubstr("operation 9999 of"));
  testing::Fixture buffers;
  buffers.trace.initialBuffers[0].tensor = 12345;
  EXPECT_EQ(profileFiles(buffers.info()).status().code(),
            absl::StatusCode::kInternal);
}

TEST(Trace, OfNothingIsStillAProfile) {
  testing::Fixture fixture;
  fixture.trace = {};
  fixture.program.operations.clear();
  auto files = profileFiles(fixture.info());
  ASSERT_TRUE(files.ok()) << files.status();
  EXPECT_EQ(files->size(), 6u);
}

} // namespace
} // namespace ttc::profile
