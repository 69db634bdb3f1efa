// What is stored is found, by key and by alias, by those who may, and still
// after a restart.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include <gmock/gmock.h>

namespace ttc::cache::testing {
namespace {

using ::testing::HasSubstr;

constexpr size_t small = 100;
constexpr size_t large = 100000; // over inlineBytes
constexpr size_t huge = (4 << 20) + 1234;

class StoreTest : public ::testing::TestWithParam<size_t> {
protected:
  StoreSetup setup;
};

TEST_P(StoreTest, FindsWhatWasPut) {
  auto store = setup.open();
  std::string bytes = bytesOf(GetParam(), 1);
  auto put = store->put(entryNamed("a"), bytes);
  ASSERT_TRUE(put.ok()) << put.status();
  EXPECT_TRUE(contentOf(*put) == bytes);

  Hit hit = store->find("team", digestOf("a"));
  ASSERT_NE(hit, nullptr);
  EXPECT_TRUE(contentOf(hit) == bytes);
  EXPECT_EQ(hit->entry.digest, digestOf(bytes));
  EXPECT_EQ(hit->entry.size, bytes.size());
  EXPECT_EQ(hit->entry.files, entryNamed("a").files);
  EXPECT_EQ(hit->entry.targets, entryNamed("a").targets);
  EXPECT_EQ(hit->entry.devices, entryNamed("a").devices);
  EXPECT_EQ(hit->entry.fileName, "a.mlir");
  EXPECT_EQ(hit->entry.keyParts, entryNamed("a").keyParts);
  EXPECT_EQ(hit->entry.attachment, "diagnostics of a");
  EXPECT_EQ(hit->entry.created, setup.clock);
}

TEST_P(StoreTest, SurvivesARestartAndWithoutMemory) {
  std::string bytes = bytesOf(GetParam(), 2);
  ASSERT_TRUE(setup.open()->put(entryNamed("a"), bytes).ok());
  setup.options.memoryBytes = 0;
  auto store = setup.open();
  for (int i = 0; i < 2; ++i) {
    Hit hit = store->find("team", digestOf("a"));
    ASSERT_NE(hit, nullptr);
    EXPECT_TRUE(contentOf(hit) == bytes);
    EXPECT_EQ(hit->entry.attachment, "diagnostics of a");
  }
  EXPECT_EQ(store->stats().memoryHits, 0u);
  EXPECT_EQ(store->stats().entries, 1u);
  EXPECT_EQ(store->stats().bytes, bytes.size());
}

TEST_P(StoreTest, BytesStayReadableAfterRemoval) {
  setup.options.memoryBytes = 0;
  auto store = setup.open();
  std::string bytes = bytesOf(GetParam(), 3);
  ASSERT_TRUE(store->put(entryNamed("a"), bytes).ok());
  Hit hit = store->find("team", digestOf("a"));
  ASSERT_TRUE(store->remove("team", digestOf("a")).ok());
  EXPECT_TRUE(payloadFiles(setup.options.directory).empty());
  EXPECT_TRUE(contentOf(hit) == bytes);
}

INSTANTIATE_TEST_SUITE_P(Sizes, StoreTest,
                         ::testing::Values(0, small, 64 << 10, large, huge));

TEST_F(StoreTest, PayloadsLieWhereTheirSizeSays) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), bytesOf(64 << 10, 1)).ok());
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 0u);
  std::string bytes = bytesOf((64 << 10) + 1, 2);
  ASSERT_TRUE(store->put(entryNamed("b"), bytes).ok());
  auto files = payloadFiles(setup.options.directory);
  ASSERT_EQ(files.size(), 1u);
  std::string hex = digestOf(bytes).hex();
  EXPECT_EQ(files[0].filename(), hex);
  EXPECT_EQ(files[0].parent_path().filename(), hex.substr(0, 2));
}

