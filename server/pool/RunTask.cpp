// Program and inputs to a worker, outputs and profile back.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/RunTask.h"

#include "RunScratch.h"
#include "WorkerSlot.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/wire/StatusDetails.h"

namespace ttc::server {

using ttc::worker::v1::FromWorker;
using ttc::worker::v1::ToWorker;

RunTask::RunTask(JobContext &context, RunJob job,
                 std::shared_ptr<RunWatcher> watcher)
    : context(context), job(std::move(job)), watcher(std::move(watcher)) {}

RunTask::~RunTask() = default;

void RunTask::queued(uint32_t position) {
  ttc::v1::Progress progress;
  progress.set_phase("queued");
  progress.set_queue_position(position);
  std::shared_ptr<RunWatcher> told;
  {
    absl::MutexLock lock(&mutex);
    told = cancelled ? nullptr : watcher;
  }
  if (told != nullptr) {
    told->runProgress(progress);
  }
}

/// False: it was cancelled before it began.
bool RunTask::begin(WorkerSlot &slot) {
  absl::MutexLock lock(&mutex);
  running = &slot;
  return !cancelled;
}

void RunTask::cancel() {
  absl::MutexLock lock(&mutex);
  cancelled = true;
  if (running != nullptr) {
    running->stop(StopReason::Cancelled);
  }
}

void RunTask::run(WorkerSlot &slot) {
  if (begin(slot)) {
    do {
      ++attempts;
      made = RunEnding();
    } while (attempt(slot) == Step::Lost && tryAgainAfterDeath(slot));
  }
  absl::MutexLock lock(&mutex);
  running = nullptr;
  watcher = nullptr;
}

/// The program as a memfd; an artifact's payload is copied once.
static absl::StatusOr<GraphBytes> shareProgram(const RunJob &job) {
  if (job.uploaded != nullptr) {
    return job.uploaded;
  }
  const auto &payload = *job.artifact->payload;
  if (auto all = payload.view()) {
    return link::SharedBytes::copyOf({all->data(), all->size()});
  }
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  std::string chunk;
  while (writer.size() < payload.size()) {
    chunk.resize(std::min<uint64_t>(1 << 20, payload.size() - writer.size()));
    TTC_TRY(payload.read(writer.size(), chunk.data(), chunk.size()));
    TTC_TRY(writer.append(chunk));
  }
  return writer.finish();
}

/// Program, folder and worker.
absl::Status RunTask::prepare(WorkerSlot &slot) {
  TTC_TRY_ASSIGN(programBytes, shareProgram(job));
  if (job.ttnnDevice || job.kernels) {
    TTC_TRY_ASSIGN(scratch, RunScratch::make());
  }
  TTC_TRY_ASSIGN(worker, slot.worker());
  return absl::OkStatus();
}

RunTask::Step RunTask::attempt(WorkerSlot &slot) {
  absl::Status status = prepare(slot);
  if (absl::IsCancelled(status)) {
    return Step::Lost;
  }
  if (!status.ok()) {
    log(LogLevel::Error, "run does not start",
        {{"why", std::string(status.message())}});
    RunEnding ending;
    ending.status = wire::withRetry(status, 5);
    finish(std::move(ending));
    return Step::Over;
  }
  return converse();
}

bool RunTask::sendJob() {
  ToWorker load;
  load.mutable_load()->set_has_fd(true);
  load.mutable_load()->set_path(job.path);
  for (const std::string &other : job.others) {
    load.mutable_load()->add_others(other);
  }
  ToWorker message;
  auto &run = *message.mutable_run();
  run.set_has_fd(job.inputs != nullptr);
  run.set_random_seed(job.seed);
  run.set_exact(job.exact);
  run.set_device(job.device);
  run.set_device_profile(job.deviceProfile);
  run.set_want_profile(job.wantProfile);
  run.set_max_host_bytes(job.maxHostBytes);
  run.set_name(job.name);
  if (job.ttnnDevice) {
    auto &ttnn = *run.mutable_ttnn();
    ttnn.set_device(*job.ttnnDevice);
    ttnn.set_python(context.ttnnPython);
    ttnn.set_folder(scratch->folder());
    for (std::string &variable : scratch->environment()) {
      ttnn.add_environment(std::move(variable));
    }
  }
  if (job.kernels) {
    auto &kernels = *run.mutable_kernels();
    kernels.set_folder(scratch->folder());
    for (std::string &variable : scratch->environment()) {
      kernels.add_environment(std::move(variable));
    }
  }
  if (job.artifact != nullptr) {
    run.set_key(job.artifact->entry.key.hex());
  }
  return worker->send(load, programBytes->fd()) &&
         worker->send(message, job.inputs ? job.inputs->fd() : -1);
}

RunTask::Step RunTask::converse() {
  bool sent = sendJob();
  programBytes = nullptr; // The worker has it.
  FromWorker message;
  while (sent && worker->receive(message)) {
    if (Step step = take(message); step != Step::Go) {
      return step;
    }
  }
  return Step::Lost;
}

RunTask::Step RunTask::take(FromWorker &message) {
  switch (message.message_case()) {
  case FromWorker::kPhase:
    passPhase(message.phase());
    return Step::Go;
  case FromWorker::kDiagnostic:
    watcher->runDiagnostic(message.diagnostic());
    return Step::Go;
  case FromWorker::kOutputs:
    return keep(message.outputs(), made.outputs) ? Step::Go : Step::Lost;
  case FromWorker::kProfile:
    return keep(message.profile(), made.profile) ? Step::Go : Step::Lost;
  case FromWorker::kRan:
    made.outcome = ttc::v1::OUTCOME_OK;
    made.summary = std::move(*message.mutable_ran());
    finish(std::move(made));
    return Step::Over;
  case FromWorker::kFailed:
    fail(message.failed());
    return Step::Over;
  default:
    worker->kill();
    return Step::Lost;
  }
}

void RunTask::passPhase(const ttc::worker::v1::Phase &phase) {
  lastPhase = phase.name();
  ttc::v1::Progress progress;
  progress.set_phase(phase.name());
  progress.set_duration_us(phase.duration_us());
  progress.set_done(phase.done());
  progress.set_total(phase.total());
  if (phase.duration_us() > 0) {
    ttc::v1::PhaseTiming &timing = made.timings.emplace_back();
    timing.set_phase(phase.name());
    timing.set_duration_us(phase.duration_us());
    context.metrics.phase(absl::StrCat("run-", phase.name()),
                          static_cast<double>(phase.duration_us()) * 1e-6);
  }
  watcher->runProgress(progress);
}

/// False if the bytes are not what the worker said they are. Their digest is
/// the client's to check.
bool RunTask::keep(const ttc::worker::v1::Bytes &sent, RunBytes &to) {
  auto fd = worker->takeFd();
  auto digest = Digest::fromRaw(sent.digest().sha256());
  if (!fd.ok() || !digest) {
    return false;
  }
  auto bytes = link::SharedBytes::map(*std::move(fd));
  if (!bytes.ok() || (*bytes)->view().size() != sent.digest().size_bytes()) {
    return false;
  }
  to = {*std::move(bytes), *digest};
  return true;
}

void RunTask::fail(const ttc::worker::v1::Failed &failed) {
  RunEnding ending;
  ending.timings = std::move(made.timings);
  switch (failed.cause()) {
  case ttc::worker::v1::CAUSE_REQUEST:
    ending.status = absl::InvalidArgumentError(failed.message());
    break;
  case ttc::worker::v1::CAUSE_MISSING:
    ending.status = absl::FailedPreconditionError(failed.message());
    break;
  case ttc::worker::v1::CAUSE_PROGRAM:
    ending.outcome = ttc::v1::OUTCOME_PROGRAM_ERROR;
    ending.message = failed.message();
    break;
  case ttc::worker::v1::CAUSE_CRASH:
    ending.outcome = ttc::v1::OUTCOME_COMPILER_CRASH;
    ending.message = failed.message();
    break;
  default:
    ending.outcome = ttc::v1::OUTCOME_COMPILER_CRASH;
    ending.message = "internal error of the runtime: " + failed.message();
  }
  finish(std::move(ending));
}

/// True: once more, on a new worker. Else the run has its ending (or nobody
/// waits for one).
bool RunTask::tryAgainAfterDeath(WorkerSlot &slot) {
  StopReason stopped = slot.stopReason();
  RunEnding ending;
  if (stopped == StopReason::Cancelled) {
    slot.discard(WorkerEnd::Cancelled);
    ending.status = absl::CancelledError("the run was cancelled");
    finish(std::move(ending));
    return false;
  }
  if (stopped == StopReason::Timeout) {
    slot.discard(WorkerEnd::Timeout);
    ending.outcome = ttc::v1::OUTCOME_TIMEOUT;
    ending.message = absl::StrCat("the run was stopped in phase `", lastPhase,
                                  "` after --job-timeout");
    finish(std::move(ending));
    return false;
  }
  WorkerExit exit = worker->reap();
  std::string words = worker->lastWords();
  slot.discard(WorkerEnd::Crash);
  log(LogLevel::Error, "worker died in a run",
      {{"how", exit.describe()},
       {"phase", lastPhase},
       {"attempt", absl::StrCat(attempts)},
       {"last_words", words}});
  if (!exit.fromOutside() && attempts < 2) {
    scratch = nullptr;
    return true;
  }
  ending.outcome = ttc::v1::OUTCOME_COMPILER_CRASH;
  ending.message = absl::StrCat(
      "the simulator ended with ", exit.describe(), " in phase `", lastPhase,
      "`", exit.fromOutside() ? ", killed from outside" : "",
      words.empty() ? "" : absl::StrCat(": ", words.substr(0, 1000)));
  finish(std::move(ending));
  return false;
}

/// First the worker is out of reach: who has the ending goes away, and that
/// must not cost a good worker. Then nothing of the run is left.
void RunTask::finish(RunEnding ending) {
  {
    absl::MutexLock lock(&mutex);
    running = nullptr;
  }
  scratch = nullptr;
  watcher->ran(std::move(ending));
}

} // namespace ttc::server
