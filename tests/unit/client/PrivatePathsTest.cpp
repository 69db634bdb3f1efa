// Where the private daemon's things lie.
// SPDX-License-Identifier: Apache-2.0
#include "TempDir.h"
#include "ttc/client/PrivateDaemon.h"
#include <cstdlib>
#include <gtest/gtest.h>
#include <unistd.h>

namespace ttc::client {
namespace {

TEST(PrivatePaths, FollowTheXdgVariables) {
  test::TempDir dir;
  setenv("XDG_RUNTIME_DIR", dir.path().c_str(), 1);
  setenv("XDG_CACHE_HOME", "/some/cache", 1);
  PrivatePaths paths = PrivatePaths::fromEnvironment().value();
  EXPECT_EQ(paths.socket, dir / "ttc/ttcd.sock");
  EXPECT_EQ(paths.lock, dir / "ttc/ttcd.lock");
  EXPECT_EQ(paths.cacheDirectory, "/some/cache/ttc/cache");
  EXPECT_EQ(paths.log, "/some/cache/ttc/ttcd.log");
}

TEST(PrivatePaths, FallBackWhenTheyDoNotHelp) {
  std::string fallback = "/tmp/ttc-" + std::to_string(geteuid());
  setenv("HOME", "/home/somebody", 1);
  unsetenv("XDG_CACHE_HOME");
  for (const char *unusable : {"", "/does/not/exist", "relative"}) {
    setenv("XDG_RUNTIME_DIR", unusable, 1);
    PrivatePaths paths = PrivatePaths::fromEnvironment().value();
    EXPECT_EQ(paths.socket, fallback + "/ttc/ttcd.sock") << unusable;
    EXPECT_EQ(paths.cacheDirectory, "/home/somebody/.cache/ttc/cache");
  }
}

TEST(PrivatePaths, SayWhenASocketCannotHaveThatPath) {
  test::TempDir dir;
  std::filesystem::path deep = dir / std::string(100, 'd');
  std::filesystem::create_directory(deep);
  setenv("XDG_RUNTIME_DIR", deep.c_str(), 1);
  absl::Status status = PrivatePaths::fromEnvironment().status();
  EXPECT_TRUE(absl::IsUnavailable(status));
  EXPECT_NE(status.message().find("107 bytes"), absl::string_view::npos);
}

} // namespace
} // namespace ttc::client
