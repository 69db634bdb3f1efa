// Plays the trace's buffer events and the program's uses.
// SPDX-License-Identifier: Apache-2.0
#include "Lifetimes.h"

namespace ttc::profile {

namespace {

void noteBuffers(const std::vector<runtime::BufferEvent> &events,
                 std::optional<size_t> operation,
                 std::vector<Lifetime> &lifetimes) {
  for (const runtime::BufferEvent &event : events) {
    Lifetime &lifetime = lifetimes[event.tensor];
    if (!event.allocated) {
      lifetime.freed = operation;
    } else if (lifetime.buffer == nullptr) {
      lifetime.buffer = &event;
    }
  }
}

} // namespace

std::vector<Lifetime> lifetimesOf(const RunView &run) {
  std::vector<Lifetime> lifetimes(run.info.program.tensors.size());
  noteBuffers(run.info.trace.initialBuffers, std::nullopt, lifetimes);
  for (size_t i = 0; i < run.operations.size(); ++i) {
    const OpView &op = run.operations[i];
    noteBuffers(op.event->buffers, i, lifetimes);
    for (executable::TensorId id : op.operation->results) {
      lifetimes[id].made = i;
    }
    // To free a tensor is no use of it.
    if (op.operation->callee == "ttnn.deallocate") {
      continue;
    }
    for (executable::TensorId id : op.inputs) {
      lifetimes[id].lastUsed = i;
    }
  }
  return lifetimes;
}

void LiveBuffers::apply(const std::vector<runtime::BufferEvent> &events) {
  for (const runtime::BufferEvent &event : events) {
    if (event.allocated) {
      live[event.tensor] = &event;
    } else {
      live.erase(event.tensor);
    }
  }
}

} // namespace ttc::profile