TEST_F(StoreTest, ReadsBeyondTheEndAreRefused) {
  auto store = setup.open();
  for (size_t size : {small, huge}) {
    Hit hit = *store->put(entryNamed("a"), bytesOf(size, 1));
    char byte = 0;
    EXPECT_TRUE(hit->payload->read(size - 1, &byte, 1).ok());
    EXPECT_EQ(hit->payload->read(size, &byte, 1).code(),
              absl::StatusCode::kOutOfRange);
    EXPECT_EQ(hit->payload->read(UINT64_MAX, &byte, 1).code(),
              absl::StatusCode::kOutOfRange);
  }
}

TEST_F(StoreTest, OtherScopeFindsNothing) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a", "red"), "secret").ok());
  ASSERT_TRUE(store->putAlias("red", digestOf("r"), digestOf("a")).ok());
  EXPECT_EQ(store->find("blue", digestOf("a")), nullptr);
  EXPECT_EQ(store->findAlias("blue", digestOf("r")), nullptr);
  EXPECT_FALSE(store->putAlias("blue", digestOf("r"), digestOf("a")).ok());
  EXPECT_FALSE(store->remove("blue", digestOf("a")).ok());
  EXPECT_TRUE(store->list("blue", 10, "")->entries.empty());
  EXPECT_FALSE(store->keyParts("blue", digestOf("a").hex()).ok());
  EXPECT_NE(store->findAlias("red", digestOf("r")), nullptr);
}

TEST_F(StoreTest, SameKeyInTwoScopesIsTwoEntries) {
  auto store = setup.open();
  std::string bytes = bytesOf(large, 1);
  ASSERT_TRUE(store->put(entryNamed("a", "red"), bytes).ok());
  ASSERT_TRUE(store->put(entryNamed("a", "blue"), bytes).ok());
  EXPECT_EQ(store->stats().entries, 2u);
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 1u) << "one content";
  ASSERT_TRUE(store->remove("red", digestOf("a")).ok());
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 1u);
  EXPECT_NE(store->find("blue", digestOf("a")), nullptr);
  ASSERT_TRUE(store->remove("blue", digestOf("a")).ok());
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 0u);
}

TEST_F(StoreTest, AliasLeadsToItsEntry) {
  auto store = setup.open();
  EXPECT_EQ(store->findAlias("team", digestOf("r")), nullptr);
  EXPECT_EQ(store->putAlias("team", digestOf("r"), digestOf("a")).code(),
            absl::StatusCode::kNotFound);
  ASSERT_TRUE(store->put(entryNamed("a"), "A").ok());
  ASSERT_TRUE(store->put(entryNamed("b"), "B").ok());
  ASSERT_TRUE(store->putAlias("team", digestOf("r"), digestOf("a")).ok());
  for (int i = 0; i < 2; ++i) { // from disk, then from memory
    EXPECT_EQ(contentOf(store->findAlias("team", digestOf("r"))), "A");
  }
  ASSERT_TRUE(store->putAlias("team", digestOf("r"), digestOf("b")).ok());
  EXPECT_EQ(contentOf(store->findAlias("team", digestOf("r"))), "B");
  EXPECT_EQ(store->stats().aliases, 1u);

  ASSERT_TRUE(store->remove("team", digestOf("b")).ok());
  EXPECT_EQ(store->findAlias("team", digestOf("r")), nullptr);
  EXPECT_EQ(store->stats().aliases, 0u);
}

TEST_F(StoreTest, NewestAliasesOfAnEntryAreKept) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), "A").ok());
  for (int i = 0; i < 70; ++i) {
    ASSERT_TRUE(
        store->putAlias("team", digestOf(std::to_string(i)), digestOf("a"))
            .ok());
  }
  EXPECT_EQ(store->stats().aliases, 64u);
  EXPECT_EQ(store->findAlias("team", digestOf("5")), nullptr);
  EXPECT_NE(store->findAlias("team", digestOf("6")), nullptr);
  EXPECT_NE(store->findAlias("team", digestOf("69")), nullptr);
}

