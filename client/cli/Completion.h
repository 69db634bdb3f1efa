// Shell completion: three small scripts that ask `ttc __complete`, so that what
// they offer is never stale.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_COMPLETION_H
#define CLIENT_CLI_COMPLETION_H

#include "Session.h"
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ttc::cli {

/// Prints the script for "bash", "zsh" or "fish".
ExitCode printCompletionScript(Session &session, const std::string &shell);

/// Prints what may stand for the last of `words` (those after `ttc`, the last
/// one unfinished), one a line; nothing where a file is wanted. Asks a daemon
/// that runs for names of devices, targets and options, and never starts one.
ExitCode printCandidates(Session &session, const CLI::App &app,
                         const std::vector<std::string> &words);

} // namespace ttc::cli

#endif // CLIENT_CLI_COMPLETION_H
