// Kernels as threads of one process thread: each runs until it has to wait.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_SCHEDULER_H
#define TTC_EMULATOR_SCHEDULER_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <ucontext.h>
#include <vector>

namespace ttc::emulator {

/// What a kernel did wrong; thrown where it did, caught at the bottom of its
/// thread.
struct KernelFault {
  std::string message;
};

/// Cooperative threads with stacks of their own. Nothing runs at the same time,
/// so nothing needs a lock, a run is the same every time, and a deadlock is
/// seen at once: nobody can go on. Single use; one process thread.
class Scheduler {
public:
  /// `seed` other than 0: threads also give way at random places.
  explicit Scheduler(uint64_t seed);
  ~Scheduler();

  /// `enter` is called whenever the thread goes on, before it does.
  void add(std::string name, std::function<void()> body,
           std::function<void()> enter);

  /// Runs until all threads have ended. Fails with FAILED_PRECONDITION with the
  /// first fault and the thread that made it, or with who waits for what if
  /// nobody can go on.
  absl::Status run();

  /// The running thread sleeps until `ready`; `what` it waits for is said if
  /// that never comes.
  void waitUntil(std::function<bool()> ready,
                 std::function<std::string()> what);
  /// The running thread gives way, perhaps.
  void mayYield();

private:
  struct Thread;

  static void start(unsigned high, unsigned low);
  void resume(Thread &thread);
  void sleep();
  std::string deadlock() const;
  void stopAll();

  std::vector<std::unique_ptr<Thread>> threads;
  Thread *running = nullptr;
  ucontext_t home;
  bool stopping = false;
  std::string failure;
  uint64_t seed;
  std::mt19937_64 random;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_SCHEDULER_H
