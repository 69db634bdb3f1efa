// Finds out that a simulation repeats itself, and skips the repetitions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_PERIODS_H
#define TTC_COSTMODEL_KERNELS_PERIODS_H

#include "TrackRun.h"

namespace ttc::costmodel {

/// Tracks that run together are in the same state as before if each stands at
/// the same step, all clocks that matter differ by the same time, and of each
/// track's loops only one has other turns behind it. What lies between was a
/// period; as many follow as every such loop has whole ones left, and they take
/// the same time, since nothing else decides it: the system is deterministic.
class Periods {
public:
  /// Looks at the state; if it was there before, skips as far as it can.
  void look(std::vector<TrackRun> &tracks, CoreRuns &cores);

private:
  struct State {
    uint64_t hash = 0;
    std::vector<int64_t> shape;  ///< all but the turns, clocks from `base`
    std::vector<uint64_t> turns; ///< of all tracks, one after the other
    std::vector<TrackRun::Clocks> clocks;
    std::vector<uint64_t> steps;
    std::vector<std::vector<Ticks>> sums; ///< two for each track
    std::vector<uint64_t> pushed;         ///< of each buffer of each core
    std::vector<Ticks> semaphores;        ///< when each got its value
    Ticks base = 0;
  };

  static State stateOf(const std::vector<TrackRun> &tracks,
                       const CoreRuns &cores);
  /// Periods that can be skipped, if `before` is the same state.
  static uint64_t periodsLeft(const std::vector<TrackRun> &tracks,
                              const State &before, const State &now);
  static void skip(std::vector<TrackRun> &tracks, CoreRuns &cores,
                   const State &before, const State &now, uint64_t periods);
  static void skipTrack(TrackRun &run, const TrackRun::Clocks &before,
                        Ticks shift, uint64_t periods);

  std::vector<State> seen; ///< a ring
  size_t next = 0;
};

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_PERIODS_H
