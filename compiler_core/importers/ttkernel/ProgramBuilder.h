// Descriptions of kernel programs to ttkernel.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TTKERNEL_PROGRAMBUILDER_H
#define TTC_IMPORTERS_TTKERNEL_PROGRAMBUILDER_H

#include "importers/tir/KernelProgram.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace ttc::ttkernel {

/// A module with one `ttkernel.program`, not verified. Null after an error,
/// which has the function and the statement in its text and, for TVMScript, the
/// place in `fileName` as its location.
mlir::OwningOpRef<mlir::ModuleOp> buildProgram(mlir::MLIRContext &context,
                                               llvm::StringRef fileName,
                                               tir::Module &module,
                                               tir::KernelProgram &program);

} // namespace ttc::ttkernel

#endif // TTC_IMPORTERS_TTKERNEL_PROGRAMBUILDER_H
