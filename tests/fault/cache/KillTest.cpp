// kill -9 in mid-write, again and again: what was committed is there, what is
// there is whole, nothing is left over.
// SPDX-License-Identifier: Apache-2.0
#include "WrittenEntries.h"

#include <csignal>
#include <fcntl.h>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ttc::cache::testing {
namespace {

constexpr int rounds = 40;
constexpr uint64_t perRound = 1000000; // numbers of one round

/// A cache-writer and the end of the pipe in which it says what it has
/// committed.
struct Writer {
  pid_t pid = 0;
  int committed = -1;

  Writer(const std::string &directory, uint64_t seed) {
    int ends[2];
    EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string number = std::to_string(seed);
    const char *arguments[] = {CACHE_WRITER, directory.c_str(), number.c_str(),
                               nullptr};
    EXPECT_EQ(posix_spawn(&pid, CACHE_WRITER, &actions, nullptr,
                          const_cast<char **>(arguments), environ),
              0);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    committed = ends[0];
  }

  /// Waits until it has committed something, lets it go on for `delay`, and
  /// kills it. Returns what it had committed.
  std::vector<uint64_t> killAfter(std::chrono::microseconds delay) {
    std::vector<uint64_t> numbers;
    uint64_t number = 0;
    if (read(committed, &number, sizeof(number)) == sizeof(number)) {
      numbers.push_back(number);
    }
    std::this_thread::sleep_for(delay);
    kill(pid, SIGKILL);
    int status = 0;
    waitpid(pid, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself: " << status;
    while (read(committed, &number, sizeof(number)) == sizeof(number)) {
      numbers.push_back(number);
    }
    close(committed);
    return numbers;
  }
};

/// Reads everything that the store lists and compares it with what its number
/// says.
void checkAllIsWhole(Store &store, uint64_t seed) {
  for (const Entry &entry : entriesOf(store)) {
    uint64_t number = std::stoull(entry.fileName.substr(8));
    Hit hit = store.find("team", entry.key);
    ASSERT_NE(hit, nullptr) << number;
    ASSERT_EQ(entry.key, writtenEntry(number).key);
    ASSERT_TRUE(contentOf(hit) == writtenBytes(number)) << number;
  }
}

TEST(Kill, NothingCommittedIsLostAndNothingElseIsLeft) {
  TemporaryDirectory directory;
  std::string path = directory.path + "/cache";
  std::mt19937 random(std::random_device{}()); // other moments in each run
  uint64_t swept = 0, committedTotal = 0;
  for (int round = 0; round < rounds; ++round) {
    uint64_t seed = round * perRound;
    Writer writer(path, seed);
    std::vector<uint64_t> committed =
        writer.killAfter(std::chrono::microseconds(random() % 12000));
    ASSERT_FALSE(committed.empty());

    Options options = writerOptions(path);
    options.memoryBytes = 0;
    auto store = Store::open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    for (uint64_t number : committed) {
      Hit hit = (*store)->findAlias("team", writtenRequest(number));
      ASSERT_NE(hit, nullptr) << "committed " << number << " is lost";
      ASSERT_TRUE(contentOf(hit) == writtenBytes(number)) << number;
    }
    checkAllIsWhole(**store, seed);
    Stats stats = (*store)->stats();
    EXPECT_EQ(stats.corruptDropped, 0u);
    EXPECT_EQ(stats.databasesReplaced, 0u);
    swept += stats.sweptFiles;
    committedTotal += committed.size();
    store->reset();
    for (const auto &file : payloadFiles(path)) {
      EXPECT_EQ(file.extension(), "") << "left over: " << file;
    }
  }
  RecordProperty("committed", std::to_string(committedTotal));
  RecordProperty("sweptFiles", std::to_string(swept));
  // If no kill ever fell between a file and its row, the loop has not tried
  // what it is for.
  EXPECT_GT(swept, 0u);
}

} // namespace
} // namespace ttc::cache::testing
