// Starting a child without fork: gRPC's threads make fork unsafe.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_SPAWN_H
#define TTC_SERVER_POOL_SPAWN_H

#include "ttc/link/UniqueFd.h"
#include "ttc/support/Status.h"
#include <string>
#include <sys/types.h>

namespace ttc::server {

/// A child that has the other end of `socket` as descriptor 3 and of `errors`
/// as stderr.
struct Spawned {
  pid_t pid = -1;
  link::UniqueFd socket;
  link::UniqueFd errors; ///< does not block
};

/// Starts `program` in a process group of its own (Ctrl-C is for the daemon),
/// without any other descriptor of ours and with an environment that cannot
/// change what it makes. Fails with UNAVAILABLE.
absl::StatusOr<Spawned> spawnWorker(const std::string &program,
                                    uint64_t memoryBytes);

} // namespace ttc::server

#endif // TTC_SERVER_POOL_SPAWN_H
