// Takes the directory, opens or replaces the database, and clears away what a
// killed process left.
// SPDX-License-Identifier: Apache-2.0
#include "LocalStore.h"

#include "Errors.h"
#include "Schema.h"
#include "absl/strings/str_cat.h"
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace ttc::cache {

std::string LocalStore::databasePath() const {
  return absl::StrCat(options.directory, "/index.db");
}

absl::Status LocalStore::start() {
  TTC_TRY(prepareDirectory(options.directory));
  TTC_TRY_ASSIGN(lock, lockDirectory(options.directory));
  TTC_TRY(files.prepare());
  {
    absl::MutexLock held(&writerMutex);
    absl::Status opened = openDatabase();
    if (absl::IsDataLoss(opened)) {
      note(absl::StrCat("the cache's database is damaged (", opened.message(),
                        "); it was moved to `", databasePath(),
                        ".damaged`, and an empty one was begun"));
      writer = nullptr;
      TTC_TRY(moveDatabaseAside());
      ++counters.databasesReplaced;
      opened = openDatabase();
    }
    TTC_TRY(opened);
    TTC_TRY(sweep());
  }
  TTC_TRY(readers.open(databasePath(), options.readers));
  upkeep = std::thread([this] { runUpkeep(); });
  return absl::OkStatus();
}

absl::Status LocalStore::openDatabase() {
  TTC_TRY_ASSIGN(writer, Connection::openWriter(databasePath()));
  return setUpSchema(*writer, databasePath());
}

absl::Status LocalStore::moveDatabaseAside() {
  std::string path = databasePath();
  // Only the newest damaged one is kept, for a person to look at.
  if (rename(path.c_str(), absl::StrCat(path, ".damaged").c_str()) != 0 &&
      errno != ENOENT) {
    return errnoStatus(errno, absl::StrCat("move `", path, "` aside"));
  }
  for (const char *suffix : {"-wal", "-shm"}) {
    if (unlink(absl::StrCat(path, suffix).c_str()) != 0 && errno != ENOENT) {
      return errnoStatus(errno, absl::StrCat("remove `", path, suffix, "`"));
    }
  }
  return syncDirectory(options.directory);
}

absl::Status LocalStore::sweep() {
  absl::flat_hash_set<std::string> missing;
  TTC_TRY(writer->run("list the cached files", [&](Connection &db) {
    Query query =
        db.prepared("SELECT DISTINCT sha256 FROM entry WHERE external = 1");
    while (query.step()) {
      missing.insert(query.digest(0).hex());
    }
    return absl::OkStatus();
  }));
  TTC_TRY_ASSIGN(uint64_t removed, files.sweep(missing));
  counters.sweptFiles += removed;
  uint64_t bytes = 0;
  uint64_t entries = 0;
  TTC_TRY(writer->transaction(
      "drop entries whose files are gone", [&](Connection &db) {
        for (const std::string &hex : missing) {
          Digest digest = *Digest::fromHex(hex);
          counters.corruptDropped += static_cast<uint64_t>(
              db.prepared(
                    "DELETE FROM entry WHERE sha256 = ?1 AND external = 1")
                  .bind(1, digest)
                  .execute());
        }
        bytes = static_cast<uint64_t>(
            db.number("SELECT coalesce(sum(size), 0) FROM entry"));
        entries =
            static_cast<uint64_t>(db.number("SELECT count(*) FROM entry"));
        return absl::OkStatus();
      }));
  bytesHeld = bytes;
  entryCount = entries;
  return absl::OkStatus();
}

} // namespace ttc::cache
