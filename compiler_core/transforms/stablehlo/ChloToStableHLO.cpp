// Replaces chlo ops that have no op of their own further down by their
// definitions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/Passes.h"
#include "transforms/chlo/Decompose.h"
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_CHLOTOSTABLEHLO
#include "transforms/Passes.h.inc"

namespace {

bool isComplex(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && isa<ComplexType>(tensor.getElementType());
}

struct ChloToStableHLO : impl::ChloToStableHLOBase<ChloToStableHLO> {
  using ChloToStableHLOBase::ChloToStableHLOBase;

  void runOnOperation() override {
    // A definition may be in chlo ops again (of equal shapes, for instance).
    for (bool changed = true; changed;) {
      SmallVector<Operation *> found;
      getOperation()->walk([&](Operation *op) {
        if (op->getName().getDialectNamespace() == "chlo" && !stays(op)) {
          found.push_back(op);
        }
      });
      changed = false;
      for (Operation *op : found) {
        changed |= succeeded(chlo::decompose(op));
      }
    }
  }

private:
  // Real functions that ttir has go there as they are.
  bool stays(Operation *op) const {
    return keepDirect &&
           ConverterTable::get().find(op->getName().getStringRef()) &&
           llvm::none_of(op->getOperandTypes(), isComplex);
  }
};

} // namespace
} // namespace ttc
