// Flipped bits, cut files, files and databases that are gone: never a bad hit,
// never an abort, and the store goes on.
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"

#include "Metadata.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>

namespace ttc::cache::testing {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

constexpr size_t small = 5000;
constexpr size_t large = 100000;

class CorruptionTest : public ::testing::Test {
protected:
  void SetUp() override { setup.options.memoryBytes = 0; }

  std::string database() { return setup.options.directory + "/index.db"; }

  /// Stores a small and a large entry, with aliases, and closes.
  void prepare() {
    auto store = setup.open();
    ASSERT_TRUE(store->put(entryNamed("small"), bytesOf(small, 1)).ok());
    ASSERT_TRUE(store->put(entryNamed("large"), bytesOf(large, 2)).ok());
    for (const char *name : {"small", "large"}) {
      ASSERT_TRUE(store
                      ->putAlias("team", digestOf(std::string("r") + name),
                                 digestOf(name))
                      .ok());
    }
  }

  void change(const std::string &sql) {
    SQLite::Database db(database(), SQLite::OPEN_READWRITE);
    ASSERT_EQ(db.exec(sql), 1) << sql;
  }

  /// `name` is a miss, counted and gone; storing it anew makes it a hit.
  void expectDropped(const std::string &name, size_t size, uint64_t seed) {
    auto store = setup.open();
    ASSERT_NE(store, nullptr);
    EXPECT_EQ(store->findAlias("team", digestOf("r" + name)), nullptr);
    EXPECT_EQ(store->find("team", digestOf(name)), nullptr);
    EXPECT_EQ(store->stats().corruptDropped, 1u);
    EXPECT_EQ(store->stats().entries, 1u);
    EXPECT_EQ(store->stats().aliases, 1u);
    const char *other = name == "small" ? "large" : "small";
    EXPECT_NE(store->find("team", digestOf(other)), nullptr);

    ASSERT_TRUE(store->put(entryNamed(name), bytesOf(size, seed)).ok());
    Hit hit = store->find("team", digestOf(name));
    ASSERT_NE(hit, nullptr);
    EXPECT_TRUE(contentOf(hit) == bytesOf(size, seed));
    EXPECT_EQ(store->stats().corruptDropped, 1u);
  }

