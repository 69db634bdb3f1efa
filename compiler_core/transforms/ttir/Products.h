// Products of tensors over any dimensions, exact for integers too.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTIR_PRODUCTS_H
#define TTC_TRANSFORMS_TTIR_PRODUCTS_H

#include "dialects/ttir/TTIRBuilder.h"

namespace ttc {

/// Which dimensions of the two operands are paired and kept, or paired and
/// summed over. Those left are kept, the left operand's first.
struct ProductDims {
  llvm::SmallVector<int64_t> batchLhs, batchRhs, contractLhs, contractRhs;
};

/// The most terms of a sum of products of two elements that f32 holds exactly;
/// 0 if the elements are too wide, or no integers.
int64_t exactTerms(mlir::Type lhs, mlir::Type rhs);

/// `ttir.dot_general`.
mlir::Value dotGeneral(mlir::tt::ttir::TTIRBuilder &b, mlir::Value lhs,
                       mlir::Value rhs, const ProductDims &dims,
                       mlir::RankedTensorType type);

/// lhs, rhs -> [batch..., rest of lhs..., rest of rhs...] of `element`. The
/// device multiplies matrices of floats only: integers go through f32 in parts
/// small enough to be exact, truth values ask whether any term is 1.
mlir::Value product(mlir::tt::ttir::TTIRBuilder &b, mlir::Value lhs,
                    mlir::Value rhs, const ProductDims &dims,
                    mlir::Type element);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTIR_PRODUCTS_H
