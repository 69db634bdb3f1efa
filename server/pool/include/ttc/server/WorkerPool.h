// The workers and the queue in front of them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_WORKERPOOL_H
#define TTC_SERVER_WORKERPOOL_H

#include "ttc/server/JobContext.h"
#include "ttc/server/WorkTask.h"
#include <deque>
#include <memory>
#include <thread>
#include <vector>

namespace ttc::server {

/// Runs flights and other tasks, at most one a worker. Workers are started
/// lazily, stay warm, and leave when there has been nothing to do for a minute,
/// down to `minIdle`. Thread-safe; no call but `stop` blocks.
class WorkerPool {
public:
  struct Options {
    std::string program; ///< absolute path of ttc-worker
    unsigned workers = 1;
    unsigned minIdle = 1;
    uint64_t memoryBytes = 0;
    std::chrono::duration<double> jobTimeout{0};
    std::chrono::milliseconds idleTime{60000};
    size_t maxQueue = 256; ///< of tasks that are no flights
  };
  struct Numbers {
    unsigned alive = 0, busy = 0;
    size_t queued = 0;
  };
  using BuildIdHandler =
      std::function<void(const absl::StatusOr<std::string> &)>;

  WorkerPool(Options options, JobContext &context);
  /// Calls `stop`.
  ~WorkerPool();

  /// Starts the threads and the first worker.
  void start();
  /// Ends all workers and threads. Jobs that run are cancelled.
  void stop();

  /// A flight whose graph is there.
  void push(FlightPtr flight);
  /// Work of another kind. Fails with UNAVAILABLE when the queue is full.
  absl::Status push(std::shared_ptr<WorkTask> task);
  /// Calls `handler` once, now or when the first worker has answered (or failed
  /// to): with the build id, or the reason why there is none yet.
  void whenBuildIdKnown(BuildIdHandler handler);
  /// Whether a worker has started and answered.
  bool ready();
  /// Empty until a worker has answered.
  std::string currentBuildId();
  Numbers numbers();
  /// Stops jobs that are over their time. Call it now and then.
  void tick(Clock::time_point now);

private:
  struct Seat;
  void serve(Seat &seat);
  absl::Status give(std::shared_ptr<WorkTask> task, size_t maxQueue);
  bool awaitWork(Seat &seat, std::shared_ptr<WorkTask> &task);
  void runTask(Seat &seat, WorkTask &task);
  void warmUp(Seat &seat);
  void announce(const absl::StatusOr<std::string> &buildId);
  void letGoIfSpare(Seat &seat);
  void tellPositions();

  const Options options;
  JobContext &context;
  std::vector<std::unique_ptr<Seat>> seats;
  absl::Mutex mutex;
  std::deque<std::shared_ptr<WorkTask>> queue ABSL_GUARDED_BY(mutex);
  bool stopping ABSL_GUARDED_BY(mutex) = false;
  bool warming ABSL_GUARDED_BY(mutex) = false;
  std::string buildId ABSL_GUARDED_BY(mutex);
  std::vector<BuildIdHandler> waiting ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_WORKERPOOL_H
