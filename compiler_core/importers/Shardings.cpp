// Drops what says how tensors are spread over devices.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Shardings.h"

#include "dialects/Diagnostics.h"
#include "dialects/sdy/Sdy.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;

namespace ttc {
namespace {

bool isSharding(NamedAttribute attribute) {
  return attribute.getName().strref().starts_with("sdy.");
}

/// `attributes` without shardings; true if there were any.
bool removeFrom(DictionaryAttr &attributes) {
  SmallVector<NamedAttribute> kept;
  llvm::copy_if(attributes, std::back_inserter(kept),
                [](NamedAttribute a) { return !isSharding(a); });
  if (kept.size() == attributes.size()) {
    return false;
  }
  attributes = DictionaryAttr::get(attributes.getContext(), kept);
  return true;
}

bool removeFromSignature(FunctionOpInterface function) {
  bool found = false;
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    DictionaryAttr attributes =
        DictionaryAttr::get(function.getContext(), function.getArgAttrs(i));
    if (removeFrom(attributes)) {
      function.setArgAttrs(i, attributes);
      found = true;
    }
  }
  for (unsigned i = 0; i < function.getNumResults(); ++i) {
    DictionaryAttr attributes =
        DictionaryAttr::get(function.getContext(), function.getResultAttrs(i));
    if (removeFrom(attributes)) {
      function.setResultAttrs(i, attributes);
      found = true;
    }
  }
  return found;
}

/// A computation of one device is its body.
void inlineComputation(Operation *op) {
  Block &body = op->getRegion(0).front();
  for (auto [argument, operand] :
       llvm::zip(body.getArguments(), op->getOperands())) {
    argument.replaceAllUsesWith(operand);
  }
  Operation *end = body.getTerminator();
  op->replaceAllUsesWith(end->getOperands());
  end->erase();
  op->getBlock()->getOperations().splice(op->getIterator(),
                                         body.getOperations());
}

/// What an op of Shardy does on one device: nothing, its body, a constant.
void dropOp(Operation *op) {
  if (isa<sdy::ManualComputationOp, sdy::NamedComputationOp>(op)) {
    inlineComputation(op);
  } else if (auto constant = dyn_cast<sdy::ConstantOp>(op)) {
    OpBuilder builder(op);
    OperationState state(op->getLoc(), "stablehlo.constant");
    state.addTypes(op->getResultTypes());
    state.addAttribute("value", constant.getValue());
    op->replaceAllUsesWith(builder.create(state));
  } else if (op->getNumResults() == 1 && op->getNumOperands() == 1) {
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
  }
  op->erase();
}

LogicalResult refuseDevices(Operation *op, const Twine &what, int64_t count) {
  return withCode(op->emitError()
                      << what << " has " << count
                      << " devices, and code is made for one; lower the "
                         "program for one device (a mesh whose axes have size "
                         "1, or none)",
                  "unsupported-program");
}

/// Results of a body have the types of what they replace: on one device, parts
/// are the whole.
LogicalResult checkComputation(Operation *op) {
  Block &body = op->getRegion(0).front();
  if (body.getArgumentTypes() == op->getOperandTypes() &&
      body.getTerminator()->getOperandTypes() == op->getResultTypes()) {
    return success();
  }
  return withCode(op->emitOpError()
                      << "has a body of other types than its own; expected "
                         "the same, since code is made for one device",
                  "unsupported-program");
}

} // namespace

LogicalResult checkDevices(ModuleOp module) {
  for (StringRef name : {"mhlo.num_partitions", "mhlo.num_replicas"}) {
    auto count = module->getAttrOfType<IntegerAttr>(name);
    if (count && count.getValue().sgt(1)) {
      return refuseDevices(module, "`" + name + "`",
                           count.getValue().getSExtValue());
    }
  }
  WalkResult walk = module.walk([](Operation *op) -> WalkResult {
    if (auto mesh = dyn_cast<sdy::MeshOp>(op)) {
      int64_t count = sdy::SdyDialect::deviceCount(mesh.getMesh());
      return failure(
          count > 1 &&
          failed(refuseDevices(op, "`@" + mesh.getSymName() + "`", count)));
    }
    return isa<sdy::ManualComputationOp, sdy::NamedComputationOp>(op)
               ? checkComputation(op)
               : success();
  });
  return failure(walk.wasInterrupted());
}

void dropShardings(ModuleOp module) {
  bool found = false;
  SmallVector<Operation *> dropped;
  module.walk([&](Operation *op) {
    DictionaryAttr attributes = op->getDiscardableAttrDictionary();
    if (removeFrom(attributes)) {
      op->setDiscardableAttrs(attributes);
      found = true;
    }
    if (auto function = dyn_cast<FunctionOpInterface>(op)) {
      found |= removeFromSignature(function);
    }
    if (isa_and_nonnull<sdy::SdyDialect>(op->getDialect()) &&
        !isa<sdy::ReturnOp>(op)) {
      dropped.push_back(op);
    }
  });
  // Inner ops come first, so that a body that moves has none left.
  for (Operation *op : dropped) {
    dropOp(op);
  }
  if (found || !dropped.empty()) {
    withCode(
        module.emitRemark("shardings are dropped: code is made for one device"),
        "dropped-sharding");
  }
}

} // namespace ttc
