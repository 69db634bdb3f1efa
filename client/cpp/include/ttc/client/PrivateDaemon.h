// The daemon that belongs to one user: found at its socket, or started there
// (docs/cli.md, "The private daemon").
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_PRIVATEDAEMON_H
#define TTC_CLIENT_PRIVATEDAEMON_H

#include "ttc/client/Call.h"
#include "ttc/support/Status.h"
#include <optional>
#include <string>

namespace ttc::client {

/// Where everything of the private daemon lies. Value type.
struct PrivatePaths {
  std::string baseDirectory; ///< $XDG_RUNTIME_DIR, or /tmp/ttc-UID if that is
                             ///< unset, missing or not ours
  bool makeBase = false;     ///< baseDirectory is the one in /tmp, ours to make
  std::string directory;     ///< baseDirectory/ttc, 0700
  std::string socket;        ///< directory/ttcd.sock
  std::string lock;  ///< directory/ttcd.lock, flock'ed while one is started
  std::string stamp; ///< directory/ttcd.build: of which binaries it was started
  std::string
      cacheDirectory; ///< $XDG_CACHE_HOME/ttc/cache, or ~/.cache/ttc/cache
  std::string log;    ///< beside it, ttcd.log

  /// From the environment. Fails with FAILED_PRECONDITION if there is no home,
  /// or the socket's path is too long.
  static absl::StatusOr<PrivatePaths> fromEnvironment();
};

/// Address of a private daemon that runs and is of the build beside us. Starts
/// one if there is none; drains and replaces one of another build. Any number
/// of processes may call this at once: one daemon results. Fails with
/// UNAVAILABLE (no ttcd found, it did not start: with the end of its log, the
/// directory is not private) or the status of `call`.
absl::StatusOr<std::string> ensurePrivateDaemon(const PrivatePaths &paths,
                                                const Call &call);

/// The process behind a daemon's unix socket.
struct DaemonAge {
  int pid;
  absl::Duration uptime;
};

/// Who listens at a unix socket, and since when; nothing if nobody does.
std::optional<DaemonAge> daemonAge(const std::string &socket);

/// $TTC_TTCD, or `ttcd` beside this program, or in $PATH. Fails with
/// UNAVAILABLE that says where it was looked for.
absl::StatusOr<std::string> findDaemonProgram();

} // namespace ttc::client

#endif // TTC_CLIENT_PRIVATEDAEMON_H
