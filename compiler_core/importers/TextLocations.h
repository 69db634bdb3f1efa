// One graph, one set of names: as text or as bytecode.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TEXTLOCATIONS_H
#define TTC_IMPORTERS_TEXTLOCATIONS_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// Gives a module that was read from bytecode the locations that it would have
/// if it had been read from text: a loop's arguments have none, and a reduction
/// by one operation (`applies stablehlo.add`) has its own all over. Otherwise
/// the two would have different names, and different keys in the cache.
void useTextLocations(mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_IMPORTERS_TEXTLOCATIONS_H
