// ttcd as a program and as a process: finding, starting, recognising, ending
// it.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_DAEMONPROCESS_H
#define CLIENT_CPP_DAEMONPROCESS_H

#include "ttc/client/PrivateDaemon.h"
#include <cstdint>
#include <optional>
#include <sys/types.h>

namespace ttc::client {

/// Which binaries a daemon is made of: path, size and time of change of ttcd
/// and of the ttc-worker beside it. Two stats instead of a hash, since every
/// `ttc` compares it.
std::string buildStamp(const std::string &program);

/// The process that listens at a unix socket.
struct Listener {
  pid_t pid;
  uid_t user;
};

/// Who listens at `socket`; nothing if nobody does.
std::optional<Listener> findListener(const std::string &socket);

/// A ttcd that this process has started.
class DaemonProcess {
public:
  /// Starts `program` detached from this session and its signals, output
  /// appended to the log. Fails with UNAVAILABLE.
  static absl::StatusOr<DaemonProcess> start(const std::string &program,
                                             const PrivatePaths &paths);
  /// "exited with status 1", once it has ended.
  std::optional<std::string> ended();
  /// The last lines that it wrote to the log.
  std::string logTail() const;
  /// Asks it to end; for one that never got ready.
  void terminate() const;

private:
  pid_t pid = -1;
  std::string log;
  uint64_t logStart = 0; ///< what stood in the log before
};

/// Asks the daemon to finish its work and go, and waits until it has gone.
/// Fails with UNAVAILABLE if it takes over a minute.
absl::Status drainDaemon(pid_t pid, const Call &call);

} // namespace ttc::client

#endif // CLIENT_CPP_DAEMONPROCESS_H
