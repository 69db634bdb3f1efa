// An imported graph with its MLIR context: what stands behind
// ttc::ImportedGraph.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_GRAPH_H
#define TTC_DRIVER_GRAPH_H

#include "importers/DiagnosticCapture.h"
#include "importers/ImportLimits.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "ttc/Compiler.h"

namespace ttc {

/// The context dies with the graph, since a context keeps every constant that
/// it ever saw. Threads are off, so that diagnostics come in the order of the
/// program.
class Graph : public ImportedGraph {
public:
  Graph(CompileRequest request, DiagnosticHandler handler);

  const Fingerprint &fingerprint() const override { return identity; }
  InputKind kind() const override { return inputKind; }

  /// The entry point of `module`: its one public function.
  static mlir::func::FuncOp entryOf(mlir::ModuleOp module);

  CompileRequest request;
  std::vector<Diagnostic> kept; ///< warnings and remarks, for export.json
  mlir::MLIRContext context;
  DiagnosticCapture capture;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  Fingerprint identity;
  InputKind inputKind = InputKind::Auto;
};

/// The text of `module` as an export shows it: without places in files, unless
/// `withLocations`; constants of more than `largestConstant` elements are left
/// out, their bytes being elsewhere.
std::string printModule(mlir::ModuleOp module, bool withLocations,
                        int64_t largestConstant);

/// What the options `max_...` allow a graph to be.
ImportLimits limitsOf(const Options &options);

} // namespace ttc

#endif // TTC_DRIVER_GRAPH_H
