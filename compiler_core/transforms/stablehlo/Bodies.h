// The bodies of reductions, windows, scatters and sorts: known combinations of
// two numbers, and any other body of element-wise ops, applied to whole
// tensors.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_BODIES_H
#define TTC_TRANSFORMS_STABLEHLO_BODIES_H

#include "transforms/stablehlo/Conversion.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ttc {

/// A known combination of two numbers of one element type.
struct Monoid {
  llvm::StringRef body;      ///< StableHLO's mnemonic: "add", "maximum", …
  llvm::StringRef reduction; ///< ttir's reduction; empty if it has none
  llvm::StringRef combine;   ///< ttir's op of two tensors
};

/// The combination that result `result` of `body` is, for two times `numInputs`
/// arguments of type `element`; null if it is none of them.
const Monoid *monoidOf(mlir::Region &body, unsigned result, unsigned numInputs,
                       mlir::Type element);

/// What `monoid` leaves alone, in the element type: 0 for sums, the least
/// number for maxima, …
mlir::TypedAttr neutralOf(const Monoid &monoid, mlir::Type element);

/// Whether all elements of `value` are known to be what `monoid` leaves alone.
bool isNeutral(mlir::Value value, const Monoid &monoid);

using Values = llvm::SmallVector<mlir::Value>;
using ValuesOr = mlir::FailureOr<Values>;

/// Whether `body` consists of ops on scalars that can be applied element by
/// element.
bool isElementwise(mlir::Region &body);

/// Applies `body` to tensors in place of its scalar arguments and gives the
/// values `wanted` of it (what it returns, if that is empty); shapes broadcast,
/// and every result has the broadcast shape. Fails, having said why, if an op
/// of the body cannot be converted. REQUIRES: isElementwise(body).
ValuesOr applyBody(Conversion &c, mlir::Region &body,
                   mlir::ValueRange arguments, mlir::ValueRange wanted = {});

/// Combines two lists of tensors, one for each operand of a reduction.
using Combine =
    llvm::function_ref<ValuesOr(mlir::ValueRange, mlir::ValueRange)>;

/// What a body of a reduction with `count` operands does: known combinations by
/// their ops, anything else by applyBody.
ValuesOr combineBy(Conversion &c, mlir::Region &body, mlir::ValueRange left,
                   mlir::ValueRange right);

/// Folds dimension `dim` (of at least one element) of all `values`, keeping it
/// with size 1: neighbours are combined in order, halving the dimension each
/// time, which is right for every associative combination.
ValuesOr foldDim(mlir::tt::ttir::TTIRBuilder &b, mlir::ValueRange values,
                 int64_t dim, Combine combine);

/// Windows along one dimension.
struct Slide {
  int64_t dim, size, stride, dilation;
};

/// Folds every window along one dimension, which must hold a window. Windows
/// grow by doubling: a window of n elements takes some log2(n) combinations.
ValuesOr foldWindows(mlir::tt::ttir::TTIRBuilder &b, mlir::ValueRange values,
                     const Slide &slide, Combine combine);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_BODIES_H
