// What a worker can be asked to do.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_WORKTASK_H
#define TTC_SERVER_WORKTASK_H

#include <cstdint>

namespace ttc::server {

class WorkerSlot;

/// One piece of work in the pool's queue: a flight's compile, or a run.
class WorkTask {
public:
  virtual ~WorkTask() = default;
  /// It waits, behind `position` - 1 others. Must not block or call the pool.
  virtual void queued(uint32_t position) = 0;
  /// Does it, on the slot's thread, to its end. `slot.begin` was called; the
  /// pool calls `slot.end` afterwards.
  virtual void run(WorkerSlot &slot) = 0;
};

} // namespace ttc::server

#endif // TTC_SERVER_WORKTASK_H
