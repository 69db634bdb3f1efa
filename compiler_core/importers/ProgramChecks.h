// What every later stage relies on, checked once.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_PROGRAMCHECKS_H
#define TTC_IMPORTERS_PROGRAMCHECKS_H

#include "importers/ImportLimits.h"
#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// True if regions nest deeper than `deepest`. A module deeper than
/// `maxRegionDepth` must not be walked, and not be destroyed either.
bool isNestedTooDeep(mlir::ModuleOp module, size_t deepest);

/// Emits a "too-large" error if there are more operations or more bytes of
/// constants than `limits` allow. One walk; constants are not looked into.
mlir::LogicalResult checkSize(mlir::ModuleOp module,
                              const ImportLimits &limits);

/// Emits an "unsupported-op" error for every op that no dialect of ours has,
/// with the nearest name. REQUIRES: nothing, not even that the module verifies.
mlir::LogicalResult checkOpsAreKnown(mlir::ModuleOp module);

/// Emits an "invalid-program" error for a module in a module, for a program
/// without one entry point, and for recursion through calls or decompositions.
/// REQUIRES: a verified module.
mlir::LogicalResult checkProgram(mlir::ModuleOp module);

/// The registered op that is nearest to `name`, of its dialect if it can be; or
/// an empty string.
std::string nearestOp(mlir::MLIRContext *context, llvm::StringRef name);

/// True if the module's ops are TTIR's.
bool mainDialectIsTtir(mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_IMPORTERS_PROGRAMCHECKS_H
