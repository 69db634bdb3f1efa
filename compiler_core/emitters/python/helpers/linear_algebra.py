"""Steps on the host: triangular factors and systems, LU.

Operands are float32 and may have batch dimensions in front; all is computed in double precision.
SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
from transfer import join_parts, split_parts


def is_positive_definite(matrix):
    """Whether a matrix has a Cholesky factor."""
    try:
        return bool(np.isfinite(np.linalg.cholesky(matrix)).all())
    except np.linalg.LinAlgError:
        return False


def host_cholesky(parts, lower):
    """Cholesky factors of matrices [..., n, n], of which one triangle is read.

    Returns the factors and, int32 [...], the order of the first leading minor that is
    not positive definite, or 0. Such a matrix has a factor of NaN.
    """
    matrices = join_parts(parts)
    matrices = matrices if lower else matrices.swapaxes(-1, -2).conj()
    factors = np.full_like(matrices, np.nan)
    info = np.zeros(matrices.shape[:-2], np.int32)
    for at in np.ndindex(info.shape):
        if is_positive_definite(matrices[at]):
            factors[at] = np.linalg.cholesky(matrices[at])
            continue
        good, bad = 0, len(matrices[at])
        while bad - good > 1:
            middle = (good + bad) // 2
            if is_positive_definite(matrices[at][:middle, :middle]):
                good = middle
            else:
                bad = middle
        info[at] = bad
    factors = np.tril(factors)
    factors = factors if lower else factors.swapaxes(-1, -2).conj()
    return [*split_parts(factors, len(parts)), info]


def host_triangular_solve(a, b, left_side, lower, unit_diagonal, transpose):
    """x of op(a) x = b, or of x op(a) = b; a: [..., n, n], b: [..., m, k].

    op is nothing ("N"), the transpose ("T") or the adjoint ("C"); of a, one triangle is
    read.
    """
    matrices, x = join_parts(a), join_parts(b).copy()
    matrices = matrices.conj() if transpose == "C" else matrices
    if transpose != "N":
        matrices, lower = matrices.swapaxes(-1, -2), not lower
    if not left_side:
        matrices, lower, x = matrices.swapaxes(-1, -2), not lower, x.swapaxes(-1, -2)
    size = matrices.shape[-1]
    with np.errstate(all="ignore"):
        for row in range(size) if lower else reversed(range(size)):
            known = slice(0, row) if lower else slice(row + 1, size)
            factors = matrices[..., row, None, known]
            x[..., row, :] -= (factors @ x[..., known, :])[..., 0, :]
            if not unit_diagonal:
                x[..., row, :] /= matrices[..., row, row, None]
    return split_parts(x if left_side else x.swapaxes(-1, -2), len(b))


def host_lu(parts):
    """LU factors of matrices [..., m, n], packed into one, with partial pivoting.

    Returns the factors, pivots (int32 [..., min(m, n)], from 1: what each row was
    swapped with), the permutation of rows (int32 [..., m]) and, int32 [...], the first
    column from 1 without a pivot, or 0.
    """
    factors = join_parts(parts).copy()
    *batch, rows, columns = factors.shape
    steps = min(rows, columns)
    pivots = np.zeros((*batch, steps), np.int32)
    permutation = np.zeros((*batch, rows), np.int32) + np.arange(rows, dtype=np.int32)
    info = np.zeros(batch, np.int32)
    for at in np.ndindex(info.shape):
        lu = factors[at]
        for k in range(steps):
            sizes = np.abs(lu[k:, k].real) + np.abs(lu[k:, k].imag)
            pivot = k + int(np.argmax(sizes))
            pivots[at][k] = pivot + 1
            lu[[k, pivot]] = lu[[pivot, k]]
            permutation[at][[k, pivot]] = permutation[at][[pivot, k]]
            if lu[k, k] == 0:
                info[at] = info[at] or k + 1
                continue
            lu[k + 1 :, k] /= lu[k, k]
            lu[k + 1 :, k + 1 :] -= np.outer(lu[k + 1 :, k], lu[k, k + 1 :])
    return [*split_parts(factors, len(parts)), pivots, permutation, info]
