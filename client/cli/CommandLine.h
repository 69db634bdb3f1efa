// The command line as a whole: every subcommand with its options, in one place.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_COMMANDLINE_H
#define CLIENT_CLI_COMMANDLINE_H

#include "Session.h"

namespace ttc::cli {

/// Parses and runs. Returns the exit code; help and version print and give
/// Done.
ExitCode runCommandLine(Session &session, int argc, const char *const *argv);

} // namespace ttc::cli

#endif // CLIENT_CLI_COMMANDLINE_H
