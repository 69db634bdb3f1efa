// How long the kernels of a program take, and what they wait for.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELPRICE_H
#define TTC_COSTMODEL_KERNELPRICE_H

#include "ttc/Devices.h"
#include "ttc/costmodel/KernelPipeline.h"
#include "ttc/support/Status.h"
#include <string>
#include <vector>

namespace ttc::costmodel {

/// What a processor does during a span.
enum class Doing : uint8_t {
  Read,          ///< asks for pages, or waits for them at a barrier
  Write,         ///< sends pages, or waits at a barrier until they are there
  Multicast,     ///< sends to several cores
  Math,          ///< matrix or vector engine: `function`
  Unpack,        ///< math waits for the unpacker, which is at work
  Pack,          ///< the packer is at work
  WaitRoom,      ///< for free pages of circular buffer `place`
  WaitPages,     ///< for pages of circular buffer `place`
  WaitSemaphore, ///< number `place`
  WaitDst,       ///< math for the packer to release DST, or the packer for math
  Periods,       ///< extrapolated: `count` times the same
  Omitted,       ///< `count` spans that were not kept
};

constexpr bool isWaiting(Doing doing) {
  return doing == Doing::WaitRoom || doing == Doing::WaitPages ||
         doing == Doing::WaitSemaphore || doing == Doing::WaitDst;
}

/// In clocks since the kernels began.
struct PipeSpan {
  Doing doing = Doing::Read;
  uint16_t place = 0; ///< of a circular buffer, a semaphore or a function
  uint64_t count = 1; ///< calls, periods or omitted spans
  double start = 0, end = 0;
};

/// Clocks of one kind, summed up.
struct DoingTotal {
  Doing doing = Doing::Read;
  uint16_t place = 0;
  double clocks = 0;
};

/// What one processor of a core did. A compute kernel has two: the math
/// processor (with what it waits for) and the packer.
struct TrackPrice {
  uint32_t track = 0; ///< place in PipeProgram::tracks
  bool isPacker = false;
  double clocks = 0; ///< until it ended
  double busy = 0, waiting = 0;
  std::vector<DoingTotal> totals; ///< longest first
  /// Of the first core of its kind; empty for the others.
  std::vector<PipeSpan> spans;
  uint32_t like = 0; ///< the core whose spans these are
};

/// How the whole program would fare without one of its bounds.
struct WhatIf {
  std::string bound; ///< "compute", "dram", "noc", "cb_depth"
  double clocks = 0; ///< with math for nothing; DRAM without limit; a NoC
                     ///< without cost; circular buffers eight times as deep
};

struct KernelPrice {
  double clocks = 0; ///< from the first instruction to the last
  double ns = 0;     ///< on the host's clock, as CostModel stretches it
  std::string bound; ///< whose removal would gain most
  std::vector<WhatIf> whatIf;
  double dramBytes = 0;  ///< read and written
  double mathClocks = 0; ///< of the busiest core's engines, were they never to
                         ///< wait
  uint32_t coresAtWork = 0; ///< that move or compute anything
  uint64_t steps = 0;       ///< that were simulated
  bool isEstimate = false;  ///< the simulation was cut off, and scaled up
  std::vector<TrackPrice> tracks;
};

struct PriceLimits {
  uint64_t steps = 4'000'000; ///< that are simulated at most, of one core kind
  size_t spans = 120;         ///< that are kept of one track
  bool whatIfs = true;
  // For comparison: whether periods are multiplied instead of run, and whether
  // one core stands for those that do the same.
  bool skipsPeriods = true, mergesCores = true;
};

/// Runs the kernels against the rates of `device`, blocked by circular buffers
/// and semaphores as they say. Where all that runs together repeats itself the
/// rest is multiplied instead of run, exactly (tests compare), so that the time
/// taken does not grow with the trips of uniform loops. Cores that share no
/// semaphore only share bandwidth. Of cores that do the same at the same time
/// (all, or all inner ones of a grid that multicasts) one is run for all.
///
/// Fails with INVALID_ARGUMENT if the device lacks a figure, naming it, or a
/// function has no price; FAILED_PRECONDITION if the kernels wait for each
/// other forever, naming who waits for what. Thread-safe.
absl::StatusOr<KernelPrice> priceKernels(const PipeProgram &program,
                                         const DeviceProfile &device,
                                         const PriceLimits &limits = {});

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELPRICE_H
