// Where the daemon listens, and whether that is safe.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_MAIN_LISTENADDRESS_H
#define TTC_SERVER_MAIN_LISTENADDRESS_H

#include "ttc/link/UniqueFd.h"
#include "ttc/support/Status.h"
#include <string>

namespace ttc::server {

/// A checked address.
struct ListenAddress {
  std::string grpcAddress; ///< as gRPC takes it
  std::string socketPath;  ///< of a Unix socket, else empty
  std::string host;        ///< of TCP, as written
  link::UniqueFd lock;     ///< held as long as the socket is ours

  /// For people and clients; `port` is what gRPC bound.
  std::string shown(int port) const;
};

/// Understands `unix:PATH` and `HOST:PORT`. A Unix socket's directory is made
/// (0700) if it is missing; it must be no symlink, belong to this user or root,
/// and let nobody else replace files in it; a stale socket is removed. Without
/// tokens, TCP is for loopback addresses only. `insecure` lifts both rules.
/// Fails with INVALID_ARGUMENT for a malformed or unsafe address,
/// ALREADY_EXISTS if another daemon listens there.
absl::StatusOr<ListenAddress> prepareAddress(const std::string &address,
                                             bool insecure);

} // namespace ttc::server

#endif // TTC_SERVER_MAIN_LISTENADDRESS_H
