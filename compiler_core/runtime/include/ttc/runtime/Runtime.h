// Executes a program on the CPU as a simulated device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_RUNTIME_H
#define TTC_RUNTIME_RUNTIME_H

#include "ttc/Devices.h"
#include "ttc/executable/Program.h"
#include "ttc/runtime/RunTrace.h"
#include "ttc/support/Status.h"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::runtime {

/// `Exact` computes in f32 and integers; only a cast rounds. `Device` rounds
/// every result to its dtype as the chip does, and multiplies with the
/// mantissa bits that the math fidelity consumes.
enum class Numerics { Exact, Device };

/// A tensor on the asking side: row-major, little-endian. `dtype` is a
/// safetensors name ("F32", "BF16", "I32", "U8", "BOOL", …).
struct HostTensor {
  std::string name;
  std::string dtype;
  std::vector<int64_t> shape;
  std::string_view bytes;              ///< may point into a mapped file
  std::shared_ptr<const void> storage; ///< keeps `bytes` alive
};

struct RunOptions {
  Numerics numerics = Numerics::Exact;
  const DeviceProfile *device = nullptr; ///< never null when run() is called
  int threads = 0;                       ///< 0: all cores
  uint64_t maxHostBytes = 0;             ///< 0: no limit
  bool trace = false;                    ///< fill RunResult::trace
  /// Operations in RunResult::trace; more are only counted.
  size_t maxTracedOperations = 100000;
  /// Asked between operations, and in each turn of a loop; true ends the run
  /// with CANCELLED.
  std::function<bool()> cancelled;
  /// Operations done, operations in all as far as known: each turn of a loop
  /// beyond the first adds its own. At most ten times a second.
  std::function<void(size_t, size_t)> progress;
};

struct RunResult {
  std::vector<HostTensor> outputs; ///< "out0", "out1", … in `@main`'s order
  RunTrace trace;
};

/// Runs `program` once. `inputs` are in `@main`'s order, one per argument, with
/// the argument's shape and framework dtype (bf16, f16 and f8 may come as F32).
/// Fails with INVALID_ARGUMENT for inputs that do not fit (which, what was
/// expected), FAILED_PRECONDITION for a program that breaks the device's rules
/// (a layout that an operation does not take, a use after deallocate: names the
/// operation and its location), RESOURCE_EXHAUSTED when device or host memory
/// does not suffice (names the operation and the largest live tensors),
/// UNIMPLEMENTED for a callee that the runtime does not know, CANCELLED.
/// Thread-safe.
absl::StatusOr<RunResult> run(const executable::Program &program,
                              const std::vector<HostTensor> &inputs,
                              const RunOptions &options);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_RUNTIME_H
