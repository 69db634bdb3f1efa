// Products of matrices in f32 by oneDNN, and products as the chip forms them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_PRODUCT_H
#define TTC_RUNTIME_KERNELS_PRODUCT_H

#include "kernels/Precision.h"
#include "ttc/support/Status.h"
#include <cstdint>

namespace ttc::runtime {

/// Where a stack of matrices lies: element (b, i, j) at
/// `b * batch + i * row + j * column`, in elements. One of `row` and `column`
/// is 1; `batch` 0 repeats one matrix.
struct MatrixStrides {
  int64_t batch = 0, row = 0, column = 1;
};

/// a: [batch, m, k], b: [batch, k, n] -> c: [batch, m, n], dense.
struct MatrixProduct {
  int64_t batch = 1, m = 0, k = 0, n = 0;
  MatrixStrides a, b;
};

/// c = a x b. A product of no terms is 0. Sums are f32. Fails with
/// RESOURCE_EXHAUSTED when there is no memory, INTERNAL when oneDNN refuses.
/// Thread-safe.
absl::Status multiplyMatrices(const MatrixProduct &product, const float *a,
                              const float *b, float *c);

/// c = a x b with the operand bits and the accumulator of `precision`.
absl::Status multiplyAsDevice(const MatrixProduct &product,
                              const ProductPrecision &precision, const float *a,
                              const float *b, float *c);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_PRODUCT_H
