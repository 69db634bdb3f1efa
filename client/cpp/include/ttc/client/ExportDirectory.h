// Writing an export: the directory appears whole or not at all.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_EXPORTDIRECTORY_H
#define TTC_CLIENT_EXPORTDIRECTORY_H

#include "ttc/client/Call.h"
#include "ttc/support/Status.h"
#include "ttc/support/Zip.h"
#include <string>
#include <utility>
#include <vector>

namespace ttc::client {

/// A directory that is going to be written. It is filled as the hidden sibling
/// `.NAME.ttc-XXXXXX`, flushed to disk, and renamed; one that stood there
/// before is exchanged in the same instant. The sibling is removed on every way
/// out, and one that a killed ttc left behind is removed by the next writer (a
/// live one holds a lock on it).
class ExportDirectory {
public:
  /// Looks whether `path` may be written, and changes nothing. An existing
  /// directory is replaced only if it is empty, if ttc wrote it (its
  /// export.json says so), or with `force`. Fails with FAILED_PRECONDITION that
  /// says what is in the way.
  static absl::StatusOr<ExportDirectory> prepare(const std::string &path,
                                                 bool force);

  /// Writes `files`, making missing parent directories. Fails with
  /// FAILED_PRECONDITION (path and the system's reason) or the status of
  /// `call`; then everything is as it was. `remark` is set if the old directory
  /// could not be removed whole.
  absl::Status write(const std::vector<ZipEntry> &files, const Call &call,
                     std::string &remark) const;

  /// Absolute, without symbolic links as far as it exists.
  const std::string &path() const { return target; }

private:
  ExportDirectory(std::string target, bool force)
      : target(std::move(target)), force(force) {}

  std::string target;
  bool force;
};

/// Whether `path` holds an export.json that ttc wrote.
bool isExport(const std::string &path);

} // namespace ttc::client

#endif // TTC_CLIENT_EXPORTDIRECTORY_H
