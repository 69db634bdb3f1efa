// Keeping definitions in front of uses.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/Moving.h"

#include "dialects/ttcore/Scopes.h"
#include "mlir/IR/Block.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::structure {

bool mayMove(Operation *op) {
  return op->getNumRegions() == 0 && op->getNumResults() > 0 && isPure(op) &&
         op->getName().getStringRef() != "ttnn.stored_constant";
}

bool usesAny(Operation *op, llvm::function_ref<bool(Operation *)> test) {
  bool found = false;
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands()) {
      Operation *maker = operand.getDefiningOp();
      found |= maker && test(maker);
    }
  });
  return found;
}

void moveUsersBehind(Operation *call, Operation *first) {
  llvm::DenseSet<Operation *> late{call};
  Operation *behind = call;
  for (Operation &op : llvm::make_early_inc_range(
           llvm::make_range(first->getIterator(), call->getIterator()))) {
    if (usesAny(&op, [&](Operation *maker) { return late.contains(maker); })) {
      late.insert(&op);
      op.moveAfter(behind);
      behind = &op;
    }
  }
}

Block *addBody(func::FuncOp function) {
  Block *body = function.addEntryBlock();
  for (BlockArgument argument : body->getArguments()) {
    argument.setLoc(UnknownLoc::get(function.getContext()));
  }
  return body;
}

SmallVector<Value> copyBody(OpBuilder &builder, func::FuncOp function,
                            ValueRange operands, StringRef scopes) {
  IRMapping mapping;
  Block &body = function.getBody().front();
  mapping.map(body.getArguments(), operands);
  for (Operation &op : body.without_terminator()) {
    Operation *copy = builder.clone(op, mapping);
    if (!scopes.empty()) {
      std::vector<std::string> path{scopes.str()};
      llvm::append_range(path, scopesOf(op.getLoc()));
      copy->setLoc(withScopes(op.getLoc(), path));
    }
  }
  SmallVector<Value> results;
  for (Value value : body.getTerminator()->getOperands()) {
    results.push_back(mapping.lookup(value));
  }
  return results;
}

} // namespace ttc::structure
