// One ttc-worker: started, spoken to, watched dying.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_WORKERPROCESS_H
#define TTC_SERVER_POOL_WORKERPROCESS_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/link/MessageSocket.h"
#include "ttc/worker/v1/worker.pb.h"
#include <memory>
#include <string>
#include <sys/types.h>

namespace ttc::server {

/// How a process ended.
struct WorkerExit {
  int waitStatus = 0; ///< as waitpid gives it

  /// "signal 11 (Segmentation fault)", "exit code 70".
  std::string describe() const;
  /// SIGKILL, SIGTERM and the like: somebody else's doing, which says nothing
  /// about the job.
  bool fromOutside() const;
};

/// A child process and our end of its socket. `kill` may come from any thread;
/// the rest is for one thread, which must live as long as the child (the kernel
/// ties PR_SET_PDEATHSIG to the thread that spawned).
class WorkerProcess {
public:
  struct Options {
    std::string program;
    uint64_t memoryBytes = 0;
    int startTimeoutMs = 60000;
  };

  /// Spawns and waits for its hello. Fails with UNAVAILABLE, with the child's
  /// last words.
  static absl::StatusOr<std::unique_ptr<WorkerProcess>>
  start(const Options &options);
  /// Ends the child, if it still lives.
  ~WorkerProcess();

  pid_t pid() const { return child; }
  const std::string &buildId() const { return build; }

  /// False if the child has gone.
  bool alive();
  /// False: it has gone.
  bool send(const ttc::worker::v1::ToWorker &message, int passFd = -1);
  /// Waits for the next message, up to `timeoutMs` (-1: for ever). False: it
  /// has gone, or broke the protocol and was killed, or said nothing in time.
  bool receive(ttc::worker::v1::FromWorker &message, int timeoutMs = -1);
  absl::StatusOr<link::UniqueFd> takeFd() { return socket.takeFd(); }

  /// SIGKILL. The thread in `receive` wakes with false. Thread-safe.
  void kill();
  /// Waits for the end of a child that has gone or was killed.
  WorkerExit reap();
  /// The end of what it wrote to stderr, at most 16 KiB.
  const std::string &lastWords() const { return words; }

private:
  WorkerProcess(pid_t child, link::UniqueFd socketEnd, link::UniqueFd errors);
  void readErrors();

  const pid_t child;
  link::MessageSocket socket;
  link::UniqueFd errors;
  std::string words;
  std::string build;
  absl::Mutex mutex;
  bool reaped ABSL_GUARDED_BY(mutex) = false;
  WorkerExit ending ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_POOL_WORKERPROCESS_H
