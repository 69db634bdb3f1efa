// Parts of a program by name, and whether its cores can be followed together.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelCode.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
namespace {

/// The kind of the argument that `value` is; nothing for other values.
std::optional<ArgKind> argKindOf(Value value) {
  auto read = value.getDefiningOp<GetArgValOp>();
  if (!read) {
    return std::nullopt;
  }
  return read->getParentOfType<KernelOp>()
      .findRuntimeArg(read.getName())
      .first.getKind();
}

/// Whether `op`, if it is about another core, says which by its arguments.
bool isFollowed(Operation *op) {
  StringRef name = op->getName().stripDialect();
  bool isAddress = name == "get_noc_addr",
       isRectangle = name == "get_noc_multicast_addr";
  if (isAddress || isRectangle) {
    for (unsigned i = 0; i < op->getNumOperands() - 1; ++i) {
      ArgKind wanted = i % 2 == 0 ? ArgKind::NocX : ArgKind::NocY;
      if (argKindOf(op->getOperand(i)) != wanted) {
        return false;
      }
    }
    return true;
  }
  auto comesFrom = [&](unsigned operand, auto... kinds) {
    Operation *from = op->getOperand(operand).getDefiningOp();
    return (isa_and_nonnull<decltype(kinds)>(from) || ...);
  };
  if (isa<NocAsyncWriteMulticastOp, NocSemaphoreSetMulticastOp>(op) &&
      !comesFrom(1, GetNocMulticastAddrOp())) {
    return false;
  }
  if (isa<NocAsyncWriteOp>(op)) {
    return comesFrom(1, GetNocAddrOp());
  }
  return !name.starts_with("noc_semaphore") ||
         comesFrom(0, GetSemaphoreOp(), GetNocAddrOp());
}

} // namespace

ProgramParts::ProgramParts(ProgramOp program) {
  for (auto cb : program.getOps<CBOp>()) {
    cbPlace[cb.getSymName()] = static_cast<int32_t>(cbs.size());
    cbs.push_back(cb);
  }
  for (auto buffer : program.getOps<BufferOp>()) {
    bufferPlace[buffer.getSymName()] = static_cast<int32_t>(buffers.size());
    buffers.push_back(buffer);
  }
  for (auto semaphore : program.getOps<SemaphoreOp>()) {
    semaphorePlace[semaphore.getSymName()] =
        static_cast<int32_t>(semaphores.size());
    semaphores.push_back(semaphore);
  }
  followsCores = !program
                      .walk([](Operation *op) {
                        return isFollowed(op) ? WalkResult::advance()
                                              : WalkResult::interrupt();
                      })
                      .wasInterrupted();
}

} // namespace ttc
