// ttnn-check-memory: the peak of live bytes against the device's memory.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttnn/StructureOps.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/Aliases.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
#define GEN_PASS_DEF_TTNNCHECKMEMORY
#include "transforms/Passes.h.inc"

namespace {

/// Bytes of the set's buffers: one if its members certainly share it; two of a
/// value that moves on through regions, the old one and the new one.
uint64_t bytesOf(const AliasSet &set) {
  uint64_t bytes = 0, largest = 0;
  for (Value member : set.members) {
    TTNNLayoutAttr layout = encodingOf(member);
    bool isThere = layout && !isInSystemMemory(member);
    uint64_t own = isThere ? layout.getSizeInBytes() : 0;
    largest = std::max(largest, own);
    bytes += own;
  }
  return set.throughRegions ? 2 * largest : set.isCertain ? largest : bytes;
}

std::string inMegabytes(uint64_t bytes) {
  return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MiB";
}

class TTNNCheckMemory : public impl::TTNNCheckMemoryBase<TTNNCheckMemory> {
  using Base::Base;

  void runOnOperation() override {
    if (dramBytes == 0) {
      return;
    }
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isPublic() && !function.isDeclaration()) {
        warnAbout(peakOf(function));
      }
    }
  }

  struct Peak {
    uint64_t live, most;
    Operation *where;
  };

  /// Of a called function without what it is given, which its caller holds.
  Peak peakOf(func::FuncOp function) {
    // What an op adds when it runs, and what goes after it.
    DenseMap<Operation *, uint64_t> born, freed;
    uint64_t live = 0;
    for (const AliasSet &set : findAliases(function)) {
      bool isGiven =
          function.isPrivate() && llvm::any_of(set.members, [&](Value member) {
            return isa<BlockArgument>(member) &&
                   member.getParentBlock() == &function.getBody().front();
          });
      if (isGiven) {
        continue;
      }
      uint64_t bytes = bytesOf(set);
      Operation *maker = makerOf(set);
      (maker && !isStored(maker) ? born[maker] : live) += bytes;
      if (!set.isKept) {
        freed[set.lastUse] += bytes;
      }
    }
    Peak peak{live, live, function};
    visit(function.getBody().front(), born, freed, peak);
    return peak;
  }

  /// The op of the set's home in which its first member comes into being; null
  /// for an argument.
  static Operation *makerOf(const AliasSet &set) {
    Value first = set.members.front();
    Operation *maker = first.getDefiningOp();
    if (!maker && first.getParentBlock() != set.home) {
      maker = first.getParentBlock()->getParentOp();
    }
    return maker ? set.home->findAncestorOpInBlock(*maker) : nullptr;
  }

  static bool isStored(Operation *op) {
    return op->getName().getStringRef() == "ttnn.stored_constant";
  }

  /// What a call needs while it runs, besides its operands: the callee's
  /// temporaries and results, and in a loop what the layer before handed on.
  uint64_t insideOf(Operation &op, uint64_t results) {
    func::FuncOp callee = calleeOf(&op);
    if (!callee) {
      return 0;
    }
    if (!inside.contains(callee)) {
      uint64_t most = peakOf(callee).most;
      inside[callee] = most;
    }
    return inside[callee] + (isa<LayersOp>(op) ? results : 0);
  }

  void visit(Block &block, DenseMap<Operation *, uint64_t> &born,
             DenseMap<Operation *, uint64_t> &freed, Peak &peak) {
    for (Operation &op : block) {
      uint64_t inCall = peak.live + insideOf(op, born.lookup(&op));
      peak.live += born.lookup(&op);
      if (std::max(peak.live, inCall) > peak.most) {
        peak.most = std::max(peak.live, inCall);
        peak.where = &op;
      }
      for (Region &region : op.getRegions()) {
        visit(region.front(), born, freed, peak);
      }
      peak.live -= freed.lookup(&op);
    }
  }

  void warnAbout(const Peak &peak) {
    if (peak.most > dramBytes) {
      withCode(peak.where->emitWarning()
                   << "the program needs " << inMegabytes(peak.most)
                   << " at this op, `" << deviceName << "` has "
                   << inMegabytes(dramBytes)
                   << "; a smaller batch, a narrower type or a device with "
                      "more memory would fit",
               "over-device-memory");
    }
  }

  DenseMap<Operation *, uint64_t> inside; ///< by function
};

} // namespace
} // namespace ttc
