// Puts the bodies of private functions in place of their calls.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "transforms/Passes.h"
#include "transforms/stablehlo/Conversion.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_INLINECALLS
#include "transforms/Passes.h.inc"

namespace {

// "relu" of "relu_17": the numbering is the framework's, to tell copies apart.
StringRef baseName(StringRef name) {
  StringRef base = name.rtrim("0123456789");
  bool numbered = base != name && base.size() > 1 && base.ends_with("_");
  return numbered ? base.drop_back() : name;
}

bool hasName(Location location) {
  if (auto call = dyn_cast<CallSiteLoc>(location)) {
    return hasName(call.getCallee());
  }
  return isa<NameLoc>(location);
}

// The location of the call, named after the callee unless the framework has
// named it already ("jit(mlp)/jit(relu)").
Location callLocation(Operation *call, StringRef callee) {
  Location location = call->getLoc();
  if (hasName(location)) {
    return location;
  }
  auto name = StringAttr::get(call->getContext(),
                              ("jit(" + baseName(callee) + ")").str());
  return NameLoc::get(name, location);
}

// The function that an op calls: a func.call's callee or the decomposition of a
// composite that no converter knows. Null if it calls none.
FlatSymbolRefAttr calleeOf(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (name == "func.call") {
    return op->getAttrOfType<FlatSymbolRefAttr>("callee");
  }
  if (name == "stablehlo.composite" && !takesComposite(op)) {
    return op->getAttrOfType<FlatSymbolRefAttr>("decomposition");
  }
  return {};
}

struct InlineCalls : impl::InlineCallsBase<InlineCalls> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    symbols.emplace(module);
    SmallVector<func::FuncOp> functions(module.getOps<func::FuncOp>());
    for (func::FuncOp function : functions) {
      if (!function.isPrivate() && failed(inlineInto(function))) {
        return signalPassFailure();
      }
    }
    eraseUnused(functions);
    symbols.reset();
  }

private:
  // Composites that stay need their decompositions, which `stablehlo-to-ttir`
  // erases with them.
  void eraseUnused(ArrayRef<func::FuncOp> functions) {
    llvm::DenseSet<StringAttr> needed;
    for (func::FuncOp function : functions) {
      if (function.isPrivate()) {
        continue;
      }
      function.walk([&](Operation *op) {
        if (auto name = op->getAttrOfType<FlatSymbolRefAttr>("decomposition")) {
          needed.insert(name.getAttr());
        }
        auto called = op->getAttrOfType<ArrayAttr>("called_computations");
        for (Attribute name :
             called ? called.getValue() : ArrayRef<Attribute>()) {
          if (auto symbol = dyn_cast<FlatSymbolRefAttr>(name)) {
            needed.insert(symbol.getAttr());
          }
        }
      });
    }
    for (func::FuncOp function : functions) {
      if (function.isPrivate() && !needed.contains(function.getNameAttr())) {
        function.erase();
      }
    }
  }

  enum class State { Active, Done };

  // Inlines every call in `function`, callees first, so that each body is
  // finished before it is copied.
  LogicalResult inlineInto(func::FuncOp function) {
    auto [state, isNew] = states.try_emplace(function, State::Active);
    if (!isNew) {
      return state->second == State::Done ? success() : refuseCircle(function);
    }
    SmallVector<Operation *> calls;
    function.walk([&](Operation *op) {
      if (calleeOf(op)) {
        calls.push_back(op);
      }
    });
    for (Operation *call : calls) {
      if (failed(inlineCall(call))) {
        return failure();
      }
    }
    states[function] = State::Done;
    return success();
  }

  LogicalResult refuseCircle(func::FuncOp function) {
    return withCode(function.emitError()
                        << "`" << function.getName()
                        << "` calls itself, directly or through others; "
                           "recursion cannot be compiled",
                    "unsupported-op");
  }

  LogicalResult inlineCall(Operation *call) {
    StringRef name = calleeOf(call).getValue();
    auto callee = symbols->lookup<func::FuncOp>(name);
    if (!callee || callee.isExternal() ||
        !llvm::hasSingleElement(callee.getBody())) {
      return withCode(call->emitError()
                          << "`" << name
                          << "` is called, but the module has no body of one "
                             "block for it",
                      "unsupported-op");
    }
    if (failed(inlineInto(callee))) {
      return failure();
    }
    Block &body = callee.getBody().front();
    IRMapping mapping;
    mapping.map(body.getArguments(), call->getOperands());
    OpBuilder builder(call);
    Location caller = callLocation(call, name);
    for (Operation &op : body.without_terminator()) {
      Operation *copy = builder.clone(op, mapping);
      copy->walk([&](Operation *inner) {
        inner->setLoc(CallSiteLoc::get(inner->getLoc(), caller));
      });
    }
    for (auto [result, value] :
         llvm::zip(call->getResults(), body.getTerminator()->getOperands())) {
      result.replaceAllUsesWith(mapping.lookupOrDefault(value));
    }
    call->erase();
    return success();
  }

  std::optional<SymbolTable> symbols;
  DenseMap<Operation *, State> states;
};

} // namespace
} // namespace ttc
