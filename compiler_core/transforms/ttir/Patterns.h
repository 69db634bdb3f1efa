// The pattern families of ttir-fuse and ttir-decompose, and what they share.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTIR_PATTERNS_H
#define TTC_TRANSFORMS_TTIR_PATTERNS_H

#include "dialects/ttir/TTIRBuilder.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include <optional>

namespace ttc {

// Families of ttir-fuse, in the order they are named in docs.
void addFoldConstantPatterns(mlir::RewritePatternSet &patterns);
void addFoldRangePatterns(mlir::RewritePatternSet &patterns);
void addFoldPickPatterns(mlir::RewritePatternSet &patterns);
void addFoldShapePatterns(mlir::RewritePatternSet &patterns);
void addFoldBroadcastPatterns(mlir::RewritePatternSet &patterns);
void addFoldIdentityPatterns(mlir::RewritePatternSet &patterns);
void addFuseActivationPatterns(mlir::RewritePatternSet &patterns);
void addFuseCastPatterns(mlir::RewritePatternSet &patterns);
void addFuseReductionPatterns(mlir::RewritePatternSet &patterns);
void addFuseSoftmaxPatterns(mlir::RewritePatternSet &patterns);
void addFuseNormalizationPatterns(mlir::RewritePatternSet &patterns);
void addFuseLinearPatterns(mlir::RewritePatternSet &patterns);

// Families of ttir-decompose.
void addDecomposeDotGeneralPatterns(mlir::RewritePatternSet &patterns);
void addDecomposeIndexingPatterns(mlir::RewritePatternSet &patterns);
void addDecomposeReductionPatterns(mlir::RewritePatternSet &patterns);
void addDecomposeNormalizationPatterns(mlir::RewritePatternSet &patterns);
void addDecomposePoolPatterns(mlir::RewritePatternSet &patterns);
void addDecomposeRowsPatterns(mlir::RewritePatternSet &patterns);
void addDecomposeCompositePatterns(mlir::RewritePatternSet &patterns);

/// The elements of a constant; null if `value` is not one.
mlir::DenseElementsAttr getConstant(mlir::Value value);

/// The integer that every element of a constant is, of whatever dialect; as its
/// type's sign says.
std::optional<int64_t> constantInteger(mlir::Value value);

/// The number that every element of `value` is, if it is a constant splat.
std::optional<double> getSplat(mlir::Value value);

/// `value`, or a constant in its place if it is an element-wise op or a move of
/// constants; then its op is erased if unused.
mlir::Value foldedValue(mlir::tt::ttir::TTIRBuilder &b, mlir::Value value);

/// Whether every element of `value` is `number`, to within `tolerance` of it.
bool isSplat(mlir::Value value, double number, double tolerance = 0.0);

/// The op that makes `value` if it is "ttir." + `name`, else null.
mlir::Operation *definedBy(mlir::Value value, llvm::StringRef name);

/// Whether `op` is "ttir." + `name`.
bool isOp(mlir::Operation *op, llvm::StringRef name);

/// Whether `user` alone uses `producer`, in the same block: what a fusion takes
/// along must not move into a loop.
bool isOnlyFor(mlir::Operation *producer, mlir::Operation *user);

/// `value` before broadcasts and before reshapes that only add dimensions of
/// size 1.
mlir::Value stripBroadcast(mlir::Value value);

/// Whether `type` is a float of 16 bits.
bool isHalf(mlir::Type type);

/// `value` before casts between f32 and a float of 16 bits, either way.
mlir::Value stripCasts(mlir::Value value);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTIR_PATTERNS_H
