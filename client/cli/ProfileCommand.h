// `ttc profile DIR`: the top of a profile on the terminal.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_PROFILECOMMAND_H
#define CLIENT_CLI_PROFILECOMMAND_H

#include "Session.h"
#include <string>

namespace ttc::cli {

/// The `limit` costliest operations of the profile that `ttc run --profile`
/// wrote to `directory`, totals, and what bounds the time; reads `trace.json`
/// there and asks no daemon. Usage if there is no profile, or a damaged one.
ExitCode runProfile(Session &session, const std::string &directory,
                    size_t limit);

} // namespace ttc::cli

#endif // CLIENT_CLI_PROFILECOMMAND_H
