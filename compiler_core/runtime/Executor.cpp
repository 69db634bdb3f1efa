// SPDX-License-Identifier: Apache-2.0
#include "Executor.h"

#include "Elements.h"
#include "Rounding.h"
#include "Text.h"
#include "host/HostSteps.h"
#include "ttc/costmodel/ProgramCost.h"
#include <algorithm>
#include <new>
#include <utility>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

Executor::Executor(const Program &program, const RunOptions &options,
                   Call::Context given)
    : program(program), options(options), context(std::move(given)),
      memory(*options.device), costs(*options.device),
      values(program.tensors.size()), named(program.tensors.size()),
      spans(lifespans(program)), lastOperands(program.operations.size()),
      expected(program.operations.size()) {
  // A second deallocation is accepted, as by the library.
  resolver = [this](TensorId tensor) -> absl::StatusOr<DeviceTensor> {
    return deallocating && values[tensor] ? *values[tensor] : value(tensor);
  };
  context.place = [this](TensorId tensor) { return allocate(tensor); };
  for (TensorId tensor = 0; tensor < spans.size(); ++tensor) {
    if (spans[tensor].lastUse < lastOperands.size()) {
      lastOperands[spans[tensor].lastUse].push_back(tensor);
    }
  }
}

void Executor::note(const DeviceBuffer &buffer, TensorId tensor,
                    bool allocated) {
  if (options.trace && buffer.memory != BufferType::Host) {
    events.push_back({tensor, allocated, buffer.address, buffer.bytes,
                      buffer.bytesPerBank, buffer.memory});
  }
}

absl::StatusOr<std::shared_ptr<DeviceBuffer>>
Executor::allocate(TensorId tensor) {
  TTC_TRY_ASSIGN(std::shared_ptr<DeviceBuffer> buffer,
                 memory.allocate(program, tensor));
  note(*buffer, tensor, true);
  return buffer;
}

absl::Status Executor::adopt(TensorId tensor, DeviceTensor value) {
  if (!value.buffer) {
    TTC_TRY_ASSIGN(value.buffer, allocate(tensor));
  }
  ++value.buffer->names;
  value.spec = program.tensors[tensor];
  values[tensor] = std::move(value);
  named[tensor] = true;
  return absl::OkStatus();
}

absl::Status Executor::place(TensorId tensor, DeviceTensor value) {
  TTC_TRY(adopt(tensor, std::move(value)));
  ++values[tensor]->buffer->names; // the caller's: no loop may let it go
  trace.initialBuffers.insert(trace.initialBuffers.end(), events.begin(),
                              events.end());
  events.clear();
  return absl::OkStatus();
}

absl::StatusOr<DeviceTensor> Executor::value(TensorId tensor) const {
  const std::optional<DeviceTensor> &found = values[tensor];
  const std::string &name = program.tensors[tensor].name;
  if (!found) {
    return absl::FailedPreconditionError(
        text("tensor `", name, "` is used before it is computed"));
  }
  if (!found->buffer->allocated) {
    return absl::FailedPreconditionError(
        text("tensor `", name,
             "` is used after its buffer was deallocated; "
             "deallocate it, and what shares its buffer, after the last use"));
  }
  return *found;
}

absl::Status Executor::located(const absl::Status &status, size_t index) const {
  const Operation &operation = program.operations[index];
  std::string where =
      text("operation ", index + 1, " of ", program.operations.size(), ", `",
           operation.callee, "`");
  if (!operation.results.empty()) {
    where += text(" of `", program.tensors[operation.results[0]].name, "`");
  }
  const Location &location = operation.location < program.locations.size()
                                 ? program.locations[operation.location]
                                 : Location();
  if (!location.file.empty()) {
    where +=
        text(", ", location.file, ":", location.line, ":", location.column);
  }
  if (!location.scope.empty()) {
    where += text(" (", location.scope, ")");
  }
  return {status.code(), text(where, ": ",
                              std::string_view(status.message().data(),
                                               status.message().size()))};
}

/// Rounds a result to its dtype, and cuts integers that are narrower than what
/// holds them.
static void finish(DeviceTensor &value, const Tensor &spec,
                   const Call::Context &context) {
  if (value.storage.use_count() > 1) {
    return; // a view: rounded when it was made
  }
  if (isFloat(spec.dtype) && context.numerics == Numerics::Device) {
    roundToDType(value.mutableAs<float>(), value.size(), rowLength(spec.shape),
                 spec.dtype, Rounding::HalfAway, context.threads);
  } else if (uint32_t mask = narrowMask(spec.dtype); mask != ~0U) {
    auto *elements = value.mutableAs<uint32_t>();
    for (size_t i = 0; i < value.size(); ++i) {
      elements[i] &= mask;
    }
  }
}

