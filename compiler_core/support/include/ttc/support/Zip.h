// Deterministic zip archives: the same files give the same bytes on every
// machine, in every time zone and locale.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_ZIP_H
#define TTC_SUPPORT_ZIP_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc {

/// A regular file of an archive.
struct ZipEntry {
  std::string
      path; ///< relative, '/' between parts, no "." or ".." part, not empty
  std::string data;
  bool executable = false;
};

/// Moves `made` into `files`, its paths below `folder`: "", or ending in '/'.
void addBelow(const std::string &folder, std::vector<ZipEntry> made,
              std::vector<ZipEntry> &files);

/// Packs `entries`: sorted by path, times fixed (1980-01-01 00:00:00), modes
/// 0644 or 0755, text deflated at one level,
/// `.safetensors`, `.ttx` and `.npy` stored as they are (numbers do not
/// shrink). Fails with INVALID_ARGUMENT if there is no entry, or a path is
/// unsafe, given twice, or the parent of another.
absl::StatusOr<std::string> writeZip(std::vector<ZipEntry> entries);

/// Unpacks in memory; every path that it returns has passed checkArchivePath.
/// Fails with DATA_LOSS if `archive` is no intact zip (empty, cut, a checksum
/// that does not fit), INVALID_ARGUMENT if it holds an unsafe path, a link or
/// directory, a path twice, or more than `maxBytes` of data and names; it stops
/// there, whatever the archive announces. With `only`, that path alone is
/// unpacked and returned; nothing is returned if it is not there.
absl::StatusOr<std::vector<ZipEntry>> readZip(std::string_view archive,
                                              uint64_t maxBytes,
                                              std::string_view only = {});

/// As readZip, of a file, which is not read into memory as a whole. Fails with
/// INVALID_ARGUMENT too if it cannot be opened.
absl::StatusOr<std::vector<ZipEntry>> readZipFile(const std::string &path,
                                                  uint64_t maxBytes);

/// OK if `path` may be unpacked below a directory that the user named:
/// relative, UTF-8, parts of at most 255 bytes none of which is empty, "." or
/// "..", no backslash, NUL or control character. The message says what is
/// wrong.
absl::Status checkArchivePath(const std::string &path);

} // namespace ttc

#endif // TTC_SUPPORT_ZIP_H
