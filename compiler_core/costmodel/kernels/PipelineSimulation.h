// Tracks that wait for each other, run to their end.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_PIPELINESIMULATION_H
#define TTC_COSTMODEL_KERNELS_PIPELINESIMULATION_H

#include "Periods.h"

namespace ttc::costmodel {

/// What is simulated together: tracks of `program` by place, and their steps.
struct Group {
  std::vector<uint32_t> tracks;
  std::vector<const std::vector<TimedStep> *> codes; ///< of each track
};

struct GroupRun {
  std::vector<TrackRun> tracks;
  double clocks = 0;
  double scale = 1;   ///< of an estimate: `clocks` over what was simulated
  uint64_t steps = 0; ///< that were taken, not skipped
  bool isEstimate = false;
};

/// Each track runs until it has to wait; who runs first makes no difference,
/// since a circular buffer has one producer and one consumer, and a semaphore's
/// value is what its protocol says at any order. `depth` multiplies the pages
/// of circular buffers. Ends after `limit` steps; then clocks are scaled to
/// those that are left (isEstimate). Fails with FAILED_PRECONDITION if nobody
/// can go on.
absl::StatusOr<GroupRun> simulate(const PipeProgram &program,
                                  const Group &group, uint32_t depth,
                                  const PriceLimits &limits, bool withSpans);

/// Steps that `code` takes, loops multiplied; saturates.
double stepCount(const std::vector<PipeStep> &code);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_PIPELINESIMULATION_H
