// SQL on the tables `alias` and `negative`. Functions may throw
// SQLite::Exception: call them inside Connection::run.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_REQUESTTABLES_H
#define TTC_CACHE_REQUESTTABLES_H

#include "Connection.h"
#include "ttc/cache/Store.h"

namespace ttc::cache {

/// How many aliases one entry keeps: a person who reformats a graph for ever
/// must not fill the disk with them.
constexpr int64_t aliasesPerEntry = 64;

/// Points `request` at `entry`, and forgets the entry's oldest alias beyond
/// aliasesPerEntry.
void writeAlias(Connection &db, std::string_view scope, const Digest &request,
                int64_t entry);
int64_t countAliases(Connection &db);

void writeNegative(Connection &db, std::string_view scope, const Digest &digest,
                   const Negative &negative);
/// Expired ones too.
std::optional<Negative> readNegative(Connection &db, std::string_view scope,
                                     const Digest &digest);
void deleteNegativesBefore(Connection &db, Time expiry);

} // namespace ttc::cache

#endif // TTC_CACHE_REQUESTTABLES_H
