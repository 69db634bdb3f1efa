// ttkernel-relax-barriers: a page is free when its write has left, not only
// when it has arrived.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernelOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "transforms/Passes.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
#define GEN_PASS_DEF_TTKERNELRELAXBARRIERS
#include "transforms/Passes.h.inc"

namespace {

/// Whether all that a barrier of this kernel can be for is the pages that it
/// writes out of: nobody is told that something has arrived, and nothing is
/// read back.
bool onlyWrites(KernelOp kernel) {
  return !kernel
              .walk([](Operation *op) {
                StringRef name = op->getName().stripDialect();
                bool isMore =
                    name.contains("semaphore") || name.contains("multicast") ||
                    isa<NocAsyncReadTileOp, NocAsyncReadOp,
                        NocAsyncReadBarrierOp, NocAsyncAtomicBarrierOp>(op);
                return isMore ? WalkResult::interrupt() : WalkResult::advance();
              })
              .wasInterrupted();
}

/// Null if the barrier stands in no loop.
scf::ForOp outermostLoop(Operation *op) {
  scf::ForOp outermost;
  for (auto loop = op->getParentOfType<scf::ForOp>(); loop;
       loop = loop->getParentOfType<scf::ForOp>()) {
    outermost = loop;
  }
  return outermost;
}

bool isBeforePop(NocAsyncWriteBarrierOp barrier) {
  Operation *next = barrier->getNextNode();
  while (next && isa<arith::ConstantOp>(next)) {
    next = next->getNextNode();
  }
  return isa_and_nonnull<CBPopFrontOp>(next);
}

void relax(KernelOp kernel) {
  SmallVector<NocAsyncWriteBarrierOp> barriers;
  kernel.walk(
      [&](NocAsyncWriteBarrierOp barrier) { barriers.push_back(barrier); });
  for (NocAsyncWriteBarrierOp barrier : barriers) {
    scf::ForOp loop = outermostLoop(barrier);
    if (!loop || !isBeforePop(barrier)) {
      continue;
    }
    OpBuilder builder(barrier);
    NocAsyncWritesFlushedOp::create(builder, barrier.getLoc());
    if (!isa_and_nonnull<NocAsyncWriteBarrierOp>(loop->getNextNode())) {
      builder.setInsertionPointAfter(loop);
      NocAsyncWriteBarrierOp::create(builder, barrier.getLoc());
    }
    barrier.erase();
  }
}

class TTKernelRelaxBarriers
    : public impl::TTKernelRelaxBarriersBase<TTKernelRelaxBarriers> {
  void runOnOperation() override {
    getOperation().walk([](KernelOp kernel) {
      if (onlyWrites(kernel)) {
        relax(kernel);
      }
    });
  }
};

} // namespace
} // namespace ttc
