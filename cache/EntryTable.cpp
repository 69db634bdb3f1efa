// The SQL stands beside the function that uses it.
// SPDX-License-Identifier: Apache-2.0
#include "EntryTable.h"

#include "Metadata.h"
#include <limits>

namespace ttc::cache {
namespace {

#define TTC_ENTRY_COLUMNS                                                      \
  "e.id, e.scope, e.key, e.sha256, e.size, e.xxh3, e.external, e.row_check,"   \
  " e.created, e.used, e.uses, b.meta, b.attachment, b.payload"
#define TTC_ENTRY_AND_BODY " entry e JOIN body b ON b.entry = e.id"

int64_t stored(Time time) { return time.time_since_epoch().count(); }
Time timeOf(int64_t value) { return Time(std::chrono::milliseconds(value)); }

/// The row under `query`, whose columns are TTC_ENTRY_COLUMNS.
EntryRow rowOf(Query &query) {
  EntryRow row;
  Entry &entry = row.entry;
  row.id = query.number(0);
  entry.scope = query.bytes(1);
  entry.key = query.digest(2);
  entry.digest = query.digest(3);
  entry.size = static_cast<uint64_t>(query.number(4));
  row.xxh3 = static_cast<uint64_t>(query.number(5));
  row.external = query.number(6) != 0;
  uint64_t check = static_cast<uint64_t>(query.number(7));
  entry.created = timeOf(query.number(8));
  entry.used = timeOf(query.number(9));
  entry.uses = static_cast<uint64_t>(query.number(10));
  std::string metadata(query.bytes(11));
  entry.attachment = query.bytes(12);
  row.payload = query.bytes(13);
  row.intact = unpackMetadata(metadata, entry) &&
               check == rowCheck(entry, row.xxh3, row.external, metadata);
  return row;
}

std::optional<EntryRow> oneRow(Query &query) {
  return query.step() ? std::optional(rowOf(query)) : std::nullopt;
}

Victim victimOf(Query &query) {
  return {query.number(0), query.digest(1),
          static_cast<uint64_t>(query.number(2)), query.number(3) != 0};
}

std::optional<Victim> oneVictim(Query &query) {
  return query.step() ? std::optional(victimOf(query)) : std::nullopt;
}

} // namespace

std::optional<EntryRow> readEntry(Connection &db, std::string_view scope,
                                  const Digest &key) {
  Query query =
      db.prepared("SELECT " TTC_ENTRY_COLUMNS " FROM" TTC_ENTRY_AND_BODY
                  " WHERE e.scope = ?1 AND e.key = ?2");
  query.bind(1, scope).bind(2, key);
  return oneRow(query);
}

std::optional<EntryRow> readEntryOfAlias(Connection &db, std::string_view scope,
                                         const Digest &request) {
  Query query = db.prepared(
      "SELECT " TTC_ENTRY_COLUMNS " FROM" TTC_ENTRY_AND_BODY
      " JOIN alias a ON a.entry = e.id WHERE a.scope = ?1 AND a.request = ?2");
  query.bind(1, scope).bind(2, request);
  return oneRow(query);
}

std::optional<EntryRow> readEntry(Connection &db, int64_t id) {
  Query query = db.prepared("SELECT " TTC_ENTRY_COLUMNS
                            " FROM" TTC_ENTRY_AND_BODY " WHERE e.id = ?1");
  query.bind(1, id);
  return oneRow(query);
}

int64_t writeEntry(Connection &db, const Entry &entry, uint64_t checksum,
                   std::optional<std::string_view> payload) {
  std::string metadata = packMetadata(entry);
  bool external = !payload.has_value();
  int64_t id = 0;
  {
    Query upsert = db.prepared(
        "INSERT INTO entry (scope, key, sha256, size, xxh3, external,"
        " row_check, created, used, uses)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, 0)"
        " ON CONFLICT (scope, key) DO UPDATE SET sha256 = excluded.sha256,"
        " size = excluded.size, xxh3 = excluded.xxh3,"
        " external = excluded.external, row_check = excluded.row_check,"
        " created = excluded.created, used = excluded.used, uses = 0"
        " RETURNING id");
    upsert.bind(1, entry.scope)
        .bind(2, entry.key)
        .bind(3, entry.digest)
        .bind(4, static_cast<int64_t>(entry.size))
        .bind(5, static_cast<int64_t>(checksum))
        .bind(6, external ? 1 : 0)
        .bind(7, static_cast<int64_t>(
                     rowCheck(entry, checksum, external, metadata)))
        .bind(8, stored(entry.created));
    upsert.step();
    id = upsert.number(0);
    // Only a statement that ran to its end has written.
    upsert.step();
  }
  Query body = db.prepared("INSERT OR REPLACE INTO body (entry, meta,"
                           " attachment, payload) VALUES (?1, ?2, ?3, ?4)");
  body.bind(1, id).bindBlob(2, metadata).bindBlob(3, entry.attachment);
  if (payload) {
    body.bindBlob(4, *payload);
  } else {
    body.bindNull(4);
  }
  body.execute();
  return id;
}

std::optional<Victim> findVictim(Connection &db, std::string_view scope,
                                 const Digest &key) {
  Query query = db.prepared("SELECT id, sha256, size, external FROM entry"
                            " WHERE scope = ?1 AND key = ?2");
  query.bind(1, scope).bind(2, key);
  return oneVictim(query);
}

std::optional<Victim> findVictim(Connection &db, int64_t id) {
  Query query = db.prepared("SELECT id, sha256, size, external FROM entry"
                            " WHERE id = ?1");
  query.bind(1, id);
  return oneVictim(query);
}

std::vector<Victim> oldestVictims(Connection &db, size_t limit, int64_t except,
                                  Time before) {
  Query query = db.prepared("SELECT id, sha256, size, external FROM entry"
                            " WHERE used < ?1 AND id <> ?2"
                            " ORDER BY used, id LIMIT ?3");
  query.bind(1, stored(before))
      .bind(2, except)
      .bind(3, static_cast<int64_t>(limit));
  std::vector<Victim> victims;
  while (query.step()) {
    victims.push_back(victimOf(query));
  }
  return victims;
}

void deleteEntry(Connection &db, int64_t id) {
  db.prepared("DELETE FROM entry WHERE id = ?1").bind(1, id).execute();
}

bool fileIsUsed(Connection &db, const Digest &digest) {
  Query query = db.prepared(
      "SELECT 1 FROM entry WHERE sha256 = ?1 AND external = 1 LIMIT 1");
  query.bind(1, digest);
  return query.step();
}

void writeTouches(Connection &db, const TouchLog::Touches &touches) {
  for (const auto &[id, touch] : touches) {
    db.prepared("UPDATE entry SET used = max(used, ?2), uses = uses + ?3"
                " WHERE id = ?1")
        .bind(1, id)
        .bind(2, stored(touch.last))
        .bind(3, static_cast<int64_t>(touch.count))
        .execute();
  }
}

std::vector<std::pair<int64_t, Entry>> listEntries(Connection &db,
                                                   std::string_view scope,
                                                   size_t limit, Time used,
                                                   int64_t id) {
  Query query = db.prepared(
      "SELECT e.id, e.key, e.sha256, e.size, e.created, e.used, e.uses, b.meta"
      " FROM" TTC_ENTRY_AND_BODY
      " WHERE e.scope = ?1 AND (e.used, e.id) < (?2, ?3)"
      " ORDER BY e.used DESC, e.id DESC LIMIT ?4");
  query.bind(1, scope)
      .bind(2, stored(used))
      .bind(3, id)
      .bind(4, static_cast<int64_t>(limit));
  std::vector<std::pair<int64_t, Entry>> found;
  while (query.step()) {
    Entry &entry = found.emplace_back(query.number(0), Entry()).second;
    entry.scope = scope;
    entry.key = query.digest(1);
    entry.digest = query.digest(2);
    entry.size = static_cast<uint64_t>(query.number(3));
    entry.created = timeOf(query.number(4));
    entry.used = timeOf(query.number(5));
    entry.uses = static_cast<uint64_t>(query.number(6));
    unpackMetadata(query.bytes(7), entry);
  }
  return found;
}

std::vector<std::pair<Digest, KeyParts>> keysBetween(Connection &db,
                                                     std::string_view scope,
                                                     const Digest &low,
                                                     const Digest &high) {
  Query query =
      db.prepared("SELECT e.key, b.meta FROM" TTC_ENTRY_AND_BODY
                  " WHERE e.scope = ?1 AND e.key BETWEEN ?2 AND ?3 LIMIT 2");
  query.bind(1, scope).bind(2, low).bind(3, high);
  std::vector<std::pair<Digest, KeyParts>> found;
  while (query.step()) {
    Entry entry;
    unpackMetadata(query.bytes(1), entry);
    found.emplace_back(query.digest(0), std::move(entry.keyParts));
  }
  return found;
}

std::vector<int64_t> entryIds(Connection &db, int64_t after, size_t limit) {
  Query query =
      db.prepared("SELECT id FROM entry WHERE id > ?1 ORDER BY id LIMIT ?2");
  query.bind(1, after).bind(2, static_cast<int64_t>(limit));
  std::vector<int64_t> ids;
  while (query.step()) {
    ids.push_back(query.number(0));
  }
  return ids;
}

} // namespace ttc::cache
