"""JAX functions that need steps on the host, with arguments.

`FUNCTIONS` maps a name to (function, arguments); test_host_steps.py runs each in every way there is.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

FUNCTIONS = {}
RANDOM = np.random.default_rng(5)


def normal(*shape):
    return RANDOM.standard_normal(shape).astype(np.float32)


def pairs(*shape):
    return (normal(*shape) + 1j * normal(*shape)).astype(np.complex64)


def definite(*shape, like=normal):
    """Hermitian positive definite matrices."""
    a = like(*shape, shape[-1])
    return (a @ a.conj().swapaxes(-1, -2) + shape[-1] * np.eye(shape[-1])).astype(a.dtype)


def add(name, function, *arguments):
    assert name not in FUNCTIONS
    FUNCTIONS[name] = (function, arguments)


def solve(lower, trans, unit):
    def function(a, b):
        return jax.scipy.linalg.solve_triangular(a, b, lower=lower, trans=trans, unit_diagonal=unit)

    return function


def right_solve(a, b):
    return lax.linalg.triangular_solve(a, b, left_side=False, lower=False, transpose_a=True)


def rebuilt_eigh(a):
    """Eigenvectors have no sign of their own."""
    values, vectors = jnp.linalg.eigh(a)
    return values, (vectors * values[..., None, :]) @ vectors.conj().swapaxes(-1, -2)


def rebuilt_svd(full):
    def function(a):
        u, s, vt = jnp.linalg.svd(a, full_matrices=full)
        k = s.shape[-1]
        return s, (u[..., :k] * s[..., None, :]) @ vt[..., :k, :]

    return function


def rebuilt_eig(a):
    values, vectors = jnp.linalg.eig(a)
    return jnp.abs(a.astype(jnp.complex64) @ vectors - values[..., None, :] * vectors)


# Linear algebra
add("cholesky", jnp.linalg.cholesky, definite(6))
add("cholesky_batch", jnp.linalg.cholesky, definite(2, 3, 5))
add("cholesky_upper", lambda a: jax.scipy.linalg.cholesky(a, lower=False), definite(6))
add("cholesky_indefinite", jnp.linalg.cholesky, np.stack([definite(4), -definite(4)]))
for _lower in (False, True):
    for _trans in (0, 1, 2):
        add(f"solve_{_lower}_{_trans}", solve(_lower, _trans, _trans == 1), definite(2, 5), normal(2, 5, 3))
add("right_solve", right_solve, definite(5), normal(3, 5))
add("solve", jnp.linalg.solve, normal(7, 7), normal(7, 2))
add("solve_batch", jnp.linalg.solve, normal(3, 4, 4), normal(3, 4, 2))
add("lu_factor", jax.scipy.linalg.lu_factor, normal(2, 5, 5))
add("lu", jax.scipy.linalg.lu, normal(6, 4))
add("inv", jnp.linalg.inv, normal(5, 5))
add("det", jnp.linalg.det, normal(3, 4, 4))
add("slogdet", jnp.linalg.slogdet, normal(4, 4))
add("qr", jnp.linalg.qr, normal(7, 4))
add("qr_wide", jnp.linalg.qr, normal(4, 6))
add("qr_complete", lambda a: jnp.linalg.qr(a, mode="complete"), normal(6, 3))
add("qr_batch", jnp.linalg.qr, normal(2, 5, 3))
add("eigh", rebuilt_eigh, definite(6))
add("eigh_batch", rebuilt_eigh, definite(2, 4))
add("eigvalsh", jnp.linalg.eigvalsh, definite(5))
add("svd", rebuilt_svd(True), normal(6, 4))
add("svd_thin", rebuilt_svd(False), normal(2, 3, 5))
add("singular_values", lambda a: jnp.linalg.svd(a, compute_uv=False), normal(6, 4))
add("pinv", jnp.linalg.pinv, normal(6, 4))
add("eig_residue", rebuilt_eig, normal(5, 5))
add("lstsq_residue", lambda a, b: a @ jnp.linalg.lstsq(a, b)[0], normal(7, 3), normal(7, 2))
add("two_steps", lambda a, b: jax.scipy.linalg.cho_solve(jax.scipy.linalg.cho_factor(a), b), definite(5), normal(5, 2))

# Fourier transforms
add("fft_real_part", lambda x: jnp.fft.fft(x).real, normal(12))
add("fft", jnp.fft.fft, pairs(3, 12))
add("ifft", jnp.fft.ifft, pairs(3, 11))
add("rfft", jnp.fft.rfft, normal(3, 15))
add("irfft", lambda x: jnp.fft.irfft(x, 14), pairs(3, 8))
add("irfft_odd", lambda x: jnp.fft.irfft(x, 13), pairs(2, 7))
add("fft2", jnp.fft.fft2, pairs(2, 6, 5))
add("fftn", jnp.fft.fftn, pairs(3, 4, 5))
add("rfftn", jnp.fft.rfftn, normal(2, 3, 4, 6))
add("irfftn", lambda x: jnp.fft.irfftn(x, (4, 6)), pairs(3, 4, 4))
add("convolve_by_fft", lambda x, w: jnp.fft.irfft(jnp.fft.rfft(x) * jnp.fft.rfft(w), 16), normal(16), normal(16))

# Complex arithmetic
UNARY = "abs exp expm1 log log1p sqrt sin cos tan sinh cosh tanh conj real imag negative square reciprocal angle"
for _name in UNARY.split():
    add(f"complex_{_name}", getattr(jnp, _name), pairs(3, 5))
for _name in ("add", "subtract", "multiply", "divide"):
    add(f"complex_{_name}", getattr(jnp, _name), pairs(3, 5), pairs(5))
add("complex_power", lambda x, y: lax.pow(x, y), pairs(3, 5), pairs(3, 5))
add("complex_rsqrt", lax.rsqrt, pairs(3, 5))
add("complex_logistic", lax.logistic, pairs(3, 5))
add("complex_sign", lax.sign, np.concatenate([pairs(7), np.zeros(1, np.complex64)]))
add("complex_zero", lambda x: (jnp.abs(x), jnp.sqrt(x), jnp.exp(x)), np.zeros(3, np.complex64))
add("complex_equal", lambda x: (x == x[::-1], x != x[::-1]), pairs(5))
add("complex_large", lambda x: (jnp.abs(x), jnp.abs(x / x[::-1])), pairs(4) * np.float32(1e25))
add("complex_select", lambda x, y: jnp.where(jnp.abs(x) > jnp.abs(y), x, y), pairs(4, 3), pairs(4, 3))
add("complex_convert", lambda x: x.astype(jnp.complex64) * 2j, normal(4, 3))
add("complex_moves", lambda x: jnp.pad(jnp.flip(x, 0).T[1:, :].reshape(-1), (1, 2)), pairs(3, 4))
add("complex_concat", lambda x, y: jnp.concatenate([x, y[::2]], axis=0), pairs(3, 4), pairs(4, 4))
add("complex_take", lambda x: x[jnp.array([2, 0, 1])], pairs(4, 3))
add("complex_update", lambda x, y: lax.dynamic_update_slice(x, y, (1, 1)), pairs(4, 3), pairs(2, 2))
add("complex_scatter", lambda x, y: x.at[jnp.array([2, 0])].add(y), pairs(4, 3), pairs(2, 3))
add("complex_sum", lambda x: (x.sum(), x.sum(1), x.mean(0)), pairs(4, 5))
add("complex_prod", lambda x: (x.prod(), x.prod(1)), pairs(3, 5))
add("complex_matmul", lambda x, y: x @ y, pairs(2, 4, 3), pairs(2, 3, 5))
add("complex_einsum", lambda x, y: jnp.einsum("bij,kj->bik", x, y), pairs(2, 4, 3), pairs(5, 3))
add("complex_by_real", lambda x, y: x @ y.astype(jnp.complex64), pairs(4, 3), normal(3, 5))
add("complex_loop", lambda x: lax.fori_loop(0, 3, lambda _, z: z * z * 0.5 + x, x), pairs(5))
add("complex_constant", lambda x: x * np.array([1 + 2j, 3 - 1j, -1j], np.complex64), pairs(4, 3))
add("complex_cholesky", jnp.linalg.cholesky, definite(2, 5, like=pairs))
add("complex_solve", jnp.linalg.solve, pairs(5, 5), pairs(5, 2))
add("complex_adjoint_solve", solve(True, 2, False), definite(4, like=pairs), pairs(4, 2))
add("complex_qr", lambda a: abs(jnp.linalg.qr(a)[1]), pairs(5, 3))
add("complex_eigh", rebuilt_eigh, definite(5, like=pairs))
add("complex_svd", rebuilt_svd(False), pairs(5, 3))
add("complex_eig", rebuilt_eig, pairs(4, 4))

# Random numbers
KEY = np.array([0x12345678, 0x9ABCDEF0, 0xFFFFFFFE, 0xFFFFFFFF], np.uint32)
for _name in ("THREE_FRY", "PHILOX"):
    for _dtype in (np.uint8, np.uint16, np.uint32):
        _options = {"dtype": _dtype, "algorithm": getattr(lax.RandomAlgorithm, f"RNG_{_name}")}
        add(f"bits_{_name}_{_dtype.__name__}", lambda k, o=_options: lax.rng_bit_generator(k, (3, 6), **o), KEY)


def with_generator(name, draw):
    def function(seed):
        return draw(jax.random.key(seed, impl=name))

    return function


for _name in ("threefry2x32", "rbg", "unsafe_rbg"):
    add(f"random_{_name}_uniform", with_generator(_name, lambda k: jax.random.uniform(k, (5, 7))), np.int32(7))
    add(f"random_{_name}_normal", with_generator(_name, lambda k: jax.random.normal(k, (64,))), np.int32(7))
    add(f"random_{_name}_randint", with_generator(_name, lambda k: jax.random.randint(k, (9,), 0, 100)), np.int32(7))
    add(
        f"random_{_name}_split",
        with_generator(_name, lambda k: jax.random.bits(jax.random.split(k, 3)[1], (6,))),
        np.int32(7),
    )
add("random_fold_in", with_generator("rbg", lambda k: jax.random.bits(jax.random.fold_in(k, 3), (5,))), np.int32(1))
