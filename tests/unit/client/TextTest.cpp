// Small pieces of text: tables, sizes, durations, nearest names, exit codes,
// reproducers.
// SPDX-License-Identifier: Apache-2.0
#include "CompileReport.h"
#include "Nearest.h"
#include "ProgressLines.h"
#include "TempDir.h"
#include "TextTable.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::cli {
namespace {

TEST(TextTable, AlignsByCharacters) {
  EXPECT_EQ(textTable({{"NAME", "X"}, {"äö", "1"}, {"long name", ""}}),
            "NAME       X\n"
            "äö         1\n"
            "long name\n");
}

TEST(Texts, SizesAndDurations) {
  EXPECT_EQ(sizeText(0), "0 B");
  EXPECT_EQ(sizeText(1023), "1023 B");
  EXPECT_EQ(sizeText(1536), "1.5 KiB");
  EXPECT_EQ(sizeText(2ull << 30), "2.0 GiB");
  EXPECT_EQ(durationText(999), "999 us");
  EXPECT_EQ(durationText(12'345), "12.3 ms");
  EXPECT_EQ(durationText(1'500'000), "1.50 s");
}

TEST(Nearest, FindsTyposAndNothingElse) {
  EXPECT_EQ(nearest("--devise", {"--json", "--device"}), "--device");
  EXPECT_EQ(nearest("xyzzy", {"--json", "--device"}), "");
  EXPECT_EQ(didYouMean("q", {"bash", "zsh"}), "known are `bash`, `zsh`");
}

TEST(ExitCodes, OfStatuses) {
  for (auto [code, exit] :
       {std::pair(absl::StatusCode::kInvalidArgument, ExitCode::Usage),
        {absl::StatusCode::kUnimplemented, ExitCode::Usage},
        {absl::StatusCode::kOutOfRange, ExitCode::Usage},
        {absl::StatusCode::kUnavailable, ExitCode::Unavailable},
        {absl::StatusCode::kFailedPrecondition, ExitCode::Unavailable},
        {absl::StatusCode::kDataLoss, ExitCode::Unavailable},
        {absl::StatusCode::kInternal, ExitCode::Unavailable},
        {absl::StatusCode::kCancelled, ExitCode::Interrupted},
        {absl::StatusCode::kDeadlineExceeded, ExitCode::Interrupted}}) {
    EXPECT_EQ(exitCodeOf(absl::Status(code, "")), exit);
  }
}

class ReproducerTest : public testing::Test {
protected:
  void SetUp() override {
    before = std::filesystem::current_path();
    std::filesystem::create_directory(dir / "here");
    std::filesystem::create_directory(dir / "tmp");
    std::filesystem::current_path(dir / "here");
    setenv("TMPDIR", (dir / "tmp").c_str(), 1);
  }
  void TearDown() override { std::filesystem::current_path(before); }

  test::TempDir dir;
  std::filesystem::path before;
  std::string why;
};

TEST_F(ReproducerTest, GoesToTheCurrentDirectoryAndIsPrivate) {
  std::string path = saveReproducer("ttc-reproducer-ab.zip", "bytes", why);
  EXPECT_EQ(path, dir / "here/ttc-reproducer-ab.zip");
  EXPECT_EQ(dir.read("here/ttc-reproducer-ab.zip"), "bytes");
  struct stat info{};
  ASSERT_EQ(stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600);
  EXPECT_EQ(saveReproducer("ttc-reproducer-ab.zip", "bytes", why), path);
}

TEST_F(ReproducerTest, NeverOverwritesAndFallsBackToTmpdir) {
  dir.write("here/r.zip", "mine");
  EXPECT_EQ(saveReproducer("r.zip", "bytes", why), dir / "tmp/r.zip");
  EXPECT_EQ(dir.read("here/r.zip"), "mine");
  dir.write("tmp/s.zip", "mine");
  dir.write("here/s.zip", "mine");
  EXPECT_EQ(saveReproducer("s.zip", "bytes", why), "");
  EXPECT_THAT(why, testing::HasSubstr("File exists"));
}

TEST_F(ReproducerTest, TheDaemonCannotChooseAPath) {
  for (const char *name : {"../evil", "/etc/passwd", "", ".bashrc", "a b"}) {
    std::filesystem::path path = saveReproducer(name, "bytes", why);
    EXPECT_EQ(path.parent_path(), dir / "here");
    EXPECT_THAT(path.filename().string(),
                testing::StartsWith("ttc-reproducer-"));
  }
}

} // namespace
} // namespace ttc::cli
