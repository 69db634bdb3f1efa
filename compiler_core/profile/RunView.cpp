// Looks up what a trace refers to.
// SPDX-License-Identifier: Apache-2.0
#include "RunView.h"
#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::profile {
namespace {

using executable::TensorId;
using executable::Value;

void collectInputs(const Value &value, std::vector<TensorId> &inputs) {
  if (const auto *tensor = std::get_if<executable::TensorRef>(&value.data)) {
    inputs.push_back(tensor->id);
  } else if (const auto *list = std::get_if<executable::List>(&value.data)) {
    for (const Value &element : *list) {
      collectInputs(element, inputs);
    }
  }
}

absl::Status mismatch(const char *what, size_t index, size_t count) {
  return absl::InternalError(
      absl::StrCat("the trace is not of this program: it names ", what, " ",
                   index, " of ", count));
}

absl::Status checkTensors(const executable::Program &program,
                          const std::vector<TensorId> &ids) {
  for (TensorId id : ids) {
    if (id >= program.tensors.size()) {
      return mismatch("tensor", id, program.tensors.size());
    }
  }
  return absl::OkStatus();
}

absl::Status checkBuffers(const executable::Program &program,
                          const std::vector<runtime::BufferEvent> &buffers) {
  std::vector<TensorId> ids;
  for (const runtime::BufferEvent &buffer : buffers) {
    ids.push_back(buffer.tensor);
  }
  return checkTensors(program, ids);
}

absl::StatusOr<OpView> viewOfOp(const executable::Program &program,
                                const runtime::OpEvent &event) {
  if (event.operation >= program.operations.size()) {
    return mismatch("operation", event.operation, program.operations.size());
  }
  OpView view;
  view.event = &event;
  view.operation = &program.operations[event.operation];
  if (view.operation->location >= program.locations.size()) {
    return mismatch("location", view.operation->location,
                    program.locations.size());
  }
  view.location = &program.locations[view.operation->location];
  for (const executable::Argument &argument : view.operation->arguments) {
    collectInputs(argument.value, view.inputs);
  }
  TTC_TRY(checkTensors(program, view.inputs));
  TTC_TRY(checkTensors(program, view.operation->results));
  TTC_TRY(checkBuffers(program, event.buffers));
  const executable::Tensor *input =
      view.inputs.empty() ? nullptr : &program.tensors[view.inputs.front()];
  const executable::Tensor *output =
      view.operation->results.empty()
          ? nullptr
          : &program.tensors[view.operation->results.front()];
  view.name = opName(view.operation->callee, input, output);
  view.onHost = view.name.family == "host";
  view.onDevice = event.cost.ns > 0 && event.cost.bound != "host";
  return view;
}

} // namespace

uint64_t RunView::initialBytes(executable::BufferType memory) const {
  uint64_t bytes = 0;
  for (const runtime::BufferEvent &buffer : info.trace.initialBuffers) {
    if (buffer.memory == memory && buffer.allocated) {
      bytes += memory == executable::BufferType::L1 ? buffer.bytesPerBank
                                                    : buffer.bytes;
    }
  }
  return bytes;
}

absl::StatusOr<RunView> viewOf(const RunInfo &run) {
  RunView view{run, {}};
  TTC_TRY(checkBuffers(run.program, run.trace.initialBuffers));
  view.operations.reserve(run.trace.operations.size());
  for (const runtime::OpEvent &event : run.trace.operations) {
    TTC_TRY_ASSIGN(OpView op, viewOfOp(run.program, event));
    view.operations.push_back(std::move(op));
  }
  return view;
}

} // namespace ttc::profile
