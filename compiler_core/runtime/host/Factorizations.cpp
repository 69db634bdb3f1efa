// QR, singular values and eigenvalues.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "host/HostSteps.h"
#include "host/Lapack.h"
#include "host/Parts.h"
#include <algorithm>
#include <limits>

using namespace ttc;
using namespace ttc::runtime;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// What did not converge is NaN.
template <typename T> static void spoil(std::vector<T> &values) {
  std::fill(values.begin(), values.end(), T(notANumber));
}

template <typename T> static absl::Status qrOf(Call &call, const Parts &parts) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/false));
  size_t count = parts.tensors.size();
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t packed, results.addParts(parts.shape(), count));
  TTC_TRY_ASSIGN(size_t taus,
                 results.addParts(shape.with({shape.shorter()}), count));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(parts, shape, i);
    std::vector<T> factors(shape.shorter());
    lapack::geqrf(static_cast<int>(shape.rows), static_cast<int>(shape.columns),
                  matrix.data(), factors.data());
    putMatrix(results, packed, i, shape.rows, shape.columns, matrix.data());
    putVector(results, taus, i, factors);
  }
  return results.finish();
}

static absl::Status qr(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  return parts.isComplex() ? qrOf<Complex>(call, parts)
                           : qrOf<double>(call, parts);
}

template <typename T>
static absl::Status productOf(Call &call, const Parts &packed,
                              const Parts &taus) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, packed, /*square=*/false));
  const Dims &factorShape = taus.shape();
  int64_t k = factorShape.empty() ? 0 : factorShape.back();
  if (factorShape != shape.with({k}) || k > shape.columns ||
      shape.columns > shape.rows) {
    return call.invalid(text("reflectors ", describe(packed.tensors[0].spec),
                             " with factors ", describe(taus.tensors[0].spec),
                             "; [..., m, n] and [..., k], k <= n <= m wanted"));
  }
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t q,
                 results.addParts(packed.shape(), packed.tensors.size()));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(packed, shape, i);
    std::vector<T> factors(k);
    for (int64_t j = 0; j < k; ++j) {
      factors[j] = taus.at<T>(i * k + j);
    }
    lapack::orgqr(static_cast<int>(shape.rows), static_cast<int>(shape.columns),
                  static_cast<int>(k), matrix.data(), factors.data());
    putMatrix(results, q, i, shape.rows, shape.columns, matrix.data());
  }
  return results.finish();
}

static absl::Status householderProduct(Call &call) {
  TTC_TRY_ASSIGN(Parts packed, readParts(call, "packed"));
  TTC_TRY_ASSIGN(Parts taus, readParts(call, "taus"));
  return packed.isComplex() ? productOf<Complex>(call, packed, taus)
                            : productOf<double>(call, packed, taus);
}

template <typename T>
static absl::Status eighOf(Call &call, const Parts &parts, bool lower) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/true));
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t vectors,
                 results.addParts(parts.shape(), parts.tensors.size()));
  TTC_TRY_ASSIGN(size_t values, results.addParts(shape.with({shape.rows}), 1));
  TTC_TRY_ASSIGN(int32_t *info, results.addIntegers(shape.batch));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(parts, shape, i);
    std::vector<double> found(shape.rows);
    info[i] = lapack::heevd(lower ? 'L' : 'U', static_cast<int>(shape.rows),
                            matrix.data(), found.data()) != 0;
    if (info[i]) {
      spoil(matrix);
      spoil(found);
    }
    putMatrix(results, vectors, i, shape.rows, shape.rows, matrix.data());
    putVector(results, values, i, found);
  }
  return results.finish();
}

static absl::Status eigh(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  TTC_TRY_ASSIGN(bool lower, call.boolean("lower"));
  return parts.isComplex() ? eighOf<Complex>(call, parts, lower)
                           : eighOf<double>(call, parts, lower);
}

