// Steps on the host: eigenvalues of Hermitian matrices, singular values. All is computed in double
// precision; operands may have batch dimensions in front.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "host_arrays.h"

namespace model {

/// The rotation [c, s; -conj(s), c] of two columns that makes them orthogonal, given their squared
/// lengths and product.
struct Rotation {
    double c = 1;
    Complex s = 0;

    Rotation(double first, double second, Complex product) {
        const double zeta = (second - first) / (2 * std::abs(product));
        const double t = (zeta >= 0 ? 1 : -1) / (std::abs(zeta) + std::hypot(1, zeta));
        c = 1 / std::hypot(1, t);
        s = c * t * product / std::abs(product);
    }

    /// Turns columns p and q of `a`.
    void turn(const Matrix& a, size_t p, size_t q) const {
        for (size_t i = 0; i < a.rows; ++i) {
            const Complex first = a(i, p), second = a(i, q);
            a(i, p) = c * first - std::conj(s) * second;
            a(i, q) = s * first + c * second;
        }
    }
};

/// The product of columns p and q of `a`.
inline Complex product_of(const Matrix& a, size_t p, size_t q) {
    Complex product = 0;
    for (size_t i = 0; i < a.rows; ++i) {
        product += std::conj(a(i, p)) * a(i, q);
    }
    return product;
}

/// Turns the columns of `a` until they are orthogonal, and those of `v`, the identity at first,
/// with them (one-sided Jacobi). Gives false if that does not end, as with numbers that are not
/// finite.
inline bool make_orthogonal(const Matrix& a, const Matrix& v) {
    constexpr int most_sweeps = 60;
    constexpr double enough = 1e-15;
    bool is_done = false;
    for (int sweep = 0; sweep < most_sweeps && !is_done; ++sweep) {
        is_done = true;
        for (size_t p = 0; p < a.columns; ++p) {
            for (size_t q = p + 1; q < a.columns; ++q) {
                const double first = product_of(a, p, p).real();
                const double second = product_of(a, q, q).real();
                const Complex product = product_of(a, p, q);
                if (!std::isfinite(first + second)) {
                    return false;
                }
                if (std::abs(product) > enough * std::sqrt(first * second)) {
                    const Rotation rotation(first, second, product);
                    rotation.turn(a, p, q);
                    rotation.turn(v, p, q);
                    is_done = false;
                }
            }
        }
    }
    return is_done;
}

/// The columns by a key of each, the smallest first.
inline std::vector<size_t> order_of(const std::vector<double>& keys) {
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(
        order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
    return order;
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

inline void set_identity(const Matrix& a) {
    for (size_t i = 0; i < std::min(a.rows, a.columns); ++i) {
        a(i, i) = 1;
    }
}

/// Makes `a`, of which one triangle is read, the eigenvectors; `values` gets n numbers. Gives false
/// if they are not found.
inline bool solve_hermitian(const Matrix& a, Complex* values, bool lower) {
    const size_t n = a.rows;
    Array shifted({static_cast<uint32_t>(n), static_cast<uint32_t>(n)}), turned(shifted.shape);
    const Matrix b = matrix_at(shifted, 0), v = matrix_at(turned, 0);
    double shift = 0;
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j) {
            const Complex value = lower ? a(i, j) : std::conj(a(j, i));
            b(i, j) = i == j ? value.real() : value;
            b(j, i) = std::conj(b(i, j));
            shift += std::norm(value);
        }
    }
    // With all eigenvalues positive, the lengths of the columns are the eigenvalues.
    shift = 4 * std::sqrt(shift);
    for (size_t i = 0; i < n; ++i) {
        b(i, i) += shift;
    }
    set_identity(v);
    if (!make_orthogonal(b, v)) {
        return false;
    }
    std::vector<double> lengths(n);
    for (size_t j = 0; j < n; ++j) {
        lengths[j] = std::sqrt(product_of(b, j, j).real());
    }
    const auto order = order_of(lengths);
    for (size_t j = 0; j < n; ++j) {
        values[j] = lengths[order[j]] - shift;
        for (size_t i = 0; i < n; ++i) {
            a(i, j) = v(i, order[j]);
        }
    }
    return true;
}

/// Eigenvectors [..., n, n] in columns and ascending eigenvalues [..., n] of Hermitian matrices, of
/// which one triangle is read; and info, int32 [...]: 1 where they were not found, which gives NaN.
inline Tensors host_eigh(const Tensors& parts, bool lower) {
    Array vectors = join_parts(parts);
    const size_t n = matrix_rows(vectors), count = matrix_count(vectors);
    const auto batch = batch_of(vectors);
    Array values(joined(batch, {n}));
    std::vector<int32_t> info(count);
    for (size_t index = 0; index < count; ++index) {
        const Matrix a = matrix_at(vectors, index);
        if (!solve_hermitian(a, values.values.data() + index * n, lower)) {
            info[index] = 1;
            std::fill_n(a.data, n * n, not_a_number);
            std::fill_n(values.values.data() + index * n, n, not_a_number);
        }
    }
    Tensors results;
    split_parts(vectors, parts.size(), results);
    split_parts(values, 1, results);
    results.push_back(integers(std::move(info), batch));
    return results;
}

/// Fills the columns of `u` from `known` on with an orthonormal rest.
inline void complete(const Matrix& u, size_t known) {
    for (size_t column = known; column < u.columns; ++column) {
        double best = -1;
        size_t axis = 0;
        for (size_t i = 0; i < u.rows; ++i) {
            double rest = 1;
            for (size_t j = 0; j < column; ++j) {
                rest -= std::norm(u(i, j));
            }
            if (rest > best) {
                best = rest;
                axis = i;
            }
        }
        for (size_t i = 0; i < u.rows; ++i) {
            u(i, column) = i == axis ? 1 : 0;
        }
        for (int twice = 0; twice < 2; ++twice) {
            for (size_t j = 0; j < column; ++j) {
                const Complex along = product_of(u, j, column);
                for (size_t i = 0; i < u.rows; ++i) {
                    u(i, column) -= along * u(i, j);
                }
            }
        }
        const double length = std::sqrt(product_of(u, column, column).real());
        for (size_t i = 0; i < u.rows; ++i) {
            u(i, column) /= length;
        }
    }
}

/// Singular values of the tall matrix `a`, its left vectors in `u` and its right ones in `v`, both
/// in columns. Gives false if they are not found.
inline bool solve_tall(const Matrix& a, Complex* values, const Matrix& u, const Matrix& v) {
    const size_t k = a.columns;
    Array turned({static_cast<uint32_t>(k), static_cast<uint32_t>(k)});
    const Matrix w = matrix_at(turned, 0);
    set_identity(w);
    if (!make_orthogonal(a, w)) {
        return false;
    }
    std::vector<double> keys(k);
    for (size_t j = 0; j < k; ++j) {
        keys[j] = -std::sqrt(product_of(a, j, j).real());
    }
    const auto order = order_of(keys);
    size_t known = 0;
    for (size_t j = 0; j < k; ++j) {
        const double length = -keys[order[j]];
        values[j] = length;
        for (size_t i = 0; i < k; ++i) {
            v(i, j) = w(i, order[j]);
        }
        if (length > 1e-14 * -keys[order[0]]) {
            known = j + 1;
            for (size_t i = 0; i < a.rows; ++i) {
                u(i, j) = a(i, order[j]) / length;
            }
        }
    }
    complete(u, known);
    return true;
}

/// Singular values [..., k], U and the adjoint of V of matrices [..., m, n]; and info, int32 [...]:
/// 1 where they were not found, which gives NaN.
inline Tensors host_svd(const Tensors& parts, bool full_matrices) {
    Array a = join_parts(parts);
    const auto batch = batch_of(a);
    const bool is_wide = matrix_rows(a) < matrix_columns(a);
    a = is_wide ? transposed(std::move(a), true) : a;
    const size_t rows = matrix_rows(a), k = matrix_columns(a), count = matrix_count(a);
    Array values(joined(batch, {k})), u(joined(batch, {rows, full_matrices ? rows : k}));
    Array v(joined(batch, {k, k}));
    std::vector<int32_t> info(count);
    for (size_t index = 0; index < count; ++index) {
        const Matrix left = matrix_at(u, index), right = matrix_at(v, index);
        Complex* lengths = values.values.data() + index * k;
        if (!solve_tall(matrix_at(a, index), lengths, left, right)) {
            info[index] = 1;
            std::fill_n(lengths, k, not_a_number);
            std::fill_n(left.data, left.rows * left.columns, not_a_number);
            std::fill_n(right.data, k * k, not_a_number);
        }
    }
    Tensors results;
    split_parts(values, 1, results);
    split_parts(is_wide ? v : u, parts.size(), results);
    split_parts(transposed(is_wide ? u : v, true), parts.size(), results);
    results.push_back(integers(std::move(info), batch));
    return results;
}

}  // namespace model
