// Which directories are taken, and how the others are refused.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include "Schema.h"
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ttc::cache::testing {
namespace {

using ::testing::HasSubstr;

class DirectoryTest : public ::testing::Test {
protected:
  absl::Status refusal() { return Store::open(setup.options).status(); }
  std::string database() { return setup.options.directory + "/index.db"; }

  StoreSetup setup;
};

TEST_F(DirectoryTest, IsMadeForThisUserOnly) {
  setup.options.directory += "/with/parents";
  auto store = setup.open();
  struct stat info{};
  ASSERT_EQ(stat(setup.options.directory.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777, 0700u);
  EXPECT_THAT(readFile(setup.options.directory + "/CACHEDIR.TAG"),
              HasSubstr("Signature: 8a477f597d28d172789f06886806bc55"));
}

TEST_F(DirectoryTest, OpenDirectoryIsMadePrivate) {
  mkdir(setup.options.directory.c_str(), 0777);
  chmod(setup.options.directory.c_str(), 0777);
  auto store = setup.open();
  struct stat info{};
  ASSERT_EQ(stat(setup.options.directory.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777, 0700u);
}

TEST_F(DirectoryTest, SecondStoreIsRefusedAndNamesTheFirst) {
  auto store = setup.open();
  absl::Status status = refusal();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(status.message(),
              HasSubstr("(process " + std::to_string(getpid()) + ")"));
  store.reset();
  EXPECT_TRUE(refusal().ok()) << "free again";
}

TEST_F(DirectoryTest, LockDiesWithItsProcess) {
  pid_t child = fork();
  if (child == 0) {
    auto store = Store::open(setup.options);
    _exit(store.ok() ? 0 : 1); // without closing the store
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_EQ(status, 0);
  EXPECT_TRUE(refusal().ok());
}

TEST_F(DirectoryTest, ForeignFilesAreLeftAlone) {
  std::filesystem::create_directories(setup.options.directory);
  writeFile(setup.options.directory + "/thesis.tex", "years of work");
  absl::Status status = refusal();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(status.message(), HasSubstr("is no ttc cache"));
  size_t files = 0;
  for ([[maybe_unused]] auto &file :
       std::filesystem::directory_iterator(setup.options.directory)) {
    ++files;
  }
  EXPECT_EQ(files, 1u) << "nothing was added";
}

TEST_F(DirectoryTest, FileInsteadOfADirectory) {
  writeFile(setup.options.directory, "x");
  EXPECT_EQ(refusal().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(DirectoryTest, ForeignOwnerIsRefused) {
  if (geteuid() != 0) {
    GTEST_SKIP() << "only root can give a directory away";
  }
  mkdir(setup.options.directory.c_str(), 0777);
  ASSERT_EQ(chown(setup.options.directory.c_str(), 12345, 12345), 0);
  EXPECT_EQ(refusal().code(), absl::StatusCode::kPermissionDenied);
}

TEST_F(DirectoryTest, NewerSchemaIsRefusedAndKept) {
  ASSERT_TRUE(setup.open()->put(entryNamed("a"), "A").ok());
  auto setVersion = [&](int version) {
    SQLite::Database(database(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = " + std::to_string(version));
  };
  setVersion(schemaVersion + 1);
  absl::Status status = refusal();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(status.message(), HasSubstr("newer ttc"));
  setVersion(schemaVersion);
  EXPECT_NE(setup.open()->find("team", digestOf("a")), nullptr);
}

TEST_F(DirectoryTest, DatabaseOfAnotherProgramIsRefused) {
  setup.open();
  std::filesystem::remove(database());
  SQLite::Database(database(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE contacts (name TEXT)");
  absl::Status status = refusal();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(status.message(), HasSubstr("another program"));
}

TEST_F(DirectoryTest, DatabaseFollowsTheRules) {
  auto store = setup.open();
  SQLite::Database db(database(), SQLite::OPEN_READWRITE);
  auto pragma = [&](const char *name) {
    return db.execAndGet(std::string("PRAGMA ") + name).getString();
  };
  EXPECT_EQ(pragma("journal_mode"), "wal");
  EXPECT_EQ(pragma("auto_vacuum"), "2") << "incremental";
  EXPECT_EQ(pragma("application_id"), std::to_string(applicationId));
  EXPECT_EQ(pragma("user_version"), std::to_string(schemaVersion));
  EXPECT_EQ(pragma("page_size"), "8192");
}

TEST_F(DirectoryTest, SenselessOptionsAreRefused) {
  auto code = [](void (*change)(Options &)) {
    StoreSetup fresh;
    change(fresh.options);
    return Store::open(fresh.options).status().code();
  };
  constexpr auto invalid = absl::StatusCode::kInvalidArgument;
  EXPECT_EQ(code([](Options &o) { o.directory = ""; }), invalid);
  EXPECT_EQ(code([](Options &o) { o.lowWatermark = 0; }), invalid);
  EXPECT_EQ(code([](Options &o) { o.lowWatermark = 1.5; }), invalid);
  EXPECT_EQ(code([](Options &o) { o.maxBytes = 0; }), invalid);
  EXPECT_EQ(code([](Options &o) { o.readers = 0; }), invalid);
  EXPECT_EQ(code([](Options &o) { o.inlineBytes = 1 << 30; }), invalid);
}

} // namespace
} // namespace ttc::cache::testing
