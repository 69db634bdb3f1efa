// Stores: the file first, the row last.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "RequestTables.h"
#include "absl/strings/str_cat.h"

namespace ttc::cache {
namespace {

absl::Status noSuchEntry(const Digest &key) {
  return absl::NotFoundError(
      absl::StrCat("no cached entry `", key.hex(),
                   "`: it was never stored, or evicted since; compile again"));
}

} // namespace

absl::StatusOr<Hit> LocalStore::put(Entry entry, std::string_view bytes) {
  absl::StatusOr<Hit> stored = store(std::move(entry), bytes);
  ++(stored.ok() ? counters.stores : counters.storeFailures);
  return stored;
}

absl::StatusOr<Hit> LocalStore::store(Entry entry, std::string_view bytes) {
  if (bytes.size() > options.maxBytes) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "an export of ", bytes.size(),
        " bytes is larger than the whole cache budget of ", options.maxBytes,
        "; raise ttcd's --cache-max-bytes to have it cached"));
  }
  entry.digest = sha256({bytes.data(), bytes.size()});
  entry.size = bytes.size();
  entry.created = entry.used = now();
  entry.uses = 0;
  uint64_t checksum = xxh3({bytes.data(), bytes.size()});
  bool external = bytes.size() > options.inlineBytes;

  // The long part, writing and syncing the file, needs no lock.
  std::optional<StagedFile> staged;
  if (external) {
    TTC_TRY_ASSIGN(staged, files.stage(entry.digest, bytes));
  }
  auto stored = std::make_shared<Stored>();
  absl::MutexLock lock(&writerMutex);
  if (staged) {
    TTC_TRY(files.publish(std::move(*staged), entry.digest));
  }
  int64_t id = 0;
  absl::Status committed = commitEntry(
      entry, checksum, external ? std::nullopt : std::optional(bytes), id);
  if (!committed.ok()) {
    if (external) {
      removeUnusedFile(entry.digest);
    }
    return committed;
  }
  if (bytes.size() <= PayloadFiles::inMemory) {
    stored->payload = memoryPayload(std::string(bytes));
  } else {
    TTC_TRY_ASSIGN(stored->payload,
                   files.load(entry.digest, entry.size, checksum));
  }
  stored->entry = std::move(entry);
  memory.insert(id, stored, memory.generation());
  return Hit(std::move(stored));
}

absl::Status LocalStore::commitEntry(const Entry &entry, uint64_t checksum,
                                     std::optional<std::string_view> payload,
                                     int64_t &id) {
  Removal removal;
  std::optional<Victim> replaced;
  const uint64_t before = bytesHeld;
  uint64_t held = 0;
  TouchLog::Touches used = touches.take();
  TTC_TRY(writer->transaction("store an export", [&](Connection &db) {
    writeTouches(db, used); // eviction goes by them
    replaced = findVictim(db, entry.scope, entry.key);
    id = writeEntry(db, entry, checksum, payload);
    held = before - (replaced ? replaced->size : 0) + entry.size;
    if (held > options.maxBytes) {
      double target =
          static_cast<double>(options.maxBytes) * options.lowWatermark;
      evictRows(db, held, static_cast<uint64_t>(target), id, removal);
    }
    return absl::OkStatus();
  }));
  bytesHeld = held;
  memory.drop(id);
  if (replaced && replaced->external && replaced->digest != entry.digest) {
    removeUnusedFile(replaced->digest);
  }
  entryCount += replaced ? 0 : 1;
  counters.evictions += removal.victims.size();
  finishRemoval(removal);
  return absl::OkStatus();
}

absl::Status LocalStore::putAlias(std::string_view scope, const Digest &request,
                                  const Digest &key) {
  absl::MutexLock lock(&writerMutex);
  TTC_TRY(writer->transaction(
      "store an alias", [&](Connection &db) -> absl::Status {
        std::optional<Victim> entry = findVictim(db, scope, key);
        if (!entry) {
          return noSuchEntry(key);
        }
        writeAlias(db, scope, request, entry->id);
        return absl::OkStatus();
      }));
  memory.dropAlias(scope, request);
  return absl::OkStatus();
}

absl::Status LocalStore::putNegative(std::string_view scope,
                                     const Digest &digest,
                                     std::string_view message,
                                     std::chrono::milliseconds lifetime) {
  absl::MutexLock lock(&writerMutex);
  return writer->transaction("store a failure", [&](Connection &db) {
    writeNegative(db, scope, digest, {std::string(message), now() + lifetime});
    return absl::OkStatus();
  });
}

absl::StatusOr<uint64_t> LocalStore::remove(std::string_view scope,
                                            const Digest &key) {
  absl::MutexLock lock(&writerMutex);
  Removal removal;
  TTC_TRY(writer->transaction(
      "remove an entry", [&](Connection &db) -> absl::Status {
        std::optional<Victim> victim = findVictim(db, scope, key);
        if (!victim) {
          return noSuchEntry(key);
        }
        deleteVictim(db, *victim, removal);
        return absl::OkStatus();
      }));
  finishRemoval(removal);
  return removal.bytes;
}

} // namespace ttc::cache
