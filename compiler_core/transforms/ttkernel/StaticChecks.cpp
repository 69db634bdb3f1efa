// Bounds, and who does what with each circular buffer.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/StaticChecks.h"

#include "dialects/Diagnostics.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
namespace {

LogicalResult refuse(Operation *op, const Twine &message,
                     llvm::StringLiteral code = "invalid-program") {
  withCode(op->emitError() << message, code);
  return failure();
}

LogicalResult checkCores(ProgramOp program, const CoreLimits &limits) {
  for (auto [x, y] : program.getCores()) {
    if (x >= limits.gridX || y >= limits.gridY) {
      return refuse(program, "core (" + Twine(x) + ", " + Twine(y) +
                                 ") is outside of the grid of " +
                                 limits.device + ", which is " +
                                 Twine(limits.gridX) + " by " +
                                 Twine(limits.gridY));
    }
  }
  return success();
}

LogicalResult checkMemory(ProgramOp program, const CoreLimits &limits) {
  int64_t total = 0;
  for (auto cb : program.getOps<CBOp>()) {
    if (static_cast<int64_t>(cb.getIndex()) >= limits.circularBuffers) {
      return refuse(cb, "`" + cb.getSymName() + "` is circular buffer " +
                            Twine(cb.getIndex()) + "; " + limits.device +
                            " has " + Twine(limits.circularBuffers));
    }
    int64_t bytes = 0;
    bool overflows = __builtin_mul_overflow(static_cast<int64_t>(cb.getPages()),
                                            cb.getPageSize(), &bytes) ||
                     __builtin_add_overflow(total, bytes, &total);
    if (overflows || total > limits.l1Bytes) {
      return refuse(cb,
                    "the circular buffers up to `" + cb.getSymName() +
                        "` take " + Twine(total) + " bytes of L1, of which " +
                        limits.device + " has " + Twine(limits.l1Bytes) +
                        " for them on a core; wanted fewer pages",
                    "over-device-memory");
    }
  }
  return success();
}

/// Tiles are counted one by one later.
LogicalResult checkBuffers(ProgramOp program) {
  constexpr double most = 1 << 28; // half a TiB of bf16
  for (auto buffer : program.getOps<BufferOp>()) {
    double tiles = 1;
    for (auto [place, size] : llvm::enumerate(buffer.getShape())) {
      bool isTiled = place + 2 >= buffer.getShape().size();
      tiles *= isTiled ? std::ceil(static_cast<double>(size) / tileSide)
                       : static_cast<double>(size);
    }
    if (tiles > most) {
      return refuse(buffer,
                    "`" + buffer.getSymName() +
                        "` has more tiles than any device holds",
                    "over-device-memory");
    }
  }
  return success();
}

/// The ops of the program that do something with one circular buffer.
struct Uses {
  SmallVector<Operation *> reserves, pushes, waits, pops, reads, packs;
};

Uses usesOf(ProgramOp program, CBOp cb) {
  Uses uses;
  program.walk([&](Operation *op) {
    for (NamedAttribute attribute : op->getAttrs()) {
      auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute.getValue());
      if (!symbol || symbol.getValue() != cb.getSymName() || isa<CBOp>(op)) {
        continue;
      }
      SmallVector<Operation *> *list = &uses.reads;
      if (isa<CBReserveBackOp>(op)) {
        list = &uses.reserves;
      } else if (isa<CBPushBackOp>(op)) {
        list = &uses.pushes;
      } else if (isa<CBWaitFrontOp>(op)) {
        list = &uses.waits;
      } else if (isa<CBPopFrontOp>(op)) {
        list = &uses.pops;
      } else if (isa<PackTileOp, GetWritePtrOp>(op)) {
        list = &uses.packs;
      } else if (isa<ComputeKernelHwStartupOp, ReconfigDataFormatOp,
                     PackReconfigDataFormatOp>(op) ||
                 op->getName().getStringRef().ends_with("_init")) {
        continue;
      }
      list->push_back(op);
    }
  });
  return uses;
}

StringRef kernelOf(Operation *op) {
  return op->getParentOfType<KernelOp>().getSymName();
}

/// One kernel does all of `ops`; with several kernels of a role, on cores of
/// their own, their role counts.
LogicalResult checkOneKernel(CBOp cb, ArrayRef<Operation *> ops,
                             StringRef what) {
  for (Operation *op : ops) {
    auto first = ops.front()->getParentOfType<KernelOp>();
    auto kernel = op->getParentOfType<KernelOp>();
    if (kernel.getRole() != first.getRole()) {
      return refuse(op, "kernel `" + kernel.getSymName() + "` " + what +
                            " pages of `" + cb.getSymName() +
                            "`, and so does `" + first.getSymName() +
                            "`; a circular buffer has one of each");
    }
  }
  return success();
}

