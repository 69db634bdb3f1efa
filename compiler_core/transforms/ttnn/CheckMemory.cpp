// ttnn-check-memory: the peak of live bytes against the device's memory.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttnn/TTNN.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/Aliases.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
#define GEN_PASS_DEF_TTNNCHECKMEMORY
#include "transforms/Passes.h.inc"

namespace {

/// Bytes of the set's buffers: one if its members certainly share it.
uint64_t bytesOf(const AliasSet &set) {
  uint64_t bytes = 0;
  for (Value member : set.members) {
    TTNNLayoutAttr layout = encodingOf(member);
    uint64_t own = layout ? layout.getSizeInBytes() : 0;
    bytes = set.isCertain ? std::max(bytes, own) : bytes + own;
  }
  return bytes;
}

std::string inMegabytes(uint64_t bytes) {
  return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MiB";
}

class TTNNCheckMemory : public impl::TTNNCheckMemoryBase<TTNNCheckMemory> {
  using Base::Base;

  void runOnOperation() override {
    if (getOperation().isDeclaration() || dramBytes == 0) {
      return;
    }
    // What an op adds when it runs, and what goes after it.
    DenseMap<Operation *, uint64_t> born, freed;
    uint64_t live = 0;
    for (const AliasSet &set : findAliases(getOperation())) {
      uint64_t bytes = bytesOf(set);
      Operation *maker = set.members.front().getDefiningOp();
      (maker && !isStored(maker) ? born[maker] : live) += bytes;
      if (!set.isKept) {
        freed[set.lastUse] += bytes;
      }
    }
    warnAboutPeak(live, born, freed);
  }

  static bool isStored(Operation *op) {
    return op->getName().getStringRef() == "ttnn.stored_constant";
  }

  void warnAboutPeak(uint64_t live, DenseMap<Operation *, uint64_t> &born,
                     DenseMap<Operation *, uint64_t> &freed) {
    uint64_t peak = live;
    Operation *where = getOperation();
    for (Operation &op : getOperation().getBody().front()) {
      live += born.lookup(&op);
      if (live > peak) {
        peak = live;
        where = &op;
      }
      live -= freed.lookup(&op);
    }
    if (peak > dramBytes) {
      withCode(where->emitWarning()
                   << "the program needs " << inMegabytes(peak)
                   << " at this op, `" << deviceName << "` has "
                   << inMegabytes(dramBytes)
                   << "; a smaller batch, a narrower type or a device with "
                      "more memory would fit",
               "over-device-memory");
    }
  }
};

} // namespace
} // namespace ttc
