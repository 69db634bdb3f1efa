// Cholesky, LU and triangular systems.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "host/HostSteps.h"
#include "host/Lapack.h"
#include "host/Parts.h"
#include <limits>
#include <numeric>

using namespace ttc;
using namespace ttc::runtime;

/// Keeps the triangle; NaN where there is no factor.
template <typename T>
static int factorize(std::vector<T> &matrix, int n, bool lower) {
  int info = lapack::potrf(lower ? 'L' : 'U', n, matrix.data());
  for (int column = 0; column < n; ++column) {
    for (int row = 0; row < n; ++row) {
      T &element = matrix[static_cast<size_t>(column) * n + row];
      if (lower ? row < column : row > column) {
        element = 0;
      } else if (info != 0) {
        element = std::numeric_limits<double>::quiet_NaN();
      }
    }
  }
  return info;
}

template <typename T>
static absl::Status choleskyOf(Call &call, const Parts &parts, bool lower) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/true));
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t factor,
                 results.addParts(parts.shape(), parts.tensors.size()));
  TTC_TRY_ASSIGN(int32_t *info, results.addIntegers(shape.batch));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(parts, shape, i);
    info[i] = factorize(matrix, static_cast<int>(shape.rows), lower);
    putMatrix(results, factor, i, shape.rows, shape.columns, matrix.data());
  }
  return results.finish();
}

static absl::Status cholesky(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  TTC_TRY_ASSIGN(bool lower, call.boolean("lower"));
  return parts.isComplex() ? choleskyOf<Complex>(call, parts, lower)
                           : choleskyOf<double>(call, parts, lower);
}

template <typename T> static absl::Status luOf(Call &call, const Parts &parts) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/false));
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t factors,
                 results.addParts(parts.shape(), parts.tensors.size()));
  TTC_TRY_ASSIGN(int32_t *pivots,
                 results.addIntegers(shape.with({shape.shorter()})));
  TTC_TRY_ASSIGN(int32_t *permutation,
                 results.addIntegers(shape.with({shape.rows})));
  TTC_TRY_ASSIGN(int32_t *info, results.addIntegers(shape.batch));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(parts, shape, i);
    int32_t *swaps = pivots + i * shape.shorter();
    int32_t *rows = permutation + i * shape.rows;
    info[i] =
        lapack::getrf(static_cast<int>(shape.rows),
                      static_cast<int>(shape.columns), matrix.data(), swaps);
    std::iota(rows, rows + shape.rows, 0);
    for (int64_t k = 0; k < shape.shorter(); ++k) {
      std::swap(rows[k], rows[swaps[k] - 1]);
    }
    putMatrix(results, factors, i, shape.rows, shape.columns, matrix.data());
  }
  return results.finish();
}

static absl::Status lu(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  return parts.isComplex() ? luOf<Complex>(call, parts)
                           : luOf<double>(call, parts);
}

namespace {
/// What a triangular system is.
struct System {
  bool left = true, lower = true, unit = false;
  char transpose = 'N';
};
} // namespace

static double conjugate(double value) { return value; }
static Complex conjugate(Complex value) { return std::conj(value); }

/// op(a)[row, column], row-major a: [n, n].
template <typename T>
static T elementOf(const std::vector<T> &a, int64_t n, int64_t row,
                   int64_t column, char transpose) {
  T value = a[transpose == 'N' ? row * n + column : column * n + row];
  return transpose == 'C' ? conjugate(value) : value;
}

/// Substitution in place. x: [rows, columns], row-major; a: [n, n], n the side
/// of x that the system is of.
template <typename T>
static void substitute(const std::vector<T> &a, int64_t n, const System &system,
                       std::vector<T> &x, int64_t columns) {
  // x op(a) = b is op(a)^T x^T = b^T: rows of x are what columns were.
  int64_t others = static_cast<int64_t>(x.size()) / (n ? n : 1);
  auto at = [&](int64_t i, int64_t j) -> T & {
    return system.left ? x[i * columns + j] : x[j * columns + i];
  };
  auto factor = [&](int64_t i, int64_t k) {
    return system.left ? elementOf(a, n, i, k, system.transpose)
                       : elementOf(a, n, k, i, system.transpose);
  };
  bool forward = (system.lower != (system.transpose != 'N')) == system.left;
  for (int64_t step = 0; step < n; ++step) {
    int64_t i = forward ? step : n - 1 - step;
    int64_t from = forward ? 0 : i + 1, to = forward ? i : n;
    for (int64_t j = 0; j < others; ++j) {
      T sum = at(i, j);
      for (int64_t k = from; k < to; ++k) {
        sum -= factor(i, k) * at(k, j);
      }
      at(i, j) = system.unit ? sum : sum / factor(i, i);
    }
  }
}

template <typename T>
static std::vector<T> rowMajor(const Parts &parts, size_t size, size_t index) {
  std::vector<T> matrix(size);
  for (size_t i = 0; i < size; ++i) {
    matrix[i] = parts.at<T>(index * size + i);
  }
  return matrix;
}

template <typename T>
static absl::Status solve(Call &call, const Parts &a, const Parts &b,
                          const System &system) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, b, /*square=*/false));
  TTC_TRY_ASSIGN(MatrixShape factors, matricesOf(call, a, /*square=*/true));
  if (factors.batch != shape.batch ||
      factors.rows != (system.left ? shape.rows : shape.columns)) {
    return call.invalid(text("`a` ", describe(a.tensors[0].spec),
                             " does not fit `b` ",
                             describe(b.tensors[0].spec)));
  }
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t x, results.addParts(b.shape(), b.tensors.size()));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = rowMajor<T>(a, factors.size(), i);
    std::vector<T> values = rowMajor<T>(b, shape.size(), i);
    substitute(matrix, factors.rows, system, values, shape.columns);
    putVector(results, x, i, values);
  }
  return results.finish();
}

static absl::Status triangularSolve(Call &call) {
  TTC_TRY_ASSIGN(Parts a, readParts(call, "a"));
  TTC_TRY_ASSIGN(Parts b, readParts(call, "b"));
  System system;
  TTC_TRY_ASSIGN(system.left, call.boolean("left_side"));
  TTC_TRY_ASSIGN(system.lower, call.boolean("lower"));
  TTC_TRY_ASSIGN(system.unit, call.boolean("unit_diagonal"));
  TTC_TRY_ASSIGN(std::string transpose, call.string("transpose"));
  if (transpose != "N" && transpose != "T" && transpose != "C") {
    return call.invalid(
        text("`transpose` is ", transpose, "; N, T or C wanted"));
  }
  system.transpose = transpose[0];
  if (a.isComplex() != b.isComplex()) {
    return call.invalid("one of `a` and `b` is complex, the other is not");
  }
  return a.isComplex() ? solve<Complex>(call, a, b, system)
                       : solve<double>(call, a, b, system);
}

void runtime::addTriangularSteps(KernelTable &table) {
  table.add({"host.cholesky", {"parts", "lower"}, cholesky, anyResults});
  table.add({"host.lu", {"parts"}, lu, anyResults});
  table.add({"host.triangular_solve",
             {"a", "b", "left_side", "lower", "unit_diagonal", "transpose"},
             triangularSolve,
             anyResults});
}