absl::Status Executor::takeResults(size_t index, Call &call) {
  const Operation &operation = program.operations[index];
  std::vector<std::optional<DeviceTensor>> results = call.takeResults();
  for (size_t i = 0; i < results.size(); ++i) {
    const Tensor &spec = program.tensors[operation.results[i]];
    if (!results[i]) {
      return call.invalid(text("result ", i, " was not computed"));
    }
    if (results[i]->size() != elementCount(spec.shape)) {
      return call.invalid(text("result `", spec.name, "` has ",
                               results[i]->size(),
                               " elements; the program says ", describe(spec)));
    }
    if (isFloat(results[i]->spec.dtype) != isFloat(spec.dtype)) {
      return call.invalid(text("result is ", describe(results[i]->spec),
                               "; the program says ", describe(spec)));
    }
    finish(*results[i], spec, context);
    TTC_TRY(adopt(operation.results[i], std::move(*results[i])));
  }
  return absl::OkStatus();
}

/// Gives buffers back whose deallocation the operation asked for: at once, or
/// when the last tensor that shares the buffer has been used.
void Executor::releaseFreed(size_t index) {
  for (TensorId tensor : operandsOf(program.operations[index])) {
    if (values[tensor] && values[tensor]->buffer->freeing) {
      waiting.push_back(values[tensor]->buffer);
      values[tensor]->buffer->freeing = false;
    }
  }
  for (TensorId tensor : lastOperands[index]) {
    forget(tensor);
  }
  auto unused = [&](const std::shared_ptr<DeviceBuffer> &buffer) {
    if (!buffer->forced && buffer->names > 0) {
      return false;
    }
    if (buffer->allocated) {
      note(*buffer, buffer->tensor, false);
    }
    memory.free(*buffer);
    return true;
  };
  waiting.erase(std::remove_if(waiting.begin(), waiting.end(), unused),
                waiting.end());
}

/// Host memory of tensors that no later operation reads; where they lie on the
/// device stays known.
void Executor::dropStorage(size_t index) {
  for (TensorId tensor : lastOperands[index]) {
    if (values[tensor]) {
      values[tensor]->storage.reset();
    }
  }
}

/// Kernels answer with a status, but what they take from the standard library
/// throws when memory ends.
static absl::Status runKernel(const KernelRow &row, Call &call) {
  try {
    return row.kernel(call);
  } catch (const std::bad_alloc &) {
    return absl::ResourceExhaustedError(
        text("`", row.callee,
             "`: the host has no memory for its intermediate "
             "values; use smaller inputs"));
  }
}

absl::Status Executor::step(size_t index) {
  const Operation &operation = program.operations[index];
  const KernelRow *row = kernelTable().find(operation.callee);
  if (!row) {
    return absl::UnimplementedError(
        text("the simulator does not know `", operation.callee, "`"));
  }
  TTC_TRY(checkPlaces(program, operation));
  deallocating = operation.callee == "ttnn.deallocate";
  TTC_TRY_ASSIGN(Call call,
                 Call::make(program, operation, *row, context, resolver));
  TTC_TRY(runKernel(*row, call));
  TTC_TRY(call.checkEverythingRead());
  TTC_TRY(takeResults(index, call));
  releaseFreed(index);
  dropStorage(index);
  return absl::OkStatus();
}

static uint64_t since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now() - start)
      .count();
}

void Executor::report(size_t index) {
  ++done;
  Clock::time_point now = Clock::now();
  bool last = index + 1 == program.operations.size();
  if (options.progress &&
      (last || now - reported >= std::chrono::milliseconds(100))) {
    reported = now;
    options.progress(done, std::max(done, expected));
  }
}

/// The device executes one operation after the other: a gap for the dispatch,
/// then the kernel.
void Executor::record(size_t index, uint64_t hostStartNs) {
  OpEvent event;
  event.hostNs = since(started) - hostStartNs;
  event.cost =
      costs.cost(costmodel::queryOf(program, program.operations[index]));
  if (trace.operations.size() >= options.maxTracedOperations) {
    uint64_t start = trace.deviceNs;
    trace.deviceNs += static_cast<uint64_t>(event.cost.dispatchNs);
    trace.deviceNs += static_cast<uint64_t>(event.cost.ns);
    trace.omittedNs += trace.deviceNs - start;
    ++trace.omittedOperations;
    events.clear();
    return;
  }
  event.operation = static_cast<uint32_t>(index);
  event.hostStartNs = hostStartNs;
  event.deviceStartNs =
      trace.deviceNs + static_cast<uint64_t>(event.cost.dispatchNs);
  trace.deviceNs = event.deviceStartNs + static_cast<uint64_t>(event.cost.ns);
  event.dramLiveBytes = memory.dramLiveBytes();
  event.l1LiveBytesPerCore = memory.l1LiveBytesPerCore();
  event.buffers = std::exchange(events, {});
  trace.operations.push_back(std::move(event));
}

absl::Status Executor::runOperation(size_t index) {
  if (options.cancelled && options.cancelled()) {
    return absl::CancelledError(text("cancelled after ", done,
                                     " operations, before ", index + 1, " of ",
                                     program.operations.size()));
  }
  if (!program.operations[index].blocks.empty()) {
    return runControl(index);
  }
  uint64_t start = since(started);
  if (absl::Status status = step(index); !status.ok()) {
    return located(status, index);
  }
  if (options.trace) {
    uint64_t ended = since(started);
    record(index, start);
    trace.pricingNs += since(started) - ended;
  }
  events.clear();
  report(index);
  return absl::OkStatus();
}

absl::Status Executor::execute() {
  return runOperations(0, program.operations.size());
}
