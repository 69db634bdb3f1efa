// What a run leaves behind for profiles: host phases, and every operation with
// its predicted device time and memory. Data only; compiler_core/profile writes
// files of it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_RUNTRACE_H
#define TTC_RUNTIME_RUNTRACE_H

#include "ttc/costmodel/OpCost.h"
#include "ttc/executable/Program.h"
#include <cstdint>
#include <string>
#include <vector>

namespace ttc::runtime {

/// Wall-clock time of the simulation, in ns from the start of the run.
struct HostPhase {
  std::string name; ///< "load", "inputs", "execute", "outputs"
  uint64_t startNs = 0, durationNs = 0;
};

/// A buffer of a tensor comes into being or goes.
struct BufferEvent {
  executable::TensorId tensor = 0;
  bool allocated = true; ///< false: freed
  uint64_t address = 0;  ///< in its memory, as the simulated allocator chose
  uint64_t bytes = 0;    ///< in all banks or cores together
  uint64_t bytesPerBank = 0; ///< page-aligned share of one DRAM bank or L1
  executable::BufferType memory = executable::BufferType::Dram;
};

/// One executed operation.
struct OpEvent {
  uint32_t operation = 0; ///< index into Program::operations
  uint64_t hostStartNs = 0, hostNs = 0;
  uint64_t deviceStartNs = 0; ///< on the device's own clock, from 0
  costmodel::OpCost cost;
  uint64_t dramLiveBytes = 0;      ///< behind the operation
  uint64_t l1LiveBytesPerCore = 0; ///< behind the operation
  std::vector<BufferEvent> buffers;
};

struct RunTrace {
  std::vector<HostPhase> phases;
  std::vector<BufferEvent> initialBuffers; ///< arguments and constants
  std::vector<OpEvent> operations;
  /// A loop may make more turns than anybody can look at: what was executed
  /// behind the last of `operations`, and how long it took the device.
  uint64_t omittedOperations = 0, omittedNs = 0;
  uint64_t deviceNs = 0; ///< end of the last operation on the device's clock
  std::string numerics;  ///< "exact" or "device"
  /// Of the host's time: what the cost model and this record took.
  uint64_t pricingNs = 0;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_RUNTRACE_H
