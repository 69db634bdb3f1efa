// One thread for each worker: a worker's conversation is a plain sequence, and
// the thread is its child's parent for life.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/WorkerPool.h"

#include "Job.h"
#include "WorkerSlot.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/wire/StatusDetails.h"

namespace ttc::server {

namespace {

/// A flight's work as the pool sees it.
class FlightTask final : public WorkTask {
public:
  FlightTask(JobContext &context, FlightPtr flight)
      : context(context), flight(std::move(flight)) {}

  void queued(uint32_t position) override {
    ttc::v1::Progress progress;
    progress.set_phase("queued");
    progress.set_queue_position(position);
    context.flights.progress(flight, progress);
  }

  void run(WorkerSlot &slot) override {
    GraphBytes graph = context.flights.start(
        flight, [&slot] { slot.stop(StopReason::Cancelled); });
    if (graph != nullptr) {
      Job(context, slot, flight, std::move(graph)).run();
    }
  }

private:
  JobContext &context;
  const FlightPtr flight;
};

} // namespace

/// A thread and its slot. `next` is the job that was given to it; the pool's
/// lock guards what is not the slot.
struct WorkerPool::Seat {
  Seat(WorkerProcess::Options options, Metrics &metrics)
      : slot(std::move(options), metrics) {}
  WorkerSlot slot;
  std::thread thread;
  std::shared_ptr<WorkTask> next;
  bool busy = false;
  bool warmUp = false;
};

WorkerPool::WorkerPool(Options given, JobContext &context)
    : options(std::move(given)), context(context) {
  for (unsigned i = 0; i < options.workers; ++i) {
    WorkerProcess::Options process;
    process.program = options.program;
    process.memoryBytes = options.memoryBytes;
    seats.push_back(std::make_unique<Seat>(process, context.metrics));
  }
}

WorkerPool::~WorkerPool() { stop(); }

void WorkerPool::start() {
  {
    absl::MutexLock lock(&mutex);
    seats.front()->warmUp = true;
    warming = true;
  }
  for (auto &seat : seats) {
    seat->thread = std::thread([this, &seat = *seat] { serve(seat); });
  }
}

void WorkerPool::stop() {
  {
    absl::MutexLock lock(&mutex);
    stopping = true;
    queue.clear();
  }
  for (auto &seat : seats) {
    seat->slot.stop(StopReason::Cancelled);
  }
  for (auto &seat : seats) {
    if (seat->thread.joinable()) {
      seat->thread.join();
    }
  }
}

void WorkerPool::push(FlightPtr flight) {
  // The table of flights has bounded their number already.
  static_cast<void>(
      give(std::make_shared<FlightTask>(context, std::move(flight)), SIZE_MAX));
}

absl::Status WorkerPool::push(std::shared_ptr<WorkTask> task) {
  return give(std::move(task), options.maxQueue);
}

absl::Status WorkerPool::give(std::shared_ptr<WorkTask> task, size_t maxQueue) {
  {
    absl::MutexLock lock(&mutex);
    if (stopping) {
      return absl::UnavailableError("the daemon is shutting down");
    }
    Seat *chosen = nullptr;
    for (auto &seat : seats) {
      bool free = !seat->busy && seat->next == nullptr && !seat->warmUp;
      // A warm worker saves the start of one.
      if (free && (chosen == nullptr ||
                   (seat->slot.alive() && !chosen->slot.alive()))) {
        chosen = seat.get();
      }
    }
    if (chosen != nullptr) {
      chosen->next = std::move(task);
      return absl::OkStatus();
    }
    if (queue.size() >= maxQueue) {
      return wire::withRetry(absl::UnavailableError(absl::StrCat(
                                 "the queue is full (", queue.size(),
                                 " jobs; --queue); come back")),
                             1);
    }
    queue.push_back(std::move(task));
  }
  tellPositions();
  return absl::OkStatus();
}

void WorkerPool::tellPositions() {
  std::vector<std::shared_ptr<WorkTask>> waitingNow;
  {
    absl::MutexLock lock(&mutex);
    waitingNow.assign(queue.begin(), queue.end());
  }
  uint32_t position = 0;
  for (const std::shared_ptr<WorkTask> &task : waitingNow) {
    task->queued(++position);
  }
}

/// Waits for something to do. False: the pool stops. Neither a task nor a
/// warm-up: nothing came for `idleTime`.
bool WorkerPool::awaitWork(Seat &seat, std::shared_ptr<WorkTask> &task) {
  absl::MutexLock lock(&mutex);
  auto somethingToDo = [&]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
    return stopping || seat.warmUp || seat.next != nullptr || !queue.empty();
  };
  mutex.AwaitWithTimeout(absl::Condition(&somethingToDo),
                         absl::FromChrono(options.idleTime));
  if (stopping) {
    return false;
  }
  task = std::move(seat.next);
  seat.next = nullptr;
  if (task == nullptr && !seat.warmUp && !queue.empty()) {
    task = std::move(queue.front());
    queue.pop_front();
  }
  seat.busy = task != nullptr || seat.warmUp;
  return true;
}