TEST_F(StoreTest, ReplacingKeepsAliasesAndDropsTheOldFile) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), bytesOf(large, 1)).ok());
  ASSERT_TRUE(store->putAlias("team", digestOf("r"), digestOf("a")).ok());
  std::string second = bytesOf(large + 7, 2);
  ASSERT_TRUE(store->put(entryNamed("a"), second).ok());
  EXPECT_TRUE(contentOf(store->find("team", digestOf("a"))) == second);
  EXPECT_TRUE(contentOf(store->findAlias("team", digestOf("r"))) == second);
  EXPECT_EQ(payloadFiles(setup.options.directory).size(), 1u);
  EXPECT_EQ(store->stats().entries, 1u);
  EXPECT_EQ(store->stats().bytes, large + 7);
}

TEST_F(StoreTest, NegativeEntryExpires) {
  auto store = setup.open();
  using std::chrono::seconds;
  EXPECT_FALSE(store->findNegative("team", digestOf("r")));
  ASSERT_TRUE(
      store->putNegative("team", digestOf("r"), "crashed", seconds(60)).ok());
  ASSERT_TRUE(store->findNegative("team", digestOf("r")));
  EXPECT_EQ(store->findNegative("team", digestOf("r"))->message, "crashed");
  EXPECT_FALSE(store->findNegative("other", digestOf("r")));
  setup.clock += seconds(60);
  EXPECT_FALSE(store->findNegative("team", digestOf("r")));
  EXPECT_TRUE(store->maintain().ok());
}

TEST_F(StoreTest, LookUpsAreCounted) {
  auto store = setup.open();
  store->find("team", digestOf("a"));
  store->findAlias("team", digestOf("r"));
  ASSERT_TRUE(store->put(entryNamed("a"), "A").ok());
  ASSERT_TRUE(store->putAlias("team", digestOf("r"), digestOf("a")).ok());
  store->find("team", digestOf("a"));
  store->findAlias("team", digestOf("r"));
  store->findAlias("team", digestOf("r"));
  Stats stats = store->stats();
  EXPECT_EQ(stats.keyMisses, 1u);
  EXPECT_EQ(stats.keyHits, 1u);
  EXPECT_EQ(stats.aliasMisses, 1u);
  EXPECT_EQ(stats.aliasHits, 2u);
  EXPECT_EQ(stats.memoryHits, 2u);
  EXPECT_EQ(stats.stores, 1u);
  EXPECT_EQ(stats.corruptDropped + stats.readErrors + stats.storeFailures, 0u);
}

TEST_F(StoreTest, UsesAreWrittenTogetherAndLater) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), "A").ok());
  setup.clock += std::chrono::minutes(5);
  store->find("team", digestOf("a"));
  store->find("team", digestOf("a"));
  store.reset(); // closing writes them
  Entry entry = entriesOf(*setup.open()).at(0);
  EXPECT_EQ(entry.uses, 2u);
  EXPECT_EQ(entry.used, setup.clock);
  EXPECT_EQ(entry.created, setup.clock - std::chrono::minutes(5));
}

TEST_F(StoreTest, OversizedPayloadIsRefusedAlone) {
  setup.options.maxBytes = 1000;
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), bytesOf(900, 1)).ok());
  auto refused = store->put(entryNamed("b"), bytesOf(1001, 2));
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(refused.status().message(), HasSubstr("1001"));
  EXPECT_NE(store->find("team", digestOf("a")), nullptr);
  EXPECT_EQ(store->stats().storeFailures, 1u);
}

TEST_F(StoreTest, ScrubReadsEverything) {
  auto store = setup.open();
  ASSERT_TRUE(store->put(entryNamed("a"), bytesOf(small, 1)).ok());
  ASSERT_TRUE(store->put(entryNamed("b"), bytesOf(large, 2)).ok());
  ASSERT_TRUE(store->put(entryNamed("c"), bytesOf(huge, 3)).ok());
  int calls = 0;
  auto result = store->scrub([&](uint64_t checked, uint64_t total, uint64_t) {
    EXPECT_EQ(checked, static_cast<uint64_t>(++calls));
    EXPECT_EQ(total, 3u);
    return true;
  });
  ASSERT_TRUE(result.ok()) << result.status();
  EXPECT_EQ(result->checked, 3u);
  EXPECT_EQ(result->dropped, 0u);
}

} // namespace
} // namespace ttc::cache::testing
