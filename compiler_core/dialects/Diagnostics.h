// Stable codes on MLIR diagnostics, so that a caller can tell an unsupported op
// from a syntax error without reading text.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_DIAGNOSTICS_H
#define TTC_DIALECTS_DIAGNOSTICS_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Operation.h"

namespace ttc {

/// Marks `diagnostic` with `code` (kebab-case, a literal), which becomes
/// ttc::Diagnostic::code:
///   return withCode(op->emitError() << "…", "unsupported-op");
inline mlir::InFlightDiagnostic withCode(mlir::InFlightDiagnostic diagnostic,
                                         llvm::StringLiteral code) {
  if (mlir::Diagnostic *inner = diagnostic.getUnderlyingDiagnostic()) {
    inner->getMetadata().emplace_back(llvm::StringRef(code));
  }
  return diagnostic;
}

/// The code of `diagnostic`, or an empty string.
inline llvm::StringRef codeOf(mlir::Diagnostic &diagnostic) {
  for (mlir::DiagnosticArgument &argument : diagnostic.getMetadata()) {
    if (argument.getKind() ==
        mlir::DiagnosticArgument::DiagnosticArgumentKind::String) {
      return argument.getAsString();
    }
  }
  return {};
}

} // namespace ttc

#endif // TTC_DIALECTS_DIAGNOSTICS_H
