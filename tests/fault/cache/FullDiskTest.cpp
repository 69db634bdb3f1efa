// A full disk: the store says so, keeps what it had, and goes on when there is
// space again.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include <csignal>
#include <gmock/gmock.h>
#include <sys/mount.h>
#include <sys/resource.h>

namespace ttc::cache::testing {
namespace {

constexpr size_t large = 300000;

/// A small file system of its own.
class SmallDisk {
public:
  explicit SmallDisk(const std::string &path) : path(path) {
    std::filesystem::create_directories(path);
    mounted = mount("tmpfs", path.c_str(), "tmpfs", 0, "size=6m") == 0;
  }
  ~SmallDisk() {
    if (mounted) {
      umount2(path.c_str(), MNT_DETACH);
    }
  }

  const std::string path;
  bool mounted = false;
};

/// Stores `size` bytes after `size` bytes until that fails. Returns how many
/// went in.
int fill(Store &store, size_t size, const std::string &prefix,
         absl::Status &failure) {
  for (int i = 0; i < 10000; ++i) {
    std::string name = prefix + std::to_string(i);
    auto put = store.put(entryNamed(name), bytesOf(size, i));
    if (!put.ok()) {
      failure = put.status();
      return i;
    }
  }
  return -1;
}

void expectAllThere(Store &store, size_t size, const std::string &prefix,
                    int count) {
  for (int i = 0; i < count; ++i) {
    Hit hit = store.find("team", digestOf(prefix + std::to_string(i)));
    ASSERT_NE(hit, nullptr) << prefix << i;
    ASSERT_TRUE(contentOf(hit) == bytesOf(size, i)) << prefix << i;
  }
}

void expectFullAndUnharmed(StoreSetup &setup, size_t size) {
  setup.options.memoryBytes = 0;
  auto store = setup.open();
  ASSERT_NE(store, nullptr);
  absl::Status failure;
  int count = fill(*store, size, "n", failure);
  ASSERT_GT(count, 2);
  EXPECT_EQ(failure.code(), absl::StatusCode::kResourceExhausted) << failure;
  expectAllThere(*store, size, "n", count);
  EXPECT_EQ(store->find("team", digestOf("n" + std::to_string(count))),
            nullptr);
  EXPECT_EQ(store->stats().storeFailures, 1u);
  EXPECT_EQ(store->stats().corruptDropped, 0u);
  for (const auto &file : payloadFiles(setup.options.directory)) {
    EXPECT_EQ(file.extension(), "") << "half a file is left: " << file;
  }
  if (size > setup.options.inlineBytes) {
    EXPECT_EQ(payloadFiles(setup.options.directory).size(),
              static_cast<size_t>(count));
  }
  // A restart on the full disk serves what is there.
  store.reset();
  store = setup.open();
  ASSERT_NE(store, nullptr);
  expectAllThere(*store, size, "n", count);
}

/// On a tmpfs, which takes the right to mount; FileSizeLimited below needs no
/// right and meets the same code.
class FullDiskTest : public ::testing::Test {
protected:
  void SetUp() override {
    disk.emplace(setup.directory.path + "/disk");
    if (!disk->mounted) {
      GTEST_SKIP() << "this user may not mount a tmpfs";
    }
    setup.options.directory = disk->path + "/cache";
  }

  StoreSetup setup;
  std::optional<SmallDisk> disk;
};

TEST_F(FullDiskTest, LargePayloads) { expectFullAndUnharmed(setup, large); }

TEST_F(FullDiskTest, InlinePayloads) { expectFullAndUnharmed(setup, 60000); }

TEST_F(FullDiskTest, GoesOnWhenThereIsSpaceAgain) {
  auto store = setup.open();
  std::string ballast = disk->path + "/ballast";
  writeFile(ballast, std::string(3 << 20, 'x'));
  absl::Status failure;
  int count = fill(*store, large, "n", failure);
  ASSERT_EQ(failure.code(), absl::StatusCode::kResourceExhausted);
  std::filesystem::remove(ballast);
  ASSERT_TRUE(store->put(entryNamed("later"), bytesOf(large, 99)).ok());
  EXPECT_NE(store->find("team", digestOf("later")), nullptr);
  expectAllThere(*store, large, "n", count);
}

/// Lowers the largest file of this process, and back.
class FileSizeLimit {
public:
  explicit FileSizeLimit(rlim_t bytes) {
    before =
        std::signal(SIGXFSZ, SIG_IGN); // the write fails with EFBIG instead
    getrlimit(RLIMIT_FSIZE, &old);
    rlimit limit = {bytes, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, before);
  }

private:
  rlimit old{};
  void (*before)(int) = nullptr;
};

TEST(FileSizeLimited, FailedStoresHarmNothing) {
  StoreSetup setup;
  setup.options.memoryBytes = 0;
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("n0"), bytesOf(large, 0)).ok());
  ASSERT_TRUE(store->put(entryNamed("m0"), bytesOf(60000, 0)).ok());
  {
    FileSizeLimit limit(200000);
    auto put = store->put(entryNamed("n1"), bytesOf(large, 1));
    EXPECT_EQ(put.status().code(), absl::StatusCode::kResourceExhausted)
        << put.status();
    absl::Status failure;
    int count = fill(*store, 60000, "x", failure); // the WAL meets the limit
    EXPECT_EQ(failure.code(), absl::StatusCode::kResourceExhausted) << failure;
    EXPECT_LT(count, 10);
    expectAllThere(*store, large, "n", 1);
    expectAllThere(*store, 60000, "m", 1);
    expectAllThere(*store, 60000, "x", count);
  }
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 1u);
  EXPECT_TRUE(store->put(entryNamed("n1"), bytesOf(large, 1)).ok());
  store.reset();
  store = setup.open();
  expectAllThere(*store, large, "n", 2);
  EXPECT_EQ(store->stats().databasesReplaced, 0u);
}

} // namespace
} // namespace ttc::cache::testing