void WorkerPool::serve(Seat &seat) {
  std::shared_ptr<WorkTask> task;
  while (awaitWork(seat, task)) {
    if (task != nullptr) {
      runTask(seat, *task);
      task = nullptr;
    } else if (seat.warmUp) {
      warmUp(seat);
    } else {
      letGoIfSpare(seat);
    }
    absl::MutexLock lock(&mutex);
    seat.busy = false;
  }
  seat.slot.discard(WorkerEnd::Idle);
}

void WorkerPool::runTask(Seat &seat, WorkTask &task) {
  tellPositions();
  seat.slot.begin(options.jobTimeout);
  task.run(seat.slot);
  seat.slot.end();
}

void WorkerPool::warmUp(Seat &seat) {
  auto worker = seat.slot.worker();
  if (!worker.ok()) {
    log(LogLevel::Error, "worker does not start",
        {{"why", std::string(worker.status().message())}});
  }
  absl::StatusOr<std::string> answer =
      worker.ok() ? absl::StatusOr<std::string>((*worker)->buildId())
                  : worker.status();
  {
    absl::MutexLock lock(&mutex);
    seat.warmUp = false;
    warming = false;
  }
  announce(answer);
}

void WorkerPool::announce(const absl::StatusOr<std::string> &answer) {
  std::vector<BuildIdHandler> handlers;
  {
    absl::MutexLock lock(&mutex);
    if (answer.ok()) {
      buildId = *answer;
    }
    handlers.swap(waiting);
  }
  for (const BuildIdHandler &handler : handlers) {
    handler(answer);
  }
}

void WorkerPool::letGoIfSpare(Seat &seat) {
  if (seat.slot.alive() && numbers().alive > options.minIdle) {
    seat.slot.discard(WorkerEnd::Idle);
  }
}

void WorkerPool::whenBuildIdKnown(BuildIdHandler handler) {
  std::string known;
  {
    absl::MutexLock lock(&mutex);
    known = buildId;
    if (known.empty()) {
      waiting.push_back(std::move(handler));
      // The first start failed: each new request is a reason to try again.
      if (!warming) {
        warming = true;
        seats.front()->warmUp = true;
      }
      return;
    }
  }
  handler(known);
}

bool WorkerPool::ready() {
  absl::MutexLock lock(&mutex);
  return !buildId.empty();
}

std::string WorkerPool::currentBuildId() {
  absl::MutexLock lock(&mutex);
  return buildId;
}

WorkerPool::Numbers WorkerPool::numbers() {
  absl::MutexLock lock(&mutex);
  Numbers now;
  now.queued = queue.size();
  for (const auto &seat : seats) {
    now.alive += seat->slot.alive();
    now.busy += seat->busy;
  }
  return now;
}

void WorkerPool::tick(Clock::time_point now) {
  for (auto &seat : seats) {
    seat->slot.stopIfLate(now);
  }
}

} // namespace ttc::server
