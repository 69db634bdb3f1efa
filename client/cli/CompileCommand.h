// `ttc compile`: the main job.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_COMPILECOMMAND_H
#define CLIENT_CLI_COMPILECOMMAND_H

#include "Session.h"
#include <string>
#include <utility>
#include <vector>

namespace ttc::cli {

/// The command line of `ttc compile`, as written.
struct CompileArguments {
  std::string graph;
  std::string output;                      ///< -o
  std::vector<std::string> emit;           ///< --emit, split at commas
  std::vector<std::string> devices;        ///< --device
  std::vector<std::string> deviceProfiles; ///< --device-profile, files
  std::vector<std::string> options;        ///< --option K=V
  std::vector<std::string> dims;           ///< --dim NAME=SIZES
  std::vector<std::string> shapes;         ///< --shape NAME=SHAPES
  std::string optimizationLevel;           ///< -O
  std::string inputKind = "auto";          ///< --input-kind
  bool force = false;
  bool recompile = false;
};

/// The options of a request, and where its export goes.
struct MergedOptions {
  std::vector<std::pair<std::string, std::string>> options;
  std::string output;
};

/// Joins `--option`, `--dim`, `--shape`, `-O` and `-o`. `export_path` is `-o`
/// by another name; it travels only beside the option `backend`, which demands
/// it. Fails with INVALID_ARGUMENT: no `=`, no name, two different output
/// directories, or none at all.
absl::StatusOr<MergedOptions> mergeOptions(const CompileArguments &arguments);

/// Kind of `--input-kind`. Fails with INVALID_ARGUMENT naming the nearest one.
absl::StatusOr<v1::InputKind> parseInputKind(const std::string &name);

ExitCode runCompile(Session &session, const CompileArguments &arguments);

} // namespace ttc::cli

#endif // CLIENT_CLI_COMPILECOMMAND_H
