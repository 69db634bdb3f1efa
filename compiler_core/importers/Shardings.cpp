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

} // namespace

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
    if (isa<sdy::MeshOp, sdy::ShardingConstraintOp>(op)) {
      dropped.push_back(op);
    }
  });
  for (Operation *op : dropped) {
    if (auto constraint = dyn_cast<sdy::ShardingConstraintOp>(op)) {
      constraint.getResult().replaceAllUsesWith(constraint.getInput());
    }
    op->erase();
  }
  if (found || !dropped.empty()) {
    withCode(
        module.emitRemark("shardings are dropped: code is made for one device"),
        "dropped-sharding");
  }
}

} // namespace ttc
