// ttnn.matmul and ttnn.linear on f32 data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_MATMUL_H
#define TTC_RUNTIME_KERNELS_MATMUL_H

#include "kernels/Product.h"
#include "kernels/Shape.h"

namespace ttc::runtime {

/// How two tensors of any rank are multiplied.
struct MatmulPlan {
  MatrixProduct product;
  Dims resultShape;
};

/// a: [..., m, k], b: [..., k, n] -> [..., m, n], ranks of 1 as in numpy;
/// `transposeA` and `transposeB` say that the last two dims of an operand are
/// the other way round. Fails with FAILED_PRECONDITION, as the library
/// does, if the inner dims differ, an operand is a scalar, or the batch dims
/// are neither equal, nor all 1 on one side of the same rank, nor absent of b.
absl::StatusOr<MatmulPlan> planMatmul(DimsView a, DimsView b, bool transposeA,
                                      bool transposeB);

/// Adds `bias` ([n], [1, n] or [m, n], leading 1s apart) to every [m, n] matrix
/// of `values`. Fails with FAILED_PRECONDITION if it does not fit.
absl::Status addBias(DimsView shape, float *values, DimsView biasShape,
                     const float *bias, int threads);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_MATMUL_H
