// ttcd as a whole: every part, wired together, from start to drain.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_MAIN_DAEMON_H
#define TTC_SERVER_MAIN_DAEMON_H

#include "ListenAddress.h"
#include "ttc/server/Services.h"
#include "ttc/server/Settings.h"
#include <grpcpp/server.h>
#include <memory>
#include <vector>

namespace ttc::server {

/// Owns all parts; members are destroyed in the reverse order of their making.
/// Use from one thread.
class Daemon {
public:
  /// REQUIRES: settings went through fitToMachine.
  explicit Daemon(const Settings &settings);
  ~Daemon();

  /// Opens the cache, starts the pool and listens. Fails with the reason.
  absl::Status start();
  /// "unix:/run/ttc/ttcd.sock", with the port that was bound.
  std::string listeningOn() const;
  /// Where metrics are served, or empty.
  const std::string &metricsAddress() const { return metricsOn; }

  /// Housekeeping; call it a few times a second. False: the daemon may leave
  /// now (drained, or idle for --idle-exit).
  bool tick();
  /// Admits nothing new; running jobs get --drain-timeout.
  void drain();
  bool draining() const { return context != nullptr && context->draining; }
  /// Ends everything. Jobs that still run are cancelled.
  void shutDown();

private:
  absl::Status openCache();
  void makeJobs();
  absl::Status listen();
  absl::Status serveMetrics();
  Gauges gauges();
  bool idleTooLong() const;
  void becomeReady();

  const Settings settings;
  ListenAddress address;
  int port = 0;
  std::string metricsOn;
  bool shownReady = false;
  Clock::time_point drainDeadline;
  absl::Mutex closing; ///< metrics are read by a thread that we do not stop
  bool closed ABSL_GUARDED_BY(closing) = false;
  Metrics metrics;
  std::unique_ptr<cache::Store> store;
  std::unique_ptr<CrashMemory> crashes;
  std::unique_ptr<WorkerPool> pool;
  std::unique_ptr<FlightTable> flights;
  std::unique_ptr<JobContext> jobs;
  std::unique_ptr<ServiceContext> context;
  std::vector<std::unique_ptr<grpc::Service>> services;
  std::unique_ptr<grpc::Server> server;
};

} // namespace ttc::server

#endif // TTC_SERVER_MAIN_DAEMON_H
