// TVM TIR to a module of kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIRMODULE_H
#define TTC_IMPORTERS_TIRMODULE_H

#include "importers/ImportLimits.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace ttc {

/// Reads TVM's JSON (`isJson`) or TVMScript, and builds the program that its
/// functions are (docs/tir.md). Null after an error. REQUIRES: the dialects of
/// kernels are loaded.
mlir::OwningOpRef<mlir::ModuleOp> readTir(mlir::MLIRContext &context,
                                          llvm::StringRef bytes,
                                          llvm::StringRef fileName, bool isJson,
                                          const ImportLimits &limits);

} // namespace ttc

#endif // TTC_IMPORTERS_TIRMODULE_H
