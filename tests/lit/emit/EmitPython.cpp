// ttc-emit-python: prints the main.py of a module in ttnn, for the lit tests of
// the emitter.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "emitters/python/PythonEmitter.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

int main(int argc, char **argv) {
  if (argc != 2) {
    llvm::errs() << "usage: ttc-emit-python MODULE.mlir\n";
    return 2;
  }
  MLIRContext context(MLIRContext::Threading::DISABLED);
  context.loadDialect<func::FuncDialect, tt::ttcore::TTCoreDialect,
                      tt::ttnn::TTNNDialect>();
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(argv[1], &context);
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
  auto files = ttc::python::emitPython(main, signature,
                                       **ttc::findDevice("wormhole_n150"));
  if (failed(files)) {
    return 1;
  }
  llvm::outs() << files->front().data;
  return 0;
}
