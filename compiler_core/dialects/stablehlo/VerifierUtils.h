// The checks that many stablehlo verifiers share. All report on `op` and never
// assert.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H
#define TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H

#include "dialects/stablehlo/StablehloBase.h"

namespace mlir::stablehlo {

/// " (C3)" for "C3", nothing for nothing: what ends a message, so that the
/// specification's constraint can be looked up.
inline std::string constraint(StringRef tag) {
  return tag.empty() ? std::string() : (" (" + tag + ")").str();
}

/// Sizes that can be the same: equal, or one is not known.
inline bool sizesAgree(int64_t a, int64_t b) {
  return a == b || ShapedType::isDynamic(a) || ShapedType::isDynamic(b);
}

/// Shapes of one rank whose sizes agree.
bool shapesAgree(ArrayRef<int64_t> a, ArrayRef<int64_t> b);

/// Fails unless `name` has `wanted` entries (`what` says why).
LogicalResult verifyCount(Operation *op, StringRef name, int64_t found,
                          int64_t wanted, StringRef what, StringRef tag = {});

/// Fails unless 0 <= dimension < rank.
LogicalResult verifyDimension(Operation *op, StringRef name, int64_t dimension,
                              int64_t rank, StringRef tag = {});

/// Fails unless every entry is a dimension, and none is there twice.
LogicalResult verifyDimensions(Operation *op, StringRef name,
                               ArrayRef<int64_t> dimensions, int64_t rank,
                               StringRef rangeTag = {},
                               StringRef uniqueTag = {});

/// Fails unless the entries ascend.
LogicalResult verifySorted(Operation *op, StringRef name,
                           ArrayRef<int64_t> dimensions, StringRef tag = {});

/// Fails if an entry is below `least`.
LogicalResult verifyAtLeast(Operation *op, StringRef name,
                            ArrayRef<int64_t> values, int64_t least,
                            StringRef tag = {});

/// One type, but for sizes that are not known.
bool typesAgree(Type a, Type b);
bool typesAgree(TypeRange a, TypeRange b);

/// Fails unless the element types are the same.
LogicalResult verifySameElementType(Operation *op, StringRef name, Type found,
                                    StringRef of, Type wanted,
                                    StringRef tag = {});

/// Fails unless the result can have the shape that follows from the operands.
LogicalResult verifyResultShape(Operation *op, Type result,
                                ArrayRef<int64_t> inferred, StringRef tag = {});

/// Fails unless the region's block takes `arguments` and ends in a
/// `stablehlo.return` of `results`.
LogicalResult verifyRegion(Operation *op, StringRef name, Region &region,
                           TypeRange arguments, TypeRange results,
                           StringRef tag = {});

/// Fails unless the region takes scalars and returns scalars of the element
/// types of `tensors`, `copies` times each.
LogicalResult verifyScalarRegion(Operation *op, StringRef name, Region &region,
                                 ArrayRef<Type> elements, int copies,
                                 StringRef tag = {});

/// Tags of what `verifyDevicePairs` checks.
struct PairTags {
  StringRef width, sources, targets, range;
};

/// Fails unless `pairs` is [n, 2], no device is a source twice, none is a
/// target twice, and none is negative.
LogicalResult verifyDevicePairs(Operation *op, DenseIntElementsAttr pairs,
                                const PairTags &tags);

/// Tags of what `inferWindowShape` checks: the number of entries of each list,
/// and that they are positive.
struct WindowTags {
  StringRef sizes, positiveSizes, strides, positiveStrides, baseDilations,
      positiveBaseDilations, windowDilations, positiveWindowDilations;
};

/// A window over a tensor. Empty lists stand for ones (zeros for padding).
struct Window {
  ArrayRef<int64_t> sizes, strides, baseDilations, windowDilations;
  SmallVector<int64_t> padding; ///< low, high of every dimension
};

/// Low and high padding of every dimension, from an optional [n, 2] tensor;
/// empty if there is none.
FailureOr<SmallVector<int64_t>>
readPadding(Operation *op, std::optional<DenseIntElementsAttr> padding,
            int64_t rank, StringRef tag = {});

/// Fails unless the window has an entry per dimension and all but padding is
/// positive; else the shape that it slides to.
FailureOr<SmallVector<int64_t>> inferWindowShape(Operation *op,
                                                 ArrayRef<int64_t> shape,
                                                 const Window &window,
                                                 const WindowTags &tags = {});

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_VERIFIERUTILS_H
