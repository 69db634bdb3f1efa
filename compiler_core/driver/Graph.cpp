// The imported graph and its text.
// SPDX-License-Identifier: Apache-2.0
#include "driver/Graph.h"

#include "mlir/IR/OperationSupport.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc {

Graph::Graph(CompileRequest asked, DiagnosticHandler handler)
    : request(std::move(asked)), context(MLIRContext::Threading::DISABLED),
      capture(
          &context,
          [this, handler = std::move(handler)](Diagnostic diagnostic) {
            if (diagnostic.severity != Severity::Error) {
              kept.push_back(diagnostic);
            }
            handler(std::move(diagnostic));
          },
          request.fileName,
          llvm::StringRef(request.graph.data(), request.graph.size())) {}

func::FuncOp Graph::entryOf(ModuleOp module) {
  for (func::FuncOp function : module.getOps<func::FuncOp>()) {
    if (function.isPublic()) {
      return function;
    }
  }
  return {};
}

std::string printModule(ModuleOp module, bool withLocations,
                        int64_t largestConstant) {
  OpPrintingFlags flags;
  flags.elideLargeElementsAttrs(largestConstant);
  flags.elideLargeResourceString(largestConstant * 8);
  flags.enableDebugInfo(withLocations);
  flags.assumeVerified();
  std::string text;
  llvm::raw_string_ostream stream(text);
  module.print(stream, flags);
  return text + "\n";
}

ImportLimits limitsOf(const Options &options) {
  auto limit = [&](std::string_view name) {
    return static_cast<uint64_t>(options.getInt(name));
  };
  return {limit("max_graph_bytes"), limit("max_operations"),
          limit("max_constant_bytes"), limit("max_nesting_depth")};
}

} // namespace ttc
