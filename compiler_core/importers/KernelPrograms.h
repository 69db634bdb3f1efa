// Modules of kernels: `ttkernel.program`s instead of functions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_KERNELPROGRAMS_H
#define TTC_IMPORTERS_KERNELPROGRAMS_H

#include "importers/Importer.h"

namespace ttc {

/// Whether `bytes` are text of a module of kernels.
bool isKernelText(llvm::StringRef bytes);

/// Loads what a module of kernels consists of: ttkernel, scf, arith. Not among
/// the dialects of graphs, which have no use for them.
void loadKernelDialects(mlir::MLIRContext &context);

/// Whether there is a `ttkernel.program` at the top of `module`.
bool holdsKernelPrograms(mlir::ModuleOp module);

/// What importModule checks of a graph, for a module of kernels: its size, that
/// every op is known, that it verifies, and that nothing stands beside the
/// programs. Errors are emitted with the same codes.
ImportedModule checkKernelModule(ImportedModule read,
                                 const ImportLimits &limits);

} // namespace ttc

#endif // TTC_IMPORTERS_KERNELPROGRAMS_H
