// What makes room: least recently used first, by size and by age.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "RequestTables.h"

namespace ttc::cache {
namespace {

constexpr size_t victimsAtOnce = 64;

} // namespace

void LocalStore::deleteVictim(Connection &db, const Victim &victim,
                              Removal &removal) {
  deleteEntry(db, victim.id);
  removal.victims.push_back(victim);
  removal.bytes += victim.size;
}

void LocalStore::evictRows(Connection &db, uint64_t held, uint64_t target,
                           int64_t except, Removal &removal) {
  while (held > target) {
    std::vector<Victim> oldest =
        oldestVictims(db, victimsAtOnce, except, Time::max());
    if (oldest.empty()) {
      return;
    }
    for (const Victim &victim : oldest) {
      if (held <= target) {
        return;
      }
      deleteVictim(db, victim, removal);
      held -= std::min(held, victim.size);
    }
  }
}

void LocalStore::finishRemoval(const Removal &removal) {
  bytesHeld -= std::min(bytesHeld, removal.bytes);
  entryCount -= std::min<uint64_t>(entryCount, removal.victims.size());
  for (const Victim &victim : removal.victims) {
    memory.drop(victim.id);
    if (victim.external) {
      removeUnusedFile(victim.digest);
    }
  }
}

void LocalStore::removeUnusedFile(const Digest &digest) {
  bool used = true;
  absl::Status asked =
      writer->run("look for users of a file", [&](Connection &db) {
        used = fileIsUsed(db, digest);
        return absl::OkStatus();
      });
  if (asked.ok() && !used) {
    files.remove(digest);
  }
}

absl::Status LocalStore::flushTouches() {
  TouchLog::Touches taken = touches.take();
  if (taken.empty()) {
    return absl::OkStatus();
  }
  return writer->transaction("write down what was used", [&](Connection &db) {
    writeTouches(db, taken);
    return absl::OkStatus();
  });
}

absl::Status LocalStore::dropAged() {
  Removal removal;
  TTC_TRY(writer->transaction("drop what is too old", [&](Connection &db) {
    deleteNegativesBefore(db, now());
    while (options.maxAge.count() > 0) {
      std::vector<Victim> aged =
          oldestVictims(db, victimsAtOnce, 0, now() - options.maxAge);
      if (aged.empty()) {
        break;
      }
      for (const Victim &victim : aged) {
        deleteVictim(db, victim, removal);
      }
    }
    return absl::OkStatus();
  }));
  counters.evictions += removal.victims.size();
  finishRemoval(removal);
  return absl::OkStatus();
}

} // namespace ttc::cache
