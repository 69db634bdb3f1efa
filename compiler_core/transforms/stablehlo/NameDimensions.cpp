// name-dimensions: what the framework's wrapper functions know of names, on
// @main, before they are inlined.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/Passes.h"
#include "transforms/stablehlo/DimensionSymbols.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_NAMEDIMENSIONS
#include "transforms/Passes.h.inc"

namespace {

constexpr StringLiteral argumentNameAttr = "ttir.name";
constexpr StringLiteral globalConstantAttr = "jax.global_constant";

struct NameDimensions : impl::NameDimensionsBase<NameDimensions> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    hideHelpers(symbols);
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isPrivate()) {
        continue;
      }
      for (auto call : function.getOps<func::CallOp>()) {
        if (auto callee = symbols.lookup<func::FuncOp>(call.getCallee())) {
          takeNames(function, call, callee);
        }
      }
    }
  }

private:
  /// Beside a @main no other function is an entry point, though JAX leaves the
  /// bodies of its runtime calls public.
  void hideHelpers(SymbolTable &symbols) {
    auto main = symbols.lookup<func::FuncOp>("main");
    if (!main || !main.isPublic()) {
      return;
    }
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function != main) {
        function.setPrivate();
      }
    }
  }

  static void takeNames(func::FuncOp main, func::CallOp call,
                        func::FuncOp callee) {
    for (auto [index, operand] : llvm::enumerate(call.getOperands())) {
      if (index >= callee.getNumArguments()) {
        return;
      }
      auto symbol =
          callee.getArgAttrOfType<StringAttr>(index, globalConstantAttr);
      if (symbol && !symbol.getValue().empty()) {
        nameValue(operand, symbol);
      }
      auto argument = dyn_cast<BlockArgument>(operand);
      if (!argument || argument.getOwner() != &main.getBody().front()) {
        continue;
      }
      auto named = dyn_cast<NameLoc>(callee.getArgument(index).getLoc());
      unsigned number = argument.getArgNumber();
      if (named && !isa<NameLoc>(argument.getLoc()) &&
          !main.getArgAttr(number, argumentNameAttr)) {
        main.setArgAttr(number, argumentNameAttr, named.getName());
      }
    }
  }

  static void nameValue(Value value, StringAttr symbol) {
    Operation *op = value.getDefiningOp();
    if (op && op->getNumResults() == 1 && !op->hasAttr(dimensionAttr)) {
      op->setAttr(dimensionAttr, symbol);
    }
  }
};

} // namespace
} // namespace ttc
