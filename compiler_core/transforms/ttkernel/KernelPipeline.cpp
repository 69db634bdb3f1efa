// The kernels of every core, followed once where they are the same.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelPipeline.h"

#include "transforms/ttkernel/KernelFollower.h"
#include "llvm/ADT/StringSwitch.h"
#include <map>

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
namespace {

costmodel::Fidelity fidelityOf(KernelOp kernel) {
  using costmodel::Fidelity;
  return llvm::StringSwitch<Fidelity>(
             kernel.getMathFidelity().value_or("HiFi4"))
      .Case("LoFi", Fidelity::LoFi)
      .Case("HiFi2", Fidelity::HiFi2)
      .Case("HiFi3", Fidelity::HiFi3)
      .Default(Fidelity::HiFi4);
}

/// Buffers, semaphores and cores.
costmodel::PipeProgram frameOf(ProgramOp program, const ProgramParts &parts,
                               ArrayRef<SemaphoreOp> semaphores) {
  costmodel::PipeProgram pipeline;
  pipeline.name = program.getSymName().str();
  for (CBOp cb : parts.cbs) {
    pipeline.buffers.push_back({cb.getSymName().str(),
                                static_cast<uint32_t>(cb.getPages()),
                                static_cast<uint32_t>(cb.getPageSize())});
  }
  for (SemaphoreOp semaphore : semaphores) {
    pipeline.semaphores.push_back(
        {semaphore.getSymName().str(),
         static_cast<uint64_t>(semaphore.getInitial())});
  }
  for (auto [x, y] : program.getCores()) {
    pipeline.cores.push_back({x, y});
  }
  return pipeline;
}

} // namespace

FailureOr<costmodel::PipeProgram> pipelineOf(ProgramOp program) {
  ProgramParts parts(program);
  auto semaphores = llvm::to_vector(program.getOps<SemaphoreOp>());
  costmodel::PipeProgram pipeline = frameOf(program, parts, semaphores);
  UniformLoops uniform;
  int64_t budget = mostOps;
  auto cores = program.getCores();
  SmallVector<int64_t> shares = program.getShares();
  KernelFollower follower(pipeline, parts, semaphores, uniform, budget);
  for (auto kernel : program.getOps<KernelOp>()) {
    int64_t start = 0;
    // A compute kernel reaches no other core: the same numbers, the same steps.
    std::map<std::vector<int64_t>, uint32_t> known;
    for (auto [number, core] : llvm::enumerate(cores)) {
      CorePlace place{core.first, core.second, start, shares[number]};
      start += shares[number];
      if (!llvm::is_contained(kernel.getCores(), core)) {
        continue;
      }
      auto [same, isNew] =
          known.try_emplace(follower.argumentsOf(kernel, place), 0);
      if (isNew || kernel.getRole() != Role::Compute) {
        auto code = follower.run();
        if (failed(code)) {
          return failure();
        }
        same->second = placeOfCode(pipeline, *std::move(code));
      }
      costmodel::PipeTrack track;
      track.core = static_cast<uint32_t>(number);
      track.role = static_cast<costmodel::PipeRole>(kernel.getRole());
      track.kernel = kernel.getSymName().str();
      track.code = same->second;
      track.fidelity = fidelityOf(kernel);
      track.fullSync = kernel.getDstFullSyncEn().value_or(false);
      pipeline.tracks.push_back(std::move(track));
    }
  }
  return pipeline;
}

} // namespace ttc
