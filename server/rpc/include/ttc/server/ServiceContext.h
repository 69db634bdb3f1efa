// What the RPC handlers need of the daemon.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_SERVICECONTEXT_H
#define TTC_SERVER_SERVICECONTEXT_H

#include "ttc/server/HitMemo.h"
#include "ttc/server/JobContext.h"
#include "ttc/server/WorkerPool.h"
#include <atomic>

namespace ttc::server {

/// References into the daemon, and how busy it is. Outlives every RPC.
/// Thread-safe.
struct ServiceContext {
  JobContext &jobs;
  WorkerPool &pool;
  Limits limits;
  HitMemo memo;
  /// Set once SIGTERM arrived: nothing new is admitted.
  std::atomic<bool> draining{false};
  /// Compile streams that are open.
  std::atomic<int64_t> active{0};
  /// Steady-clock nanoseconds of the last request, for --idle-exit.
  std::atomic<int64_t> lastRequest{0};
  std::atomic<uint64_t> nextRequestId{1};
};

} // namespace ttc::server

#endif // TTC_SERVER_SERVICECONTEXT_H
