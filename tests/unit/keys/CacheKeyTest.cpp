// The key depends on every label and value, and on nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/CacheKey.h"

#include <gtest/gtest.h>

namespace {

using ttc::CacheKey;

CacheKey
keyOf(std::initializer_list<std::pair<const char *, const char *>> parts) {
  CacheKey key;
  for (const auto &[label, value] : parts) {
    key.add(label, value);
  }
  return key;
}

TEST(CacheKey, OrderOfMakingDoesNotMatter) {
  CacheKey one = keyOf({{"device", "n150"}, {"names", "x"}});
  CacheKey two = keyOf({{"names", "x"}, {"device", "n150"}});
  EXPECT_EQ(one.digest(), two.digest());
  EXPECT_EQ(one.parts(), two.parts());
}

TEST(CacheKey, PartsAreSortedByLabel) {
  auto parts = keyOf({{"b", "1"}, {"c", "2"}, {"a", "3"}}).parts();
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].first, "a");
  EXPECT_EQ(parts[2].first, "c");
}

TEST(CacheKey, EveryPartCounts) {
  CacheKey base = keyOf({{"a", "1"}, {"b", "2"}});
  EXPECT_NE(base.digest(), keyOf({{"a", "1"}, {"b", "3"}}).digest());
  EXPECT_NE(base.digest(), keyOf({{"a", "1"}, {"c", "2"}}).digest());
  EXPECT_NE(base.digest(), keyOf({{"a", "1"}}).digest());
  EXPECT_NE(base.digest(), keyOf({{"a", "1"}, {"b", "2"}, {"c", ""}}).digest());
}

TEST(CacheKey, LabelsAndValuesAreDelimited) {
  EXPECT_NE(keyOf({{"ab", "c"}}).digest(), keyOf({{"a", "bc"}}).digest());
  EXPECT_NE(keyOf({{"a", "1b2"}}).digest(),
            keyOf({{"a", "1"}, {"b", "2"}}).digest());
}

} // namespace
