// One kernel on one core while it is simulated.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_TRACKRUN_H
#define TTC_COSTMODEL_KERNELS_TRACKRUN_H

#include "TrackRecord.h"
#include <array>

namespace ttc::costmodel {

/// A circular buffer of one core: when the last pages were pushed and popped.
struct BufferRun {
  uint64_t pages = 0;
  uint64_t pushed = 0, popped = 0;
  std::vector<Ticks> pushedAt, poppedAt; ///< by number of page % pages
  /// Tracks of this core; -1: none.
  int producer = -1, consumer = -1;

  uint64_t occupied() const { return pushed - popped; }
};

struct SemaphoreRun {
  uint64_t value = 0;
  Ticks at = 0; ///< when it got it
};

struct CoreRun {
  std::vector<BufferRun> buffers;
  std::vector<SemaphoreRun> semaphores;
};

/// What the processors of one core share, and those of others reach.
using CoreRuns = std::vector<CoreRun>;

/// A kernel that breaks the protocol (pushes more than there is room for, pops
/// what was not pushed) waits forever.
///
/// A data movement kernel has one clock. A compute kernel has three, for
/// unpacker, math and packer, which run through the same list: the unpacker
/// waits for pages and pops them, math takes operands behind it and DST behind
/// the packer, the packer reserves pages, takes DST behind math and pushes.
class TrackRun {
public:
  /// `place` among all tracks. `code` outlives this.
  TrackRun(const PipeTrack &track, uint32_t place,
           const std::vector<TimedStep> &code, const RecordShape &shape,
           size_t spans);

  /// Steps until it ends, has to wait for another track, or has taken a good
  /// number of steps (then at the end of a turn of a loop). The steps taken.
  uint64_t advance(CoreRuns &cores,
                   const std::vector<std::vector<uint32_t>> &targets);

  bool isDone() const { return done; }
  const PipeStep &next() const { return code[at].step; }

  /// What decides how it goes on, but for the turns of its loops, with clocks
  /// relative to nothing yet: see Periods.
  struct Clocks {
    Ticks now, unpack, pack;
    std::array<Ticks, 2> source, dst;
    Ticks committed, readFree, readArrived, writeFree, writeArrived;
    Ticks waitedFrom, waitedTo;
  };

  PipeTrack track;
  uint32_t place;
  size_t at = 0;
  bool done = false, blocked = false;
  bool packs = false;          ///< the packer has DST
  std::vector<uint64_t> turns; ///< of the open loops, taken before this one
  std::vector<size_t> heads;   ///< where those loops begin
  std::vector<uint64_t> begun; ///< their turns, by `steps`
  uint64_t steps = 0;          ///< taken; those that were skipped count, too
  Clocks clocks = {};
  uint16_t waitedFor = 0; ///< buffer of the unpacker's last wait
  TrackRecord record, packRecord;

  bool isCompute() const { return track.role == PipeRole::Compute; }
  /// Trips of open loop `level`.
  uint64_t trips(size_t level) const { return code[heads[level]].step.count; }
  Ticks end() const;

private:
  bool step(const TimedStep &timed, CoreRuns &cores,
            const std::vector<std::vector<uint32_t>> &targets);
  bool buffer(const PipeStep &step, BufferRun &cb);
  bool semaphore(const TimedStep &timed, CoreRuns &cores,
                 const std::vector<std::vector<uint32_t>> &targets);
  void transfer(const TimedStep &timed);
  void engine(const TimedStep &timed);
  void tiles(const TimedStep &timed);
  void waitUntil(Ticks &clock, Ticks time, Doing doing, uint16_t place);

  const std::vector<TimedStep> &code;
};

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_TRACKRUN_H
