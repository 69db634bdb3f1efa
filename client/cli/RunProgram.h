// What `ttc run` was asked to run, open.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_RUNPROGRAM_H
#define CLIENT_CLI_RUNPROGRAM_H

#include "RunCommand.h"
#include "ttc/client/Graph.h"

namespace ttc::cli {

/// Opens `arguments.program` into `file` and makes `job` point to it: a graph
/// to compile, a model.ttx, an export directory with one, or, for a device
/// `ttnn:N`, an export directory with a main.py (or that file). Of an export
/// with specializations the one that `job.inputs` fit. An export that is as it
/// was written gets its key, by which the daemon may have it already.
/// Fails with INVALID_ARGUMENT that says what is there and what is wanted.
absl::Status openProgram(Session &session, const RunArguments &arguments,
                         std::optional<client::Graph> &file,
                         client::RunJob &job);

} // namespace ttc::cli

#endif // CLIENT_CLI_RUNPROGRAM_H
