// Whole or not at all: what is replaced, what is refused, and that nothing
// stays behind.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/ExportDirectory.h"

#include "StagingTree.h"
#include "TempDir.h"
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ttc::client {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<ZipEntry> kFiles = {
    {"export.json", R"({"format": "ttc-export"})", false},
    {"main.py", "print('new')\n", false},
    {"python/run", "#!/bin/sh\n", true}};

class ExportDirectoryTest : public testing::Test {
protected:
  absl::Status write(const std::string &path, bool force = false,
                     const std::vector<ZipEntry> &files = kFiles) {
    absl::StatusOr<ExportDirectory> output =
        ExportDirectory::prepare(path, force);
    if (!output.ok()) {
      return output.status();
    }
    return output->write(files, call, remark);
  }
  /// The text of a refusal.
  std::string refusal(const std::string &path, bool force = false) {
    absl::Status status = write(path, force);
    EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
    return std::string(status.message());
  }

  test::TempDir dir;
  CancelToken token;
  Call call{token};
  std::string remark;
};

TEST_F(ExportDirectoryTest, WritesAFreshOneWithItsParents) {
  ASSERT_TRUE(write(dir / "a/b/out").ok());
  EXPECT_THAT(dir.names(dir / "a/b"), ElementsAre("out"));
  EXPECT_EQ(dir.read("a/b/out/main.py"), "print('new')\n");
  struct stat info{};
  ASSERT_EQ(stat((dir / "a/b/out/python/run").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0111, 0111 & ~0022) << "run is executable";
  ASSERT_EQ(stat((dir / "a/b/out/main.py").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0111, 0);
  EXPECT_EQ(remark, "");
}

TEST_F(ExportDirectoryTest, ReplacesWhatTtcWroteAsAWhole) {
  dir.write("out/export.json", R"({"format":"ttc-export","version":1})");
  dir.write("out/stale.py", "old");
  ASSERT_TRUE(write((dir / "out").string() + "/").ok());
  EXPECT_THAT(dir.names(), ElementsAre("out"));
  EXPECT_THAT(dir.names(dir / "out"),
              ElementsAre("export.json", "main.py", "python"));
}

TEST_F(ExportDirectoryTest, ReplacesAnEmptyOne) {
  std::filesystem::create_directory(dir / "out");
  ASSERT_TRUE(write(dir / "out").ok());
  EXPECT_EQ(dir.read("out/main.py"), "print('new')\n");
}

TEST_F(ExportDirectoryTest, RefusesAForeignOneUnlessForced) {
  dir.write("out/thesis.tex", "years of work");
  for (const char *marker : {"", "{", "[]", R"({"format": "other"})", "{}"}) {
    if (*marker != '\0') {
      dir.write("out/export.json", marker);
    }
    EXPECT_THAT(refusal(dir / "out"), HasSubstr("was not written by ttc"));
  }
  EXPECT_EQ(dir.read("out/thesis.tex"), "years of work");
  EXPECT_TRUE(write(dir / "out", /*force=*/true).ok());
  EXPECT_FALSE(std::filesystem::exists(dir / "out/thesis.tex"));
  EXPECT_THAT(dir.names(), ElementsAre("out"));
}

TEST_F(ExportDirectoryTest, NeverReplacesAFileTheRootOrTheCurrentDirectory) {
  dir.write("file", "x");
  EXPECT_THAT(refusal(dir / "file", true), HasSubstr("is no directory"));
  EXPECT_THAT(refusal(dir / "file/out", true), HasSubstr("Not a directory"));
  EXPECT_THAT(refusal(".", true), HasSubstr("current directory"));
  EXPECT_THAT(refusal("/", true), HasSubstr("root directory"));
  EXPECT_THAT(refusal("", true), HasSubstr("no name"));
}

TEST_F(ExportDirectoryTest, FollowsALinkInsteadOfReplacingIt) {
  dir.write("real/export.json", R"({"format":"ttc-export"})");
  std::filesystem::create_directory_symlink(dir / "real", dir / "link");
  ASSERT_TRUE(write(dir / "link").ok());
  EXPECT_TRUE(std::filesystem::is_symlink(dir / "link"));
  EXPECT_EQ(dir.read("real/main.py"), "print('new')\n");
}

TEST_F(ExportDirectoryTest, ACancelLeavesTheOldOneAlone) {
  dir.write("out/export.json", R"({"format":"ttc-export"})");
  token.cancel();
  EXPECT_TRUE(absl::IsCancelled(write(dir / "out")));
  EXPECT_TRUE(absl::IsCancelled(write(dir / "x/y/out")));
  EXPECT_THAT(dir.names(), ElementsAre("out"));
  EXPECT_THAT(dir.names(dir / "out"), ElementsAre("export.json"));
}

TEST_F(ExportDirectoryTest, UnsafePathsAreNotWritten) {
  EXPECT_FALSE(write(dir / "out", false, {{"../evil", "x", false}}).ok());
  EXPECT_THAT(dir.names(), IsEmpty());
}

/// Runs `body` in a child that cannot write files over 4 KiB, as a stand-in for
/// a full disk that needs no root.
template <typename Body> void withSmallFiles(Body body) {
  pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    rlimit limit{4096, 4096};
    setrlimit(RLIMIT_FSIZE, &limit);
    _exit(body() ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST_F(ExportDirectoryTest, AFailedWriteLeavesNothingAndNamesThePath) {
  std::vector<ZipEntry> files = kFiles;
  files.push_back({"constants.safetensors", std::string(1 << 20, 'x'), false});
  dir.write("out/export.json", R"({"format":"ttc-export"})");
  dir.write("out/main.py", "print('old')\n");
  withSmallFiles([&] {
    absl::Status status = write(dir / "out", false, files);
    absl::Status fresh = write(dir / "p/q/out", false, files);
    std::string wanted = "cannot write `" +
                         (dir / "out/constants.safetensors").string() +
                         "`: File too large";
    return status.message() == wanted && absl::IsFailedPrecondition(fresh);
  });
  EXPECT_THAT(dir.names(), ElementsAre("out"));
  EXPECT_EQ(dir.read("out/main.py"), "print('old')\n");
}

TEST_F(ExportDirectoryTest, SweepsWhatADeadWriterLeftAndSparesALiveOne) {
  dir.write(".out.ttc-dead00/main.py", "half");
  dir.write(".out.ttc-notours-name/x", "foreign");
  StagingTree live = StagingTree::create(dir / "out").value();
  ASSERT_TRUE(write(dir / "out").ok());
  EXPECT_THAT(dir.names(),
              testing::UnorderedElementsAre(
                  ".out.ttc-notours-name",
                  std::filesystem::path(live.path()).filename().string(),
                  "out"));
}

TEST_F(ExportDirectoryTest, WhatAppearedMeanwhileIsNotReplaced) {
  absl::StatusOr<ExportDirectory> output =
      ExportDirectory::prepare(dir / "out", false);
  ASSERT_TRUE(output.ok());
  dir.write("out/thesis.tex", "x");
  EXPECT_TRUE(absl::IsFailedPrecondition(output->write(kFiles, call, remark)));
  EXPECT_THAT(dir.names(), ElementsAre("out"));
  EXPECT_THAT(dir.names(dir / "out"), ElementsAre("thesis.tex"));
}

} // namespace
} // namespace ttc::client
