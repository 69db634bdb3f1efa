// Threads over ucontext.
// SPDX-License-Identifier: Apache-2.0
#include "Scheduler.h"

#include "absl/strings/str_cat.h"
#include <sys/mman.h>

namespace ttc::emulator {

/// Kernels are shallow; what they call of ours may print.
static constexpr size_t stackBytes = 256 << 10;

struct Scheduler::Thread {
  std::string name;
  std::function<void()> body, enter;
  Scheduler *scheduler = nullptr;
  ucontext_t context;
  void *stack = MAP_FAILED;
  bool started = false, ended = false;
  std::function<bool()> ready; ///< empty: it can go on
  std::function<std::string()> what;
};

Scheduler::Scheduler(uint64_t seed) : seed(seed), random(seed) {}

Scheduler::~Scheduler() {
  for (auto &thread : threads) {
    if (thread->stack != MAP_FAILED) {
      ::munmap(thread->stack, stackBytes);
    }
  }
}

void Scheduler::add(std::string name, std::function<void()> body,
                    std::function<void()> enter) {
  auto thread = std::make_unique<Thread>();
  thread->name = std::move(name);
  thread->body = std::move(body);
  thread->enter = std::move(enter);
  thread->scheduler = this;
  threads.push_back(std::move(thread));
}

/// makecontext passes ints; a pointer is two of them.
void Scheduler::start(unsigned high, unsigned low) {
  auto *thread = reinterpret_cast<Thread *>(uintptr_t(high) << 32 | low);
  Scheduler &scheduler = *thread->scheduler;
  try {
    thread->body();
  } catch (const KernelFault &fault) {
    if (scheduler.failure.empty()) {
      scheduler.failure = absl::StrCat(thread->name, ": ", fault.message);
    }
  }
  thread->ended = true;
  ::swapcontext(&thread->context, &scheduler.home);
}

void Scheduler::resume(Thread &thread) {
  if (!thread.started) {
    thread.started = true;
    thread.stack = ::mmap(nullptr, stackBytes, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (thread.stack == MAP_FAILED) {
      failure = "no memory for the stack of another kernel";
      thread.ended = true;
      return;
    }
    ::getcontext(&thread.context);
    thread.context.uc_stack.ss_sp = thread.stack;
    thread.context.uc_stack.ss_size = stackBytes;
    thread.context.uc_link = &home;
    auto address = reinterpret_cast<uintptr_t>(&thread);
    ::makecontext(&thread.context, reinterpret_cast<void (*)()>(&start), 2,
                  static_cast<unsigned>(address >> 32),
                  static_cast<unsigned>(address));
  }
  running = &thread;
  thread.enter();
  ::swapcontext(&home, &thread.context);
  running = nullptr;
}

void Scheduler::sleep() {
  ::swapcontext(&running->context, &home);
  if (stopping) {
    throw KernelFault{"another kernel's fault ended it"};
  }
}

void Scheduler::waitUntil(std::function<bool()> ready,
                          std::function<std::string()> what) {
  mayYield();
  if (ready()) {
    return;
  }
  Thread &self = *running;
  self.ready = std::move(ready);
  self.what = std::move(what);
  sleep();
  self.ready = nullptr;
}

void Scheduler::mayYield() {
  if (seed != 0 && random() % 4 == 0) {
    sleep();
  }
}

std::string Scheduler::deadlock() const {
  std::string text = "deadlock: nobody can go on";
  size_t shown = 0, waiting = 0;
  constexpr size_t most = 12;
  for (const auto &thread : threads) {
    if (thread->ended) {
      continue;
    }
    if (++waiting <= most) {
      absl::StrAppend(&text, "\n  ", thread->name, " waits for ",
                      thread->what());
      ++shown;
    }
  }
  if (waiting > shown) {
    absl::StrAppend(&text, "\n  and ", waiting - shown, " more");
  }
  size_t ended = 0;
  for (const auto &thread : threads) {
    if (thread->ended && ++ended <= most) {
      absl::StrAppend(&text, "\n  ", thread->name, " has ended");
    }
  }
  if (ended > most) {
    absl::StrAppend(&text, "\n  and so have ", ended - most, " more");
  }
  return text;
}

void Scheduler::stopAll() {
  stopping = true;
  for (auto &thread : threads) {
    if (thread->started && !thread->ended) {
      resume(*thread);
    }
  }
}

absl::Status Scheduler::run() {
  bool alive = true;
  while (alive && failure.empty()) {
    alive = false;
    bool moved = false;
    for (auto &thread : threads) {
      if (thread->ended || !failure.empty()) {
        continue;
      }
      alive = true;
      if (!thread->ready || thread->ready()) {
        moved = true;
        resume(*thread);
      }
    }
    if (alive && !moved) {
      failure = deadlock();
    }
  }
  stopAll();
  return failure.empty() ? absl::OkStatus()
                         : absl::FailedPreconditionError(failure);
}

} // namespace ttc::emulator
