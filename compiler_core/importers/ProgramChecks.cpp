// Unknown ops, entry points, recursion.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ProgramChecks.h"

#include "dialects/Diagnostics.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OperationSupport.h"
#include "ttc/support/Names.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace ttc {
namespace {

/// Names of the registered ops that could have been meant by `name`: those of
/// all input dialects.
std::string nearestOp(MLIRContext *context, StringRef name) {
  std::vector<std::string_view> known;
  for (RegisteredOperationName op : context->getRegisteredOperations()) {
    known.push_back(op.getStringRef());
  }
  return std::string(nearestName(std::string_view(name), known));
}

LogicalResult checkOpsAreKnown(ModuleOp module) {
  bool isKnown = true;
  module.walk([&](Operation *op) {
    if (op->isRegistered()) {
      return;
    }
    isKnown = false;
    StringRef name = op->getName().getStringRef();
    std::string nearest = nearestOp(op->getContext(), name);
    InFlightDiagnostic error = op->emitOpError("is of no known dialect");
    if (!nearest.empty()) {
      error << "; did you mean `" << nearest << "`?";
    }
    withCode(std::move(error), "unsupported-op");
  });
  return success(isKnown);
}

LogicalResult checkEntryPoint(ModuleOp module) {
  unsigned publicFunctions = 0;
  bool hasMain = false;
  module.walk([&](func::FuncOp function) {
    if (function.isPublic() && !function.isExternal()) {
      ++publicFunctions;
      hasMain |= function.getName() == "main";
    }
  });
  if (hasMain || publicFunctions == 1) {
    return success();
  }
  return withCode(module.emitError()
                      << "the module has " << publicFunctions
                      << " public functions; expected one, or one named `main`",
                  "invalid-program");
}

/// Depth-first search over calls, without recursion of our own.
LogicalResult checkNoRecursion(ModuleOp module) {
  SymbolTableCollection symbols;
  llvm::DenseSet<Operation *> done, open;
  std::vector<std::pair<func::FuncOp, bool>> stack;
  module.walk(
      [&](func::FuncOp function) { stack.emplace_back(function, true); });
  while (!stack.empty()) {
    auto [function, isEntry] = stack.back();
    stack.pop_back();
    if (!isEntry) {
      open.erase(function);
      done.insert(function);
      continue;
    }
    if (done.contains(function)) {
      continue;
    }
    open.insert(function);
    stack.emplace_back(function, false);
    WalkResult walk = function.walk([&](func::CallOp call) {
      auto callee = symbols.lookupNearestSymbolFrom<func::FuncOp>(
          call, call.getCalleeAttr());
      if (callee && open.contains(callee)) {
        withCode(call.emitError() << "`@" << call.getCallee()
                                  << "` calls itself; recursion cannot be "
                                     "compiled",
                 "invalid-program");
        return WalkResult::interrupt();
      }
      if (callee) {
        stack.emplace_back(callee, true);
      }
      return WalkResult::advance();
    });
    if (walk.wasInterrupted()) {
      return failure();
    }
  }
  return success();
}

} // namespace

LogicalResult checkProgram(ModuleOp module) {
  // Each check says what it found, so run them while they can say something
  // new.
  if (failed(checkOpsAreKnown(module)) || failed(checkEntryPoint(module))) {
    return failure();
  }
  return checkNoRecursion(module);
}

bool mainDialectIsTtir(ModuleOp module) {
  WalkResult walk = module.walk([](Operation *op) {
    return op->getName().getDialectNamespace() == "ttir"
               ? WalkResult::interrupt()
               : WalkResult::advance();
  });
  return walk.wasInterrupted();
}

} // namespace ttc
