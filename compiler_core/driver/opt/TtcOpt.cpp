// ttc-opt: the compiler developer's pass tool, as mlir-opt is MLIR's.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/check/Check.h"
#include "dialects/interpreter/Interpreter.h"
#include "dialects/ttkernel/TTKernel.h"
#include "dialects/ttnn/TTNN.h"
#include "driver/opt/RunTests.h"
#include "driver/opt/ToolInput.h"
#include "importers/Importer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "transforms/Passes.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/ToolOutputFile.h"

namespace {

/// As mlir::MlirOptMain, for files that MLIR itself cannot read too.
mlir::LogicalResult runTool(llvm::StringRef inputName,
                            llvm::StringRef outputName,
                            mlir::DialectRegistry &registry) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> input =
      mlir::openInputFile(inputName, &message);
  std::unique_ptr<llvm::ToolOutputFile> output =
      input ? mlir::openOutputFile(outputName, &message) : nullptr;
  if (!output) {
    llvm::errs() << "ttc-opt: " << message << "\n";
    return mlir::failure();
  }
  input = ttc::toToolInput(std::move(input));
  if (!input || failed(mlir::MlirOptMain(
                    output->os(), std::move(input), registry,
                    mlir::MlirOptMainConfig::createFromCLOptions()))) {
    return mlir::failure();
  }
  output->keep();
  return mlir::success();
}

} // namespace

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
              mlir::tt::ttnn::TTNNDialect, mlir::tt::ttkernel::TTKernelDialect,
              mlir::arith::ArithDialect, mlir::scf::SCFDialect>();
  ttc::registerTtcPasses();
  mlir::registerTransformsPasses();
  llvm::InitLLVM init(argc, argv);
  auto [input, output] = mlir::registerAndParseCLIOptions(
      argc, argv, "ttc-opt: runs ttc's passes over a module\n", registry);
  return mlir::asMainReturnCode(runTool(input, output, registry));
}
