// What every later stage relies on, checked once.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_PROGRAMCHECKS_H
#define TTC_IMPORTERS_PROGRAMCHECKS_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// Emits an error for every op of an unknown dialect, for a program without one
/// entry point, and for recursion.
mlir::LogicalResult checkProgram(mlir::ModuleOp module);

/// True if the module's ops are TTIR's.
bool mainDialectIsTtir(mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_IMPORTERS_PROGRAMCHECKS_H
