// ttc-opt: the compiler developer's pass tool, as mlir-opt is MLIR's.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/check/Check.h"
#include "dialects/interpreter/Interpreter.h"
#include "dialects/ttnn/TTNN.h"
#include "driver/opt/RunTests.h"
#include "importers/Importer.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "transforms/Passes.h"

/// `--run-tests FILE...` is a mode of its own: no pass runs.
static std::optional<int> runTestsMode(int argc, char **argv) {
  llvm::SmallVector<llvm::StringRef> files;
  bool wanted = false;
  for (int i = 1; i < argc; ++i) {
    llvm::StringRef argument = argv[i];
    if (argument.consume_front("--run-tests")) {
      wanted = true;
      if (argument.consume_front("=")) {
        files.push_back(argument);
      }
    } else {
      files.push_back(argument);
    }
  }
  if (!wanted) {
    return std::nullopt;
  }
  return ttc::runTests(files);
}

int main(int argc, char **argv) {
  if (std::optional<int> code = runTestsMode(argc, argv)) {
    return *code;
  }
  mlir::DialectRegistry registry;
  ttc::registerInputDialects(registry);
  registry
      .insert<mlir::check::CheckDialect, mlir::interpreter::InterpreterDialect,
              mlir::tt::ttnn::TTNNDialect>();
  ttc::registerTtcPasses();
  mlir::registerTransformsPasses();
  return mlir::asMainReturnCode(mlir::MlirOptMain(
      argc, argv, "ttc-opt: runs ttc's passes over a module\n", registry));
}
