// A graph read by the importer, with what it said.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_IMPORTERS_IMPORTED_H
#define TTC_TESTS_UNIT_IMPORTERS_IMPORTED_H

#include "importers/DiagnosticCapture.h"
#include "importers/Importer.h"
#include "mlir/IR/MLIRContext.h"

namespace ttc {

struct Imported {
  explicit Imported(std::string graph, InputKind kind = InputKind::Auto,
                    const ImportLimits &limits = {})
      : bytes(std::move(graph)),
        context(mlir::MLIRContext::Threading::DISABLED),
        capture(
            &context,
            [this](Diagnostic d) { diagnostics.push_back(std::move(d)); },
            "graph.mlir", bytes) {
    loadInputDialects(context);
    result = importModule(context, bytes, "graph.mlir", kind, limits);
  }

  bool succeeded() const { return bool(result.module); }
  mlir::ModuleOp module() { return *result.module; }

  /// The first error, or an empty diagnostic.
  Diagnostic error() const {
    for (const Diagnostic &diagnostic : diagnostics) {
      if (diagnostic.severity == Severity::Error) {
        return diagnostic;
      }
    }
    return {};
  }

  std::string bytes;
  std::vector<Diagnostic> diagnostics;
  mlir::MLIRContext context;
  DiagnosticCapture capture;
  ImportedModule result;
};

} // namespace ttc

#endif // TTC_TESTS_UNIT_IMPORTERS_IMPORTED_H
