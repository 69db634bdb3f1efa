// Shapes that follow from the shapes of operands.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_REFINESHAPES_H
#define TTC_TRANSFORMS_STABLEHLO_REFINESHAPES_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"
#include "transforms/stablehlo/ShapeArithmetic.h"

namespace ttc {

using Shape = llvm::SmallVector<int64_t, 4>;

/// The shapes of the results of `op` as they follow from its operands and
/// attributes; sizes that do not follow are dynamic. Empty if nothing is known
/// of the op, so that its types must stay.
llvm::SmallVector<Shape> inferShapes(mlir::Operation *op);

/// Gives the results of `op` the shapes, where they are not known yet; a type
/// that is known whole loses its bounds.
void refineResults(mlir::Operation *op, llvm::ArrayRef<Shape> shapes);

/// `type` with the sizes of `shape` where it has none. Sizes that `type` has
/// stay.
mlir::Type refined(mlir::Type type, llvm::ArrayRef<int64_t> shape);

/// Whether a size in `type` (a tensor, or a tuple of them) is dynamic.
bool isDynamic(mlir::Type type);

/// The op of fixed shape that does what `op` (dynamic_reshape, dynamic_pad,
/// ...) does with the operands that are known: it is in place of `op`, which is
/// gone. Null if `op` is no dynamic op or an operand is not known.
mlir::Operation *makeStatic(mlir::Operation *op, const KnownIntegers &known);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_REFINESHAPES_H
