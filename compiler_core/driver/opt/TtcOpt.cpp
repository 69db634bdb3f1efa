// ttc-opt: the compiler developer's pass tool, as mlir-opt is MLIR's.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "importers/Importer.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "transforms/Passes.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  ttc::registerInputDialects(registry);
  registry.insert<mlir::tt::ttnn::TTNNDialect>();
  ttc::registerTtcPasses();
  mlir::registerTransformsPasses();
  return mlir::asMainReturnCode(mlir::MlirOptMain(
      argc, argv, "ttc-opt: runs ttc's passes over a module\n", registry));
}