LogicalResult checkProducer(CBOp cb, const Uses &uses) {
  if (!uses.reserves.empty() && uses.pushes.empty()) {
    return refuse(uses.reserves[0],
                  "kernel `" + kernelOf(uses.reserves[0]) +
                      "` reserves pages of `" + cb.getSymName() +
                      "` and never pushes them; wanted cb_push_back");
  }
  if (!uses.pushes.empty() && uses.reserves.empty()) {
    return refuse(uses.pushes[0],
                  "kernel `" + kernelOf(uses.pushes[0]) +
                      "` pushes pages of `" + cb.getSymName() +
                      "` and never reserves them; wanted cb_reserve_back");
  }
  if (failed(checkOneKernel(cb, uses.pushes, "pushes"))) {
    return failure();
  }
  if (uses.pushes.empty() && !uses.waits.empty()) {
    return refuse(uses.waits[0], "kernel `" + kernelOf(uses.waits[0]) +
                                     "` waits for pages of `" +
                                     cb.getSymName() +
                                     "`, which no kernel pushes");
  }
  return success();
}

LogicalResult checkConsumer(CBOp cb, const Uses &uses) {
  if (!uses.waits.empty() && uses.pops.empty()) {
    return refuse(uses.waits[0],
                  "kernel `" + kernelOf(uses.waits[0]) +
                      "` waits for pages of `" + cb.getSymName() +
                      "` and never pops them; wanted cb_pop_front");
  }
  if (!uses.pops.empty() && uses.waits.empty()) {
    return refuse(uses.pops[0], "kernel `" + kernelOf(uses.pops[0]) +
                                    "` pops pages of `" + cb.getSymName() +
                                    "` and never waits for them; wanted "
                                    "cb_wait_front");
  }
  if (failed(checkOneKernel(cb, uses.pops, "pops"))) {
    return failure();
  }
  if (!uses.pushes.empty() && uses.pops.empty()) {
    return refuse(uses.pushes[0], "kernel `" + kernelOf(uses.pushes[0]) +
                                      "` pushes pages of `" + cb.getSymName() +
                                      "`, which no kernel pops");
  }
  if (!uses.pops.empty() && uses.reads.empty()) {
    return refuse(uses.waits[0],
                  "kernel `" + kernelOf(uses.waits[0]) + "` takes pages of `" +
                      cb.getSymName() +
                      "` and never reads them; does an operation name another "
                      "circular buffer twice?");
  }
  return success();
}

/// The product of a tile with itself is nobody's wish; the passes that this
/// comes from lose an operand that way.
LogicalResult checkProducts(ProgramOp program) {
  WalkResult result = program.walk([&](MatmulTilesOp op) {
    if (op.getIn0() != op.getIn1() || op.getTile0() != op.getTile1()) {
      return WalkResult::advance();
    }
    (void)refuse(op, "multiplies a tile of `" + op.getIn0() +
                         "` by itself; wanted two operands");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// Every role that moves or computes something has something to do it with.
LogicalResult checkKernels(ProgramOp program) {
  for (auto kernel : program.getOps<KernelOp>()) {
    if (kernel.getRole() != Role::Compute) {
      continue;
    }
    bool isStarted = false, computes = false;
    kernel.getBody().walk([&](Operation *op) {
      isStarted |= isa<ComputeKernelHwStartupOp>(op);
      computes |= op->hasTrait<ComputeOnly>();
    });
    if (computes && !isStarted) {
      return refuse(kernel, "kernel `" + kernel.getSymName() +
                                "` never starts the engine; wanted "
                                "compute_kernel_hw_startup "
                                "(tt.engine.init_common, mm_init) first");
    }
  }
  return success();
}

} // namespace

LogicalResult checkStatically(ProgramOp program, const CoreLimits &limits) {
  if (failed(checkBuffers(program)) || failed(checkCores(program, limits)) ||
      failed(checkMemory(program, limits)) || failed(checkKernels(program)) ||
      failed(checkProducts(program))) {
    return failure();
  }
  for (auto cb : program.getOps<CBOp>()) {
    Uses uses = usesOf(program, cb);
    if (failed(checkProducer(cb, uses)) || failed(checkConsumer(cb, uses))) {
      return failure();
    }
  }
  return success();
}

} // namespace ttc
