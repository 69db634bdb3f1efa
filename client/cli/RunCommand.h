// `ttc run`: a program, inputs, outputs.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_RUNCOMMAND_H
#define CLIENT_CLI_RUNCOMMAND_H

#include "Session.h"
#include "ttc/support/Safetensors.h"
#include <string>
#include <vector>

namespace ttc::cli {

/// The command line of `ttc run`, as written.
struct RunArguments {
  std::string program; ///< a graph, an export directory, a model.ttx or a
                       ///< main.py
  std::string inputs;  ///< --inputs
  std::string outputs; ///< --outputs
  std::string profile; ///< --profile
  std::optional<std::string> seed; ///< --random-inputs
  std::string numerics;            ///< empty: the daemon's default
  std::string device;
  std::string deviceProfile; ///< --device-profile, a file
  std::vector<std::string> options;
  std::vector<std::string> dims, shapes; ///< --dim, --shape
  std::string inputKind = "auto";
  bool recompile = false;
};

ExitCode runRun(Session &session, const RunArguments &arguments);

/// How a run that got an answer is told.
struct RunReport {
  client::RunResult result;
  std::string program;
  std::string outputs; ///< file that was written
  std::string profile; ///< directory that was written
  std::string remark;
  absl::Duration elapsed;
};

/// Prints diagnostics, and the outputs as a table or the JSON line. Returns the
/// exit code.
ExitCode printRunReport(Session &session, const RunReport &report);

/// The content of a device profile's file. Fails with INVALID_ARGUMENT: path
/// and reason.
absl::StatusOr<std::string> readDeviceProfile(const std::string &path,
                                              Session &session);

} // namespace ttc::cli

#endif // CLIENT_CLI_RUNCOMMAND_H
