// Bounded, in order of use, and never older than the disk.
// SPDX-License-Identifier: Apache-2.0
#include "MemoryCache.h"

#include "CacheTesting.h"
#include "PayloadFiles.h"

namespace ttc::cache::testing {
namespace {

Hit hitOf(const std::string &name, size_t size) {
  auto stored = std::make_shared<Stored>();
  stored->entry = entryNamed(name);
  stored->payload = memoryPayload(bytesOf(size, 1));
  return stored;
}

TEST(MemoryCache, FindsByKeyAndAlias) {
  MemoryCache memory(1 << 20);
  memory.insert(7, hitOf("a", 100), memory.generation());
  memory.insertAlias("team", digestOf("r"), 7, memory.generation());
  EXPECT_EQ(memory.find("team", digestOf("a")).entry, 7);
  EXPECT_EQ(memory.findAlias("team", digestOf("r")).entry, 7);
  EXPECT_EQ(memory.find("other", digestOf("a")).hit, nullptr);
  EXPECT_EQ(memory.findAlias("other", digestOf("r")).hit, nullptr);
}

TEST(MemoryCache, LeastRecentlyUsedGoes) {
  MemoryCache memory(40000);
  memory.insert(1, hitOf("a", 10000), 0);
  memory.insert(2, hitOf("b", 10000), 0);
  memory.insert(3, hitOf("c", 10000), 0);
  memory.find("team", digestOf("a"));
  memory.insert(4, hitOf("d", 10000), 0);
  EXPECT_NE(memory.find("team", digestOf("a")).hit, nullptr);
  EXPECT_EQ(memory.find("team", digestOf("b")).hit, nullptr);
  EXPECT_LE(memory.bytes(), 40000u);
}

TEST(MemoryCache, AliasesCountAndGoWithTheirEntry) {
  MemoryCache memory(10000);
  memory.insert(1, hitOf("a", 100), 0);
  for (int i = 0; i < 1000; ++i) {
    memory.insertAlias("team", digestOf(std::to_string(i)), 1, 0);
    ASSERT_LE(memory.bytes(), 10000u);
  }
  memory.drop(1);
  EXPECT_EQ(memory.bytes(), 0u);
  EXPECT_EQ(memory.findAlias("team", digestOf("0")).hit, nullptr);
}

TEST(MemoryCache, WhatIsTooLargeIsNotTaken) {
  MemoryCache memory(1000);
  memory.insert(1, hitOf("a", 2000), 0);
  EXPECT_EQ(memory.bytes(), 0u);
  MemoryCache none(0);
  none.insert(1, hitOf("a", 0), 0);
  EXPECT_EQ(none.find("team", digestOf("a")).hit, nullptr);
}

TEST(MemoryCache, AReaderThatWasOvertakenByADropPutsNothingIn) {
  MemoryCache memory(1 << 20);
  uint64_t before = memory.generation();
  memory.drop(1); // somebody removes the entry while it is being read
  memory.insert(1, hitOf("a", 100), before);
  EXPECT_EQ(memory.find("team", digestOf("a")).hit, nullptr);
}

TEST(MemoryCache, AMovedAliasSurvivesItsOldEntry) {
  MemoryCache memory(1 << 20);
  memory.insert(1, hitOf("a", 100), 0);
  memory.insert(2, hitOf("b", 100), 0);
  memory.insertAlias("team", digestOf("r"), 1, 0);
  memory.dropAlias("team", digestOf("r"));
  EXPECT_EQ(memory.findAlias("team", digestOf("r")).hit, nullptr);
  memory.insertAlias("team", digestOf("r"), 2, memory.generation());
  memory.drop(1);
  EXPECT_EQ(memory.findAlias("team", digestOf("r")).entry, 2);
}

} // namespace
} // namespace ttc::cache::testing
