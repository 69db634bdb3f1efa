// The dialects that a graph may use.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"

#include "dialects/chlo/Chlo.h"
#include "dialects/sdy/Sdy.h"
#include "dialects/stablehlo/Stablehlo.h"
#include "dialects/ttcore/TTCore.h"
#include "dialects/ttir/TTIR.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace ttc {

void registerInputDialects(mlir::DialectRegistry &registry) {
  registry
      .insert<mlir::func::FuncDialect, mlir::stablehlo::StablehloDialect,
              mlir::chlo::ChloDialect, mlir::sdy::SdyDialect,
              mlir::tt::ttcore::TTCoreDialect, mlir::tt::ttir::TTIRDialect>();
}

void loadInputDialects(mlir::MLIRContext &context) {
  mlir::DialectRegistry registry;
  registerInputDialects(registry);
  context.appendDialectRegistry(registry);
  context.loadAllAvailableDialects();
  context.allowUnregisteredDialects();
}

} // namespace ttc
