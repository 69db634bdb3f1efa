// Opens connections by our rules, and is the border beyond which SQLite throws
// no more.
// SPDX-License-Identifier: Apache-2.0
#include "Connection.h"

#include "Errors.h"
#include "absl/strings/str_cat.h"
#include <cstring>
#include <sqlite3.h>

namespace ttc::cache {
namespace {

constexpr int busyMilliseconds = 5000;

// mmap_size stays 0: if anybody cut the database's file while it is mapped, the
// daemon would die of SIGBUS, and what is read often lies in memory anyway.
// secure_delete is on in Debian's build and would write zeros over every
// evicted page.
constexpr char everyConnection[] = "PRAGMA foreign_keys = ON;"
                                   "PRAGMA synchronous = NORMAL;"
                                   "PRAGMA secure_delete = OFF;"
                                   "PRAGMA mmap_size = 0;"
                                   "PRAGMA cache_size = -2048;"
                                   "PRAGMA wal_autocheckpoint = 1000;"
                                   "PRAGMA journal_size_limit = 16777216;";

} // namespace

Query &Query::bind(int index, int64_t value) {
  statement.bind(index, value);
  return *this;
}

Query &Query::bind(int index, std::string_view text) {
  statement.bind(index, std::string(text));
  return *this;
}

Query &Query::bind(int index, const Digest &digest) {
  statement.bindNoCopy(index, digest.bytes.data(),
                       static_cast<int>(digest.bytes.size()));
  return *this;
}

Query &Query::bindBlob(int index, std::string_view bytes) {
  // A null pointer would bind NULL instead of an empty blob.
  statement.bindNoCopy(index, bytes.empty() ? "" : bytes.data(),
                       static_cast<int>(bytes.size()));
  return *this;
}

Query &Query::bindNull(int index) {
  statement.bind(index);
  return *this;
}

std::string_view Query::bytes(int column) {
  SQLite::Column value = statement.getColumn(column);
  const void *data = value.getBlob();
  if (data == nullptr) {
    return {};
  }
  return {static_cast<const char *>(data),
          static_cast<size_t>(value.getBytes())};
}

Digest Query::digest(int column) {
  std::string_view raw = bytes(column);
  return Digest::fromRaw({raw.data(), raw.size()}).value_or(Digest());
}

Connection::Connection(const std::string &path, int flags)
    : database(path, flags, busyMilliseconds) {
  sqlite3_extended_result_codes(database.getHandle(), 1);
}

absl::StatusOr<std::unique_ptr<Connection>>
Connection::openWriter(const std::string &path) {
  try {
    auto connection = std::unique_ptr<Connection>(
        new Connection(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    connection->execute(everyConnection);
    return connection;
  } catch (const SQLite::Exception &error) {
    return sqliteStatus(error.getExtendedErrorCode(), 0,
                        absl::StrCat("open `", path, "`"));
  }
}

absl::StatusOr<std::unique_ptr<Connection>>
Connection::openReader(const std::string &path) {
  try {
    // Opened to write, since a reader of a WAL database maps its index, but
    // told never to.
    auto connection = std::unique_ptr<Connection>(
        new Connection(path, SQLite::OPEN_READWRITE));
    connection->execute(everyConnection);
    connection->execute("PRAGMA query_only = ON");
    return connection;
  } catch (const SQLite::Exception &error) {
    return sqliteStatus(error.getExtendedErrorCode(), 0,
                        absl::StrCat("open `", path, "` to read"));
  }
}

Query Connection::prepared(const char *sql) {
  std::unique_ptr<SQLite::Statement> &statement = statements[sql];
  if (statement == nullptr) {
    statement = std::make_unique<SQLite::Statement>(database, sql);
  }
  return Query(*statement);
}

void Connection::execute(const std::string &sql) { database.exec(sql); }

int64_t Connection::number(const std::string &sql) {
  return database.execAndGet(sql).getInt64();
}

absl::Status
Connection::run(absl::string_view what,
                const std::function<absl::Status(Connection &)> &work) {
  try {
    return work(*this);
  } catch (const SQLite::Exception &error) {
    return sqliteStatus(error.getExtendedErrorCode(),
                        sqlite3_system_errno(database.getHandle()), what);
  }
}

absl::Status
Connection::transaction(absl::string_view what,
                        const std::function<absl::Status(Connection &)> &work) {
  return run(what, [&](Connection &) -> absl::Status {
    SQLite::Transaction begun(database, SQLite::TransactionBehavior::IMMEDIATE);
    TTC_TRY(work(*this)); // else the destructor rolls back
    begun.commit();
    return absl::OkStatus();
  });
}

} // namespace ttc::cache
