// What every test of the cache needs: a directory that goes away, and entries
// that are easy to tell apart.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_CACHETESTING_H
#define TTC_TESTS_CACHETESTING_H

#include "ttc/cache/Store.h"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>

namespace ttc::cache::testing {

/// A fresh directory, removed with everything in it at the end.
class TemporaryDirectory {
public:
  TemporaryDirectory() {
    std::string name = ::testing::TempDir() + "/ttc-cache-XXXXXX";
    path = mkdtemp(name.data());
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory &) = delete;
  TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;

  std::string path;
};

/// Small pieces and a clock that stands still: a test moves `clock`.
struct StoreSetup {
  TemporaryDirectory directory;
  Options options;
  Time clock{std::chrono::hours(24 * 365 * 55)};
  std::vector<std::string> log;

  StoreSetup() {
    options.directory = directory.path + "/cache";
    options.touchDelay = std::chrono::hours(1); // only when a test says so
    options.now = [this] { return clock; };
    options.log = [this](std::string_view line) { log.emplace_back(line); };
  }

  std::unique_ptr<Store> open() {
    auto store = Store::open(options);
    EXPECT_TRUE(store.ok()) << store.status();
    return store.ok() ? std::move(*store) : nullptr;
  }
};

inline Digest digestOf(std::string_view text) {
  return sha256({text.data(), text.size()});
}

inline Entry entryNamed(const std::string &name,
                        const std::string &scope = "team") {
  Entry entry;
  entry.scope = scope;
  entry.key = digestOf(name);
  entry.files = {"main.py", "run"};
  entry.targets = {"python"};
  entry.devices = {"wormhole_n150"};
  entry.fileName = name + ".mlir";
  entry.keyParts = {{"names", name}, {"semantics", "s"}};
  entry.attachment = "diagnostics of " + name;
  return entry;
}

/// `size` bytes that depend on `seed`.
inline std::string bytesOf(size_t size, uint64_t seed) {
  std::string bytes(size, '\0');
  uint64_t state = seed * 0x9E3779B97F4A7C15u + 1;
  for (char &byte : bytes) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    byte = static_cast<char>(state);
  }
  return bytes;
}

inline std::string contentOf(const Hit &hit) {
  std::string bytes(hit->payload->size(), '\0');
  absl::Status read = hit->payload->read(0, bytes.data(), bytes.size());
  EXPECT_TRUE(read.ok()) << read;
  return bytes;
}

/// Up to 1000 entries of "team", most recently used first.
inline std::vector<Entry> entriesOf(Store &store) {
  auto page = store.list("team", 1000, "");
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? std::move(page->entries) : std::vector<Entry>();
}

/// Payload files below `directory`, finished or not.
inline std::vector<std::filesystem::path>
payloadFiles(const std::string &directory) {
  std::vector<std::filesystem::path> found;
  for (const auto &file :
       std::filesystem::recursive_directory_iterator(directory + "/cas")) {
    if (file.is_regular_file()) {
      found.push_back(file.path());
    }
  }
  return found;
}

inline std::string readFile(const std::filesystem::path &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeFile(const std::filesystem::path &path,
                      const std::string &bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace ttc::cache::testing

#endif // TTC_TESTS_CACHETESTING_H
