// MLIR's diagnostics as values: place in the user's file, source line, code,
// op.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_DIAGNOSTICCAPTURE_H
#define TTC_IMPORTERS_DIAGNOSTICCAPTURE_H

#include "mlir/IR/Diagnostics.h"
#include "ttc/Diagnostics.h"
#include <string>
#include <vector>

namespace ttc {

/// While it lives, every diagnostic of `context` goes to `handler` and nowhere
/// else. One thread; not nested.
class DiagnosticCapture {
public:
  /// `graph` must outlive the object; it serves to quote source lines of
  /// `fileName`.
  DiagnosticCapture(mlir::MLIRContext *context, DiagnosticHandler handler,
                    llvm::StringRef fileName, llvm::StringRef graph);

  /// Errors so far.
  unsigned errorCount() const { return errors; }
  /// The code of errors that bring none of their own ("parse-error" while
  /// parsing).
  void setDefaultCode(std::string code) { defaultCode = std::move(code); }

private:
  mlir::LogicalResult handle(mlir::Diagnostic &diagnostic);
  Diagnostic convert(mlir::Diagnostic &diagnostic);
  SourceLocation place(mlir::Location location);
  llvm::StringRef sourceLine(unsigned line);

  DiagnosticHandler handler;
  std::string fileName;
  llvm::StringRef graph;
  std::string defaultCode = "invalid-program";
  std::vector<size_t> lineStarts; ///< made at the first quote
  unsigned errors = 0;
  mlir::ScopedDiagnosticHandler scope;
};

} // namespace ttc

#endif // TTC_IMPORTERS_DIAGNOSTICCAPTURE_H
