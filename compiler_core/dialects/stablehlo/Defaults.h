// Attributes that mean the same when they are left out.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_DEFAULTS_H
#define TTC_DIALECTS_STABLEHLO_DEFAULTS_H

#include "mlir/IR/Attributes.h"
#include "mlir/IR/OperationSupport.h"

namespace mlir::stablehlo {

/// True if `attribute` spells out a default of the specification, which text
/// leaves out and bytecode may hold
/// (`indices_are_sorted = false`, `api_version = 1`). False for ops of other
/// dialects.
bool isDefault(OperationName op, NamedAttribute attribute);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_DEFAULTS_H
