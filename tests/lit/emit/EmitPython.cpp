// ttc-emit-python: prints the main.py of a module in ttnn, or with --cpp its
// main.cpp and main.h, for the lit tests of the emitters. --api=YEAR: for the
// library of that year (option `metalium_api`).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "emitters/cpp/CppEmitter.h"
#include "emitters/python/PythonEmitter.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

int main(int argc, char **argv) {
  llvm::ArrayRef<char *> options(argv + 1, argc > 1 ? argc - 2 : 0);
  bool isCpp = false;
  std::optional<ttc::ApiEra> era = ttc::ApiEra::Y2026;
  for (llvm::StringRef option : options) {
    if (option.consume_front("--api=")) {
      era = ttc::parseApiEra(option);
      continue;
    }
    isCpp = option == "--cpp";
    era = isCpp ? era : std::nullopt;
  }
  if (argc < 2 || !era) {
    llvm::errs() << "usage: ttc-emit-python [--cpp] [--api=YEAR] MODULE.mlir\n";
    return 2;
  }
  MLIRContext context(MLIRContext::Threading::DISABLED);
  context.loadDialect<func::FuncDialect, tt::ttcore::TTCoreDialect,
                      tt::ttnn::TTNNDialect>();
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(argv[argc - 1], &context);
  if (!module) {
    return 1;
  }
  auto main = module->lookupSymbol<func::FuncOp>("main");
  if (!main) {
    llvm::errs() << "no function `main`\n";
    return 1;
  }
  ttc::Signature signature = ttc::describeFramework(main);
  ttc::describeDevice(main, signature);
  const ttc::DeviceProfile &device = **ttc::findDevice("wormhole_n150");
  auto files =
      isCpp ? ttc::cpp::emitCpp(main, signature, device, false, *era)
            : ttc::python::emitPython(main, signature, device, false, *era);
  if (failed(files)) {
    return 1;
  }
  llvm::outs() << files->front().data;
  if (isCpp) {
    llvm::outs() << (*files)[1].data;
  }
  return 0;
}
