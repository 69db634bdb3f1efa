// What each step of a kernel costs on a device, in ticks.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_KERNELRATES_H
#define TTC_COSTMODEL_KERNELS_KERNELRATES_H

#include "ttc/Devices.h"
#include "ttc/costmodel/KernelPipeline.h"
#include "ttc/support/Status.h"

namespace ttc::costmodel {

/// Times are whole numbers, so that a pipeline that repeats itself does so to
/// the bit.
using Ticks = int64_t;
inline constexpr double ticksPerClock = 256;

/// What is taken away for a what-if.
struct Relief {
  bool compute = false, dram = false, noc = false;
  uint32_t depth = 1; ///< factor of every circular buffer's pages
};

/// By how many cores the DRAM is shared: all bytes over those of the busiest
/// kernel, so that the program never beats the DRAM, and equal cores count one
/// each.
struct Contention {
  double reads = 1, writes = 1;
};

/// A step with its price.
struct TimedStep {
  PipeStep step;
  Ticks issue = 0;     ///< of the processor that asks; of the packer
  Ticks occupancy = 0; ///< of its port to the network; of the unpacker
  Ticks latency = 0;   ///< until the data are there; of the math engine
};

/// Fails with INVALID_ARGUMENT naming the figure that `device` lacks.
absl::Status checkKernelFigures(const DeviceProfile &device);

/// Fails with INVALID_ARGUMENT for a function without a price.
/// REQUIRES: checkKernelFigures(device).
absl::StatusOr<std::vector<TimedStep>> timeSteps(const PipeProgram &program,
                                                 const PipeTrack &track,
                                                 const DeviceProfile &device,
                                                 const Contention &contention,
                                                 const Relief &relief);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_KERNELRATES_H
