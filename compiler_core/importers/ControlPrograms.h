// Loops and choices whose parts are functions, as tt-mlir prints them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_CONTROLPROGRAMS_H
#define TTC_IMPORTERS_CONTROLPROGRAMS_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// Replaces every `ttcore.while_loop` and `ttcore.case` by `stablehlo.while`
/// and `stablehlo.case` or `if` with the functions' bodies in their regions,
/// and erases functions that nobody uses then. Fails, having said why, if a
/// function is missing or does not fit.
mlir::LogicalResult openControlPrograms(mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_IMPORTERS_CONTROLPROGRAMS_H
