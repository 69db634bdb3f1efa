// ttnn-drop-carried: loops carry what somebody needs, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Iterators.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "transforms/Passes.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNDROPCARRIED
#include "transforms/Passes.h.inc"

namespace {

/// Which carried values of one loop are needed; used once.
class NeededValues {
public:
  explicit NeededValues(Operation *loop)
      : loop(loop), needed(loop->getNumOperands(), false) {}

  std::vector<bool> run() {
    for (unsigned i = 0; i < needed.size(); ++i) {
      bool isAsked = !loop->getRegion(0).getArgument(i).use_empty();
      if (isAsked || !loop->getResult(i).use_empty()) {
        need(i);
      }
    }
    return std::move(needed);
  }

private:
  void need(unsigned index) {
    if (!needed[index]) {
      needed[index] = true;
      visit(loop->getRegion(1).front().getTerminator()->getOperand(index));
    }
  }

  void visit(Value value) {
    Block *body = &loop->getRegion(1).front();
    auto argument = dyn_cast<BlockArgument>(value);
    if (argument && argument.getOwner() == body) {
      need(argument.getArgNumber());
    }
    // What is inside of a region of the body counts with the op that has it.
    Operation *op = body->findAncestorOpInBlock(
        argument ? *argument.getOwner()->getParentOp()
                 : *value.getDefiningOp());
    if (!op || !visited.insert(op).second) {
      return;
    }
    op->walk([&](Operation *inner) {
      llvm::for_each(inner->getOperands(), [&](Value used) { visit(used); });
    });
  }

  Operation *loop;
  std::vector<bool> needed;
  llvm::DenseSet<Operation *> visited;
};

class TTNNDropCarried : public impl::TTNNDropCarriedBase<TTNNDropCarried> {
  void runOnOperation() override {
    SmallVector<Operation *> loops;
    getOperation().walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (op->getName().getStringRef() == "ttnn.while") {
        loops.push_back(op);
      }
    });
    // Outer loops first: what they drop may have been all that an inner one was
    // for.
    for (Operation *loop : loops) {
      std::vector<bool> needed = NeededValues(loop).run();
      if (llvm::is_contained(needed, false)) {
        rebuild(loop, needed);
      }
    }
    eraseUnused();
  }

  static void rebuild(Operation *loop, const std::vector<bool> &needed) {
    OpBuilder builder(loop);
    OperationState state(loop->getLoc(), loop->getName());
    state.addAttributes(loop->getAttrs());
    Operation *last = loop->getRegion(1).front().getTerminator();
    SmallVector<Value> next, results;
    for (unsigned i = 0; i < needed.size(); ++i) {
      if (needed[i]) {
        state.addOperands(loop->getOperand(i));
        state.addTypes(loop->getResult(i).getType());
        results.push_back(loop->getResult(i));
        next.push_back(last->getOperand(i));
      }
    }
    last->setOperands(next);
    for (Region &region : loop->getRegions()) {
      dropUnneeded(region.front(), needed);
      state.addRegion()->takeBody(region);
    }
    Operation *made = builder.create(state);
    for (auto [old, result] : llvm::zip(results, made->getResults())) {
      old.replaceAllUsesWith(result);
    }
    loop->erase();
  }

  static void dropUnneeded(Block &block, const std::vector<bool> &needed) {
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      if (isOpTriviallyDead(&op)) {
        op.erase();
      }
    }
    block.eraseArguments([&](BlockArgument argument) {
      return !needed[argument.getArgNumber()];
    });
  }

  void eraseUnused() {
    getOperation().walk<WalkOrder::PostOrder, ReverseIterator>(
        [](Operation *op) {
          if (isOpTriviallyDead(op)) {
            op->erase();
          }
        });
  }
};

} // namespace
} // namespace ttc
