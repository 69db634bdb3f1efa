// Replaces ops that stand for a few others, and those that only order or bundle
// what others compute.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"
#include "dialects/stablehlo/ControlFlowOps.h"
#include "dialects/stablehlo/TransferOps.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/IR/IRMapping.h"
#include "transforms/Passes.h"
#include "transforms/expand/Expand.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_EXPANDSTABLEHLO
#include "transforms/Passes.h.inc"

namespace {

/// Element `index` of the tuple that is made right there.
LogicalResult openTuple(stablehlo::GetTupleElementOp get) {
  auto tuple = get.getOperand().getDefiningOp<stablehlo::TupleOp>();
  if (!tuple || get.getIndex() >= tuple.getVal().size()) {
    return failure();
  }
  get.getResult().replaceAllUsesWith(tuple.getVal()[get.getIndex()]);
  get.erase();
  return success();
}

/// The body of what was started, in place of where it is waited for.
LogicalResult finishAsync(stablehlo::AsyncDoneOp done) {
  auto start = done.getOperand().getDefiningOp<stablehlo::AsyncStartOp>();
  if (!start || !start->hasOneUse()) {
    return failure();
  }
  OpBuilder builder(start);
  IRMapping mapping;
  Block &body = start.getBody().front();
  mapping.map(body.getArguments(), start.getOperands());
  for (Operation &op : body.without_terminator()) {
    builder.clone(op, mapping);
  }
  auto values = llvm::map_to_vector(
      body.getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
  done.replaceAllUsesWith(values);
  done.erase();
  start.erase();
  return success();
}

/// Nothing waits for a token or reads a tuple of nobody.
LogicalResult dropUnused(Operation *op) {
  StringRef name = op->getName().stripDialect();
  bool only = name == "create_token" || name == "after_all" || name == "tuple";
  if (!only || !op->use_empty()) {
    return failure();
  }
  op->erase();
  return success();
}

LogicalResult simplify(Operation *op) {
  if (auto get = dyn_cast<stablehlo::GetTupleElementOp>(op)) {
    return openTuple(get);
  }
  if (auto done = dyn_cast<stablehlo::AsyncDoneOp>(op)) {
    return finishAsync(done);
  }
  return failed(dropUnused(op)) ? expand::expand(op) : success();
}

struct ExpandStableHLO : impl::ExpandStableHLOBase<ExpandStableHLO> {
  void runOnOperation() override {
    // What one replacement leaves may be for another one (a collective in a
    // body, a tuple without readers). Post-order: what is inside of an op that
    // goes has been visited.
    for (bool changed = true; changed;) {
      SmallVector<Operation *> found;
      getOperation()->walk([&](Operation *op) {
        if (op->getName().getDialectNamespace() == "stablehlo") {
          found.push_back(op);
        }
      });
      changed = false;
      for (Operation *op : found) {
        changed |= succeeded(simplify(op));
      }
    }
  }
};

} // namespace
} // namespace ttc
