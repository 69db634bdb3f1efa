// One SQLite connection with its prepared statements.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_CONNECTION_H
#define TTC_CACHE_CONNECTION_H

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "ttc/support/Digest.h"
#include "ttc/support/Status.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ttc::cache {

/// A prepared statement for the time of its use: bound on the way, reset at the
/// end, so that it holds no read transaction.
class Query {
public:
  explicit Query(SQLite::Statement &statement) : statement(statement) {}
  ~Query() { statement.tryReset(); }
  Query(const Query &) = delete;
  Query &operator=(const Query &) = delete;

  /// Every parameter is bound anew at each use. Bound bytes must outlive the
  /// query.
  Query &bind(int index, int64_t value);
  Query &bind(int index, std::string_view text);
  Query &bind(int index, const Digest &digest);
  Query &bindBlob(int index, std::string_view bytes);
  Query &bindNull(int index);

  /// True if there is a row.
  bool step() { return statement.executeStep(); }
  /// Runs a statement without rows; how many rows it changed.
  int execute() { return statement.exec(); }

  int64_t number(int column) { return statement.getColumn(column).getInt64(); }
  bool isNull(int column) { return statement.getColumn(column).isNull(); }
  /// Valid until the next step.
  std::string_view bytes(int column);
  /// Zero if the column holds no 32 bytes.
  Digest digest(int column);

private:
  SQLite::Statement &statement;
};

/// Used by one thread at a time. Members may throw SQLite::Exception; `run` is
/// where that ends.
class Connection {
public:
  /// A connection that may write; makes the file if there is none. Fails as
  /// sqliteStatus says.
  static absl::StatusOr<std::unique_ptr<Connection>>
  openWriter(const std::string &path);
  /// REQUIRES: a writer has set up the database.
  static absl::StatusOr<std::unique_ptr<Connection>>
  openReader(const std::string &path);

  /// `sql` must be a literal: statements are remembered by its address.
  Query prepared(const char *sql);
  /// Runs `sql`, of which no result is wanted.
  void execute(const std::string &sql);
  /// The one number that `sql` gives.
  int64_t number(const std::string &sql);

  /// Runs `work` and turns what SQLite throws into a Status "cannot <what>:
  /// ...".
  absl::Status run(absl::string_view what,
                   const std::function<absl::Status(Connection &)> &work);
  /// As `run`, inside BEGIN IMMEDIATE ... COMMIT; rolled back unless `work`
  /// returns OK.
  absl::Status
  transaction(absl::string_view what,
              const std::function<absl::Status(Connection &)> &work);

private:
  Connection(const std::string &path, int flags);

  SQLite::Database database;
  absl::flat_hash_map<const char *, std::unique_ptr<SQLite::Statement>>
      statements;
};

} // namespace ttc::cache

#endif // TTC_CACHE_CONNECTION_H
