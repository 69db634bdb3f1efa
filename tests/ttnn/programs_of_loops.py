"""JAX programs with loops and branches: name -> (function, arguments...).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from programs_of_ops import BOOL, F32, I32, U32, draw


def newton(x):
    """Square roots, until they move no more."""

    def goes_on(state):
        step, root, before = state
        return (step < 50) & (jnp.abs(root - before).max() > 1e-4)

    return lax.while_loop(goes_on, lambda s: (s[0] + 1, 0.5 * (s[1] + x / s[1]), s[1]), (0, x, x + 1))[:2]


def collatz(n):
    return lax.while_loop(
        lambda s: s[0] > 1, lambda s: (jnp.where(s[0] % 2 == 0, s[0] // 2, 3 * s[0] + 1), s[1] + 1), (n, jnp.int32(0))
    )


def rnn(state, inputs, kernel):
    def step(carry, x):
        carry = jnp.tanh(carry @ kernel + x)
        return carry, carry.sum(-1)

    return lax.scan(step, state, inputs)


def mixed(x, n):
    """Carried values of five element types."""

    def body(state):
        flag, i, u, f, h = state
        return ~flag, i + 1, u ^ (u << 1), jnp.where(flag, f + 1, f * 2), h + h

    start = (jnp.bool_(True), jnp.int32(0), jnp.uint32(0x9E3779B9), x, jnp.ones((3,), jnp.bfloat16))
    flag, i, u, f, h = lax.while_loop(lambda s: s[1] < n, body, start)
    return flag, i, u, f, h.astype(F32)


def swap(x, y, n):
    return lax.fori_loop(0, n, lambda i, s: (s[1], s[0] + s[1]), (x, y))


def nested(x, n):
    """A loop in a branch in a loop."""

    def outer(i, acc):
        def deep(acc):
            return lax.fori_loop(i, n, lambda j, a: a + j * x, acc)

        return lax.cond(i % 2 == 0, deep, lambda acc: acc - 1.0, acc)

    return lax.fori_loop(0, n, outer, x)


def in_place(x, n):
    """Rows that depend on the row before, written one by one."""

    def body(i, table):
        before = lax.dynamic_index_in_dim(table, jnp.maximum(i - 1, 0), 0, keepdims=True)
        return lax.dynamic_update_slice_in_dim(table, before * 0.5 + i, i, 0)

    return lax.fori_loop(0, n, body, x)


def captured(x, scale):
    table = jnp.asarray(np.arange(40, dtype=F32).reshape(5, 8))
    return lax.fori_loop(0, 100, lambda i, c: c * 0.9 + table[i % 5] * scale, x)


def unused(x, n):
    """One of the carried values serves nobody, one is handed on, one is given twice."""
    out = lax.while_loop(lambda s: s[0] < n, lambda s: (s[0] + 1, s[1] * 2, s[2], s[3] + s[2], s[3]), (0, x, x, x, x))
    return out[2], out[3], out[4]


def threefry(seed):
    key = jax.random.key(seed)
    return lax.fori_loop(0, 40, lambda i, s: s + jax.random.uniform(jax.random.fold_in(key, i), (4,)), jnp.zeros((4,)))


def branch_in_scan(xs):
    def step(carry, x):
        carry = lax.cond(carry.sum() > 3.0, lambda c: c * 0.5, lambda c: c + x, carry)
        return carry, carry

    return lax.scan(step, jnp.zeros((4,)), xs)


PROGRAMS = {
    "while_newton": (newton, draw(4, 5, low=1, high=9)),
    "while_no_turn": (lambda x: lax.while_loop(lambda s: s.sum() > 1e6, lambda s: s * 2, x), draw(3, 4)),
    "while_no_turn_kept": (lambda x: (lax.while_loop(lambda s: s.sum() > 1e6, lambda s: s * 2, x), x + 1), draw(3, 4)),
    "while_collatz": (collatz, np.int32(27)),
    "while_mixed_dtypes": (mixed, draw(3), np.int32(5)),
    "while_unused": (unused, draw(3), np.int32(4)),
    "while_truth": (
        lambda x: lax.while_loop(lambda s: s[1], lambda s: (s[0] * 2, s[0].max() < 90.0), (x, True)),
        draw(4, low=1),
    ),
    "fori_static_long": (lambda x: lax.fori_loop(0, 3000, lambda i, c: c * 0.999 + 0.01, x), draw(4)),
    "fori_static_counter": (lambda x: lax.fori_loop(3, 900, lambda i, c: c + i * 1e-3, x), draw(4)),
    "fori_traced": (lambda x, n: lax.fori_loop(0, n, lambda i, c: c + i.astype(F32) * x, x), draw(4, 8), np.int32(7)),
    "fori_traced_empty": (lambda x, n: lax.fori_loop(3, n, lambda i, c: c + i, x), draw(4, 8), np.int32(2)),
    "fori_traced_both": (
        lambda x, a, b: lax.fori_loop(a, b, lambda i, c: c + i, x),
        draw(4),
        np.int32(-3),
        np.int32(9),
    ),
    "fori_captured": (captured, draw(8), draw(8)),
    "fori_swap": (swap, draw(3), draw(3), np.int32(9)),
    "fori_in_place": (in_place, draw(40, 4), np.int32(33)),
    "fori_threefry": (threefry, np.uint32(7)),
    "fori_matmul": (
        lambda x, w: lax.fori_loop(0, 200, lambda i, c: jnp.tanh(c @ w), x),
        draw(8, 16),
        draw(16, 16, low=-0.3, high=0.3),
    ),
    "scan_rnn": (rnn, draw(2, 8), draw(300, 2, 8, low=-1, high=1), draw(8, 8, low=-0.5, high=0.5)),
    "scan_reverse": (lambda xs: lax.scan(lambda c, x: (c * 0.9 + x, c), jnp.zeros(6), xs, reverse=True), draw(1000, 6)),
    "scan_short": (lambda xs: lax.scan(lambda c, x: (c + x, c * x), jnp.zeros(6), xs), draw(7, 6)),
    "scan_integers": (
        lambda xs: lax.scan(lambda c, x: (c + x, c), jnp.zeros(3, I32), xs),
        draw(500, 3, dtype=I32, low=-9, high=9),
    ),
    "scan_truth": (lambda xs: lax.scan(lambda c, x: (c ^ x, ~c), jnp.zeros(3, bool), xs), draw(400, 3, dtype=BOOL)),
    "scan_without_inputs": (lambda x: lax.scan(lambda c, _: (c * 0.5 + 1, c.sum()), x, None, length=600), draw(5)),
    "scan_of_scans": (
        lambda xs: lax.scan(lambda c, x: (lax.scan(lambda d, y: (d + y, d), c, x)[0], c), jnp.float32(0), xs),
        draw(30, 90),
    ),
    "scan_with_branch": (branch_in_scan, draw(300, 4, low=0, high=1)),
    "map_long": (lambda xs: lax.map(lambda x: jnp.sin(x) @ x, xs), draw(400, 5)),
    "cond_traced": (lambda p, x: lax.cond(p > 0, lambda x: x + 1, lambda x: x * 2, x), np.float32(1), draw(4)),
    "cond_traced_other": (lambda p, x: lax.cond(p > 0, lambda x: x + 1, lambda x: x * 2, x), np.float32(-1), draw(4)),
    "cond_hands_on": (lambda p, x: (lax.cond(p, lambda x: x, lambda x: jnp.exp(x), x), x * 2), np.bool_(True), draw(4)),
    "cond_several": (
        lambda p, x, y: lax.cond(p, lambda x, y: (x, y + 1, y), lambda x, y: (y, x, x - 1), x, y),
        np.bool_(False),
        draw(4),
        draw(4),
    ),
    "switch_first": (lambda i, x: lax.switch(i, [jnp.sin, jnp.exp, jnp.negative], x), np.int32(-4), draw(4)),
    "switch_middle": (lambda i, x: lax.switch(i, [jnp.sin, jnp.exp, jnp.negative], x), np.int32(1), draw(4)),
    "switch_last": (lambda i, x: lax.switch(i, [jnp.sin, jnp.exp, jnp.negative], x), np.int32(99), draw(4)),
    "nested_loops": (nested, draw(4), np.int32(6)),
    "argument_untouched": (lambda x: (lax.fori_loop(0, 700, lambda i, c: c * 0.99, x), x), draw(5, 5)),
    "two_loops": (
        lambda x: lax.fori_loop(0, 800, lambda i, c: c * 0.99, lax.fori_loop(0, 700, lambda i, c: c + 1e-3, x * 2)),
        draw(5, 5),
    ),
    "random_permutation": (lambda s: jax.random.permutation(jax.random.key(s), 16), np.uint32(3)),
    "random_categorical": (lambda s, x: jax.random.categorical(jax.random.key(s), x), np.uint32(3), draw(6, 9)),
    "random_poisson": (lambda s: jax.random.poisson(jax.random.key(s), 3.0, (8,)), np.uint32(3)),
    "random_bits_loop": (
        lambda n: lax.fori_loop(0, n, lambda i, u: u * U32(1664525) + U32(1013904223), U32(1)),
        np.int32(50),
    ),
}
