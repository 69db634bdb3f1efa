// Tables of version 1.
// SPDX-License-Identifier: Apache-2.0
#include "Schema.h"

#include "absl/strings/str_cat.h"

namespace ttc::cache {
namespace {

// `entry` is apart from `body` so that writing down a use rewrites 200 bytes
// and not the payload. AUTOINCREMENT: an id is never used again, so that what
// is still in memory about a dropped entry fits nothing else.
constexpr char versionOne[] = R"sql(
CREATE TABLE entry (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  scope     TEXT NOT NULL,
  key       BLOB NOT NULL,
  sha256    BLOB NOT NULL,     -- of the payload
  size      INTEGER NOT NULL,  -- of the payload
  xxh3      INTEGER NOT NULL,  -- of the payload
  external  INTEGER NOT NULL,  -- 1: the payload is the file cas/<2 digits>/<sha256>
  row_check INTEGER NOT NULL,  -- xxh3 of the columns above, body.meta and body.attachment
  created   INTEGER NOT NULL,  -- Unix milliseconds
  used      INTEGER NOT NULL,
  uses      INTEGER NOT NULL,
  UNIQUE (scope, key)
) STRICT;
CREATE INDEX entry_used ON entry (used);
CREATE INDEX entry_file ON entry (sha256) WHERE external = 1;

CREATE TABLE body (
  entry      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  meta       BLOB NOT NULL,  -- files, targets, devices, file name, key parts (Metadata.h)
  attachment BLOB NOT NULL,  -- the caller's own bytes
  payload    BLOB            -- NULL if external
) STRICT;

CREATE TABLE alias (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  scope   TEXT NOT NULL,
  request BLOB NOT NULL,
  entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  UNIQUE (scope, request)
) STRICT;
CREATE INDEX alias_entry ON alias (entry, id);

CREATE TABLE negative (
  scope   TEXT NOT NULL,
  digest  BLOB NOT NULL,
  message TEXT NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (scope, digest)
) STRICT, WITHOUT ROWID;
)sql";

absl::Status create(Connection &writer) {
  // Both must precede the first page: they cannot be changed later.
  writer.execute("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL;");
  writer.execute("PRAGMA journal_mode = WAL");
  return writer.transaction(
      "create the cache's tables", [](Connection &writer) {
        writer.execute(versionOne);
        writer.execute(absl::StrCat("PRAGMA application_id = ", applicationId,
                                    "; PRAGMA user_version = ", schemaVersion));
        return absl::OkStatus();
      });
}

absl::Status quickCheck(Connection &writer) {
  Query check = writer.prepared("PRAGMA quick_check(1)");
  if (!check.step()) {
    return absl::DataLossError("quick_check says nothing");
  }
  std::string_view finding = check.bytes(0);
  return finding == "ok" ? absl::OkStatus()
                         : absl::DataLossError(absl::StrCat(
                               "quick_check: ", std::string(finding)));
}

absl::Status checkOwner(Connection &writer, const std::string &path,
                        int64_t application) {
  if (application != applicationId) {
    return absl::FailedPreconditionError(absl::StrCat(
        "`", path, "` is the database of another program (application_id ",
        application, ", wanted ", applicationId,
        "); give ttcd another --cache-dir"));
  }
  int64_t version = writer.number("PRAGMA user_version");
  if (version > schemaVersion || version < 1) {
    return absl::FailedPreconditionError(absl::StrCat(
        "`", path, "` has cache schema ", version,
        ", and this ttcd knows 1 to ", schemaVersion,
        "; it was written by a newer ttc: update this one, or give it another "
        "--cache-dir"));
  }
  return absl::OkStatus();
}

} // namespace

absl::Status setUpSchema(Connection &writer, const std::string &path) {
  return writer.run(
      absl::StrCat("read `", path, "`"), [&](Connection &) -> absl::Status {
        int64_t application = writer.number("PRAGMA application_id");
        if (application == 0 &&
            writer.number("SELECT count(*) FROM sqlite_master") == 0) {
          return create(writer);
        }
        TTC_TRY(checkOwner(writer, path, application));
        TTC_TRY(quickCheck(writer));
        writer.execute("PRAGMA journal_mode = WAL");
        return absl::OkStatus();
      });
}

} // namespace ttc::cache
