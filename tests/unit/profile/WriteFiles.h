// Puts a profile on disk, for the tests with other people's tools.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_PROFILE_WRITEFILES_H
#define TTC_TESTS_UNIT_PROFILE_WRITEFILES_H

#include "ttc/profile/Profile.h"
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace ttc::profile::testing {

/// Writes `files` below `directory`. Fails as `files` did, or if a file cannot
/// be written.
inline absl::Status
writeFiles(const std::string &directory,
           const absl::StatusOr<std::vector<ZipEntry>> &files) {
  TTC_TRY(files.status());
  for (const ZipEntry &file : *files) {
    std::filesystem::path path = std::filesystem::path(directory) / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << file.data;
    if (!out.flush()) {
      return absl::InternalError("cannot write " + path.string());
    }
  }
  return absl::OkStatus();
}

} // namespace ttc::profile::testing

#endif // TTC_TESTS_UNIT_PROFILE_WRITEFILES_H
