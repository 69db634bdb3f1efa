// SQL on the tables `entry` and `body`. Functions may throw SQLite::Exception:
// call them inside Connection::run.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_ENTRYTABLE_H
#define TTC_CACHE_ENTRYTABLE_H

#include "Connection.h"
#include "TouchLog.h"
#include "ttc/cache/Entry.h"
#include <optional>
#include <string>
#include <vector>

namespace ttc::cache {

/// An entry as it is on disk.
struct EntryRow {
  int64_t id = 0;
  Entry entry;
  uint64_t xxh3 = 0;
  bool external = false;
  std::string payload; ///< empty if external
  bool intact =
      false; ///< the row is what was written; the payload is not checked yet
};

/// What is needed to drop an entry.
struct Victim {
  int64_t id = 0;
  Digest digest;
  uint64_t size = 0;
  bool external = false;
};

std::optional<EntryRow> readEntry(Connection &db, std::string_view scope,
                                  const Digest &key);
std::optional<EntryRow> readEntryOfAlias(Connection &db, std::string_view scope,
                                         const Digest &request);
std::optional<EntryRow> readEntry(Connection &db, int64_t id);

/// Writes `entry` (times and digests set) over the one of its key, if any,
/// whose id and aliases it takes over. `payload` is nothing for an external
/// one. Returns the id.
int64_t writeEntry(Connection &db, const Entry &entry, uint64_t checksum,
                   std::optional<std::string_view> payload);

std::optional<Victim> findVictim(Connection &db, std::string_view scope,
                                 const Digest &key);
std::optional<Victim> findVictim(Connection &db, int64_t id);
/// The least recently used entries, at most `limit`, not `except`, used before
/// `before`.
std::vector<Victim> oldestVictims(Connection &db, size_t limit, int64_t except,
                                  Time before);
void deleteEntry(Connection &db, int64_t id);
/// Whether some entry's payload is the file of `digest`.
bool fileIsUsed(Connection &db, const Digest &digest);

void writeTouches(Connection &db, const TouchLog::Touches &touches);

/// A page of `scope`, most recently used first, without attachments, from after
/// (used, id) on.
std::vector<std::pair<int64_t, Entry>> listEntries(Connection &db,
                                                   std::string_view scope,
                                                   size_t limit, Time used,
                                                   int64_t id);
/// Up to two keys of `scope` between two values, with their parts.
std::vector<std::pair<Digest, KeyParts>> keysBetween(Connection &db,
                                                     std::string_view scope,
                                                     const Digest &low,
                                                     const Digest &high);
/// Ids above `after`, ascending, at most `limit`.
std::vector<int64_t> entryIds(Connection &db, int64_t after, size_t limit);

} // namespace ttc::cache

#endif // TTC_CACHE_ENTRYTABLE_H
