// Calls to steps.
// SPDX-License-Identifier: Apache-2.0
#include "CallRecorder.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ttc::emulator {

using costmodel::PipeKind;
using costmodel::PipeStep;

CallRecorder *CallRecorder::current = nullptr;

CallRecorder::CallRecorder(const KernelProgram &program) : program(program) {
  pipeline.name = program.name;
  for (const CircularBufferSpec &cb : program.circularBuffers) {
    pipeline.buffers.push_back(
        {cb.name, cb.pages, static_cast<uint32_t>(bytesOf(cb.format))});
  }
  for (const SemaphoreSpec &semaphore : program.semaphores) {
    pipeline.semaphores.push_back({semaphore.name, semaphore.initial});
  }
  for (const Kernel &kernel : program.kernels) {
    for (auto [x, y] : kernel.cores) {
      Core core;
      core.x = x;
      core.y = y;
      coreOf(core);
    }
  }
}

uint32_t CallRecorder::coreOf(const Core &core) {
  auto next = static_cast<uint32_t>(pipeline.cores.size());
  auto [found, isNew] = cores.try_emplace({core.x, core.y}, next);
  if (isNew) {
    pipeline.cores.push_back({core.x, core.y});
  }
  return found->second;
}

static costmodel::Fidelity fidelityOf(const std::string &name) {
  using costmodel::Fidelity;
  return name == "LoFi"    ? Fidelity::LoFi
         : name == "HiFi2" ? Fidelity::HiFi2
         : name == "HiFi3" ? Fidelity::HiFi3
                           : Fidelity::HiFi4;
}

void CallRecorder::add(KernelThread &thread, const PipeStep &step) {
  if (++steps > most) {
    return;
  }
  auto [found, isNew] = placeOf.try_emplace(&thread, tracks.size());
  if (isNew) {
    const Kernel &kernel = thread.spec();
    Track &track = tracks.emplace_back();
    track.track.core = coreOf(thread.core());
    track.track.role = static_cast<costmodel::PipeRole>(kernel.role);
    track.track.kernel = kernel.name;
    track.track.fidelity = fidelityOf(kernel.mathFidelity);
    track.track.fullSync = kernel.dstFullSync;
  }
  tracks[found->second].steps.push_back(step);
}

int16_t CallRecorder::bufferOf(uint32_t cb) const {
  auto found = std::find_if(
      program.circularBuffers.begin(), program.circularBuffers.end(),
      [cb](const CircularBufferSpec &s) { return s.index == cb; });
  return static_cast<int16_t>(found - program.circularBuffers.begin());
}

int16_t CallRecorder::semaphoreOf(KernelThread &thread,
                                  uint32_t address) const {
  for (uint32_t number = 0; number < program.semaphores.size(); ++number) {
    if (thread.semaphore(number) == address) {
      return static_cast<int16_t>(number);
    }
  }
  return -1;
}

int16_t CallRecorder::targetOf(KernelThread &thread, uint64_t there,
                               bool isMany) {
  std::vector<uint32_t> found;
  if (isMany) {
    bool isReversed = thread.spec().role == Role::Reader;
    for (Core *core : thread.memories().coresIn(there, isReversed)) {
      if (core != &thread.core()) {
        found.push_back(coreOf(*core));
      }
    }
  } else if (Core *core = thread.memories().coreAt(there)) {
    found.push_back(coreOf(*core));
  }
  auto known =
      std::find(pipeline.targets.begin(), pipeline.targets.end(), found);
  auto place = static_cast<int16_t>(known - pipeline.targets.begin());
  if (known == pipeline.targets.end()) {
    pipeline.targets.push_back(std::move(found));
  }
  return place;
}

void CallRecorder::buffer(KernelThread &thread, PipeKind kind, uint32_t cb,
                          uint32_t pages) {
  PipeStep step;
  step.kind = kind;
  step.cb = bufferOf(cb);
  step.count = pages;
  add(thread, step);
}

void CallRecorder::transfer(KernelThread &thread, PipeKind kind, uint64_t there,
                            uint32_t bytes) {
  PipeStep step;
  step.kind = kind;
  step.count = bytes;
  bool isMany = kind == PipeKind::Multicast;
  bool isL1 = isMany || thread.memories().coreAt(there);
  if (isL1) {
    step.memory = costmodel::Buffer::L1;
    step.target = targetOf(thread, there, isMany);
  }
  add(thread, step);
}

void CallRecorder::semaphore(KernelThread &thread, PipeKind kind,
                             uint32_t address, uint64_t there, uint32_t value) {
  PipeStep step;
  step.kind = kind;
  step.count = value;
  step.semaphore = semaphoreOf(thread, address);
  bool isMany = kind == PipeKind::SemaphoreMulticast;
  if (isMany || kind == PipeKind::SemaphoreInc) {
    step.cb = isMany ? step.semaphore : int16_t(-1);
    step.semaphore = semaphoreOf(thread, Machine::localAddress(there));
    step.target = targetOf(thread, there, isMany);
  }
  if (step.semaphore >= 0) {
    add(thread, step);
  }
}

void CallRecorder::tiles(KernelThread &thread, PipeKind kind,
                         const char *function, uint32_t in0, uint32_t in1) {
  PipeStep step;
  step.kind = kind;
  std::string_view name = function;
  auto begins = [name](std::string_view with) {
    return name.substr(0, with.size()) == with;
  };
  if (kind == PipeKind::Tiles) {
    // Calls of one operand name it twice.
    bool isUnary = begins("copy") || begins("transpose") || begins("bcast");
    step.cb = bufferOf(in0);
    step.cb2 = isUnary ? int16_t(-1) : bufferOf(in1);
  }
  step.function = costmodel::placeOfName(pipeline.functions,
                                         begins("matmul") ? "matmul_tiles"
                                                          : std::string(name));
  add(thread, step);
}

void CallRecorder::plain(KernelThread &thread, PipeKind kind) {
  PipeStep step;
  step.kind = kind;
  add(thread, step);
}

void CallRecorder::registers(KernelThread &thread, std::string_view call) {
  plain(thread, call == "acquire"  ? PipeKind::Acquire
                : call == "commit" ? PipeKind::Commit
                : call == "wait"   ? PipeKind::WaitRegisters
                                   : PipeKind::Release);
}

costmodel::PipeProgram CallRecorder::take() {
  for (Track &track : tracks) {
    track.track.code =
        costmodel::placeOfCode(pipeline, costmodel::rolled(track.steps));
    pipeline.tracks.push_back(track.track);
  }
  return std::move(pipeline);
}

} // namespace ttc::emulator
