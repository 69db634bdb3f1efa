// ttnn-structure: a program becomes functions.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/Scopes.h"
#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/SymbolTable.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/structure/Modules.h"
#include "transforms/ttnn/structure/Moving.h"
#include "transforms/ttnn/structure/Roll.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNSTRUCTURE
#include "transforms/Passes.h.inc"

namespace {

class TTNNStructure : public impl::TTNNStructureBase<TTNNStructure> {
  using Base::Base;

  void runOnOperation() override {
    if (structure == "flat") {
      return;
    }
    SmallVector<func::FuncOp> functions(getOperation().getOps<func::FuncOp>());
    structure::ModuleOutliner modules;
    while (!functions.empty()) {
      func::FuncOp function = functions.pop_back_val();
      if (function.isDeclaration()) {
        continue;
      }
      roll(function.getBody().front(), functions);
      if (structure == "modules") {
        modules.run(function, functions);
      }
    }
    if (structure == "modules") {
      dissolveSmall();
    }
  }

  void dissolveSmall() {
    SymbolTable symbols(getOperation());
    llvm::StringMap<unsigned> calls;
    llvm::StringSet<> visited;
    getOperation().walk([&](func::CallOp call) { ++calls[call.getCallee()]; });
    // Layers call too, and are called by no `func.call`.
    SmallVector<func::FuncOp> roots;
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (!function.isDeclaration() && !calls.contains(function.getSymName())) {
        roots.push_back(function);
      }
    }
    for (func::FuncOp root : roots) {
      dissolveSmall(root, symbols, calls, visited);
    }
  }

  /// A short function that is called once is better read where it is called.
  /// Callees first: what they take back counts.
  static void dissolveSmall(func::FuncOp function, SymbolTable &symbols,
                            const llvm::StringMap<unsigned> &calls,
                            llvm::StringSet<> &visited) {
    constexpr size_t fewestOps = 6;
    Block &block = function.getBody().front();
    for (auto call : llvm::make_early_inc_range(block.getOps<func::CallOp>())) {
      auto callee = symbols.lookup<func::FuncOp>(call.getCallee());
      if (visited.insert(call.getCallee()).second) {
        dissolveSmall(callee, symbols, calls, visited);
      }
      size_t size = callee.getBody().front().getOperations().size();
      if (calls.lookup(call.getCallee()) == 1 && size <= fewestOps) {
        OpBuilder builder(call);
        call.replaceAllUsesWith(
            structure::copyBody(builder, callee, call.getOperands(),
                                llvm::join(scopesOf(call.getLoc()), "/")));
        call.erase();
        symbols.erase(callee);
      }
    }
  }

  /// A layer may have layers in turn: its function is added to `functions`.
  static void roll(Block &block, SmallVector<func::FuncOp> &functions) {
    // Encoder and decoder, the stages of a ResNet: a handful.
    constexpr unsigned mostLoops = 16;
    for (unsigned i = 0; i < mostLoops; ++i) {
      structure::OpGraph graph(block);
      std::optional<structure::Layers> layers = structure::findLayers(graph);
      if (!layers) {
        return;
      }
      functions.push_back(structure::rollLayers(block, graph, *layers));
    }
  }
};

} // namespace
} // namespace ttc
