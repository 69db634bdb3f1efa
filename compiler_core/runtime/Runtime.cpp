// SPDX-License-Identifier: Apache-2.0
#include "ttc/runtime/Runtime.h"

#include "Executor.h"
#include "HostConversion.h"
#include "Text.h"
#include "kernels/Threads.h"
#include <climits>
#include <malloc.h>
#include <thread>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

namespace {

/// Times the phases of a run, one after the other.
class Phases {
public:
  explicit Phases(RunTrace &trace) : trace(trace) {}
  void next(std::string name) {
    end();
    trace.phases.push_back({std::move(name), elapsed(), 0});
  }
  void end() {
    if (!trace.phases.empty()) {
      HostPhase &last = trace.phases.back();
      last.durationNs = elapsed() - last.startNs;
    }
  }

private:
  uint64_t elapsed() const {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now() - start)
        .count();
  }
  RunTrace &trace;
  std::chrono::steady_clock::time_point start =
      std::chrono::steady_clock::now();
};

} // namespace

static absl::Status placeConstants(const Program &program, Executor &executor,
                                   const ConversionContext &context) {
  for (const Constant &constant : program.constants) {
    TTC_TRY_ASSIGN(DeviceTensor value,
                   fromConstant(constant, program, context));
    TTC_TRY(executor.place(constant.tensor, std::move(value)));
  }
  return absl::OkStatus();
}

static absl::Status placeInputs(const Program &program,
                                const std::vector<HostTensor> &inputs,
                                Executor &executor,
                                const ConversionContext &context) {
  if (inputs.size() != program.arguments.size()) {
    return absl::InvalidArgumentError(text(inputs.size(), " inputs given, ",
                                           program.arguments.size(),
                                           " wanted, one for each argument"));
  }
  for (size_t i = 0; i < inputs.size(); ++i) {
    const Port &port = program.arguments[i];
    TTC_TRY_ASSIGN(
        DeviceTensor value,
        fromHost(inputs[i], port, program.tensors[port.tensor], context));
    TTC_TRY(executor.place(port.tensor, std::move(value)));
  }
  return absl::OkStatus();
}

static absl::StatusOr<std::vector<HostTensor>>
readOutputs(const Program &program, const Executor &executor,
            const ConversionContext &context) {
  std::vector<HostTensor> outputs;
  for (size_t i = 0; i < program.results.size(); ++i) {
    const Port &port = program.results[i];
    TTC_TRY_ASSIGN(DeviceTensor value, executor.value(port.tensor));
    TTC_TRY_ASSIGN(HostTensor output, toHost(value, port, context));
    output.name = text("out", i);
    outputs.push_back(std::move(output));
  }
  return outputs;
}

/// Tensors that die feed those that come: left to itself, the C library gives
/// large ones back to the kernel and gets them again page by page, which takes
/// as long as a convolution. A run gives back what is left at its end if that
/// is much.
class ReusedMemory {
public:
  ReusedMemory() {
    static const bool once = [] {
      constexpr int largest = 32 << 20; // more is refused
      return mallopt(M_MMAP_THRESHOLD, largest) == 1 &&
             mallopt(M_TRIM_THRESHOLD, INT_MAX) == 1;
    }();
    static_cast<void>(once);
  }
  ~ReusedMemory() {
    constexpr size_t much = size_t(256) << 20;
    if (mallinfo2().fordblks > much) {
      malloc_trim(0);
    }
  }
};

absl::StatusOr<RunResult> runtime::run(const Program &program,
                                       const std::vector<HostTensor> &inputs,
                                       const RunOptions &options) {
  int threads = options.threads > 0
                    ? options.threads
                    : static_cast<int>(std::thread::hardware_concurrency());
  ReusedMemory reused;
  setOnednnThreads(threads);
  auto memory = std::make_shared<HostMemory>(options.maxHostBytes);
  ConversionContext conversion{options.numerics, threads, memory};
  Call::Context context{options.numerics, threads, memory};
  Executor executor(program, options, context);
  RunTrace phaseTrace;
  Phases phases(phaseTrace);
  phases.next("load");
  TTC_TRY(placeConstants(program, executor, conversion));
  phases.next("inputs");
  TTC_TRY(placeInputs(program, inputs, executor, conversion));
  phases.next("execute");
  TTC_TRY(executor.execute());
  phases.next("outputs");
  RunResult result;
  TTC_TRY_ASSIGN(result.outputs, readOutputs(program, executor, conversion));
  phases.end();
  if (options.trace) {
    result.trace = std::move(executor.trace);
    result.trace.phases = std::move(phaseTrace.phases);
    result.trace.numerics =
        options.numerics == Numerics::Exact ? "exact" : "device";
  }
  return result;
}
