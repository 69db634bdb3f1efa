// ttc-emit-python: prints the main.py of a module in ttnn, or with --cpp its
// main.cpp and main.h, for the lit tests of the emitters.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "emitters/cpp/CppEmitter.h"
#include "emitters/python/PythonEmitter.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

int main(int argc, char **argv) {
  bool isCpp = argc == 3 && llvm::StringRef(argv[1]) == "--cpp";
  if (argc != 2 && !isCpp) {
    llvm::errs() << "usage: ttc-emit-python [--cpp] MODULE.mlir\n";
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
  auto files = isCpp ? ttc::cpp::emitCpp(main, signature, device)
                     : ttc::python::emitPython(main, signature, device);
  if (failed(files)) {
    return 1;
  }
  llvm::outs() << files->front().data;
  if (isCpp) {
    llvm::outs() << (*files)[1].data;
  }
  return 0;
}
