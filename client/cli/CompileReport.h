// How a compile that got an answer is told: diagnostics, a summary, the JSON
// line, the reproducer of a crash.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_COMPILEREPORT_H
#define CLIENT_CLI_COMPILEREPORT_H

#include "Session.h"

namespace ttc::cli {

struct CompileReport {
  client::CompileResult result;
  std::string graph;  ///< name of the graph, for diagnostics without a file
  std::string output; ///< directory that was written; empty if none was
  std::string remark; ///< about the writing
  uint64_t archiveBytes = 0;
  absl::Duration elapsed;
};

/// To standard error, in order.
void printDiagnostics(const Session &session, const CompileReport &report);

/// Saves a reproducer if there is one, prints the summary or the JSON line, and
/// returns the exit code.
ExitCode printReport(Session &session, const CompileReport &report);

/// Writes `bytes` as `name` into the current directory, or into $TMPDIR (/tmp)
/// if that cannot be written. Never overwrites: the same reproducer is found
/// again, another file of that name is left alone. Returns the absolute path,
/// or "" with `why`.
std::string saveReproducer(const std::string &name, const std::string &bytes,
                           std::string &why);

} // namespace ttc::cli

#endif // CLIENT_CLI_COMPILEREPORT_H
