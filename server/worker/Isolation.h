// What a worker does to itself before the first job, so that its death is cheap
// for everybody else.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_ISOLATION_H
#define TTC_WORKER_ISOLATION_H

#include <cstdint>

namespace ttc::worker {

/// Dies with the daemon, leaves no core file, is the kernel's first choice when
/// memory runs out, and gets at most `memoryBytes` (0: no limit) of private
/// memory. Best effort: none of it is worth refusing to start for.
void isolate(uint64_t memoryBytes);

} // namespace ttc::worker

#endif // TTC_WORKER_ISOLATION_H
