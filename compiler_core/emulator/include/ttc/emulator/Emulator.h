// Runs a directory of Metalium kernels on the host: readers, compute kernels
// and writers on their cores, against emulated circular buffers, registers,
// memories and NoC (docs/emulator.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_EMULATOR_H
#define TTC_EMULATOR_EMULATOR_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ttc::emulator {

/// Numbers in rows.
struct HostTensor {
  std::string name;
  std::vector<int64_t> shape;
  std::vector<float> values;
};

struct EmulationRequest {
  std::string folder;  ///< with program.json and the kernels
  std::string scratch; ///< for what is compiled; must exist
  /// Input buffers by name; those that are absent are drawn from `inputSeed`,
  /// between -1 and 1.
  std::vector<HostTensor> inputs;
  uint64_t inputSeed = 1;
  /// Other than 0: kernels also give way at random places.
  uint64_t scheduleSeed = 0;
  std::string compiler; ///< empty: the first that is found
};

/// What one kernel did, over all its cores.
struct KernelCounts {
  std::map<std::string, uint64_t> calls;
  uint64_t bytesRead = 0, bytesWritten = 0;
};

struct EmulationResult {
  std::vector<HostTensor> inputs;  ///< as the device had them, rounded
  std::vector<HostTensor> outputs; ///< in the order of program.json
  std::map<std::string, KernelCounts> counts; ///< by kernel
  std::string device;
};

/// Fails with INVALID_ARGUMENT if program.json or inputs are not as they should
/// be, FAILED_PRECONDITION if a kernel does not compile, breaks a rule, or
/// nobody can go on: the message says who, what, and what is missing.
/// NOT_FOUND: no compiler. Kernels are code that runs in this process: it may
/// crash, or never end. Not thread-safe.
absl::StatusOr<EmulationResult> emulate(const EmulationRequest &request);

} // namespace ttc::emulator

#endif // TTC_EMULATOR_EMULATOR_H
