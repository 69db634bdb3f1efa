// Executes a program's operations in order on the simulated device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_EXECUTOR_H
#define TTC_RUNTIME_EXECUTOR_H

#include "Call.h"
#include "DeviceMemory.h"
#include "Liveness.h"
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
  void report(size_t index);
  void note(const DeviceBuffer &buffer, executable::TensorId tensor,
            bool allocated);

  // Loops and branches, in Blocks.cpp.

  /// Operations from `first` up to `last` with their blocks, the latter as
  /// often as the values say. Errors name the operation.
  absl::Status runOperations(size_t first, size_t last);
  absl::Status runOperation(size_t index);
  absl::Status runControl(size_t index);
  absl::Status runWhile(size_t index);
  absl::Status runBranch(size_t index);
  /// Runs a block whose operations begin at `first`; gives what it yields, each
  /// with a name more on its buffer. Whatever else it made is gone.
  absl::StatusOr<std::vector<DeviceTensor>>
  runBlock(const executable::Block &block, size_t first,
           const std::vector<DeviceTensor> &arguments);
  /// First values of a loop, each with a name more on its buffer. Those that
  /// nobody uses later have the loop's name alone.
  absl::StatusOr<std::vector<DeviceTensor>>
  takeOver(size_t index, const std::vector<executable::TensorId> &tensors);
  absl::StatusOr<bool> goesOn(size_t index,
                              const std::vector<DeviceTensor> &carried);
  absl::Status handOver(const executable::Operation &operation,
                        const std::vector<DeviceTensor> &held);
  void leaveBlock(const executable::Block &block, size_t first);
  /// The number that the host decides on, and which is what it is there for.
  absl::StatusOr<double> decision(const DeviceTensor &value) const;
  /// Takes a name from a buffer; the last one frees it.
  void letGo(const DeviceTensor &value);
  /// The tensor is used no more, though its buffer may be.
  void forget(executable::TensorId tensor);

  const executable::Program &program;
  const RunOptions &options;
  Call::Context context;
  Call::Resolver resolver;
  DeviceMemory memory;
  costmodel::CostModel costs;
  std::vector<std::optional<DeviceTensor>> values;
  std::vector<bool> named; ///< the value still counts among its buffer's names
  std::vector<Lifespan> spans;
  std::vector<std::vector<executable::TensorId>> lastOperands;
  std::vector<BufferEvent> events;                    ///< of the step under way
  std::vector<std::shared_ptr<DeviceBuffer>> waiting; ///< freed when unused
  bool deallocating = false; ///< the step under way is a deallocation
  uint64_t done = 0;         ///< operations executed
  uint64_t expected = 0;     ///< as far as known: grows with each turn
  Clock::time_point started = Clock::now(), reported;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_EXECUTOR_H
