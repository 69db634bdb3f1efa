// ttnn.matmul and ttnn.linear on f32 data.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Matmul.h"
#include "Parallel.h"
#include "Text.h"
#include <algorithm>

namespace ttc::runtime {
namespace {

std::string show(DimsView shape) { return text("[", listed(shape), "]"); }

/// The last two dims as they enter the product, and those in front.
struct Operand {
  DimsView batch;
  int64_t rows, columns;
  MatrixStrides strides;
};

Operand seeMatrix(DimsView shape, bool transpose) {
  int64_t rows = shape[shape.size() - 2], columns = shape.back();
  DimsView batch = shape.subspan(0, shape.size() - 2);
  int64_t step = rows * columns;
  if (transpose) {
    return {batch, columns, rows, {step, 1, columns}};
  }
  return {batch, rows, columns, {step, columns, 1}};
}

/// A vector is a row on the left and a column on the right.
Operand see(DimsView shape, bool transpose, bool left) {
  if (shape.size() > 1) {
    return seeMatrix(shape, transpose);
  }
  int64_t length = shape[0];
  return left ? Operand{{}, 1, length, {length, length, 1}}
              : Operand{{}, length, 1, {length, 1, 1}};
}

bool allOnes(DimsView dims) {
  return std::all_of(dims.begin(), dims.end(),
                     [](int64_t d) { return d == 1; });
}

/// Equal batch dims, or those of one side are 1, with the library's own rules
/// of rank.
absl::Status checkBatch(DimsView a, DimsView b) {
  bool fits = a == b || (allOnes(b) && b.size() <= a.size()) ||
              (allOnes(a) && a.size() == b.size());
  if (fits) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(text(
      "batch dims ", show(a), " and ", show(b),
      " do not fit: wanted equal ones, or only 1s on one side; repeat first"));
}

} // namespace

absl::StatusOr<MatmulPlan> planMatmul(DimsView a, DimsView b, bool transposeA,
                                      bool transposeB) {
  if (a.empty() || b.empty()) {
    return absl::FailedPreconditionError("a scalar has no rows or columns");
  }
  Operand left = see(a, transposeA, true), right = see(b, transposeB, false);
  if (left.columns != right.rows) {
    return absl::FailedPreconditionError(
        text("the inner dims of ", show(a), " and ", show(b),
             " differ: ", left.columns, " and ", right.rows));
  }
  bool matrices = a.size() > 1 && b.size() > 1;
  if (matrices) {
    TTC_TRY(checkBatch(left.batch, right.batch));
  }
  bool ofRight =
      right.batch.size() > left.batch.size() || elementCount(right.batch) != 1;
  DimsView batch = ofRight ? right.batch : left.batch;
  if (elementCount(left.batch) == 1) {
    left.strides.batch = 0;
  }
  if (elementCount(right.batch) == 1) {
    right.strides.batch = 0;
  }
  MatmulPlan plan;
  plan.product = {elementCount(batch), left.rows,    left.columns,
                  right.columns,       left.strides, right.strides};
  plan.resultShape.assign(batch.begin(), batch.end());
  if (a.size() > 1) {
    plan.resultShape.push_back(left.rows);
  }
  if (b.size() > 1) {
    plan.resultShape.push_back(right.columns);
  }
  return plan;
}

absl::Status addBias(DimsView shape, float *values, DimsView biasShape,
                     const float *bias, int threads) {
  int64_t columns = shape.empty() ? 1 : shape.back();
  int64_t rows = shape.size() > 1 ? shape[shape.size() - 2] : 1;
  int64_t biasColumns = biasShape.empty() ? 1 : biasShape.back();
  int64_t biasRows = biasShape.size() > 1 ? biasShape[biasShape.size() - 2] : 1;
  bool plain = elementCount(biasShape) == biasRows * biasColumns;
  if (!plain || biasColumns != columns || (biasRows != 1 && biasRows != rows)) {
    return absl::FailedPreconditionError(
        text("bias ", show(biasShape), " does not fit the result ", show(shape),
             ": wanted [", columns, "] or [", rows, ", ", columns, "]"));
  }
  int64_t all = columns == 0 ? 0 : elementCount(shape) / columns;
  auto grain = static_cast<size_t>(1 + 200000 / std::max<int64_t>(columns, 1));
  parallelFor(threads, all, grain, [&](size_t begin, size_t end) {
    for (size_t row = begin; row < end; ++row) {
      const float *from = bias + (biasRows == 1 ? 0 : row % rows * columns);
      float *to = values + row * columns;
      for (int64_t i = 0; i < columns; ++i) {
        to[i] += from[i];
      }
    }
  });
  return absl::OkStatus();
}

} // namespace ttc::runtime
