// Loops and branches that only the run decides: the same regions under ttir
// ops.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ControlFlow.h"

#include "transforms/stablehlo/Conversion.h"
#include "transforms/stablehlo/LoopBounds.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// `stablehlo.return` of a region becomes `ttir.yield`.
void replaceTerminator(Region &region) {
  Operation *last = region.front().getTerminator();
  OpBuilder builder(last);
  OperationState state(last->getLoc(), "ttir.yield");
  state.addOperands(last->getOperands());
  builder.create(state);
  last->erase();
}

// A ttir op with the regions of `op`.
Operation *makeStructured(Operation *op, StringRef name, ValueRange operands,
                          TypeRange types,
                          ArrayRef<NamedAttribute> attributes = {}) {
  OpBuilder builder(op);
  OperationState state(op->getLoc(), name);
  state.addOperands(operands);
  state.addTypes(types);
  state.addAttributes(attributes);
  for (Region &region : op->getRegions()) {
    replaceTerminator(region);
    state.addRegion()->takeBody(region);
  }
  return builder.create(state);
}

Operation *replaceBranches(Operation *op, StringRef name, Value decision) {
  Operation *made = makeStructured(op, name, decision, op->getResultTypes());
  op->replaceAllUsesWith(made->getResults());
  op->erase();
  return made;
}

// A case of two branches asks whether its index is 0; frameworks make the index
// of a truth value.
Operation *structureTwo(Operation *op, Value index) {
  OpBuilder builder(op);
  TTIRBuilder b(builder, op->getLoc());
  Operation *made = index.getDefiningOp();
  bool wasTruth = made && isOp(made, "typecast") &&
                  elementOf(made->getOperand(0)).isInteger(1);
  Value decision = wasTruth ? made->getOperand(0) : b.compare("ne", index, 0.0);
  Region zero;
  zero.takeBody(op->getRegion(0));
  op->getRegion(0).takeBody(op->getRegion(1));
  op->getRegion(1).takeBody(zero);
  return replaceBranches(op, "ttir.if", decision);
}

Operation *structureBranches(Operation *op) {
  Value index = op->getOperand(0);
  if (isStablehlo(op, "if")) {
    return replaceBranches(op, "ttir.if", index);
  }
  if (op->getNumRegions() == 2) {
    return structureTwo(op, index);
  }
  OpBuilder builder(op);
  TTIRBuilder b(builder, op->getLoc());
  return replaceBranches(op, "ttir.case", toIndex(b, index));
}

// Whether no turn changes carried value `i`.
bool isHandedOn(Operation *loop, unsigned i) {
  Block &body = loop->getRegion(1).front();
  Value next = body.getTerminator()->getOperand(i);
  return next == body.getArgument(i) || next == loop->getOperand(i);
}

// Uses the value from outside where no turn changes a carried one; gives those
// that are left.
SmallVector<unsigned> dropHandedOn(Operation *loop) {
  SmallVector<unsigned> kept;
  for (unsigned i = 0; i < loop->getNumOperands(); ++i) {
    if (!isHandedOn(loop, i)) {
      kept.push_back(i);
      continue;
    }
    Value outside = loop->getOperand(i);
    for (Region &region : loop->getRegions()) {
      region.getArgument(i).replaceAllUsesWith(outside);
    }
    loop->getResult(i).replaceAllUsesWith(outside);
  }
  return kept;
}

// Erases all arguments but those of `kept`.
void keepArguments(Region &region, ArrayRef<unsigned> kept) {
  region.front().eraseArguments([&](BlockArgument argument) {
    return !llvm::is_contained(kept, argument.getArgNumber());
  });
}

Operation *structureLoop(Operation *loop) {
  OpBuilder builder(loop);
  SmallVector<NamedAttribute> attributes;
  if (std::optional<LoopCounter> counter = loopCounterOf(loop)) {
    attributes.push_back(builder.getNamedAttr(
        "trip_count", builder.getI64IntegerAttr(counter->turns)));
  }
  SmallVector<unsigned> kept = dropHandedOn(loop);
  SmallVector<Value> carried, results, next;
  SmallVector<Type> types;
  Operation *last = loop->getRegion(1).front().getTerminator();
  for (unsigned i : kept) {
    carried.push_back(loop->getOperand(i));
    next.push_back(last->getOperand(i));
    types.push_back(loop->getResult(i).getType());
  }
  last->setOperands(next);
  for (Region &region : loop->getRegions()) {
    keepArguments(region, kept);
  }
  Operation *made =
      makeStructured(loop, "ttir.while", carried, types, attributes);
  for (auto [i, result] : llvm::zip(kept, made->getResults())) {
    loop->getResult(i).replaceAllUsesWith(result);
  }
  loop->erase();
  return made;
}

} // namespace

Operation *structureControlFlow(Operation *op) {
  if (isStablehlo(op, "while")) {
    return structureLoop(op);
  }
  bool branches = isStablehlo(op, "if") || isStablehlo(op, "case");
  return branches ? structureBranches(op) : nullptr;
}

} // namespace ttc
