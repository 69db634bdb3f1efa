// Pages, prefixes and their errors.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include <gmock/gmock.h>

namespace ttc::cache::testing {
namespace {

using ::testing::HasSubstr;

class ListingTest : public ::testing::Test {
protected:
  void SetUp() override {
    store = setup.open();
    for (int i = 0; i < 7; ++i) {
      // Two share each time, so that a page may end between them.
      setup.clock += std::chrono::seconds(i % 2);
      ASSERT_TRUE(store->put(entryNamed(std::to_string(i)), "x").ok());
    }
  }

  StoreSetup setup;
  std::unique_ptr<Store> store;
};

TEST_F(ListingTest, PagesGiveEveryEntryOnceNewestFirst) {
  std::string seen, token;
  do {
    auto page = store->list("team", 2, token);
    ASSERT_TRUE(page.ok()) << page.status();
    ASSERT_LE(page->entries.size(), 2u);
    for (const Entry &entry : page->entries) {
      seen += entry.fileName[0];
    }
    token = page->nextToken;
  } while (!token.empty());
  EXPECT_EQ(seen, "6543210");
}

TEST_F(ListingTest, ListedEntriesAreComplete) {
  Entry entry = entriesOf(*store).at(0);
  EXPECT_EQ(entry.key, digestOf("6"));
  EXPECT_EQ(entry.digest, digestOf("x"));
  EXPECT_EQ(entry.size, 1u);
  EXPECT_EQ(entry.targets, std::vector<std::string>{"python"});
  EXPECT_EQ(entry.devices, std::vector<std::string>{"wormhole_n150"});
}

TEST_F(ListingTest, ForeignTokenIsRefused) {
  for (const char *token : {"x", "1", "1.x", "1.2.3", "; DROP TABLE entry"}) {
    EXPECT_EQ(store->list("team", 2, token).status().code(),
              absl::StatusCode::kInvalidArgument);
  }
}

TEST_F(ListingTest, PrefixNamesItsKey) {
  std::string hex = digestOf("3").hex();
  for (size_t digits : {6, 7, 63, 64}) {
    auto found = store->keyParts("team", hex.substr(0, digits));
    ASSERT_TRUE(found.ok()) << found.status();
    EXPECT_EQ(found->key, digestOf("3"));
    EXPECT_EQ(found->parts, entryNamed("3").keyParts);
  }
}

TEST_F(ListingTest, BadPrefixesAreExplained) {
  EXPECT_EQ(store->keyParts("team", "abcde").status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(store->keyParts("team", "xyzxyz").status().message(),
              HasSubstr("`xyzxyz` is not hexadecimal"));
  EXPECT_EQ(store->keyParts("team", std::string(65, 'a')).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(store->keyParts("team", "000000").status().code(),
            absl::StatusCode::kNotFound);
}

TEST_F(ListingTest, PrefixOfTwoKeysIsAmbiguous) {
  Entry one = entryNamed("p"), two = entryNamed("q");
  two.key = one.key;
  two.key.bytes[31] ^= 1;
  ASSERT_TRUE(store->put(one, "x").ok());
  ASSERT_TRUE(store->put(two, "x").ok());
  EXPECT_THAT(
      store->keyParts("team", one.key.hex().substr(0, 10)).status().message(),
      HasSubstr("fits several keys"));
  EXPECT_TRUE(store->keyParts("team", one.key.hex()).ok());
}

} // namespace
} // namespace ttc::cache::testing
