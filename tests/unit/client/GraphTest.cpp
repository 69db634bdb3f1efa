// Graphs from files, pipes and memory, and the ones that cannot be read.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/Graph.h"

#include "TempDir.h"
#include "absl/time/clock.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

namespace ttc::client {
namespace {

using testing::HasSubstr;

class GraphTest : public testing::Test {
protected:
  std::string message(const std::string &path) {
    absl::StatusOr<Graph> graph = Graph::open(path, call);
    EXPECT_TRUE(absl::IsInvalidArgument(graph.status()));
    return std::string(graph.status().message());
  }
  test::TempDir dir;
  CancelToken token;
  Call call{token};
};

TEST_F(GraphTest, HashesAFileAndReadsItAgain) {
  std::string bytes(3'000'000, 'x');
  bytes[2'500'000] = 'y';
  dir.write("g.mlir", bytes);
  Graph graph = Graph::open(dir / "g.mlir", call).value();
  EXPECT_EQ(graph.size(), bytes.size());
  EXPECT_EQ(graph.digest(), sha256(bytes));
  EXPECT_EQ(graph.read(2'499'999, 3).value(), "xyx");
}

TEST_F(GraphTest, ReadsAPipe) {
  std::string path = dir / "pipe";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  // Opened for both, so that the reader does not see an end before the first
  // byte.
  std::fstream writer(path, std::ios::in | std::ios::out);
  std::thread feeder([&] {
    writer << "module {}\n";
    writer.flush();
    absl::SleepFor(absl::Milliseconds(100));
    writer.close();
  });
  Graph graph = Graph::open(path, call).value();
  feeder.join();
  EXPECT_EQ(graph.read(0, graph.size()).value(), "module {}\n");
}

TEST_F(GraphTest, APipeThatSaysNothingCanBeGivenUp) {
  std::string path = dir / "pipe";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::fstream writer(path, std::ios::in | std::ios::out);
  std::thread other([&] {
    absl::SleepFor(absl::Milliseconds(50));
    token.cancel();
  });
  EXPECT_TRUE(absl::IsCancelled(Graph::open(path, call).status()));
  other.join();
}

TEST_F(GraphTest, SaysPathAndReason) {
  std::string missing = dir / "missing.mlir";
  EXPECT_THAT(message(missing), HasSubstr("`" + missing + "`"));
  EXPECT_THAT(message(missing), HasSubstr("No such file or directory"));
  EXPECT_THAT(message(dir.path()), HasSubstr("Is a directory"));
  EXPECT_THAT(message("/proc/self/mem"), HasSubstr("Input/output error"));
}

TEST_F(GraphTest, AFileThatShrinksIsAnErrorAndNoCrash) {
  dir.write("g.mlir", std::string(100'000, 'x'));
  Graph graph = Graph::open(dir / "g.mlir", call).value();
  std::filesystem::resize_file(dir / "g.mlir", 10);
  absl::Status status = graph.read(0, graph.size()).status();
  EXPECT_TRUE(absl::IsInvalidArgument(status));
  EXPECT_THAT(std::string(status.message()), HasSubstr("shorter"));
}

TEST_F(GraphTest, FromMemory) {
  Graph graph = Graph::fromBytes("abc", "<jit>").value();
  EXPECT_EQ(graph.digest(), sha256("abc"));
  Graph moved = std::move(graph);
  EXPECT_EQ(moved.read(1, 2).value(), "bc");
  EXPECT_EQ(moved.name(), "<jit>");
}

} // namespace
} // namespace ttc::client
