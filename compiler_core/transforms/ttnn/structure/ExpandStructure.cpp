// ttnn-expand-structure: one function again, for whoever wants it flat.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/Scopes.h"
#include "dialects/ttnn/StructureOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/structure/Moving.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNEXPANDSTRUCTURE
#include "transforms/Passes.h.inc"

namespace {

class TTNNExpandStructure
    : public impl::TTNNExpandStructureBase<TTNNExpandStructure> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<func::FuncOp> privates;
    for (func::FuncOp function : module.getOps<func::FuncOp>()) {
      (function.isPrivate() ? privates : publics).push_back(function);
    }
    if (privates.empty()) {
      return;
    }
    // What is freed where depends on the whole.
    module.walk([](Operation *op) {
      if (op->getName().getStringRef() == "ttnn.deallocate") {
        op->erase();
      }
    });
    for (func::FuncOp function : publics) {
      expand(function.getBody().front());
    }
    for (func::FuncOp function : privates) {
      function.erase();
    }
  }

  /// What a call puts in its place may call in turn, and is looked at next.
  void expand(Block &block) {
    for (auto op = block.begin(); op != block.end();) {
      Operation *call = &*op;
      Operation *before = call->getPrevNode();
      if (auto layers = dyn_cast<tt::ttnn::LayersOp>(call)) {
        expandLayers(layers);
      } else if (auto single = dyn_cast<func::CallOp>(call)) {
        expandCall(single);
      } else {
        for (Region &region : call->getRegions()) {
          expand(region.front());
        }
        ++op;
        continue;
      }
      call->erase();
      op = before ? std::next(before->getIterator()) : block.begin();
    }
  }

  SmallVector<Value> inlined(OpBuilder &builder, StringRef callee,
                             ValueRange operands, StringRef scopes) {
    return structure::copyBody(
        builder, getOperation().lookupSymbol<func::FuncOp>(callee), operands,
        scopes);
  }

  void expandCall(func::CallOp call) {
    OpBuilder builder(call);
    call.replaceAllUsesWith(inlined(builder, call.getCallee(),
                                    call.getOperands(),
                                    llvm::join(scopesOf(call.getLoc()), "/")));
  }

  static StringRef pathOf(tt::ttnn::LayersOp layers, unsigned layer) {
    ArrayAttr paths = layers.getScopesAttr();
    return paths ? cast<StringAttr>(paths[layer]).getValue() : StringRef();
  }

  void expandLayers(tt::ttnn::LayersOp layers) {
    OpBuilder builder(layers);
    SmallVector<Value> carried(layers.getCarried());
    for (unsigned layer = 0; layer < layers.getCount(); ++layer) {
      SmallVector<Value> operands(carried);
      llvm::append_range(operands, layers.operandsOf(layer));
      SmallVector<Value> results =
          inlined(builder, layers.getCallee(), operands, pathOf(layers, layer));
      for (unsigned slot = 0; slot < layers.collectedCount(); ++slot) {
        layers.collected(slot, layer)
            .replaceAllUsesWith(results[carried.size() + slot]);
      }
      results.truncate(carried.size());
      carried = std::move(results);
    }
    for (auto [result, value] : llvm::zip(layers.getResults(), carried)) {
      result.replaceAllUsesWith(value);
    }
  }

  SmallVector<func::FuncOp> publics;
};

} // namespace
} // namespace ttc
