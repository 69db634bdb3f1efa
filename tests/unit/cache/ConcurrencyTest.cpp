// Readers, writers and eviction at once: every hit is whole and belongs to its
// key.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include <atomic>
#include <random>
#include <thread>

namespace ttc::cache::testing {
namespace {

constexpr int keys = 40;
constexpr int rounds = 300;

size_t sizeOf(int key) { return key % 2 == 0 ? 3000 : 70000 + key; }

/// What `key` must hold, whoever wrote it last.
std::string bytesOfKey(int key) { return bytesOf(sizeOf(key), key); }

void write(Store &store, int seed) {
  std::mt19937 random(seed);
  for (int i = 0; i < rounds; ++i) {
    int key = static_cast<int>(random() % keys);
    std::string name = std::to_string(key);
    auto put = store.put(entryNamed(name), bytesOfKey(key));
    ASSERT_TRUE(put.ok()) << put.status();
    absl::Status alias =
        store.putAlias("team", digestOf("r" + name), digestOf(name));
    ASSERT_TRUE(alias.ok() || absl::IsNotFound(alias)) << alias;
    if (random() % 20 == 0) {
      (void)store.remove("team", digestOf(name));
    }
  }
}

void read(Store &store, int seed, std::atomic<bool> &done,
          std::atomic<int> &hits) {
  std::mt19937 random(seed);
  while (!done) {
    int key = static_cast<int>(random() % keys);
    std::string name = std::to_string(key);
    Hit hit = random() % 2 == 0 ? store.find("team", digestOf(name))
                                : store.findAlias("team", digestOf("r" + name));
    if (hit == nullptr) {
      continue;
    }
    ++hits;
    ASSERT_EQ(hit->entry.key, digestOf(name));
    ASSERT_EQ(digestOf(contentOf(hit)), digestOf(bytesOfKey(key)));
  }
}

TEST(Concurrency, EveryHitIsWholeWhileOthersWriteAndEvict) {
  StoreSetup setup;
  setup.options.now = nullptr;
  setup.options.log = nullptr;
  setup.options.touchDelay = std::chrono::milliseconds(5);
  setup.options.maxBytes = 800000; // about half of everything
  setup.options.memoryBytes = 300000;
  auto store = setup.open();
  std::atomic<bool> done = false;
  std::atomic<int> hits = 0;
  std::vector<std::thread> readers, writers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&, i] { read(*store, 100 + i, done, hits); });
  }
  for (int i = 0; i < 2; ++i) {
    writers.emplace_back([&, i] { write(*store, i); });
  }
  for (std::thread &writer : writers) {
    writer.join();
  }
  done = true;
  for (std::thread &reader : readers) {
    reader.join();
  }
  Stats stats = store->stats();
  EXPECT_GT(hits, 100);
  EXPECT_GT(stats.evictions, 0u);
  EXPECT_LE(stats.bytes, setup.options.maxBytes);
  EXPECT_EQ(stats.corruptDropped, 0u);
  EXPECT_EQ(stats.readErrors, 0u);
  EXPECT_EQ(store->scrub(nullptr)->dropped, 0u);

  // Files and rows agree at the end, and the sums with them.
  store.reset();
  size_t files = payloadFiles(setup.options.directory).size();
  store = setup.open();
  EXPECT_EQ(store->stats().sweptFiles, 0u);
  EXPECT_EQ(store->stats().bytes, stats.bytes);
  EXPECT_EQ(store->stats().entries, stats.entries);
  size_t external = 0;
  for (const Entry &entry : entriesOf(*store)) {
    external += entry.size > setup.options.inlineBytes ? 1 : 0;
  }
  EXPECT_EQ(files, external);
}

} // namespace
} // namespace ttc::cache::testing
