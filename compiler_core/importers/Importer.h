// Bytes to a verified module, or to diagnostics.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_IMPORTER_H
#define TTC_IMPORTERS_IMPORTER_H

#include "importers/ImportLimits.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "ttc/Targets.h"

namespace ttc {

/// The dialects that a graph may use.
void registerInputDialects(mlir::DialectRegistry &registry);

/// Loads the dialects that a graph may use into `context`, and allows
/// attributes and ops of unknown dialects to be parsed, so that they can be
/// kept (attributes) or named in a diagnostic (ops).
void loadInputDialects(mlir::MLIRContext &context);

struct ImportedModule {
  mlir::OwningOpRef<mlir::ModuleOp> module; ///< null: errors were emitted
  InputKind kind = InputKind::Auto;         ///< as detected
};

/// True if MLIR's own tools can be given `bytes`: text, bytecode, nothing.
bool isReadByMlir(llvm::StringRef bytes);

/// The first half of importModule: parses `bytes` (which must outlive the
/// module), whatever their form, and brings a portable artifact up to date.
/// Nothing is verified. Null after an error, of code "parse-error",
/// "unsupported-input" or "unsupported-op".
/// REQUIRES: loadInputDialects(context).
ImportedModule readGraph(mlir::MLIRContext &context, llvm::StringRef bytes,
                         llvm::StringRef fileName,
                         InputKind wanted = InputKind::Auto,
                         const ImportLimits &limits = {});

/// Parses `bytes` (which must outlive the module), verifies it, and checks what
/// every later stage relies on: only known ops, one public function `main` or
/// one public function at all, no recursion. Errors are emitted on `context`
/// with codes "parse-error", "unsupported-input", "unsupported-op",
/// "invalid-program", "too-large" for what goes over `limits`. REQUIRES:
/// loadInputDialects(context).
ImportedModule importModule(mlir::MLIRContext &context, llvm::StringRef bytes,
                            llvm::StringRef fileName, InputKind wanted,
                            const ImportLimits &limits = {});

} // namespace ttc

#endif // TTC_IMPORTERS_IMPORTER_H
