// Forgets locations that the pretty form of an operation does not print.
// SPDX-License-Identifier: Apache-2.0
#include "importers/TextLocations.h"

#include "dialects/stablehlo/ControlFlowOps.h"
#include "dialects/stablehlo/RegionOps.h"

using namespace mlir;

namespace ttc {
namespace {

void setArgumentLocations(Region &region, Location location) {
  for (BlockArgument argument : region.getArguments()) {
    argument.setLoc(location);
  }
}

/// True for a body that is printed as the name of its one operation.
bool isCompact(Region &body) {
  return body.hasOneBlock() && body.front().getOperations().size() == 2;
}

} // namespace

void useTextLocations(ModuleOp module) {
  module.walk([](Operation *op) {
    if (isa<stablehlo::WhileOp>(op)) {
      for (Region &region : op->getRegions()) {
        setArgumentLocations(region, UnknownLoc::get(op->getContext()));
      }
    } else if (isa<stablehlo::ReduceOp>(op) && isCompact(op->getRegion(0))) {
      setArgumentLocations(op->getRegion(0), op->getLoc());
      for (Operation &inner : op->getRegion(0).front()) {
        inner.setLoc(op->getLoc());
      }
    }
  });
}

} // namespace ttc
