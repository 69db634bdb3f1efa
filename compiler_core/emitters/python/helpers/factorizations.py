"""Steps on the host: QR, singular values, eigenvalues.

Operands are float32 and may have batch dimensions in front; all is computed in double precision.
SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
from transfer import join_parts, split_parts


def host_qr(parts):
    """QR factors of matrices [..., m, n] as LAPACK packs them, and their factors."""
    packed, taus = np.linalg.qr(join_parts(parts), mode="raw")
    count = len(parts)
    return [*split_parts(packed.swapaxes(-1, -2), count), *split_parts(taus, count)]


def host_householder_product(packed, taus):
    """The product of reflectors [..., m, n] with factors [..., k]: n columns of it."""
    reflectors, factors = join_parts(packed), join_parts(taus)
    rows, columns = reflectors.shape[-2:]
    q = np.zeros_like(reflectors) + np.eye(rows, columns)
    for i in reversed(range(factors.shape[-1])):
        v = reflectors[..., i].copy()
        v[..., :i], v[..., i] = 0, 1
        projected = factors[..., i, None] * (v.conj()[..., None, :] @ q)[..., 0, :]
        q -= v[..., :, None] * projected[..., None, :]
    return split_parts(q, len(packed))


def for_each_matrix(function, matrices, shapes):
    """Arrays of `shapes` behind the batch, filled by `function` matrix by matrix.

    Behind them int32 [...]: 1 where it did not converge, which gives NaN, else 0.
    """
    batch = matrices.shape[:-2]
    results = [np.full((*batch, *shape), np.nan, np.complex128) for shape in shapes]
    info = np.zeros(batch, np.int32)
    for at in np.ndindex(batch):
        try:
            for result, value in zip(results, function(matrices[at]), strict=True):
                result[at] = value
        except np.linalg.LinAlgError:
            info[at] = 1
    return [*results, info]


def host_eigh(parts, lower):
    """Eigenvectors [..., n, n] in columns and ascending eigenvalues [..., n].

    Of the Hermitian matrices one triangle is read. Also returns info, int32 [...].
    """
    matrices, size = join_parts(parts), parts[0].shape[-1]

    def solve(matrix):
        return np.linalg.eigh(matrix, UPLO="L" if lower else "U")

    values, vectors, info = for_each_matrix(solve, matrices, [(size,), (size, size)])
    return [*split_parts(vectors, len(parts)), *split_parts(values, 1), info]


def host_svd(parts, full_matrices):
    """Singular values [..., k], U and the adjoint of V of matrices [..., m, n].

    Also returns info, int32 [...].
    """
    matrices = join_parts(parts)
    rows, columns = matrices.shape[-2:]
    k = min(rows, columns)
    u_columns, v_rows = (rows, columns) if full_matrices else (k, k)
    shapes = [(k,), (rows, u_columns), (v_rows, columns)]

    def solve(matrix):
        u, values, vt = np.linalg.svd(matrix, full_matrices=full_matrices)
        return values, u, vt

    values, u, vt, info = for_each_matrix(solve, matrices, shapes)
    count = len(parts)
    return [
        *split_parts(values, 1),
        *split_parts(u, count),
        *split_parts(vt, count),
        info,
    ]


def eigensystem(matrix):
    """Eigenvalues, left and right eigenvectors in columns of length 1."""
    values, right = np.linalg.eig(matrix)
    left = np.linalg.inv(right).conj().T
    left /= np.linalg.norm(left, axis=0)
    # As LAPACK has them: the largest component is real.
    largest = left[np.argmax(np.abs(left), axis=0), np.arange(len(left))]
    left *= largest.conj() / np.abs(largest) if np.iscomplexobj(left) else 1
    return values, left, right


def host_eig(parts):
    """Eigenvalues [..., n], left and right eigenvectors [..., n, n] in columns.

    Each as its real and its imaginary part; behind them info, int32 [...].
    """
    matrices, size = join_parts(parts), parts[0].shape[-1]
    shapes = [(size,), (size, size), (size, size)]
    *results, info = for_each_matrix(eigensystem, matrices, shapes)
    return [part for result in results for part in split_parts(result, 2)] + [info]
