// The store on this machine's disk: look-ups, writes, eviction and upkeep over
// the parts of this folder.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_LOCALSTORE_H
#define TTC_CACHE_LOCALSTORE_H

#include "Connection.h"
#include "Directory.h"
#include "EntryTable.h"
#include "MemoryCache.h"
#include "PayloadFiles.h"
#include "ReaderPool.h"
#include "TouchLog.h"
#include "absl/synchronization/mutex.h"
#include "ttc/cache/Store.h"
#include <atomic>
#include <thread>

namespace ttc::cache {

/// Lock order: `writerMutex` before the mutexes inside `readers`, `memory`,
/// `touches` and `upkeepMutex`.
class LocalStore final : public Store {
public:
  explicit LocalStore(Options options);
  ~LocalStore() override;

  /// Everything of `open` that can fail (Startup.cpp). Called once, before any
  /// other member.
  absl::Status start();

  Hit find(std::string_view scope, const Digest &key) override;
  Hit findAlias(std::string_view scope, const Digest &request) override;
  absl::StatusOr<Hit> put(Entry entry, std::string_view bytes) override;
  absl::Status putAlias(std::string_view scope, const Digest &request,
                        const Digest &key) override;
  absl::Status putNegative(std::string_view scope, const Digest &digest,
                           std::string_view message,
                           std::chrono::milliseconds lifetime) override;
  std::optional<Negative> findNegative(std::string_view scope,
                                       const Digest &digest) override;
  absl::StatusOr<Page> list(std::string_view scope, size_t limit,
                            std::string_view token) override;
  absl::StatusOr<ExplainedKey> keyParts(std::string_view scope,
                                        std::string_view prefix) override;
  absl::StatusOr<uint64_t> remove(std::string_view scope,
                                  const Digest &key) override;
  absl::StatusOr<ScrubResult>
  scrub(std::function<bool(uint64_t, uint64_t, uint64_t)> progress) override;
  Stats stats() override;
  absl::Status maintain() override;

private:
  using ReadRow = std::function<std::optional<EntryRow>(Connection &)>;

  // Startup.cpp
  absl::Status openDatabase() ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);
  absl::Status moveDatabaseAside();
  absl::Status sweep() ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);
  std::string databasePath() const;

  // Lookup.cpp
  Hit fromMemory(const MemoryCache::Found &found);
  Hit fromDisk(const ReadRow &read, MemoryCache::Found &found);
  absl::StatusOr<Hit> loadRow(EntryRow row) const;
  /// An ordinary read's checks, or those and SHA-256.
  enum class Depth { Cheap, Full };
  /// Drops the entry if it is bad still, now that nobody replaces it.
  void dropIfBad(int64_t entry, const absl::Status &why, Depth depth);

  // Eviction.cpp
  struct Removal {
    std::vector<Victim> victims;
    uint64_t bytes = 0; ///< what they held
  };
  /// Deletes rows, least recently used first, until payloads hold at most
  /// `target` bytes. Inside a transaction.
  static void evictRows(Connection &db, uint64_t held, uint64_t target,
                        int64_t except, Removal &removal);
  static void deleteVictim(Connection &db, const Victim &victim,
                           Removal &removal);
  /// After the commit: the sums, the memory and the files follow the rows.
  void finishRemoval(const Removal &removal)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);
  /// Removes the file of `digest` if no row names it.
  void removeUnusedFile(const Digest &digest)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);
  absl::Status flushTouches() ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);
  absl::Status dropAged() ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);

  // Writing.cpp
  absl::StatusOr<Hit> store(Entry entry, std::string_view bytes);
  absl::Status commitEntry(const Entry &entry, uint64_t checksum,
                           std::optional<std::string_view> payload, int64_t &id)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(writerMutex);

  // Scrub.cpp
  absl::Status scrubEntry(int64_t id);
  absl::Status checkRow(EntryRow row, Depth depth) const;

  void runUpkeep();
  void note(std::string_view line) const;
  Time now() const;

  const Options options;
  FileHandle lock; // first to be taken, last to go
  PayloadFiles files;
  MemoryCache memory;
  TouchLog touches;
  ReaderPool readers;

  absl::Mutex writerMutex;
  std::unique_ptr<Connection> writer ABSL_GUARDED_BY(writerMutex);
  uint64_t bytesHeld ABSL_GUARDED_BY(writerMutex) = 0;
  uint64_t entryCount ABSL_GUARDED_BY(writerMutex) = 0;

  struct Counters {
    std::atomic<uint64_t> aliasHits, aliasMisses, keyHits, keyMisses;
    std::atomic<uint64_t> memoryHits, stores, storeFailures, evictions;
    std::atomic<uint64_t> corruptDropped, readErrors, databasesReplaced;
    std::atomic<uint64_t> sweptFiles;
  };
  Counters counters{};

  absl::Mutex upkeepMutex;
  bool stopping ABSL_GUARDED_BY(upkeepMutex) = false;
  std::thread upkeep;
};

} // namespace ttc::cache

#endif // TTC_CACHE_LOCALSTORE_H
