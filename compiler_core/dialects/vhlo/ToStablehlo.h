// From versioned operations to stablehlo's and func's.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_TOSTABLEHLO_H
#define TTC_DIALECTS_VHLO_TOSTABLEHLO_H

#include "mlir/IR/BuiltinOps.h"

namespace mlir::vhlo {

/// Replaces every versioned operation of `module`, whatever its version, by the
/// operation of today that means the same: attributes get the names and forms
/// of the stablehlo dialect, and those that say what is meant without them are
/// left out, as text leaves them out. Operations of other dialects are kept,
/// without the casts around them. Fails, with an "invalid-program" or
/// "unsupported-op" error for each, if an operation is of no version, or lacks
/// an attribute or has it in another form. REQUIRES: the stablehlo and func
/// dialects are loaded.
LogicalResult toStablehlo(ModuleOp module);

} // namespace mlir::vhlo

#endif // TTC_DIALECTS_VHLO_TOSTABLEHLO_H
