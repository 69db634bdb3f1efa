// Calls of kernels that are followed: the steps that take time.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelFollower.h"

#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using ttc::costmodel::PipeKind;
using ttc::costmodel::PipeStep;
using ttc::costmodel::StepList;

namespace ttc {
namespace {

std::optional<PipeKind> kindOf(StringRef op) {
  return llvm::StringSwitch<std::optional<PipeKind>>(op)
      .Case("cb_reserve_back", PipeKind::Reserve)
      .Case("cb_push_back", PipeKind::Push)
      .Case("cb_wait_front", PipeKind::Wait)
      .Case("cb_pop_front", PipeKind::Pop)
      .Case("noc_async_read_barrier", PipeKind::ReadBarrier)
      .Case("noc_async_write_barrier", PipeKind::WriteBarrier)
      .Case("noc_async_atomic_barrier", PipeKind::WritesFlushed)
      .Case("noc_async_writes_flushed", PipeKind::WritesFlushed)
      .Case("noc_semaphore_wait", PipeKind::SemaphoreWait)
      .Case("noc_semaphore_wait_min", PipeKind::SemaphoreWaitMin)
      .Case("noc_semaphore_set", PipeKind::SemaphoreSet)
      .Case("tile_regs_acquire", PipeKind::Acquire)
      .Case("tile_regs_commit", PipeKind::Commit)
      .Case("tile_regs_wait", PipeKind::WaitRegisters)
      .Case("tile_regs_release", PipeKind::Release)
      .Default(std::nullopt);
}

/// Preparations, whose few clocks no profile has a figure for.
bool takesNoTime(StringRef op) {
  return op.ends_with("_init") || op == "compute_kernel_hw_startup" ||
         op == "reduce_uninit" || op.contains("reconfig_data_format") ||
         op == "tensor_accessor" || op == "get_write_ptr" ||
         op == "get_read_ptr";
}

} // namespace

LogicalResult KernelFollower::kernelOp(Operation &op, StepList &steps) {
  StringRef name = op.getName().stripDialect();
  if (isa<GetArgValOp, GetCompileTimeArgValOp>(op)) {
    return argument(op);
  }
  if (auto get = dyn_cast<GetSemaphoreOp>(op)) {
    Number &out = numbers[op.getResult(0)];
    for (auto [place, semaphore] : llvm::enumerate(semaphores)) {
      SemaphoreOp declared = semaphore;
      if (declared.getSymName() == get.getSemaphore()) {
        out.semaphore = static_cast<int16_t>(place);
      }
    }
    return success();
  }
  if (isa<GetNocAddrOp, GetNocMulticastAddrOp>(op)) {
    address(op);
    return success();
  }
  if (takesNoTime(name)) {
    for (Value result : op.getResults()) {
      numbers[result] = {0, false};
    }
    return success();
  }
  PipeStep step;
  if (auto kind = kindOf(name)) {
    step.kind = *kind;
    if (name.starts_with("noc_semaphore_")) {
      return semaphore(op, step, steps);
    }
    if (name.starts_with("cb_")) {
      FailureOr<int64_t> pages = known(op, op.getOperand(0));
      if (failed(pages)) {
        return failure();
      }
      step.cb = bufferOf(op, "cb");
      step.count = static_cast<uint32_t>(*pages);
    }
    steps.add(step);
    return success();
  }
  if (isa<NocSemaphoreIncOp, NocSemaphoreSetMulticastOp>(op)) {
    step.kind = isa<NocSemaphoreIncOp>(op) ? PipeKind::SemaphoreInc
                                           : PipeKind::SemaphoreMulticast;
    return semaphore(op, step, steps);
  }
  return name.starts_with("noc_") ? transfer(op, steps) : engine(op, steps);
}

LogicalResult KernelFollower::semaphore(Operation &op, PipeStep step,
                                        StepList &steps) {
  Number first = numbers.lookup(op.getOperand(0));
  Number second = numbers.lookup(op.getOperand(1));
  Number there = first;
  if (step.kind == PipeKind::SemaphoreMulticast) {
    step.cb = first.semaphore; // of which the value is sent
    there = second;
  } else {
    FailureOr<int64_t> value = known(op, op.getOperand(1));
    if (failed(value)) {
      return failure();
    }
    step.count = static_cast<uint32_t>(*value);
  }
  step.semaphore = there.semaphore;
  step.target = there.target;
  bool isRemote = step.kind == PipeKind::SemaphoreMulticast ||
                  step.kind == PipeKind::SemaphoreInc;
  if (step.semaphore < 0 || (isRemote && (step.target < 0 || !there.isKnown))) {
    return refuse(op, "is of a semaphore or a core that only the device knows");
  }
  steps.add(step);
  return success();
}

LogicalResult KernelFollower::transfer(Operation &op, StepList &steps) {
  PipeStep step;
  if (isa<NocAsyncReadTileOp, NocAsyncWriteTileOp>(op)) {
    step.kind = isa<NocAsyncReadTileOp>(op) ? PipeKind::Read : PipeKind::Write;
    auto accessor = op.getOperand(1).getDefiningOp<TensorAccessorOp>();
    if (!accessor) {
      return refuse(op, "is of a buffer that only the device knows");
    }
    BufferOp buffer =
        parts.buffers[parts.bufferPlace.lookup(accessor.getBuffer())];
    step.count = tileBytes(buffer.getDataFormat());
    step.memory = buffer.getMemory() == Memory::Dram ? costmodel::Buffer::Dram
                                                     : costmodel::Buffer::L1;
    steps.add(step);
    return success();
  }
  step.kind = isa<NocAsyncReadOp>(op)             ? PipeKind::Read
              : isa<NocAsyncWriteMulticastOp>(op) ? PipeKind::Multicast
                                                  : PipeKind::Write;
  if (!isa<NocAsyncReadOp, NocAsyncWriteOp, NocAsyncWriteMulticastOp>(op)) {
    return refuse(op, "has none");
  }
  FailureOr<int64_t> bytes = known(op, op.getOperand(2));
  if (failed(bytes)) {
    return failure();
  }
  Number there = numbers.lookup(op.getOperand(isa<NocAsyncReadOp>(op) ? 0 : 1));
  step.count = static_cast<uint32_t>(*bytes);
  step.memory = costmodel::Buffer::L1;
  step.target = there.isKnown ? there.target : int16_t(-1);
  steps.add(step);
  return success();
}

LogicalResult KernelFollower::engine(Operation &op, StepList &steps) {
  StringRef name = op.getName().stripDialect();
  PipeStep step;
  if (isa<PackTileOp>(op)) {
    step.kind = PipeKind::Pack;
    step.cb = bufferOf(op, "cb");
    steps.add(step);
    return success();
  }
  step.function = costmodel::placeOfName(pipeline.functions, name.str());
  step.cb =
      std::max({bufferOf(op, "in0"), bufferOf(op, "in"), bufferOf(op, "cb")});
  step.cb2 = std::max(bufferOf(op, "in1"), bufferOf(op, "scaler"));
  step.kind = step.cb >= 0 ? PipeKind::Tiles : PipeKind::Vector;
  steps.add(step);
  return success();
}

} // namespace ttc
