"""Whole programs as JAX lowers them: loops, branches, random numbers, special functions, gradients. Oracle: XLA on the CPU."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import jax.scipy.special as special
import numpy as np
from jax import lax

from values.framework import sample, traced
from values.text import Case


def loops(x: np.ndarray) -> list[Case]:
    """while, if, case, scan."""
    return [
        traced("a_loop", lambda a: lax.fori_loop(0, 5, lambda i, c: c * 0.5 + i, a), x, ulp=4),
        traced(
            "a_scan", lambda a: lax.scan(lambda c, y: (c + y, c * y), jnp.zeros(5, np.float32), a), x, tolerance=1e-5
        ),
        traced("a_branch", lambda a, b: lax.cond(b > 0, lambda z: z * 2, lambda z: -z, a), x, np.int32(3)),
        traced(
            "a_switch", lambda a, b: lax.switch(b, [lambda z: z * 2, lambda z: -z, lambda z: z + 1], a), x, np.int32(2)
        ),
        traced("a_search", lambda a, b: jnp.searchsorted(a, b), np.sort(x[0]), x[1]),
    ]


def functions(x: np.ndarray, p: np.ndarray) -> list[Case]:
    """Activations, special functions, statistics."""
    return [
        traced("softmax_of_rows", lambda a: jax.nn.softmax(a), x, ulp=16),
        traced("gelu_exact", lambda a: jax.nn.gelu(a, approximate=False), x, tolerance=1e-6),
        traced("log_of_sums", lambda a: special.logsumexp(a, axis=1), x, ulp=16),
        traced("inverse_erf", lambda a: special.erfinv(a), np.clip(x / 3, -0.95, 0.95), ulp=16),
        traced("bessel_scaled", lambda a: special.i1e(a), x, ulp=8),
        traced("digamma_of_rows", lambda a: special.digamma(a), p, tolerance=1e-4),
        traced("middle_values", lambda a: jnp.median(a, axis=1), x, ulp=2),
        traced("unique_values", lambda a: jnp.unique(a, size=6), sample(12)),
        traced("top_three", lambda a: lax.top_k(a, 3), x),
        traced("interpolated", lambda a: jnp.interp(a, jnp.linspace(-1, 1, 5), jnp.arange(5.0)), x, tolerance=1e-5),
        traced("segments", lambda a: jax.ops.segment_sum(a, np.array([0, 1, 0, 2]), 3), x, ulp=4),
        traced("floor_division", lambda a, b: (a // b, a % b), sample(6) * 3, np.array([2, -3, 4, -5, 7, 1], np.int32)),
        traced("a_gradient", jax.grad(lambda a: jnp.sum(jnp.tanh(a @ a.T) ** 2)), x, tolerance=1e-4),
        traced("through_f8", lambda a: a.astype(jnp.float8_e4m3fn).astype(jnp.float32), x),
    ]


def random_numbers(x: np.ndarray) -> list[Case]:
    """Built from the bits of the generator."""
    key = np.array([1, 2], np.uint32)
    return [
        traced("normal_numbers", lambda k: jax.random.normal(k, (3, 5)), key, ulp=64),
        traced("random_integers", lambda k: jax.random.randint(k, (5,), 0, 100), key),
        traced("categories", lambda k, a: jax.random.categorical(k, a), key, x),
    ]


def files() -> dict[str, list[Case]]:
    """One file."""
    x = np.random.default_rng(0).standard_normal((4, 5)).astype(np.float32)
    return {"framework_programs": loops(x) + functions(x, np.abs(x) + np.float32(0.5)) + random_numbers(x)}
