// What is there, for people and for metrics.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "RequestTables.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include <limits>

namespace ttc::cache {
namespace {

constexpr size_t shortestPrefix = 6;

/// Where a page begins: after this entry.
struct Position {
  Time used = Time::max();
  int64_t id = std::numeric_limits<int64_t>::max();
};

absl::StatusOr<Position> positionOf(std::string_view token) {
  if (token.empty()) {
    return Position();
  }
  std::vector<std::string> parts =
      absl::StrSplit(absl::string_view(token.data(), token.size()), '.');
  int64_t used = 0;
  Position position;
  if (parts.size() != 2 || !absl::SimpleAtoi(parts[0], &used) ||
      !absl::SimpleAtoi(parts[1], &position.id)) {
    return absl::InvalidArgumentError(
        "`page_token` is none that a page gave; begin again without one");
  }
  position.used = Time(std::chrono::milliseconds(used));
  return position;
}

absl::Status badPrefix(std::string_view prefix, absl::string_view why) {
  return absl::InvalidArgumentError(absl::StrCat(
      "`", std::string(prefix.substr(0, 80)), "` ", why, "; wanted at least ",
      shortestPrefix, " hex digits of one key (see `ttc cache list`)"));
}

} // namespace

absl::StatusOr<Page> LocalStore::list(std::string_view scope, size_t limit,
                                      std::string_view token) {
  TTC_TRY_ASSIGN(Position after, positionOf(token));
  {
    absl::MutexLock lock(&writerMutex);
    TTC_TRY(flushTouches());
  }
  Page page;
  TTC_TRY(readers.run("list the cache", [&](Connection &db) {
    auto found = listEntries(db, scope, std::max<size_t>(limit, 1), after.used,
                             after.id);
    if (!found.empty() && found.size() >= limit) {
      const auto &[id, last] = found.back();
      page.nextToken =
          absl::StrCat(last.used.time_since_epoch().count(), ".", id);
    }
    for (auto &[id, entry] : found) {
      page.entries.push_back(std::move(entry));
    }
    return absl::OkStatus();
  }));
  return page;
}

absl::StatusOr<ExplainedKey> LocalStore::keyParts(std::string_view scope,
                                                  std::string_view prefix) {
  if (prefix.size() < shortestPrefix || prefix.size() > 64) {
    return badPrefix(prefix, absl::StrCat("has ", prefix.size(), " digits"));
  }
  std::string digits(prefix);
  std::optional<Digest> low =
      Digest::fromHex(digits + std::string(64 - digits.size(), '0'));
  std::optional<Digest> high =
      Digest::fromHex(digits + std::string(64 - digits.size(), 'f'));
  if (!low || !high) {
    return badPrefix(prefix, "is not hexadecimal");
  }
  std::vector<std::pair<Digest, KeyParts>> found;
  TTC_TRY(readers.run("look for a key", [&](Connection &db) {
    found = keysBetween(db, scope, *low, *high);
    return absl::OkStatus();
  }));
  if (found.empty()) {
    return absl::NotFoundError(
        absl::StrCat("no cached entry has a key that begins with `", digits,
                     "`; `ttc cache list` shows those that are there"));
  }
  if (found.size() > 1) {
    return badPrefix(prefix, "fits several keys");
  }
  return ExplainedKey{found[0].first, std::move(found[0].second)};
}

Stats LocalStore::stats() {
  Stats stats;
  absl::Status counted = readers.run("count aliases", [&](Connection &db) {
    stats.aliases = static_cast<uint64_t>(countAliases(db));
    return absl::OkStatus();
  });
  if (!counted.ok()) {
    note(std::string(counted.message()));
  }
  {
    absl::MutexLock lock(&writerMutex);
    stats.entries = entryCount;
    stats.bytes = bytesHeld;
  }
  stats.maxBytes = options.maxBytes;
  stats.memoryBytes = memory.bytes();
  stats.aliasHits = counters.aliasHits;
  stats.aliasMisses = counters.aliasMisses;
  stats.keyHits = counters.keyHits;
  stats.keyMisses = counters.keyMisses;
  stats.memoryHits = counters.memoryHits;
  stats.stores = counters.stores;
  stats.storeFailures = counters.storeFailures;
  stats.evictions = counters.evictions;
  stats.corruptDropped = counters.corruptDropped;
  stats.readErrors = counters.readErrors;
  stats.databasesReplaced = counters.databasesReplaced;
  stats.sweptFiles = counters.sweptFiles;
  stats.directory = options.directory;
  return stats;
}

} // namespace ttc::cache
