// Maps errno and SQLite's result codes to absl's.
// SPDX-License-Identifier: Apache-2.0
#include "Errors.h"

#include "absl/strings/str_cat.h"
#include <cerrno>
#include <sqlite3.h>
#include <system_error>

namespace ttc::cache {
namespace {

absl::StatusCode codeOfErrno(int error) {
  switch (error) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return absl::StatusCode::kResourceExhausted;
  case EACCES:
  case EPERM:
  case EROFS:
    return absl::StatusCode::kPermissionDenied;
  case ENOENT:
    return absl::StatusCode::kNotFound;
  default:
    return absl::StatusCode::kInternal;
  }
}

absl::StatusCode codeOfSqlite(int code, int systemErrno) {
  switch (code & 0xFF) {
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return absl::StatusCode::kDataLoss;
  case SQLITE_FULL:
    return absl::StatusCode::kResourceExhausted;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return absl::StatusCode::kUnavailable;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return absl::StatusCode::kPermissionDenied;
  case SQLITE_IOERR:
    // When a commit's write fails, SQLite does not tell why; a limit on file
    // sizes or a quota is the likely reason.
    if (systemErrno == 0 &&
        (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE)) {
      return absl::StatusCode::kResourceExhausted;
    }
    return codeOfErrno(systemErrno);
  case SQLITE_CANTOPEN:
    return codeOfErrno(systemErrno);
  default:
    return absl::StatusCode::kInternal;
  }
}

} // namespace

absl::Status errnoStatus(int error, absl::string_view what) {
  return absl::Status(codeOfErrno(error),
                      absl::StrCat("cannot ", what, ": ",
                                   std::generic_category().message(error)));
}

absl::Status sqliteStatus(int code, int systemErrno, absl::string_view what) {
  bool diskFailed = (code & 0xFF) == SQLITE_IOERR && systemErrno != 0;
  return absl::Status(
      codeOfSqlite(code, systemErrno),
      absl::StrCat("cannot ", what, ": ",
                   diskFailed ? std::generic_category().message(systemErrno)
                              : std::string(sqlite3_errstr(code)),
                   " (SQLite ", code, ")"));
}

} // namespace ttc::cache
