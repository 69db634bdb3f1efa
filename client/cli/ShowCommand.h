// `ttc show EXPORT`: what an export holds.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_SHOWCOMMAND_H
#define CLIENT_CLI_SHOWCOMMAND_H

#include "Session.h"
#include <string>

namespace ttc::cli {

/// Prints the export in `directory` as a tree with sizes, marks files that are
/// not as they were exported, and shows the first `lines` lines of its code.
/// Reads the directory and asks no daemon. Usage if it is no export.
ExitCode runShow(Session &session, const std::string &directory, size_t lines);

} // namespace ttc::cli

#endif // CLIENT_CLI_SHOWCOMMAND_H
