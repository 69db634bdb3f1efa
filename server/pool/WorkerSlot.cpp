// The slot's lock guards which process is meant, never the talking to it.
// SPDX-License-Identifier: Apache-2.0
#include "WorkerSlot.h"

#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"

namespace ttc::server {

using TimePoint = std::chrono::steady_clock::time_point;

void WorkerSlot::begin(std::chrono::duration<double> timeout) {
  absl::MutexLock lock(&mutex);
  running = true;
  reason = StopReason::None;
  deadline = timeout.count() > 0
                 ? std::chrono::steady_clock::now() +
                       std::chrono::duration_cast<TimePoint::duration>(timeout)
                 : TimePoint::max();
}

void WorkerSlot::end() {
  absl::MutexLock lock(&mutex);
  running = false;
}

absl::StatusOr<WorkerProcess *> WorkerSlot::worker() {
  {
    absl::MutexLock lock(&mutex);
    if (process != nullptr && process->alive()) {
      return process.get();
    }
    if (process != nullptr) {
      log(LogLevel::Warning, "idle worker died",
          {{"pid", absl::StrCat(process->pid())},
           {"how", process->reap().describe()}});
      metrics.workerEnded(WorkerEnd::Killed);
      process.reset();
    }
  }
  TTC_TRY_ASSIGN(auto started, WorkerProcess::start(options));
  metrics.workerStarted();
  log(LogLevel::Info, "worker started",
      {{"pid", absl::StrCat(started->pid())},
       {"build", started->buildId().substr(0, 16)}});
  absl::MutexLock lock(&mutex);
  process = std::move(started);
  if (running && reason != StopReason::None) {
    return absl::CancelledError("the job was stopped");
  }
  return process.get();
}

WorkerExit WorkerSlot::discard(WorkerEnd why) {
  std::unique_ptr<WorkerProcess> leaving;
  {
    absl::MutexLock lock(&mutex);
    leaving = std::move(process);
  }
  if (leaving == nullptr) {
    return {};
  }
  if (why == WorkerEnd::Idle) {
    leaving->kill();
  }
  WorkerExit exit = leaving->reap();
  metrics.workerEnded(
      why == WorkerEnd::Crash && exit.fromOutside() ? WorkerEnd::Killed : why);
  return exit;
}

void WorkerSlot::stop(StopReason why) {
  absl::MutexLock lock(&mutex);
  if (!running || reason != StopReason::None) {
    return;
  }
  reason = why;
  if (process != nullptr) {
    process->kill();
  }
}

void WorkerSlot::stopIfLate(TimePoint now) {
  {
    absl::MutexLock lock(&mutex);
    if (!running || now < deadline) {
      return;
    }
  }
  stop(StopReason::Timeout);
}

StopReason WorkerSlot::stopReason() {
  absl::MutexLock lock(&mutex);
  return reason;
}

bool WorkerSlot::alive() {
  absl::MutexLock lock(&mutex);
  return process != nullptr;
}

} // namespace ttc::server
