// `ttc profile` on traces written here; tests/profile runs it on real ones.
// SPDX-License-Identifier: Apache-2.0
#include "CliRun.h"
#include "ProfileSummary.h"
#include <fstream>

namespace ttc::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char *trace = R"({
"otherData": {"model": "net", "device": "wormhole_n150", "numerics": "exact",
  "device_ns": 40000, "dram_bytes": 1024, "l1_bytes_per_core": 2048},
"traceEvents": [
{"name": "load", "ph": "X", "pid": 1, "tid": 1, "ts": 0, "dur": 7},
{"name": "ttnn.add", "ph": "X", "pid": 1, "tid": 2, "ts": 0, "dur": 9},
{"name": "ttnn.add", "ph": "X", "pid": 2, "tid": 1, "ts": 0, "dur": 10, "args":
  {"bound": "dram", "fidelity": "", "location": "", "scope": "", "cores": 64,
   "outputs": []}},
{"name": "ttnn.linear", "ph": "X", "pid": 2, "tid": 1, "ts": 10, "dur": 30,
 "args": {"bound": "compute", "fidelity": "LoFi", "location": "a\u001b.py:3",
   "scope": "", "cores": 8, "outputs": ["2x3 float32"]}},
{"name": "ttnn.linear", "ph": "X", "pid": 2, "tid": 2, "ts": 10, "dur": 30},
{"name": "DRAM live", "ph": "C", "pid": 2, "tid": 0, "ts": 0,
 "args": {"bytes": 512}},
{"name": "DRAM live", "ph": "C", "pid": 2, "tid": 0, "ts": 1,
 "args": {"bytes": 256}}
]})";

class ProfileCommandTest : public CliTest {
protected:
  void write(const std::string &text) {
    std::ofstream(dir / "trace.json") << text;
  }
};

TEST_F(ProfileCommandTest, TheCostliestComesFirst) {
  write(trace);
  CliResult result = run({"profile", dir.path().string()});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("net on wormhole_n150, exact numerics"));
  EXPECT_LT(result.out.find("ttnn.linear  30.0 us  75.0%  compute"),
            result.out.find("ttnn.add     10.0 us  25.0%  dram"));
  EXPECT_THAT(result.out, HasSubstr("40.0 us of it in 2 operations"));
  EXPECT_THAT(result.out, HasSubstr("compute 75.0%, dram 25.0%"));
  EXPECT_THAT(result.out, HasSubstr("DRAM 512 B of 1.0 KiB"));
  // A trace cannot send escape sequences to the terminal.
  EXPECT_THAT(result.out, Not(HasSubstr("\x1b")));
}

constexpr const char *kernels = R"({
"otherData": {"device": "wormhole_n150", "kernels": {"program": "matmul",
  "clocks": 1000, "ns": 1100, "bound": "dram", "cores_at_work": 4,
  "clocks_without": {"compute": 990, "dram": 500}, "is_estimate": false,
  "roles": [{"role": "reader", "busy": 900, "waiting": 0, "waits": {}},
    {"role": "compute", "busy": 100, "waiting": 800, "waits":
      {"waits for DST": 1, "waits for pages in cb\u001b_in0": 799}}]}},
"traceEvents": []})";

TEST_F(ProfileCommandTest, KernelsShowWhoWaitsForWhat) {
  write(kernels);
  CliResult result = run({"profile", dir.path().string()});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("matmul on wormhole_n150, predicted: 1000 "
                                    "clocks, 1.1 us on 4 cores"));
  EXPECT_THAT(result.out, HasSubstr("reader   90.0%  0.0%     -"));
  EXPECT_THAT(result.out,
              HasSubstr("compute  10.0%  80.0%    waits for pages"));
  EXPECT_THAT(result.out, HasSubstr("bound by dram; clocks without compute "
                                    "990, dram 500"));
  EXPECT_THAT(result.out, Not(HasSubstr("\x1b")));
  result = run({"profile", dir.path().string(), "--json"});
  EXPECT_THAT(result.out, HasSubstr(R"("bound":"dram")"));
}

TEST_F(ProfileCommandTest, ABrokenSummaryOfKernelsIsNamed) {
  write(R"({"otherData": {"device": "n150", "kernels": {"program": 3}}})");
  CliResult result = run({"profile", dir.path().string()});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("this is no trace of ttc"));
}

TEST_F(ProfileCommandTest, LimitCountsTheRest) {
  write(trace);
  CliResult result = run({"profile", dir.path().string(), "--limit", "1"});
  EXPECT_THAT(result.out, HasSubstr("and 1 more: 10.0 us, 25.0%"));
  EXPECT_THAT(result.out, Not(HasSubstr("ttnn.add")));
}

TEST_F(ProfileCommandTest, AsJson) {
  write(trace);
  CliResult result = run({"profile", dir.path().string(), "--json"});
  EXPECT_EQ(result.json()["operations"][0]["op"], "ttnn.linear");
  EXPECT_EQ(result.json()["operations"][0]["share"], 0.75);
  EXPECT_EQ(result.json()["kernel_ns"], 40000.0);
  EXPECT_EQ(result.json()["host_ns"], 7000.0);
  EXPECT_EQ(result.json()["peak_dram_bytes"], 512);
}

TEST_F(ProfileCommandTest, WithoutAProfileItSaysSo) {
  CliResult result = run({"profile", dir.path().string()});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("no profile in `"));
  for (const char *damaged :
       {"", "{", "[]", "{\"otherData\": 3}",
        R"({"otherData": {"model": 1}, "traceEvents": []})"}) {
    write(damaged);
    result = run({"profile", dir.path().string()});
    EXPECT_EQ(result.code, 2) << damaged;
    EXPECT_THAT(result.err, HasSubstr("no trace of ttc")) << damaged;
  }
  EXPECT_EQ(run({"profile"}).code, 2);
}

} // namespace
} // namespace ttc::test
