// Steps on the host: QR. All is computed in double precision; operands may have batch dimensions in
// front.
#pragma once

#include <algorithm>
#include <cmath>

#include "host_arrays.h"

namespace model {

/// Turns what is below `a(k, k)` to zero by a reflection, which is stored there; gives its factor.
inline Complex reflect(const Matrix& a, size_t k) {
    double below = 0;
    for (size_t i = k + 1; i < a.rows; ++i) {
        below += std::norm(a(i, k));
    }
    const Complex alpha = a(k, k);
    if (below == 0 && alpha.imag() == 0) {
        return 0;
    }
    const double size = std::sqrt(std::norm(alpha) + below);
    const double beta = alpha.real() >= 0 ? -size : size;
    const Complex tau = (beta - alpha) / beta;
    for (size_t i = k + 1; i < a.rows; ++i) {
        a(i, k) /= alpha - beta;
    }
    a(k, k) = beta;
    for (size_t j = k + 1; j < a.columns; ++j) {
        Complex projected = a(k, j);
        for (size_t i = k + 1; i < a.rows; ++i) {
            projected += std::conj(a(i, k)) * a(i, j);
        }
        projected *= std::conj(tau);
        a(k, j) -= projected;
        for (size_t i = k + 1; i < a.rows; ++i) {
            a(i, j) -= a(i, k) * projected;
        }
    }
    return tau;
}

/// QR factors of matrices [..., m, n] as LAPACK packs them, and their factors [..., min(m, n)].
inline Tensors host_qr(const Tensors& parts) {
    Array packed = join_parts(parts);
    const size_t steps = std::min(matrix_rows(packed), matrix_columns(packed));
    Array taus(joined(batch_of(packed), {steps}));
    for (size_t index = 0; index < matrix_count(packed); ++index) {
        for (size_t k = 0; k < steps; ++k) {
            taus.values[index * steps + k] = reflect(matrix_at(packed, index), k);
        }
    }
    Tensors results;
    split_parts(packed, parts.size(), results);
    split_parts(taus, parts.size(), results);
    return results;
}

/// The product of reflectors [..., m, n] with factors [..., k]: n columns of it.
inline Tensors host_householder_product(const Tensors& packed, const Tensors& taus) {
    Array reflectors = join_parts(packed), q(reflectors.shape);
    const Array factors = join_parts(taus);
    const size_t steps = factors.shape.back();
    for (size_t index = 0; index < matrix_count(q); ++index) {
        const Matrix v = matrix_at(reflectors, index), product = matrix_at(q, index);
        for (size_t i = 0; i < std::min(v.rows, v.columns); ++i) {
            product(i, i) = 1;
        }
        for (size_t k = steps; k-- > 0;) {
            for (size_t j = 0; j < v.columns; ++j) {
                Complex projected = product(k, j);
                for (size_t i = k + 1; i < v.rows; ++i) {
                    projected += std::conj(v(i, k)) * product(i, j);
                }
                projected *= factors.values[index * steps + k];
                product(k, j) -= projected;
                for (size_t i = k + 1; i < v.rows; ++i) {
                    product(i, j) -= v(i, k) * projected;
                }
            }
        }
    }
    Tensors results;
    split_parts(q, packed.size(), results);
    return results;
}

}  // namespace model
