// The subcommands that only look: devices, options, status, version, cache.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_INFOCOMMANDS_H
#define CLIENT_CLI_INFOCOMMANDS_H

#include "Session.h"
#include <string>

namespace ttc::cli {

/// All devices of the daemon, or the whole profile of one (name or alias).
ExitCode runDevices(Session &session, const std::string &name);
/// All compile options of the daemon, or one with its help.
ExitCode runOptions(Session &session, const std::string &name);
/// Whether the daemon is ready: exits 0 only then.
ExitCode runStatus(Session &session);
/// Of this program; asks no daemon.
ExitCode runVersion(Session &session);

ExitCode runCacheStats(Session &session);
ExitCode runCacheList(Session &session, size_t limit);
/// Which labelled parts of two keys differ.
ExitCode runCacheExplain(Session &session, const std::string &a,
                         const std::string &b);

} // namespace ttc::cli

#endif // CLIENT_CLI_INFOCOMMANDS_H
