// One run of a program on one worker.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RUNTASK_H
#define TTC_SERVER_RUNTASK_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/server/Flight.h"
#include "ttc/server/JobContext.h"
#include "ttc/server/WorkTask.h"
#include "ttc/v1/run.pb.h"
#include <memory>
#include <optional>

namespace ttc::worker::v1 {
class Bytes;
class Failed;
class FromWorker;
class Phase;
} // namespace ttc::worker::v1

namespace ttc::server {

class RunScratch;
class WorkerProcess;

/// What is run. Exactly one of `artifact` and `uploaded` is there.
struct RunJob {
  cache::Hit artifact;
  /// Of the model.ttx (of the main.py, for ttnn) in the artifact, or in
  /// `uploaded` if that is a zip; else empty.
  std::string path;
  std::vector<std::string> others; ///< specializations beside it: what fits
                                   ///< the inputs is run
  GraphBytes uploaded; ///< a model.ttx of the client's own, or an export
  GraphBytes inputs;   ///< safetensors; null: drawn from `seed`
  uint64_t seed = 0;
  bool exact = true;
  std::string device;        ///< canonical name; empty: the program's
  std::string deviceProfile; ///< JSON of the caller's own
  /// The real library's number of the device that runs it; nothing: the
  /// simulator does.
  std::optional<uint32_t> ttnnDevice;
  bool kernels = false; ///< a directory of kernels: the emulator runs them
  bool wantProfile = false;
  uint64_t maxHostBytes = 0;
  std::string name;
};

/// Bytes that a worker made, with their digest.
struct RunBytes {
  GraphBytes bytes;
  Digest digest;
};

/// How a run ended. With a status that is not OK nothing else counts; outputs
/// and summary are there with OUTCOME_OK, a profile if it was wanted.
struct RunEnding {
  absl::Status status;
  ttc::v1::Outcome outcome = ttc::v1::OUTCOME_UNSPECIFIED;
  std::string message;
  std::vector<ttc::v1::PhaseTiming> timings;
  RunBytes outputs, profile;
  ttc::v1::RunSummary summary;
};

/// Who waits for a run. Called from one thread at a time; must not block. After
/// `ran` nothing follows.
class RunWatcher {
public:
  virtual ~RunWatcher() = default;
  virtual void runProgress(const ttc::v1::Progress &progress) = 0;
  virtual void runDiagnostic(const ttc::v1::Diagnostic &diagnostic) = 0;
  virtual void ran(RunEnding ending) = 0;
};

/// A run in the pool. A worker that dies by itself is replaced once; one that
/// was killed from outside is not. Thread-safe.
class RunTask final : public WorkTask {
public:
  RunTask(JobContext &context, RunJob job, std::shared_ptr<RunWatcher> watcher);
  ~RunTask() override;

  void queued(uint32_t position) override;
  void run(WorkerSlot &slot) override;
  /// Nobody waits any longer: it does not begin, or its worker is killed.
  void cancel();

private:
  /// How an attempt left things.
  enum class Step { Go, Over, Lost };
  Step attempt(WorkerSlot &slot);
  absl::Status prepare(WorkerSlot &slot);
  Step converse();
  bool sendJob();
  Step take(ttc::worker::v1::FromWorker &message);
  void passPhase(const ttc::worker::v1::Phase &phase);
  bool keep(const ttc::worker::v1::Bytes &sent, RunBytes &to);
  void fail(const ttc::worker::v1::Failed &failed);
  bool tryAgainAfterDeath(WorkerSlot &slot);
  void finish(RunEnding ending);
  bool begin(WorkerSlot &slot);

  JobContext &context;
  const RunJob job;
  std::shared_ptr<RunWatcher> watcher; ///< of the slot's thread
  GraphBytes programBytes;
  std::unique_ptr<RunScratch> scratch; ///< of an attempt under ttnn
  WorkerProcess *worker = nullptr;
  int attempts = 0;
  std::string lastPhase = "start";
  RunEnding made; ///< so far
  absl::Mutex mutex;
  bool cancelled ABSL_GUARDED_BY(mutex) = false;
  WorkerSlot *running ABSL_GUARDED_BY(mutex) = nullptr;
};

} // namespace ttc::server

#endif // TTC_SERVER_RUNTASK_H
