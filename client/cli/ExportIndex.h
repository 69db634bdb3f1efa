// An export directory beside its index, export.json.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_EXPORTINDEX_H
#define CLIENT_CLI_EXPORTINDEX_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <vector>

namespace ttc::cli {

/// How a file is, beside what the index says.
enum class FileState {
  Intact,
  Changed, ///< other bytes than were exported: edited, or damaged
  Missing,
  Added, ///< not in the index: parameters, or somebody's own
};

struct ExportedFile {
  std::string path; ///< relative, with '/'
  uint64_t size = 0;
  FileState state = FileState::Intact;
};

struct ExportIndex {
  std::string version, inputKind, key;
  std::vector<std::string> targets, devices;
  std::vector<ExportedFile> files; ///< by path
};

/// Reads `directory`, hashing every file of the index. Fails with
/// INVALID_ARGUMENT if there is no index, or one that is damaged or of another
/// format; files that are missing or changed are no failure.
absl::StatusOr<ExportIndex> readExportIndex(const std::string &directory);

/// "intact", "changed", "missing", "added".
const char *fileStateName(FileState state);

} // namespace ttc::cli

#endif // CLIENT_CLI_EXPORTINDEX_H
