// What the operating system and SQLite say, as a Status whose code tells the
// caller what to do.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_ERRORS_H
#define TTC_CACHE_ERRORS_H

#include "absl/strings/string_view.h"
#include "ttc/support/Status.h"

namespace ttc::cache {

/// RESOURCE_EXHAUSTED for a full disk, quota or file size limit,
/// PERMISSION_DENIED, NOT_FOUND, else INTERNAL. The message is "cannot <what>:
/// <reason of `error`>".
absl::Status errnoStatus(int error, absl::string_view what);

/// DATA_LOSS for a damaged database, UNAVAILABLE for a locked one, else as
/// errnoStatus if the disk was the reason. `code` is SQLite's extended result
/// code, `systemErrno` what sqlite3_system_errno said.
absl::Status sqliteStatus(int code, int systemErrno, absl::string_view what);

} // namespace ttc::cache

#endif // TTC_CACHE_ERRORS_H
