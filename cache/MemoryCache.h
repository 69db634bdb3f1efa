// Recently used entries, held in memory beside the disk.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_MEMORYCACHE_H
#define TTC_CACHE_MEMORYCACHE_H

#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "ttc/cache/Entry.h"
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::cache {

/// Bounded by bytes, least recently used first to go. Thread-safe; a look-up
/// takes one lock for a fraction of a microsecond.
///
/// A reader that fetched an entry from disk must not put it in after it was
/// dropped: it takes `generation()` before it reads, and `insert` refuses once
/// anything was dropped since.
class MemoryCache {
public:
  /// `entry` is the row id, 0 if nothing was found.
  struct Found {
    Hit hit;
    int64_t entry = 0;
  };

  explicit MemoryCache(uint64_t maxBytes) : maxBytes(maxBytes) {}

  Found find(std::string_view scope, const Digest &key);
  Found findAlias(std::string_view scope, const Digest &request);

  uint64_t generation() const;
  /// Takes `hit`, if it lies in memory, fits, and nothing was dropped since
  /// `generation`. Replaces what the entry had.
  void insert(int64_t entry, const Hit &hit, uint64_t generation);
  /// Lets `request` find the entry, if that is here and nothing was dropped
  /// since `generation`.
  void insertAlias(std::string_view scope, const Digest &request, int64_t entry,
                   uint64_t generation);
  /// Forgets the entry with its aliases.
  void drop(int64_t entry);
  /// Forgets where `request` led.
  void dropAlias(std::string_view scope, const Digest &request);

  uint64_t bytes() const;

private:
  struct Name {
    std::string scope;
    Digest digest;
  };
  struct NameView {
    std::string_view scope;
    const Digest &digest;
  };
  struct NameHash {
    using is_transparent = void;
    size_t operator()(const Name &name) const;
    size_t operator()(const NameView &name) const;
  };
  struct NameEqual {
    using is_transparent = void;
    template <typename A, typename B>
    bool operator()(const A &a, const B &b) const {
      return a.digest == b.digest && a.scope == b.scope;
    }
  };
  struct Slot {
    int64_t entry;
    Hit hit;
    uint64_t cost;
    std::vector<Name> aliases;
  };
  using Slots = std::list<Slot>;
  using Index = absl::flat_hash_map<Name, Slots::iterator, NameHash, NameEqual>;

  Found lookUp(const Index &index, NameView name)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  void erase(Slots::iterator slot) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  void shrink() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);

  const uint64_t maxBytes;
  mutable absl::Mutex mutex;
  Slots slots ABSL_GUARDED_BY(mutex); // most recently used first
  absl::flat_hash_map<int64_t, Slots::iterator> byEntry ABSL_GUARDED_BY(mutex);
  Index byKey ABSL_GUARDED_BY(mutex);
  Index byAlias ABSL_GUARDED_BY(mutex);
  uint64_t held ABSL_GUARDED_BY(mutex) = 0;
  uint64_t drops ABSL_GUARDED_BY(mutex) = 0;
};

} // namespace ttc::cache

#endif // TTC_CACHE_MEMORYCACHE_H