  StoreSetup setup;
};

TEST_F(CorruptionTest, FlippedBitInAFile) {
  prepare();
  fs::path file = payloadFiles(setup.options.directory).at(0);
  std::string bytes = readFile(file);
  bytes[77777] = static_cast<char>(bytes[77777] ^ 1);
  writeFile(file, bytes);
  expectDropped("large", large, 2);
  EXPECT_THAT(setup.log.at(0), HasSubstr("has changed since it was stored"));
}

TEST_F(CorruptionTest, CutFile) {
  prepare();
  fs::resize_file(payloadFiles(setup.options.directory).at(0), large - 1);
  expectDropped("large", large, 2);
}

TEST_F(CorruptionTest, GrownFile) {
  prepare();
  fs::resize_file(payloadFiles(setup.options.directory).at(0), large + 1);
  expectDropped("large", large, 2);
}

TEST_F(CorruptionTest, DeletedFileIsNoticedAtTheStart) {
  prepare();
  fs::remove(payloadFiles(setup.options.directory).at(0));
  expectDropped("large", large, 2);
}

TEST_F(CorruptionTest, DeletedFileIsNoticedWhileRunning) {
  prepare();
  auto store = setup.open();
  fs::remove(payloadFiles(setup.options.directory).at(0));
  EXPECT_EQ(store->find("team", digestOf("large")), nullptr);
  EXPECT_EQ(store->stats().corruptDropped, 1u);
  EXPECT_EQ(store->stats().entries, 1u);
}

TEST_F(CorruptionTest, FlippedBitInAPayloadOfTheDatabase) {
  prepare();
  std::string bytes = bytesOf(small, 1);
  std::string file = readFile(database());
  // The payload's second half lies on an overflow page, as one piece.
  size_t at = file.find(bytes.substr(small / 2 + 500, 100));
  ASSERT_NE(at, std::string::npos);
  file[at] = static_cast<char>(file[at] ^ 8);
  writeFile(database(), file);
  expectDropped("small", small, 1);
}

TEST_F(CorruptionTest, ChangedColumnsOfARow) {
  for (const char *set :
       {"size = size + 1", "sha256 = zeroblob(32)", "xxh3 = xxh3 + 1",
        "row_check = row_check + 1", "sha256 = x'00'"}) {
    StoreSetup fresh;
    fresh.options.memoryBytes = 0;
    std::swap(setup.options.directory, fresh.options.directory);
    prepare();
    change(std::string("UPDATE entry SET ") + set +
           " WHERE size = " + std::to_string(small));
    expectDropped("small", small, 1);
    std::swap(setup.options.directory, fresh.options.directory);
  }
}

TEST_F(CorruptionTest, ChangedMetadataAndAttachment) {
  for (const char *set :
       {"meta = zeroblob(length(meta))", "meta = x''", "attachment = x'41'"}) {
    StoreSetup fresh;
    std::swap(setup.options.directory, fresh.options.directory);
    prepare();
    change(std::string("UPDATE body SET ") + set + " WHERE payload NOTNULL");
    expectDropped("small", small, 1);
    std::swap(setup.options.directory, fresh.options.directory);
  }
}

TEST_F(CorruptionTest, SharedBadFileIsDroppedForAllItsEntries) {
  {
    auto store = setup.open();
    ASSERT_TRUE(store->put(entryNamed("a"), bytesOf(large, 1)).ok());
    ASSERT_TRUE(store->put(entryNamed("b"), bytesOf(large, 1)).ok());
  }
  fs::resize_file(payloadFiles(setup.options.directory).at(0), 10);
  auto store = setup.open();
  EXPECT_EQ(store->find("team", digestOf("a")), nullptr);
  EXPECT_EQ(store->find("team", digestOf("b")), nullptr);
  EXPECT_EQ(store->stats().corruptDropped, 2u);
  EXPECT_TRUE(payloadFiles(setup.options.directory).empty());
}

TEST_F(CorruptionTest, ScrubDropsBadFiles) {
  prepare();
  auto store = setup.open();
  fs::path file = payloadFiles(setup.options.directory).at(0);
  std::string bytes = readFile(file);
  bytes[5] = static_cast<char>(bytes[5] ^ 1);
  writeFile(file, bytes);
  auto result = store->scrub(nullptr);
  ASSERT_TRUE(result.ok()) << result.status();
  EXPECT_EQ(result->checked, 2u);
  EXPECT_EQ(result->dropped, 1u);
  EXPECT_EQ(store->stats().entries, 1u);
  EXPECT_TRUE(payloadFiles(setup.options.directory).empty());
}

TEST_F(CorruptionTest, ScrubFindsWhatTheCheapChecksAgreeWith) {
  prepare();
  // Another payload with an xxh3 and a row check that fit it, under the SHA-256
  // of the first.
  Entry entry = entryNamed("small");
  entry.digest = digestOf(bytesOf(small, 1));
  entry.size = small;
  std::string forged = bytesOf(small, 5);
  uint64_t check = rowCheck(entry, xxh3(forged), false, packMetadata(entry));
  {
    SQLite::Database db(database(), SQLite::OPEN_READWRITE);
    SQLite::Statement body(db,
                           "UPDATE body SET payload = ? WHERE payload NOTNULL");
    body.bind(1, forged.data(), static_cast<int>(forged.size()));
    ASSERT_EQ(body.exec(), 1);
    SQLite::Statement row(
        db, "UPDATE entry SET xxh3 = ?, row_check = ? WHERE external = 0");
    row.bind(1, static_cast<int64_t>(xxh3(forged)));
    row.bind(2, static_cast<int64_t>(check));
    ASSERT_EQ(row.exec(), 1);
  }
  auto store = setup.open();
  ASSERT_NE(store->find("team", digestOf("small")), nullptr);
  EXPECT_EQ(store->scrub(nullptr)->dropped, 1u);
  EXPECT_EQ(store->find("team", digestOf("small")), nullptr);
}

TEST_F(CorruptionTest, DeletedDatabaseBeginsAnew) {
  prepare();
  fs::remove(database());
  auto store = setup.open();
  ASSERT_NE(store, nullptr);
  EXPECT_EQ(store->find("team", digestOf("small")), nullptr);
  EXPECT_EQ(store->stats().sweptFiles, 1u) << "a file without a row";
  EXPECT_TRUE(store->put(entryNamed("small"), bytesOf(small, 1)).ok());
}

TEST_F(CorruptionTest, DatabaseDeletedWhileRunningHarmsNobody) {
  prepare();
  auto store = setup.open();
  for (const char *suffix : {"", "-wal", "-shm"}) {
    fs::remove(database() + suffix);
  }
  EXPECT_NE(store->find("team", digestOf("small")), nullptr);
  (void)store->put(entryNamed("later"), bytesOf(small, 3));
  store.reset();
  store = setup.open();
  ASSERT_NE(store, nullptr);
  EXPECT_TRUE(store->put(entryNamed("small"), bytesOf(small, 1)).ok());
}

TEST_F(CorruptionTest, DamagedDatabaseIsMovedAsideAndANewOneBegun) {
  for (const char *damage : {"garbage", "cut", "page"}) {
    StoreSetup fresh;
    std::swap(setup.options.directory, fresh.options.directory);
    prepare();
    std::string file = readFile(database());
    if (std::string(damage) == "garbage") {
      file = bytesOf(file.size(), 9);
    } else if (std::string(damage) == "cut") {
      file.resize(file.size() / 2);
    } else {
      file.replace(2 * 8192, 8192, bytesOf(8192, 9));
    }
    writeFile(database(), file);
    auto store = setup.open();
    ASSERT_NE(store, nullptr) << damage;
    EXPECT_EQ(store->stats().databasesReplaced, 1u) << damage;
    EXPECT_EQ(store->stats().entries, 0u);
    EXPECT_TRUE(readFile(database() + ".damaged") == file);
    EXPECT_THAT(setup.log.back(), HasSubstr("damaged"));
    EXPECT_TRUE(store->put(entryNamed("small"), bytesOf(small, 1)).ok());
    store.reset();
    EXPECT_NE(setup.open()->find("team", digestOf("small")), nullptr);
    std::swap(setup.options.directory, fresh.options.directory);
  }
}

TEST_F(CorruptionTest, AFlipAnywhereInTheDatabaseNeverGivesABadHit) {
  prepare();
  std::string intact = readFile(database());
  fs::path payload = payloadFiles(setup.options.directory).at(0);
  std::string payloadBytes = readFile(payload);
  // A stride that is no divisor of the page size meets headers, indexes and
  // payloads alike.
  for (size_t at = 13; at < intact.size(); at += 1237) {
    std::string flipped = intact;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
    writeFile(database(), flipped);
    writeFile(payload, payloadBytes);
    auto store = Store::open(setup.options);
    if (!store.ok()) { // the application id or the version was hit
      EXPECT_EQ(store.status().code(), absl::StatusCode::kFailedPrecondition)
          << at << ": " << store.status();
      continue;
    }
    for (auto [name, size, seed] :
         {std::tuple("small", small, 1), std::tuple("large", large, 2)}) {
      for (const Hit &hit :
           {(*store)->find("team", digestOf(name)),
            (*store)->findAlias("team", digestOf(std::string("r") + name))}) {
        ASSERT_TRUE(hit == nullptr || contentOf(hit) == bytesOf(size, seed))
            << "byte " << at;
      }
    }
  }
}

} // namespace
} // namespace ttc::cache::testing
