// Unknown ops, entry points, recursion.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ProgramChecks.h"

#include "dialects/Diagnostics.h"
#include "importers/TtirForms.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OperationSupport.h"
#include "ttc/support/Names.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace ttc {

std::string nearestOp(MLIRContext *context, StringRef name) {
  std::vector<std::string_view> known, ofDialect;
  StringRef dialect = name.split('.').first;
  for (RegisteredOperationName op : context->getRegisteredOperations()) {
    known.push_back(op.getStringRef());
    if (op.getDialectNamespace() == dialect) {
      ofDialect.push_back(op.getStringRef());
    }
  }
  // Length decides how many letters may differ, so the dialect's name must not
  // count.
  StringRef plain = name.split('.').second;
  std::vector<std::string_view> plainNames;
  for (std::string_view op : ofDialect) {
    plainNames.push_back(op.substr(dialect.size() + 1));
  }
  std::string_view nearest = nearestName(std::string_view(plain), plainNames);
  return nearest.empty()
             ? std::string(nearestName(std::string_view(name), known))
             : (dialect + "." + StringRef(nearest)).str();
}

bool isNestedTooDeep(ModuleOp module, size_t deepest) {
  std::vector<std::pair<Operation *, size_t>> stack{{module, 0}};
  while (!stack.empty()) {
    auto [op, depth] = stack.back();
    stack.pop_back();
    if (depth > deepest) {
      return true;
    }
    for (Region &region : op->getRegions()) {
      for (Operation &inner : region.getOps()) {
        if (inner.getNumRegions() > 0) {
          stack.emplace_back(&inner, depth + 1);
        }
      }
    }
  }
  return false;
}

/// Bytes that `value` holds: one element of a splat.
static uint64_t bytesOf(Attribute value) {
  if (auto dense = dyn_cast<DenseIntOrFPElementsAttr>(value)) {
    return dense.getRawData().size();
  }
  auto resource = dyn_cast<DenseResourceElementsAttr>(value);
  AsmResourceBlob *blob =
      resource ? resource.getRawHandle().getBlob() : nullptr;
  return blob ? blob->getData().size() : 0;
}

LogicalResult checkSize(ModuleOp module, const ImportLimits &limits) {
  uint64_t operations = 0, bytes = 0;
  llvm::DenseSet<Attribute> seen;
  module.walk([&](Operation *op) {
    ++operations;
    for (NamedAttribute attribute : op->getAttrs()) {
      uint64_t size = bytesOf(attribute.getValue());
      bytes += size > 0 && seen.insert(attribute.getValue()).second ? size : 0;
    }
  });
  auto refuse = [&](uint64_t found, StringRef what, uint64_t limit,
                    StringRef option) {
    return withCode(module.emitError() << "the graph has " << found << what
                                       << "; expected at most " << limit
                                       << " (option `" << option << "`)",
                    "too-large");
  };
  if (operations > limits.operations) {
    return refuse(operations, " operations", limits.operations,
                  "max_operations");
  }
  return bytes > limits.constantBytes
             ? refuse(bytes, " bytes of constants", limits.constantBytes,
                      "max_constant_bytes")
             : success();
}

LogicalResult checkOpsAreKnown(ModuleOp module) {
  bool isKnown = true;
  module.walk([&](Operation *op) {
    if (op->isRegistered()) {
      return;
    }
    isKnown = false;
    StringRef dialect = op->getName().getDialectNamespace();
    bool knowsDialect = op->getContext()->getLoadedDialect(dialect) != nullptr;
    InFlightDiagnostic error = op->emitOpError();
    StringRef why =
        dialect == "ttir" ? whyNotCompiled(op->getName().stripDialect()) : "";
    if (!why.empty()) {
      withCode(std::move(error) << "is not compiled: " << why,
               "unsupported-op");
      return;
    }
    if (knowsDialect) {
      error << "is not supported by this build";
    } else {
      error << "is of dialect `" << dialect
            << "`, which cannot be compiled; expected stablehlo, chlo, func or "
               "ttir";
    }
    std::string nearest =
        nearestOp(op->getContext(), op->getName().getStringRef());
    if (!nearest.empty()) {
      error << "; the nearest op that is supported is `" << nearest << "`";
    }
    withCode(std::move(error), "unsupported-op");
  });
  return success(isKnown);
}

namespace {

LogicalResult checkNoInnerModule(ModuleOp module) {
  WalkResult walk = module.walk([&](ModuleOp inner) {
    if (inner == module) {
      return WalkResult::advance();
    }
    withCode(inner.emitError() << "a module inside of the module cannot be "
                                  "compiled; expected functions",
             "invalid-program");
    return WalkResult::interrupt();
  });
  return failure(walk.wasInterrupted());
}

/// Functions that an op runs.
void collectCallees(Operation *op, SymbolTableCollection &symbols,
                    SmallVectorImpl<func::FuncOp> &callees) {
  op->getAttrDictionary().walk<WalkOrder::PreOrder>([&](SymbolRefAttr symbol) {
    if (auto callee =
            symbols.lookupNearestSymbolFrom<func::FuncOp>(op, symbol)) {
      callees.push_back(callee);
    }
    return WalkResult::skip();
  });
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
    WalkResult walk = function.walk([&](Operation *op) {
      SmallVector<func::FuncOp> callees;
      collectCallees(op, symbols, callees);
      for (func::FuncOp callee : callees) {
        if (open.contains(callee)) {
          withCode(op->emitError()
                       << "`@" << callee.getName()
                       << "` calls itself; recursion cannot be compiled",
                   "invalid-program");
          return WalkResult::interrupt();
        }
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
  return failed(checkNoInnerModule(module)) || failed(checkEntryPoint(module))
             ? failure()
             : checkNoRecursion(module);
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
