// The checks that many stablehlo verifiers share. All report on `op` and never
// assert.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H
#define TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H

#include "dialects/stablehlo/StablehloBase.h"

namespace mlir::stablehlo {

/// Sizes that can be the same: equal, or one is not known.
inline bool sizesAgree(int64_t a, int64_t b) {
  return a == b || ShapedType::isDynamic(a) || ShapedType::isDynamic(b);
}

/// Shapes of one rank whose sizes agree.
bool shapesAgree(ArrayRef<int64_t> a, ArrayRef<int64_t> b);

/// Fails unless `name` has `wanted` entries (`what` says why).
LogicalResult verifyCount(Operation *op, StringRef name, int64_t found,
                          int64_t wanted, StringRef what);

/// Fails unless 0 <= dimension < rank.
LogicalResult verifyDimension(Operation *op, StringRef name, int64_t dimension,
                              int64_t rank);

/// Fails unless every entry is a dimension, and none is there twice.
LogicalResult verifyDimensions(Operation *op, StringRef name,
                               ArrayRef<int64_t> dimensions, int64_t rank);

/// Fails unless the entries ascend.
LogicalResult verifySorted(Operation *op, StringRef name,
                           ArrayRef<int64_t> dimensions);

/// Fails if an entry is below `least`.
LogicalResult verifyAtLeast(Operation *op, StringRef name,
                            ArrayRef<int64_t> values, int64_t least);

/// Fails unless the element types are the same.
LogicalResult verifySameElementType(Operation *op, StringRef name, Type found,
                                    StringRef of, Type wanted);

/// Fails unless the result can have the shape that follows from the operands.
LogicalResult verifyResultShape(Operation *op, Type result,
                                ArrayRef<int64_t> inferred);

/// Fails unless the region's block takes `arguments` and ends in a
/// `stablehlo.return` of `results`.
LogicalResult verifyRegion(Operation *op, StringRef name, Region &region,
                           TypeRange arguments, TypeRange results);

/// Fails unless the region takes scalars and returns scalars of the element
/// types of `tensors`, `copies` times each.
LogicalResult verifyScalarRegion(Operation *op, StringRef name, Region &region,
                                 ArrayRef<Type> elements, int copies);

/// A window over a tensor. Empty lists stand for ones (zeros for padding).
struct Window {
  ArrayRef<int64_t> sizes, strides, baseDilations, windowDilations;
  SmallVector<int64_t> padding; ///< low, high of every dimension
};

/// Low and high padding of every dimension, from an optional [n, 2] tensor;
/// empty if there is none.
FailureOr<SmallVector<int64_t>>
readPadding(Operation *op, std::optional<DenseIntElementsAttr> padding,
            int64_t rank);

/// Fails unless the window has an entry per dimension and all but padding is
/// positive; else the shape that it slides to.
FailureOr<SmallVector<int64_t>>
inferWindowShape(Operation *op, ArrayRef<int64_t> shape, const Window &window);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H
