// A place for one worker at a time: started when needed, replaced when it died.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_WORKERSLOT_H
#define TTC_SERVER_POOL_WORKERSLOT_H

#include "WorkerProcess.h"
#include "ttc/server/Metrics.h"
#include <atomic>
#include <chrono>

namespace ttc::server {

/// Why we ended a worker ourselves.
enum class StopReason { None, Cancelled, Timeout };

/// Belongs to one thread of the pool; `stop`, `stopIfLate` and `alive` are for
/// everybody.
class WorkerSlot {
public:
  WorkerSlot(WorkerProcess::Options options, Metrics &metrics)
      : options(std::move(options)), metrics(metrics) {}

  /// A job begins: forgets an old stop, sets the deadline (zero: none).
  void begin(std::chrono::duration<double> timeout);
  /// The job is over; a stop that comes late does no harm.
  void end();

  /// The living worker, started if there is none. Fails with UNAVAILABLE,
  /// CANCELLED if the job was stopped meanwhile.
  absl::StatusOr<WorkerProcess *> worker();
  /// Drops the worker, whatever its state. Says how it ended.
  WorkerExit discard(WorkerEnd reason);

  /// Kills the worker because of `reason`, if a job runs.
  void stop(StopReason reason);
  void stopIfLate(std::chrono::steady_clock::time_point now);
  StopReason stopReason();
  bool alive();

private:
  const WorkerProcess::Options options;
  Metrics &metrics;
  absl::Mutex mutex;
  std::unique_ptr<WorkerProcess> process ABSL_GUARDED_BY(mutex);
  bool running ABSL_GUARDED_BY(mutex) = false;
  StopReason reason ABSL_GUARDED_BY(mutex) = StopReason::None;
  std::chrono::steady_clock::time_point deadline ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_POOL_WORKERSLOT_H
