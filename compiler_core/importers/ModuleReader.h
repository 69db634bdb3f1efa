// Text, bytecode and portable artifacts to a module that is not yet verified.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_MODULEREADER_H
#define TTC_IMPORTERS_MODULEREADER_H

#include "importers/InputForm.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace ttc {

/// Parses `bytes`, which `input` says to be text, bytecode or a portable
/// artifact, and must outlive the module. Nothing is verified, and a portable
/// artifact's operations are still versioned (vhlo::toStablehlo). Null after an
/// error, which has the code "parse-error", "unsupported-op" or
/// "unsupported-input". REQUIRES: loadInputDialects(context).
mlir::OwningOpRef<mlir::ModuleOp> readModule(mlir::MLIRContext &context,
                                             const DetectedInput &input,
                                             llvm::StringRef bytes,
                                             llvm::StringRef fileName);

} // namespace ttc

#endif // TTC_IMPORTERS_MODULEREADER_H
