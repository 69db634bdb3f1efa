// One private daemon for many clients; replaced when its build changes; told
// when it cannot start.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/PrivateDaemon.h"

#include "TempDir.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ttc::client {
namespace {

using testing::HasSubstr;

class PrivateDaemonTest : public testing::Test {
protected:
  void SetUp() override {
    program = dir / "bin/ttcd";
    std::filesystem::create_directory(dir / "bin");
    std::filesystem::create_directory(dir / "run");
    std::filesystem::copy_file(FAKE_TTCD, program);
    setenv("TTC_TTCD", program.c_str(), 1);
    setenv("XDG_RUNTIME_DIR", (dir / "run").c_str(), 1);
    setenv("XDG_CACHE_HOME", (dir / "cache").c_str(), 1);
    unsetenv("FAKE_TTCD");
    paths = PrivatePaths::fromEnvironment().value();
  }
  void TearDown() override {
    for (pid_t pid : started()) {
      kill(pid, SIGKILL);
      waitpid(pid, nullptr, 0);
    }
  }
  absl::StatusOr<std::string> ensure() {
    return ensurePrivateDaemon(paths, call);
  }
  std::string failure() {
    absl::Status status = ensure().status();
    EXPECT_TRUE(absl::IsUnavailable(status)) << status;
    return std::string(status.message());
  }
  /// Processes that were started, in order.
  std::vector<pid_t> started() {
    std::vector<pid_t> pids;
    for (absl::string_view line : absl::StrSplit(
             dir.read("cache/ttc/cache/starts"), '\n', absl::SkipEmpty())) {
      pids.push_back(static_cast<pid_t>(
          std::strtol(std::string(line).c_str(), nullptr, 10)));
    }
    return pids;
  }
  static bool alive(pid_t pid) {
    waitpid(pid, nullptr, WNOHANG);
    return kill(pid, 0) == 0;
  }

  test::TempDir dir;
  std::filesystem::path program;
  PrivatePaths paths;
  CancelToken token;
  Call call{token};
};

TEST_F(PrivateDaemonTest, StartsOneAndFindsItAgain) {
  EXPECT_EQ(ensure().value(), "unix:" + paths.socket);
  EXPECT_EQ(ensure().value(), "unix:" + paths.socket);
  ASSERT_EQ(started().size(), 1u);
  EXPECT_THAT(dir.read("cache/ttc/cache/starts"),
              HasSubstr("--listen unix:" + paths.socket + " --cache-dir " +
                        paths.cacheDirectory +
                        " --idle-exit 600 --allow-code-execution cwd=/\n"));
  EXPECT_NE(getsid(started()[0]), getsid(0)) << "detached from our session";
  struct stat info{};
  ASSERT_EQ(stat(paths.directory.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0700);
  std::optional<DaemonAge> age = daemonAge(paths.socket);
  ASSERT_TRUE(age);
  EXPECT_EQ(age->pid, started()[0]);
  EXPECT_LT(age->uptime, absl::Minutes(1));
}

TEST_F(PrivateDaemonTest, TenAtOnceStartOne) {
  std::vector<std::thread> clients;
  clients.reserve(10);
  std::atomic<int> served = 0;
  for (int i = 0; i < 10; ++i) {
    clients.emplace_back([&] { served += ensure().ok() ? 1 : 0; });
  }
  for (std::thread &client : clients) {
    client.join();
  }
  EXPECT_EQ(served, 10);
  EXPECT_EQ(started().size(), 1u);
}

TEST_F(PrivateDaemonTest, OneThatDiedIsStartedAgain) {
  ASSERT_TRUE(ensure().ok());
  ASSERT_EQ(started().size(), 1u);
  kill(started()[0], SIGKILL);
  waitpid(started()[0], nullptr, 0);
  EXPECT_TRUE(ensure().ok()) << "in spite of the socket file left behind";
  EXPECT_EQ(started().size(), 2u);
}

TEST_F(PrivateDaemonTest, OneOfAnotherBuildIsDrainedAndReplaced) {
  setenv("FAKE_TTCD", "slow", 1);
  ASSERT_TRUE(ensure().ok());
  dir.write("bin/ttc-worker", "another build's worker");
  // The first one is our child: somebody has to reap it, or it stays a process.
  std::thread reaper([pid = started()[0]] { waitpid(pid, nullptr, 0); });
  EXPECT_TRUE(ensure().ok());
  reaper.join();
  ASSERT_EQ(started().size(), 2u);
  EXPECT_FALSE(alive(started()[0]));
  EXPECT_TRUE(alive(started()[1]));
  EXPECT_TRUE(ensure().ok());
  EXPECT_EQ(started().size(), 2u) << "the new one is kept";
}

TEST_F(PrivateDaemonTest, SaysWhyItDidNotStart) {
  setenv("FAKE_TTCD", "fail", 1);
  std::string why = failure();
  EXPECT_THAT(why, HasSubstr("exited with status 7"));
  EXPECT_THAT(why, HasSubstr("the cache is on fire"));
  EXPECT_THAT(why, HasSubstr(paths.log));
}

TEST_F(PrivateDaemonTest, WaitingForReadinessCanBeGivenUp) {
  setenv("FAKE_TTCD", "unready", 1);
  call.deadline = absl::Now() + absl::Milliseconds(300);
  EXPECT_TRUE(absl::IsDeadlineExceeded(ensure().status()));
  ASSERT_EQ(started().size(), 1u);
  waitpid(started()[0], nullptr, 0);
  EXPECT_FALSE(alive(started()[0])) << "one that never got ready is ended";
}

TEST_F(PrivateDaemonTest, TheDirectoryMustBePrivate) {
  std::filesystem::create_directory(paths.directory);
  chmod(paths.directory.c_str(), 0755);
  EXPECT_THAT(failure(), HasSubstr("wanted mode 0700"));
  std::filesystem::remove(paths.directory);
  std::filesystem::create_directory_symlink("/tmp", paths.directory);
  EXPECT_THAT(failure(), HasSubstr("symbolic link"));
  std::filesystem::remove(paths.directory);
  dir.write("run/ttc", "a file");
  EXPECT_THAT(failure(), HasSubstr("is no directory"));
  if (geteuid() == 0) {
    std::filesystem::remove(paths.directory);
    std::filesystem::create_directory(paths.directory);
    ASSERT_EQ(chown(paths.directory.c_str(), 12345, 12345), 0);
    EXPECT_THAT(failure(), HasSubstr("another user"));
  }
  EXPECT_EQ(started().size(), 0u);
}

TEST_F(PrivateDaemonTest, SaysThatThereIsNoProgram) {
  setenv("TTC_TTCD", "/no/such/ttcd", 1);
  EXPECT_THAT(failure(), HasSubstr("/no/such/ttcd"));
  unsetenv("TTC_TTCD");
  setenv("PATH", (dir / "empty").c_str(), 1);
  EXPECT_THAT(failure(), HasSubstr("TTC_SERVER"));
  setenv("PATH", (dir / "bin").c_str(), 1);
  EXPECT_EQ(findDaemonProgram().value(), program);
}

} // namespace
} // namespace ttc::client
