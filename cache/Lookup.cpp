// From memory, else from disk with a check; what is bad is dropped and a miss.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "RequestTables.h"
#include "absl/strings/str_cat.h"

namespace ttc::cache {
namespace {

/// Whether the entry itself is bad, as opposed to a disk that could not be read
/// this time.
bool isBadEntry(const absl::Status &status) {
  return absl::IsDataLoss(status) || absl::IsNotFound(status);
}

} // namespace

Hit LocalStore::find(std::string_view scope, const Digest &key) {
  MemoryCache::Found found = memory.find(scope, key);
  Hit hit = fromMemory(found);
  if (hit == nullptr) {
    hit = fromDisk([&](Connection &db) { return readEntry(db, scope, key); },
                   found);
  }
  ++(hit != nullptr ? counters.keyHits : counters.keyMisses);
  return hit;
}

Hit LocalStore::findAlias(std::string_view scope, const Digest &request) {
  uint64_t generation = memory.generation();
  MemoryCache::Found found = memory.findAlias(scope, request);
  Hit hit = fromMemory(found);
  if (hit == nullptr) {
    hit = fromDisk(
        [&](Connection &db) { return readEntryOfAlias(db, scope, request); },
        found);
    if (hit != nullptr) {
      memory.insertAlias(scope, request, found.entry, generation);
    }
  }
  ++(hit != nullptr ? counters.aliasHits : counters.aliasMisses);
  return hit;
}

Hit LocalStore::fromMemory(const MemoryCache::Found &found) {
  if (found.hit != nullptr) {
    ++counters.memoryHits;
    touches.record(found.entry, now());
  }
  return found.hit;
}

Hit LocalStore::fromDisk(const ReadRow &read, MemoryCache::Found &found) {
  uint64_t generation = memory.generation();
  std::optional<EntryRow> row;
  absl::Status done = readers.run("look into the cache", [&](Connection &db) {
    row = read(db);
    return absl::OkStatus();
  });
  if (!done.ok()) {
    ++counters.readErrors;
    note(std::string(done.message()));
    return nullptr;
  }
  if (!row) {
    return nullptr;
  }
  int64_t entry = row->id;
  absl::StatusOr<Hit> hit = loadRow(std::move(*row));
  if (hit.ok()) {
    found = {*hit, entry};
    memory.insert(entry, *hit, generation);
    touches.record(entry, now());
    return *hit;
  }
  if (isBadEntry(hit.status())) {
    dropIfBad(entry, hit.status(), Depth::Cheap);
  } else {
    ++counters.readErrors;
    note(std::string(hit.status().message()));
  }
  return nullptr;
}

absl::StatusOr<Hit> LocalStore::loadRow(EntryRow row) const {
  if (!row.intact) {
    return absl::DataLossError("its row has changed since it was stored");
  }
  auto stored = std::make_shared<Stored>();
  if (row.external) {
    TTC_TRY_ASSIGN(stored->payload,
                   files.load(row.entry.digest, row.entry.size, row.xxh3));
  } else {
    if (row.payload.size() != row.entry.size ||
        xxh3({row.payload.data(), row.payload.size()}) != row.xxh3) {
      return absl::DataLossError("its payload has changed since it was stored");
    }
    stored->payload = memoryPayload(std::move(row.payload));
  }
  stored->entry = std::move(row.entry);
  return Hit(std::move(stored));
}

void LocalStore::dropIfBad(int64_t entry, const absl::Status &why,
                           Depth depth) {
  absl::MutexLock lock(&writerMutex);
  Removal removal;
  std::string key;
  absl::Status done =
      writer->transaction("drop a bad entry", [&](Connection &db) {
        std::optional<Victim> victim = findVictim(db, entry);
        std::optional<EntryRow> row =
            victim ? readEntry(db, entry) : std::nullopt;
        // Evicted or stored anew since it was read: then there is nothing to
        // drop.
        if (!victim || (row && !isBadEntry(checkRow(*row, depth)))) {
          return absl::OkStatus();
        }
        key = row ? row->entry.key.hex() : "unknown";
        deleteVictim(db, *victim, removal);
        return absl::OkStatus();
      });
  if (!done.ok()) {
    note(std::string(done.message()));
    return;
  }
  if (removal.victims.empty()) {
    return;
  }
  counters.corruptDropped += removal.victims.size();
  note(absl::StrCat("dropped the cached entry ", key, ": ", why.message()));
  finishRemoval(removal);
}

std::optional<Negative> LocalStore::findNegative(std::string_view scope,
                                                 const Digest &digest) {
  std::optional<Negative> found;
  absl::Status done = readers.run("look into the cache", [&](Connection &db) {
    found = readNegative(db, scope, digest);
    return absl::OkStatus();
  });
  if (!done.ok()) {
    ++counters.readErrors;
    note(std::string(done.message()));
  }
  return found && found->expires > now() ? found : std::nullopt;
}

} // namespace ttc::cache
