// ttnn-layout: DRAM, interleaved, tiles; row major only where the library
// demands it.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "transforms/Passes.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
#define GEN_PASS_DEF_TTNNLAYOUT
#include "transforms/Passes.h.inc"

namespace {

/// What a use wants; results of the function are in tiles.
Layout wantedBy(OpOperand &use) {
  auto op = dyn_cast<LayoutOpInterface>(use.getOwner());
  return op ? op.getOperandLayout(use.getOperandNumber()) : Layout::Tile;
}

/// The layout of a value that can be born in either: row major if every use
/// wants that.
Layout bestFor(Value value) {
  bool allRowMajor =
      !value.use_empty() && llvm::all_of(value.getUses(), [](OpOperand &use) {
        return wantedBy(use) == Layout::RowMajor;
      });
  return allRowMajor ? Layout::RowMajor : Layout::Tile;
}

/// What was read back stays on the host.
void setLayout(Value value, Layout layout) {
  if (isInSystemMemory(value)) {
    return;
  }
  value.setType(withLayout(cast<RankedTensorType>(value.getType()), layout));
}

class TTNNLayout : public impl::TTNNLayoutBase<TTNNLayout> {
  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isDeclaration()) {
      return;
    }
    converted.clear();
    Block &block = function.getBody().front();
    for (BlockArgument argument : block.getArguments()) {
      setLayout(argument, bestFor(argument));
    }
    visit(block);
    function.setType(
        FunctionType::get(&getContext(), block.getArgumentTypes(),
                          block.getTerminator()->getOperandTypes()));
  }

  /// Loop-carried values and what regions give back are in tiles, as everything
  /// else that no op says otherwise of.
  void visit(Block &block) {
    for (Operation &op : llvm::make_early_inc_range(block)) {
      for (OpOperand &use : op.getOpOperands()) {
        convert(use);
      }
      for (Region &region : op.getRegions()) {
        for (BlockArgument argument : region.getArguments()) {
          setLayout(argument, Layout::Tile);
        }
        visit(region.front());
      }
      for (Value result : op.getResults()) {
        setLayout(result, born(&op, result));
      }
    }
  }

  /// Ops without operands make their result in the layout that is asked of
  /// them.
  static Layout born(Operation *op, Value result) {
    if (op->getNumOperands() == 0 && op->getNumRegions() == 0) {
      return bestFor(result);
    }
    auto interface = dyn_cast<LayoutOpInterface>(op);
    return interface ? interface.getResultLayout() : Layout::Tile;
  }

  /// Puts a conversion in front of the use if its value lies otherwise; one
  /// conversion serves all uses of a value. A value from outside of the use's
  /// region is converted outside: a loop does it once.
  void convert(OpOperand &use) {
    Value value = use.get();
    Layout wanted = wantedBy(use);
    if (isInSystemMemory(value) || layoutOr(value, Layout::Tile) == wanted) {
      return;
    }
    Value &other = converted[value];
    if (!other) {
      OpBuilder builder(
          value.getParentBlock()->findAncestorOpInBlock(*use.getOwner()));
      OperationState state(value.getLoc(), "ttnn.to_layout");
      state.addOperands(value);
      state.addTypes(
          withLayout(cast<RankedTensorType>(value.getType()), wanted));
      other = builder.create(state)->getResult(0);
    }
    use.set(other);
  }

  DenseMap<Value, Value> converted;
};

} // namespace
} // namespace ttc
