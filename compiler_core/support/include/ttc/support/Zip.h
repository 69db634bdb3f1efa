// Deterministic zip archives: the same files give the same bytes on every machine, in every time zone and locale.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_ZIP_H
#define TTC_SUPPORT_ZIP_H

#include "ttc/support/Status.h"
#include <string>
#include <vector>

namespace ttc {

/// A regular file of an archive.
struct ZipEntry {
  std::string path;  ///< relative, '/' between parts, no "." or ".." part, not empty
  std::string data;
  bool executable = false;
};

/// Packs `entries`: sorted by path, times fixed (1980-01-01 UTC), modes 0644 or 0755, one compression setting.
/// Fails with INVALID_ARGUMENT if a path is unsafe or given twice.
absl::StatusOr<std::string> writeZip(std::vector<ZipEntry> entries);

/// Unpacks in memory. Fails with DATA_LOSS if `archive` is no intact zip, INVALID_ARGUMENT if it holds an unsafe path
/// (absolute, "..", backslash, NUL), a link, a path twice, or more than `maxBytes` of data.
absl::StatusOr<std::vector<ZipEntry>> readZip(const std::string &archive,
                                              uint64_t maxBytes);

/// OK if `path` may be unpacked below a directory that the user named; the message says what is wrong.
absl::Status checkArchivePath(const std::string &path);

} // namespace ttc

#endif // TTC_SUPPORT_ZIP_H
