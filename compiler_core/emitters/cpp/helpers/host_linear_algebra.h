// Steps on the host: triangular factors and systems, LU. All is computed in double precision;
// operands may have batch dimensions in front.
#pragma once

#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>

#include "host_arrays.h"

namespace model {

/// Makes the lower triangle of `a` its Cholesky factor. Gives the order of the first leading minor
/// that is not positive definite, or 0.
inline int32_t factor_cholesky(const Matrix& a) {
    for (size_t j = 0; j < a.rows; ++j) {
        double diagonal = a(j, j).real();
        for (size_t k = 0; k < j; ++k) {
            diagonal -= std::norm(a(j, k));
        }
        if (!(diagonal > 0) || !std::isfinite(diagonal)) {
            return static_cast<int32_t>(j + 1);
        }
        a(j, j) = std::sqrt(diagonal);
        for (size_t i = j + 1; i < a.rows; ++i) {
            Complex sum = a(i, j);
            for (size_t k = 0; k < j; ++k) {
                sum -= a(i, k) * std::conj(a(j, k));
            }
            a(i, j) = sum / a(j, j);
        }
    }
    return 0;
}

/// Cholesky factors of matrices [..., n, n], of which one triangle is read; and, int32 [...], the
/// order of the first leading minor that is not positive definite, or 0: its factor is NaN.
inline Tensors host_cholesky(const Tensors& parts, bool lower) {
    Array factors = lower ? join_parts(parts) : transposed(join_parts(parts), true);
    std::vector<int32_t> info(matrix_count(factors));
    for (size_t index = 0; index < info.size(); ++index) {
        const Matrix a = matrix_at(factors, index);
        info[index] = factor_cholesky(a);
        for (size_t i = 0; i < a.rows; ++i) {
            for (size_t j = 0; j < a.columns; ++j) {
                const bool is_lost = info[index] != 0 && j <= i;
                a(i, j) = j > i ? 0 : is_lost ? std::numeric_limits<double>::quiet_NaN() : a(i, j);
            }
        }
    }
    const auto batch = batch_of(factors);
    Tensors results;
    split_parts(lower ? factors : transposed(factors, true), parts.size(), results);
    results.push_back(integers(std::move(info), batch));
    return results;
}

/// Solves a x = b in place of b.
inline void substitute(const Matrix& a, const Matrix& b, bool lower, bool unit_diagonal) {
    for (size_t step = 0; step < a.rows; ++step) {
        const size_t row = lower ? step : a.rows - 1 - step;
        const size_t begin = lower ? 0 : row + 1, end = lower ? row : a.rows;
        for (size_t column = 0; column < b.columns; ++column) {
            Complex sum = b(row, column);
            for (size_t k = begin; k < end; ++k) {
                sum -= a(row, k) * b(k, column);
            }
            b(row, column) = unit_diagonal ? sum : sum / a(row, row);
        }
    }
}

/// x of op(a) x = b, or of x op(a) = b; a: [..., n, n], b: [..., m, k]. op is nothing ("N"), the
/// transpose ("T") or the adjoint ("C"); of a, one triangle is read.
inline Tensors host_triangular_solve(
    const Tensors& a,
    const Tensors& b,
    bool left_side,
    bool lower,
    bool unit_diagonal,
    std::string_view transpose) {
    Array matrices = join_parts(a), x = join_parts(b);
    if (transpose != "N") {
        matrices = transposed(std::move(matrices), transpose == "C");
        lower = !lower;
    }
    if (!left_side) {
        matrices = transposed(std::move(matrices), false);
        x = transposed(std::move(x), false);
        lower = !lower;
    }
    for (size_t index = 0; index < matrix_count(x); ++index) {
        substitute(matrix_at(matrices, index), matrix_at(x, index), lower, unit_diagonal);
    }
    Tensors results;
    split_parts(left_side ? x : transposed(std::move(x), false), b.size(), results);
    return results;
}

/// The row with the largest number of column `k`, from row `k` on.
inline size_t pivot_row(const Matrix& a, size_t k) {
    size_t best = k;
    double largest = -1;
    for (size_t i = k; i < a.rows; ++i) {
        const double size = std::abs(a(i, k).real()) + std::abs(a(i, k).imag());
        if (size > largest) {
            best = i;
            largest = size;
        }
    }
    return best;
}

/// Makes `a` its LU factors; `pivots` and `permutation` are filled.
inline int32_t factor_lu(const Matrix& a, int32_t* pivots, int32_t* permutation) {
    int32_t info = 0;
    std::iota(permutation, permutation + a.rows, 0);
    for (size_t k = 0; k < std::min(a.rows, a.columns); ++k) {
        const size_t pivot = pivot_row(a, k);
        pivots[k] = static_cast<int32_t>(pivot + 1);
        std::swap(permutation[k], permutation[pivot]);
        std::swap_ranges(&a(k, 0), &a(k, 0) + a.columns, &a(pivot, 0));
        if (a(k, k) == Complex(0)) {
            info = info ? info : static_cast<int32_t>(k + 1);
            continue;
        }
        for (size_t i = k + 1; i < a.rows; ++i) {
            a(i, k) /= a(k, k);
            for (size_t j = k + 1; j < a.columns; ++j) {
                a(i, j) -= a(i, k) * a(k, j);
            }
        }
    }
    return info;
}

/// LU factors of matrices [..., m, n], packed into one, with partial pivoting; pivots (int32
/// [..., min(m, n)], from 1), the permutation of rows (int32 [..., m]) and, int32 [...], the first
/// column from 1 without a pivot, or 0.
inline Tensors host_lu(const Tensors& parts) {
    Array factors = join_parts(parts);
    const size_t rows = matrix_rows(factors), steps = std::min(rows, matrix_columns(factors));
    const size_t count = matrix_count(factors);
    std::vector<int32_t> pivots(count * steps), permutation(count * rows), info(count);
    for (size_t index = 0; index < count; ++index) {
        int32_t* swaps = pivots.data() + index * steps;
        int32_t* order = permutation.data() + index * rows;
        info[index] = factor_lu(matrix_at(factors, index), swaps, order);
    }
    const auto batch = batch_of(factors);
    Tensors results;
    split_parts(factors, parts.size(), results);
    results.push_back(integers(std::move(pivots), joined(batch, {steps})));
    results.push_back(integers(std::move(permutation), joined(batch, {rows})));
    results.push_back(integers(std::move(info), batch));
    return results;
}

}  // namespace model
