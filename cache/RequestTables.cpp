// What requests led to.
// SPDX-License-Identifier: Apache-2.0
#include "RequestTables.h"

namespace ttc::cache {

void writeAlias(Connection &db, std::string_view scope, const Digest &request,
                int64_t entry) {
  db.prepared("INSERT OR REPLACE INTO alias (scope, request, entry)"
              " VALUES (?1, ?2, ?3)")
      .bind(1, scope)
      .bind(2, request)
      .bind(3, entry)
      .execute();
  db.prepared("DELETE FROM alias WHERE entry = ?1 AND id <= (SELECT id FROM"
              " alias WHERE entry = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)")
      .bind(1, entry)
      .bind(2, aliasesPerEntry)
      .execute();
}

int64_t countAliases(Connection &db) {
  return db.number("SELECT count(*) FROM alias");
}

void writeNegative(Connection &db, std::string_view scope, const Digest &digest,
                   const Negative &negative) {
  db.prepared("INSERT OR REPLACE INTO negative (scope, digest, message,"
              " expires) VALUES (?1, ?2, ?3, ?4)")
      .bind(1, scope)
      .bind(2, digest)
      .bind(3, negative.message)
      .bind(4, negative.expires.time_since_epoch().count())
      .execute();
}

std::optional<Negative> readNegative(Connection &db, std::string_view scope,
                                     const Digest &digest) {
  Query query = db.prepared("SELECT message, expires FROM negative"
                            " WHERE scope = ?1 AND digest = ?2");
  query.bind(1, scope).bind(2, digest);
  if (!query.step()) {
    return std::nullopt;
  }
  return Negative{std::string(query.bytes(0)),
                  Time(std::chrono::milliseconds(query.number(1)))};
}

void deleteNegativesBefore(Connection &db, Time expiry) {
  db.prepared("DELETE FROM negative WHERE expires <= ?1")
      .bind(1, expiry.time_since_epoch().count())
      .execute();
}

} // namespace ttc::cache
