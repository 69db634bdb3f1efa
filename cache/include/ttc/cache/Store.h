// The local cache: exports by digest, in one SQLite database and content-named
// files.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_STORE_H
#define TTC_CACHE_STORE_H

#include "ttc/cache/Entry.h"
#include "ttc/support/Status.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::cache {

struct Options {
  /// Made with mode 0700 if it does not exist. Must be on a local disk, never
  /// on NFS.
  std::string directory;
  /// Budget for payload bytes. When a store exceeds it, least recently used
  /// entries go until `lowWatermark` of it is used.
  uint64_t maxBytes = uint64_t{10} << 30;
  double lowWatermark = 0.9;
  /// Entries that nobody used for so long go; zero keeps them.
  std::chrono::seconds maxAge{0};
  /// Bytes of recently used payloads that are kept in memory beside the disk;
  /// zero keeps none.
  uint64_t memoryBytes = uint64_t{16} << 20;
  /// Payloads up to this size lie in the database, larger ones in files of
  /// their own.
  uint64_t inlineBytes = 64 << 10;
  /// Connections that read at the same time.
  unsigned readers = 4;
  /// How long uses are collected before they are written in one transaction.
  std::chrono::milliseconds touchDelay{1000};
  /// Gets one line for each thing an operator should know (a damaged database,
  /// a dropped entry). May be called by any thread, must not call the store.
  /// Empty: to nobody.
  std::function<void(std::string_view)> log;
  /// The wall clock; a test may put its own in.
  std::function<Time()> now;
};

/// Counters since `open`, and sizes now.
struct Stats {
  uint64_t entries = 0;
  uint64_t aliases = 0;
  uint64_t bytes =
      0; ///< of all payloads; a file that two entries share counts twice
  uint64_t maxBytes = 0;
  uint64_t memoryBytes = 0; ///< of payloads held in memory now
  uint64_t aliasHits = 0;   ///< findAlias that found something
  uint64_t aliasMisses = 0;
  uint64_t keyHits = 0; ///< find that found something
  uint64_t keyMisses = 0;
  uint64_t memoryHits = 0; ///< how many of the hits touched no disk
  uint64_t stores = 0;
  uint64_t storeFailures = 0;
  uint64_t evictions = 0;
  uint64_t corruptDropped = 0; ///< entries whose bytes were not what was stored
  uint64_t readErrors =
      0; ///< look-ups that the disk or SQLite failed; counted as misses too
  uint64_t databasesReplaced =
      0;                   ///< 1 if `open` moved a damaged database aside
  uint64_t sweptFiles = 0; ///< left-overs that `open` removed
  std::string directory;
};

struct Page {
  std::vector<Entry> entries;
  std::string nextToken; ///< empty: there is no more
};

/// The parts of one known key.
struct ExplainedKey {
  Digest key;
  KeyParts parts;
};

/// A request that is known to fail, until it expires.
struct Negative {
  std::string message;
  Time expires;
};

struct ScrubResult {
  uint64_t checked = 0;
  uint64_t dropped = 0;
};

/// Exports by cache key, and by the digests of requests that led to them
/// (aliases). Thread-safe; every call may block on the disk, except that a hit
/// on a payload in memory does not. Open one per directory and keep it; closing
/// waits for the writer and writes what was collected.
///
/// Promises: an entry is found only after all of it is on disk (its row is the
/// last thing written); after kill -9 every entry whose `put` returned is
/// there, and nothing else; after a power cut the newest may be missing. Bytes
/// are checked on every load, and a bad entry is dropped, counted and a miss. A
/// failed store harms no other entry and leaves no file.
class Store {
public:
  /// Takes the directory for this process. Fails with
  ///   FAILED_PRECONDITION  another process holds it (the message has its pid),
  ///   it holds files that are not ours, or it
  ///                        was written by a newer ttc;
  ///   PERMISSION_DENIED    it belongs to another user, or may not be written;
  ///   RESOURCE_EXHAUSTED   no space;
  ///   INVALID_ARGUMENT     an option makes no sense;
  ///   INTERNAL             another failure of the disk.
  /// A database that is damaged is moved aside (`index.db.damaged`) and a new
  /// one begun: that is not an error.
  static absl::StatusOr<std::unique_ptr<Store>> open(Options options);
  virtual ~Store() = default;

  /// The entry of `key`, or null. Trouble with the disk is counted and logged,
  /// and is a miss.
  virtual Hit find(std::string_view scope, const Digest &key) = 0;
  /// The entry that `request` led to, or null; one look-up.
  virtual Hit findAlias(std::string_view scope, const Digest &request) = 0;

  /// Stores `bytes` under `entry.scope` and `entry.key`, replacing what was
  /// there, and returns what `find` would. Fails with RESOURCE_EXHAUSTED if the
  /// disk is full or `bytes` are more than the whole budget, else INTERNAL;
  /// what was there before is there still.
  virtual absl::StatusOr<Hit> put(Entry entry, std::string_view bytes) = 0;
  /// Makes `request` find the entry of `key`. Of one entry's aliases the newest
  /// 64 are kept. Fails with NOT_FOUND if there is no such entry (evicted
  /// meanwhile), else as `put`.
  virtual absl::Status putAlias(std::string_view scope, const Digest &request,
                                const Digest &key) = 0;

  /// Remembers for `lifetime` that `digest` (of a request or a key) fails with
  /// `message`. Fails as `put`.
  virtual absl::Status putNegative(std::string_view scope, const Digest &digest,
                                   std::string_view message,
                                   std::chrono::milliseconds lifetime) = 0;
  virtual std::optional<Negative> findNegative(std::string_view scope,
                                               const Digest &digest) = 0;

  /// Entries of `scope`, most recently used first, `limit` (at least 1) from
  /// `token` on ("" begins). Fails with INVALID_ARGUMENT for a token that no
  /// page gave.
  virtual absl::StatusOr<Page> list(std::string_view scope, size_t limit,
                                    std::string_view token) = 0;
  /// The key that begins with `prefix` (at least 6 hex digits). Fails with
  /// NOT_FOUND, or INVALID_ARGUMENT if the prefix is malformed or fits several
  /// keys.
  virtual absl::StatusOr<ExplainedKey> keyParts(std::string_view scope,
                                                std::string_view prefix) = 0;

  /// Drops the entry and its aliases; returns its payload bytes. Fails with
  /// NOT_FOUND, else as `put`.
  virtual absl::StatusOr<uint64_t> remove(std::string_view scope,
                                          const Digest &key) = 0;
  /// Reads every entry of every scope and drops those whose SHA-256 differs.
  /// `progress`, which may be empty, gets (checked, total, dropped) after each
  /// entry; false from it ends the scrub.
  virtual absl::StatusOr<ScrubResult>
  scrub(std::function<bool(uint64_t, uint64_t, uint64_t)> progress) = 0;

  virtual Stats stats() = 0;
  /// Writes collected uses, drops what is too old, gives free pages back.
  /// Called by the store's own thread; tests call it.
  virtual absl::Status maintain() = 0;
};

} // namespace ttc::cache

#endif // TTC_CACHE_STORE_H
