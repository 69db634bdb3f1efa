// Tuples become their elements, tokens nothing.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_FLATTENTUPLES_H
#define TTC_TRANSFORMS_STABLEHLO_FLATTENTUPLES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace ttc {

/// Replaces tuples by their elements, however deep, and drops tokens: in the
/// function's signature, through loops, branches and barriers. On one device
/// the order of the program is order enough. What else takes or gives a tuple
/// or a token (a transfer, a call into the framework) stays, and is refused
/// where it is converted.
void flattenTuples(mlir::func::FuncOp function);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_FLATTENTUPLES_H
