// Loops and branches: blocks of a program, run as often as the values say.
// SPDX-License-Identifier: Apache-2.0
#include "Executor.h"

#include "Text.h"

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

absl::Status Executor::runOperations(size_t first, size_t last) {
  while (first < last) {
    TTC_TRY(runOperation(first));
    first += 1 + nestedOperations(program.operations[first]);
  }
  return absl::OkStatus();
}

absl::Status Executor::runControl(size_t index) {
  TTC_TRY(program.operations[index].callee == "while" ? runWhile(index)
                                                      : runBranch(index));
  releaseFreed(index);
  dropStorage(index);
  report(index);
  return absl::OkStatus();
}

void Executor::forget(TensorId tensor) {
  if (values[tensor] && named[tensor]) {
    named[tensor] = false;
    --values[tensor]->buffer->names;
  }
}

void Executor::letGo(const DeviceTensor &value) {
  DeviceBuffer &buffer = *value.buffer;
  --buffer.names;
  if (buffer.names <= 0 && buffer.allocated) {
    note(buffer, buffer.tensor, false);
    memory.free(buffer);
  }
}

/// What the block defined, arguments included, is gone with it.
void Executor::leaveBlock(const Block &block, size_t first) {
  auto leave = [&](TensorId tensor) {
    if (!values[tensor]) {
      return;
    }
    forget(tensor);
    ++values[tensor]->buffer->names;
    letGo(*values[tensor]);
    values[tensor].reset();
  };
  for (TensorId tensor : block.arguments) {
    leave(tensor);
  }
  for (size_t i = first; i < first + block.size; ++i) {
    for (TensorId tensor : program.operations[i].results) {
      leave(tensor);
    }
  }
}

absl::StatusOr<std::vector<DeviceTensor>>
Executor::runBlock(const Block &block, size_t first,
                   const std::vector<DeviceTensor> &arguments) {
  for (size_t i = 0; i < block.arguments.size(); ++i) {
    TTC_TRY(adopt(block.arguments[i], arguments[i]));
  }
  TTC_TRY(runOperations(first, first + block.size));
  std::vector<DeviceTensor> results;
  for (TensorId tensor : block.results) {
    TTC_TRY_ASSIGN(DeviceTensor result, value(tensor));
    ++result.buffer->names;
    results.push_back(std::move(result));
  }
  leaveBlock(block, first);
  return results;
}

absl::StatusOr<double> Executor::decision(const DeviceTensor &value) const {
  if (!value.storage || value.size() != 1) {
    return absl::FailedPreconditionError(
        text("tensor `", value.spec.name, "` is no single element"));
  }
  if (isFloat(value.spec.dtype)) {
    return value.as<float>()[0];
  }
  return value.spec.dtype == DType::Int32
             ? static_cast<double>(value.as<int32_t>()[0])
             : static_cast<double>(value.as<uint32_t>()[0]);
}

absl::StatusOr<std::vector<DeviceTensor>>
Executor::takeOver(size_t index, const std::vector<TensorId> &tensors) {
  std::vector<DeviceTensor> carried;
  for (TensorId tensor : tensors) {
    absl::StatusOr<DeviceTensor> first = value(tensor);
    if (!first.ok()) {
      return located(first.status(), index);
    }
    ++first->buffer->names;
    carried.push_back(*std::move(first));
  }
  for (TensorId tensor : tensors) {
    if (spans[tensor].lastUse == index && spans[tensor].lastInside != index) {
      forget(tensor);
      values[tensor]->storage.reset();
    }
  }
  return carried;
}

absl::StatusOr<bool>
Executor::goesOn(size_t index, const std::vector<DeviceTensor> &carried) {
  const Block &condition = program.operations[index].blocks[0];
  TTC_TRY_ASSIGN(std::vector<DeviceTensor> asked,
                 runBlock(condition, index + 1, carried));
  absl::StatusOr<double> number = decision(asked[0]);
  letGo(asked[0]);
  return number.ok() ? absl::StatusOr<bool>(*number != 0)
                     : located(number.status(), index);
}

absl::Status Executor::runWhile(size_t index) {
  const Operation &operation = program.operations[index];
  const Block &condition = operation.blocks[0], &body = operation.blocks[1];
  const int64_t *count =
      operation.arguments.size() > 1
          ? std::get_if<int64_t>(&operation.arguments[1].value.data)
          : nullptr;
  TTC_TRY_ASSIGN(std::vector<DeviceTensor> carried,
                 takeOver(index, operandsOf(operation)));
  for (int64_t turn = 0; !count || turn < *count; ++turn) {
    if (options.cancelled && options.cancelled()) {
      return absl::CancelledError(
          text("cancelled after ", turn, " turns of a loop"));
    }
    bool another = true;
    if (!count) {
      TTC_TRY_ASSIGN(another, goesOn(index, carried));
    }
    if (!another) {
      break;
    }
    expected += turn > 0 ? nestedOperations(operation) : 0;
    TTC_TRY_ASSIGN(std::vector<DeviceTensor> next,
                   runBlock(body, index + 1 + condition.size, carried));
    for (const DeviceTensor &old : carried) {
      letGo(old);
    }
    carried = std::move(next);
  }
  return handOver(operation, carried);
}

/// Results take the place of what holds them.
absl::Status Executor::handOver(const Operation &operation,
                                const std::vector<DeviceTensor> &held) {
  for (size_t i = 0; i < held.size(); ++i) {
    TTC_TRY(adopt(operation.results[i], held[i]));
    --held[i].buffer->names;
  }
  return absl::OkStatus();
}

absl::Status Executor::runBranch(size_t index) {
  const Operation &operation = program.operations[index];
  std::vector<TensorId> operands = operandsOf(operation);
  absl::StatusOr<DeviceTensor> decider = value(operands[0]);
  if (!decider.ok()) {
    return located(decider.status(), index);
  }
  absl::StatusOr<double> decided = decision(*decider);
  if (!decided.ok()) {
    return located(decided.status(), index);
  }
  double number = *decided;
  size_t count = operation.blocks.size();
  size_t taken = number >= 0 && number < double(count)
                     ? static_cast<size_t>(number)
                     : count - 1;
  if (operation.callee == "if") {
    taken = number != 0 ? 0 : 1;
  }
  size_t first = index + 1;
  for (size_t i = 0; i < taken; ++i) {
    first += operation.blocks[i].size;
  }
  TTC_TRY_ASSIGN(std::vector<DeviceTensor> results,
                 runBlock(operation.blocks[taken], first, {}));
  return handOver(operation, results);
}
