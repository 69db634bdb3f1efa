// Executes a program's operations in order on the simulated device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_EXECUTOR_H
#define TTC_RUNTIME_EXECUTOR_H

#include "Call.h"
#include "DeviceMemory.h"
#include "ttc/costmodel/CostModel.h"
#include "ttc/runtime/Runtime.h"
#include <chrono>

namespace ttc::runtime {

/// The values and memories of one run. Not thread-safe; made for one run.
class Executor {
public:
  /// Program and options are kept by reference.
  Executor(const executable::Program &program, const RunOptions &options,
           Call::Context context);

  /// Places an argument or a constant. Fails with RESOURCE_EXHAUSTED.
  absl::Status place(executable::TensorId tensor, DeviceTensor value);

  /// All operations. Errors are those of run(), with operation and location.
  absl::Status execute();

  /// A tensor's value. Fails with FAILED_PRECONDITION when it was never
  /// computed, or deallocated.
  absl::StatusOr<DeviceTensor> value(executable::TensorId tensor) const;

  RunTrace trace; ///< buffers and operations, as far as options.trace asks

private:
  using Clock = std::chrono::steady_clock;

  absl::StatusOr<std::shared_ptr<DeviceBuffer>>
  allocate(executable::TensorId tensor);
  absl::Status step(size_t index);
  absl::Status takeResults(size_t index, Call &call);
  absl::Status adopt(executable::TensorId tensor, DeviceTensor value);
  void releaseFreed(size_t index);
  void dropStorage(size_t index);
  absl::Status located(const absl::Status &status, size_t index) const;
  void record(size_t index, uint64_t hostStartNs);
  void report(size_t done);
  void note(const DeviceBuffer &buffer, executable::TensorId tensor,
            bool allocated);

  const executable::Program &program;
  const RunOptions &options;
  Call::Context context;
  Call::Resolver resolver;
  DeviceMemory memory;
  costmodel::CostModel costs;
  std::vector<std::optional<DeviceTensor>> values;
  std::vector<size_t> lastUse;
  std::vector<std::vector<executable::TensorId>> lastOperands;
  std::vector<BufferEvent> events;                    ///< of the step under way
  std::vector<std::shared_ptr<DeviceBuffer>> waiting; ///< freed when unused
  bool deallocating = false; ///< the step under way is a deallocation
  Clock::time_point started = Clock::now(), reported;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_EXECUTOR_H
