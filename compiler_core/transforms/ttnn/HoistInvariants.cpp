// ttnn-hoist-invariants: what no turn of a loop changes is computed once.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "transforms/Passes.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNHOISTINVARIANTS
#include "transforms/Passes.h.inc"

namespace {

bool dependsOn(Operation *op, Operation *loop) {
  return llvm::any_of(op->getOperands(), [&](Value operand) {
    return loop->isProperAncestor(operand.getParentBlock()->getParentOp()) ||
           operand.getParentBlock()->getParentOp() == loop;
  });
}

class TTNNHoistInvariants
    : public impl::TTNNHoistInvariantsBase<TTNNHoistInvariants> {
  void runOnOperation() override {
    // Inner loops first, so that what they give up can leave the outer ones.
    getOperation().walk([](Operation *op) {
      if (op->getName().getStringRef() == "ttnn.while") {
        hoist(op);
        sinkNext(op->getRegion(1).front());
      }
    });
  }

  /// What steps a carried value and serves nothing but the next turn comes
  /// last: the name can move on at once.
  static void sinkNext(Block &body) {
    Operation *last = body.getTerminator();
    for (auto [argument, next] :
         llvm::zip(body.getArguments(), last->getOperands())) {
      Operation *op = next.getDefiningOp();
      bool isStep = op && op->getBlock() == &body && next.hasOneUse() &&
                    op->getNumOperands() == 1 &&
                    op->getOperand(0) == argument && isPure(op);
      if (isStep) {
        op->moveBefore(last);
      }
    }
  }

  static void hoist(Operation *loop) {
    for (Region &region : loop->getRegions()) {
      Block &block = region.front();
      for (Operation &op :
           llvm::make_early_inc_range(block.without_terminator())) {
        if (op.getNumRegions() == 0 && isPure(&op) && !dependsOn(&op, loop)) {
          op.moveBefore(loop);
        }
      }
    }
  }
};

} // namespace
} // namespace ttc
