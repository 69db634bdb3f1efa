// Rebuilds every versioned operation under today's name.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/vhlo/ToStablehlo.h"

#include "dialects/Diagnostics.h"
#include "dialects/vhlo/AttributeForms.h"
#include "dialects/vhlo/OpTable.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::vhlo;

namespace {

bool isVersioned(Operation *op) {
  return op->getName().getDialectNamespace() == "vhlo";
}

std::string nameToday(Operation *op) {
  StringRef name = op->getName().stripDialect();
  bool endsFunction = name.starts_with("return_v") &&
                      isa_and_nonnull<func::FuncOp>(op->getParentOp());
  return endsFunction ? "func.return" : modernName(name);
}

/// The operation of today in the place of `op`, with its regions.
FailureOr<Operation *> replace(Operation *op) {
  if (!findVersionedOp(op->getName().stripDialect())) {
    return ttc::withCode(op->emitOpError()
                             << "is not of any version of StableHLO that this "
                                "build knows",
                         "unsupported-op");
  }
  OperationState state(op->getLoc(), nameToday(op));
  state.addOperands(op->getOperands());
  state.addTypes(op->getResultTypes());
  state.addSuccessors(op->getSuccessors());
  state.attributes = NamedAttrList(op->getAttrDictionary());
  modernizeAttributes(state.name, state.attributes);
  auto complain = [&] { return op->emitError(); };
  if (auto known = state.name.getRegisteredInfo();
      known && failed(known->verifyInherentAttrs(state.attributes, complain))) {
    return failure();
  }
  for (Region &region : op->getRegions()) {
    state.addRegion()->takeBody(region);
  }
  OpBuilder builder(op);
  Operation *today = builder.create(state);
  op->replaceAllUsesWith(today);
  op->erase();
  return today;
}

/// Between versioned types and those of operations of other dialects, which are
/// the same types here, writers put casts.
void dropCast(UnrealizedConversionCastOp cast) {
  if (cast.getInputs().getTypes() == cast.getResultTypes()) {
    cast.replaceAllUsesWith(cast.getInputs());
    cast.erase();
  }
}

} // namespace

LogicalResult mlir::vhlo::toStablehlo(ModuleOp module) {
  // Outer ones first: what `return_v1` becomes depends on what it ends.
  SmallVector<Region *> open{&module.getBodyRegion()};
  bool isDone = true;
  while (!open.empty()) {
    Region *region = open.pop_back_val();
    for (Operation &op : llvm::make_early_inc_range(region->getOps())) {
      FailureOr<Operation *> today = isVersioned(&op) ? replace(&op) : &op;
      isDone &= succeeded(today);
      for (Region &inner : succeeded(today) ? (*today)->getRegions()
                                            : MutableArrayRef<Region>()) {
        open.push_back(&inner);
      }
    }
  }
  module.walk(dropCast);
  return success(isDone);
}
