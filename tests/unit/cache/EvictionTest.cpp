// Budgets hold, and the least recently used goes first.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

namespace ttc::cache::testing {
namespace {

class EvictionTest : public ::testing::Test {
protected:
  /// Stores `name` a second after what came before.
  void put(Store &store, const std::string &name, size_t size) {
    setup.clock += std::chrono::seconds(1);
    auto stored = store.put(entryNamed(name), bytesOf(size, size));
    ASSERT_TRUE(stored.ok()) << stored.status();
  }
  /// Looks without using: a used entry would be kept.
  std::string names(Store &store) {
    std::string all;
    for (const Entry &entry : entriesOf(store)) {
      all += entry.fileName[0];
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  StoreSetup setup;
};

TEST_F(EvictionTest, OldestGoUntilTheLowWatermark) {
  setup.options.maxBytes = 10000;
  setup.options.lowWatermark = 0.5;
  auto store = setup.open();
  for (const char *name : {"a", "b", "c", "d", "e"}) {
    put(*store, name, 2000);
  }
  EXPECT_EQ(names(*store), "abcde") << "the budget is met exactly";
  put(*store, "f", 1000); // 11000 -> at most 5000
  EXPECT_EQ(names(*store), "def");
  EXPECT_EQ(store->stats().bytes, 5000u);
  EXPECT_EQ(store->stats().evictions, 3u);
  EXPECT_EQ(store->stats().entries, 3u);
}

TEST_F(EvictionTest, UseKeepsAnEntryEvenBeforeItIsWrittenDown) {
  setup.options.maxBytes = 3000;
  setup.options.lowWatermark = 1;
  auto store = setup.open();
  put(*store, "a", 1000);
  put(*store, "b", 1000);
  put(*store, "c", 1000);
  setup.clock += std::chrono::seconds(1);
  ASSERT_NE(store->find("team", digestOf("a")), nullptr);
  put(*store, "d", 1000);
  EXPECT_EQ(names(*store), "acd");
}

TEST_F(EvictionTest, TheNewEntryIsNeverTheVictim) {
  setup.options.maxBytes = 1000;
  setup.options.lowWatermark = 0.1;
  auto store = setup.open();
  put(*store, "a", 500);
  put(*store, "b", 900);
  EXPECT_EQ(names(*store), "b");
}

TEST_F(EvictionTest, FilesGoWithTheirRows) {
  setup.options.maxBytes = 250000;
  auto store = setup.open();
  put(*store, "a", 100000);
  put(*store, "b", 100001);
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 2u);
  put(*store, "c", 100002);
  EXPECT_EQ(names(*store), "bc");
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 2u);
  EXPECT_EQ(store->find("team", digestOf("a")), nullptr);
}

TEST_F(EvictionTest, BudgetHoldsAfterARestart) {
  setup.options.maxBytes = 5000;
  setup.options.lowWatermark = 1;
  put(*setup.open(), "a", 3000);
  auto store = setup.open();
  put(*store, "b", 3000);
  EXPECT_EQ(names(*store), "b");
}

TEST_F(EvictionTest, UnusedForTooLongGoes) {
  setup.options.maxAge = std::chrono::hours(24);
  auto store = setup.open();
  put(*store, "a", 100);
  put(*store, "b", 100000);
  setup.clock += std::chrono::hours(23);
  store->find("team", digestOf("a"));
  setup.clock += std::chrono::hours(2);
  ASSERT_TRUE(store->maintain().ok());
  EXPECT_EQ(names(*store), "a");
  EXPECT_TRUE(payloadFiles(setup.options.directory).empty());
  EXPECT_EQ(store->stats().evictions, 1u);
}

TEST_F(EvictionTest, FreedPagesGoBackToTheDisk) {
  setup.options.maxBytes = 4 << 20;
  setup.options.lowWatermark = 0.1;
  auto store = setup.open();
  for (int i = 0; i < 64; ++i) {
    put(*store, std::string(1, static_cast<char>('0' + i)), 60000);
  }
  std::string database = setup.options.directory + "/index.db";
  ASSERT_TRUE(store->maintain().ok());
  auto full = std::filesystem::file_size(database);
  put(*store, "z", 4 << 20);
  for (int i = 0; i < 4; ++i) {
    ASSERT_TRUE(store->maintain().ok());
  }
  EXPECT_LT(std::filesystem::file_size(database), full / 4);
}

} // namespace
} // namespace ttc::cache::testing
