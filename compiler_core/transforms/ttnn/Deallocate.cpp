// ttnn-deallocate: every buffer is freed after its last use.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/StructureOps.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/Aliases.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNDEALLOCATE
#include "transforms/Passes.h.inc"

namespace {

void free(OpBuilder &builder, Value value, bool force) {
  OperationState state(value.getLoc(), "ttnn.deallocate");
  state.addOperands(value);
  state.addAttribute("force", builder.getBoolAttr(force));
  builder.create(state);
}

class TTNNDeallocate : public impl::TTNNDeallocateBase<TTNNDeallocate> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (!function.isDeclaration()) {
        freeIn(function);
      }
    }
  }

  static void freeIn(func::FuncOp function) {
    std::vector<AliasSet> sets = findAliases(function);
    // Backwards, so that ops after one last use come in the order of the
    // values.
    for (const AliasSet &set : llvm::reverse(sets)) {
      if (!set.isKept) {
        freeSet(set);
      }
    }
  }

  /// A value of its own is freed only if nobody shares its buffer after all
  /// (`force = false` costs nothing). Views hold their buffer for each other,
  /// so the last use of them all must free by force: once if they certainly
  /// share it, else each.
  static void freeSet(const AliasSet &set) {
    OpBuilder builder(set.lastUse->getContext());
    builder.setInsertionPointAfter(set.lastUse);
    if (set.members.size() == 1 && isTakenOver(set.members.front())) {
      return;
    }
    if (set.throughRegions) {
      freeCarried(builder, set);
    } else if (set.members.size() == 1) {
      free(builder, set.members.front(), false);
    } else if (set.isCertain) {
      free(builder, set.members.back(), true);
    } else {
      for (Value member : set.members) {
        free(builder, member, true);
      }
    }
  }

  /// What regions hold is let go when they end or take their next turn: only
  /// what their surroundings see is freed, and not what a loop took over.
  static void freeCarried(OpBuilder &builder, const AliasSet &set) {
    for (Value member : set.members) {
      if (member.getParentBlock() == set.home && !isTakenOver(member)) {
        free(builder, member, true);
      }
    }
  }

  /// Whether a loop carries the value on, and nobody else uses it.
  static bool isTakenOver(Value value) {
    if (!value.hasOneUse()) {
      return false;
    }
    OpOperand &use = *value.use_begin();
    auto layers = dyn_cast<tt::ttnn::LayersOp>(use.getOwner());
    bool isLoop =
        layers ? use.getOperandNumber() < layers.getCarried().size()
               : use.getOwner()->getName().getStringRef() == "ttnn.while";
    return isLoop && use.getOwner()->getBlock() == value.getParentBlock();
  }
};

} // namespace
} // namespace ttc