template <typename T>
static absl::Status svdOf(Call &call, const Parts &parts, bool full) {
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/false));
  size_t count = parts.tensors.size();
  int64_t uColumns = full ? shape.rows : shape.shorter();
  int64_t vtRows = full ? shape.columns : shape.shorter();
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t values,
                 results.addParts(shape.with({shape.shorter()}), 1));
  TTC_TRY_ASSIGN(size_t u,
                 results.addParts(shape.with({shape.rows, uColumns}), count));
  TTC_TRY_ASSIGN(size_t vt,
                 results.addParts(shape.with({vtRows, shape.columns}), count));
  TTC_TRY_ASSIGN(int32_t *info, results.addIntegers(shape.batch));
  for (size_t i = 0; i < shape.count(); ++i) {
    std::vector<T> matrix = columnMajor<T>(parts, shape, i);
    std::vector<double> singular(shape.shorter());
    std::vector<T> left(shape.rows * uColumns), right(vtRows * shape.columns);
    info[i] = lapack::gesdd(full ? 'A' : 'S', static_cast<int>(shape.rows),
                            static_cast<int>(shape.columns), matrix.data(),
                            singular.data(), left.data(), right.data(),
                            static_cast<int>(vtRows)) != 0;
    if (info[i]) {
      spoil(singular);
      spoil(left);
      spoil(right);
    }
    putVector(results, values, i, singular);
    putMatrix(results, u, i, shape.rows, uColumns, left.data());
    putMatrix(results, vt, i, vtRows, shape.columns, right.data());
  }
  return results.finish();
}

static absl::Status svd(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  TTC_TRY_ASSIGN(bool full, call.boolean("full_matrices"));
  return parts.isComplex() ? svdOf<Complex>(call, parts, full)
                           : svdOf<double>(call, parts, full);
}

namespace {
struct Eigensystem {
  std::vector<Complex> values, left, right;
  bool converged = false;
};
} // namespace

/// Of two conjugate eigenvalues LAPACK gives the real and the imaginary part of
/// the first one's vector as two columns.
static void unpackPairs(const std::vector<double> &packed,
                        const std::vector<double> &imaginary, size_t n,
                        std::vector<Complex> &vectors) {
  for (size_t j = 0; j < n; ++j) {
    bool pair = imaginary[j] != 0 && j + 1 < n;
    for (size_t i = 0; i < n; ++i) {
      double real = packed[j * n + i];
      double second = pair ? packed[(j + 1) * n + i] : 0;
      vectors[j * n + i] = {real, second};
      if (pair) {
        vectors[(j + 1) * n + i] = {real, -second};
      }
    }
    j += pair;
  }
}

static Eigensystem eigensystemOf(const Parts &parts, const MatrixShape &shape,
                                 size_t index) {
  size_t n = shape.rows;
  Eigensystem found{std::vector<Complex>(n), std::vector<Complex>(n * n),
                    std::vector<Complex>(n * n)};
  if (parts.isComplex()) {
    std::vector<Complex> matrix = columnMajor<Complex>(parts, shape, index);
    found.converged =
        lapack::geev(static_cast<int>(n), matrix.data(), found.values.data(),
                     found.left.data(), found.right.data()) == 0;
    return found;
  }
  std::vector<double> matrix = columnMajor<double>(parts, shape, index);
  std::vector<double> real(n), imaginary(n), left(n * n), right(n * n);
  found.converged =
      lapack::geev(static_cast<int>(n), matrix.data(), real.data(),
                   imaginary.data(), left.data(), right.data()) == 0;
  for (size_t i = 0; i < n; ++i) {
    found.values[i] = {real[i], imaginary[i]};
  }
  unpackPairs(left, imaginary, n, found.left);
  unpackPairs(right, imaginary, n, found.right);
  return found;
}

static absl::Status eig(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  TTC_TRY_ASSIGN(MatrixShape shape, matricesOf(call, parts, /*square=*/true));
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t values, results.addParts(shape.with({shape.rows}), 2));
  TTC_TRY_ASSIGN(size_t left, results.addParts(parts.shape(), 2));
  TTC_TRY_ASSIGN(size_t right, results.addParts(parts.shape(), 2));
  TTC_TRY_ASSIGN(int32_t *info, results.addIntegers(shape.batch));
  for (size_t i = 0; i < shape.count(); ++i) {
    Eigensystem found = eigensystemOf(parts, shape, i);
    info[i] = !found.converged;
    if (info[i]) {
      spoil(found.values);
      spoil(found.left);
      spoil(found.right);
    }
    putVector(results, values, i, found.values);
    putMatrix(results, left, i, shape.rows, shape.rows, found.left.data());
    putMatrix(results, right, i, shape.rows, shape.rows, found.right.data());
  }
  return results.finish();
}

void runtime::addFactorizationSteps(KernelTable &table) {
  table.add({"host.qr", {"parts"}, qr, anyResults});
  table.add({"host.householder_product",
             {"packed", "taus"},
             householderProduct,
             anyResults});
  table.add({"host.eigh", {"parts", "lower"}, eigh, anyResults});
  table.add({"host.svd", {"parts", "full_matrices"}, svd, anyResults});
  table.add({"host.eig", {"parts"}, eig, anyResults});
}
