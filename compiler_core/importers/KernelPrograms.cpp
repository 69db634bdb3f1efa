// Reading modules of kernels.
// SPDX-License-Identifier: Apache-2.0
#include "importers/KernelPrograms.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttkernel/TTKernel.h"
#include "importers/InputForm.h"
#include "importers/ProgramChecks.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;
using mlir::tt::ttkernel::ProgramOp;

namespace ttc {

bool isKernelText(StringRef bytes) {
  DetectedInput input = detectInput(bytes);
  return input.form == InputForm::MlirText && input.kind == InputKind::Tir;
}

void loadKernelDialects(MLIRContext &context) {
  context.loadDialect<tt::ttkernel::TTKernelDialect, arith::ArithDialect,
                      scf::SCFDialect>();
}

bool holdsKernelPrograms(ModuleOp module) {
  return !module.getOps<ProgramOp>().empty();
}

ImportedModule checkKernelModule(ImportedModule read,
                                 const ImportLimits &limits) {
  if (failed(checkSize(*read.module, limits)) ||
      failed(checkOpsAreKnown(*read.module)) || failed(verify(*read.module))) {
    return {nullptr, read.kind};
  }
  for (Operation &op : *read.module->getBody()) {
    if (!isa<ProgramOp>(op)) {
      withCode(op.emitOpError("stands beside kernel programs; expected "
                              "`ttkernel.program`s only"),
               "invalid-program");
      return {nullptr, read.kind};
    }
  }
  return read;
}

} // namespace ttc
