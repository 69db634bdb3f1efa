"""Parts of models and rarer ops as JAX programs: name -> (function, arguments...), and those that must be refused.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from programs_of_ops import BOOL, F32, I32, U32, conv, draw, pool


def gru(x, state, w, u):
    def step(state, row):
        update = jax.nn.sigmoid(row @ w + state @ u)
        state = (1 - update) * state + update * jnp.tanh(row @ w)
        return state, state

    return lax.scan(step, state, x)


def attention_block(x, wq, wk, wv, wo):
    batch, length, width = x.shape
    heads = 4
    q, k, v = ((x @ w).reshape(batch, length, heads, -1).transpose(0, 2, 1, 3) for w in (wq, wk, wv))
    weights = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(width // heads), -1)
    return x + (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, width) @ wo


def grouped_query_attention(q, k, v):
    k, v = jnp.repeat(k, 4, axis=1), jnp.repeat(v, 4, axis=1)
    return jax.nn.softmax(jnp.einsum("bhqd,bhkd->bhqk", q, k) / 8.0, -1) @ v


def swiglu(x, w1, w2, w3):
    return (jax.nn.silu(x @ w1) * (x @ w3)) @ w2


def mixture_of_experts(x, gate, w):
    value, index = lax.top_k(jax.nn.softmax(x @ gate, -1), 2)
    share = (jax.nn.one_hot(index, 4) * value[..., None]).sum(1)
    return jnp.einsum("te,edf,td->tf", share, w, x)


PROGRAMS = {
    "scan_gru": (gru, draw(5, 2, 4), draw(2, 6), draw(4, 6), draw(6, 6)),
    "while": (lambda x: lax.while_loop(lambda s: s[0] < 5, lambda s: (s[0] + 1, s[1] * 0.5), (0, x))[1], draw(3, 3)),
    "mha": (attention_block, draw(2, 10, 32), *(draw(32, 32, low=-0.3, high=0.3) for _ in range(4))),
    "gqa": (grouped_query_attention, draw(1, 8, 10, 16), draw(1, 2, 10, 16), draw(1, 2, 10, 16)),
    "swiglu": (swiglu, draw(7, 16), draw(16, 24), draw(24, 16), draw(16, 24)),
    "moe": (mixture_of_experts, draw(5, 8), draw(8, 4), draw(4, 8, 6)),
    "scatter_add": (lambda x, i, u: x.at[i].add(u), draw(10, 4), draw(3, dtype=I32, low=0, high=10), draw(3, 4)),
    "scatter_set": (lambda x, i, u: x.at[i].set(u), draw(10, 4), np.array([1, 5, 7], I32), draw(3, 4)),
    "segment_sum": (lambda x, i: jax.ops.segment_sum(x, i, 4), draw(10, 3), draw(10, dtype=I32, low=0, high=4)),
    "embed_grad": (
        lambda i, w: jax.grad(lambda w: jnp.square(w[i]).sum())(w),
        draw(6, dtype=I32, low=0, high=9),
        draw(9, 8),
    ),
    "conv_grad": (
        lambda x, w: jax.grad(lambda w: jnp.square(conv()(x, w)).sum())(w),
        draw(1, 6, 6, 2),
        draw(3, 3, 2, 4),
    ),
    "conv_grad_x": (
        lambda x, w: jax.grad(lambda x: jnp.square(conv((2, 2))(x, w)).sum())(x),
        draw(1, 6, 6, 2),
        draw(3, 3, 2, 4),
    ),
    "softmax_xent_grad": (
        lambda x, y: jax.grad(lambda x: -(jax.nn.one_hot(y, 5) * jax.nn.log_softmax(x)).sum())(x),
        draw(6, 5),
        draw(6, dtype=I32, low=0, high=5),
    ),
    "int8": (lambda x: (x.astype(jnp.int8) * 2).astype(F32), draw(4, 5, dtype=I32)),
    "uint8": (lambda x: x.astype(jnp.uint8).astype(F32) / 255, draw(4, 5, dtype=I32, low=0, high=255)),
    "f16": (lambda x: (x.astype(jnp.float16) * 2).astype(F32), np.round(draw(4, 5) * 4) / 4),
    "int_pow": (lambda x: x**3, draw(4, 5, dtype=I32)),
    "linspace": (lambda x: x + jnp.linspace(0, 1, 5), draw(4, 5)),
    "sort_pair": (lambda x, y: lax.sort((x, y), num_keys=1), draw(6, 9), draw(6, 9)),
    "sort_desc": (lambda x: -jnp.sort(-x, -1), draw(6, 9)),
    "median": (lambda x: jnp.median(x, -1), draw(6, 9)),
    "cummax": (lambda x: lax.cummax(x, axis=1), draw(4, 9)),
    "rng": (lambda k: jax.random.uniform(jax.random.wrap_key_data(k), (4, 5)), np.array([1, 2], U32)),
    "rng_normal": (lambda k: jax.random.normal(jax.random.wrap_key_data(k), (4, 5)), np.array([1, 2], U32)),
    "vmap": (jax.vmap(lambda x, w: jnp.tanh(w @ x), in_axes=(0, None)), draw(6, 5), draw(4, 5)),
    "vmap_conv": (jax.vmap(conv(), in_axes=(0, None)), draw(2, 1, 6, 6, 2), draw(3, 3, 2, 4)),
    "kron": (jnp.kron, draw(3, 2), draw(2, 4)),
    "outer_sum": (lambda x, y: jnp.add.outer(x, y), draw(3, 4), draw(5)),
    "meshgrid": (lambda x: jnp.stack(jnp.meshgrid(x, x)), draw(5)),
    "trace": (lambda x: (jnp.trace(x), jnp.diag(x), jnp.diagonal(x, 1)), draw(5, 5)),
    "dot_3d_2d": (lambda x, w, b: x @ w + b, draw(2, 3, 4, 16), draw(16, 8), draw(8)),
    "expm1": (lambda x: (jnp.expm1(x), jnp.log2(jnp.abs(x) + 1), jnp.exp2(x), jnp.cbrt(x)), draw(4, 5)),
    "hyper": (
        lambda x: (jnp.sinh(x), jnp.cosh(x), jnp.arcsinh(x), jnp.arctanh(x / 4), jnp.arccosh(jnp.abs(x) + 1)),
        draw(4, 5),
    ),
    "gammas": (lambda x: (lax.lgamma(jnp.abs(x) + 0.5), lax.digamma(jnp.abs(x) + 0.5)), draw(4, 5)),
    "erfinv": (lambda x: lax.erf_inv(x / 4), draw(4, 5)),
    "floordiv_f": (lambda x, y: (x // y, x % y, jnp.fmod(x, y)), draw(4, 5), draw(4, 5, low=1, high=2)),
    "upsample": (lambda x: jax.image.resize(x, (1, 8, 8, 3), "nearest"), draw(1, 4, 4, 3)),
    "upsample_bilinear": (lambda x: jax.image.resize(x, (1, 8, 8, 3), "bilinear"), draw(1, 4, 4, 3)),
    "conv1x1": (conv(), draw(2, 7, 7, 16), draw(1, 1, 16, 8)),
    "conv_bias_relu": (
        lambda x, w, b: jax.nn.relu(conv((2, 2))(x, w) + b),
        draw(2, 8, 8, 3),
        draw(3, 3, 3, 8),
        draw(8),
    ),
    "conv_asym": (conv((1, 1), [(0, 2), (1, 0)]), draw(1, 6, 6, 3), draw(3, 3, 3, 4)),
    "conv_negpad": (conv((1, 1), [(-1, 0), (0, -1)]), draw(1, 8, 8, 3), draw(3, 3, 3, 4)),
    "avgpool_same": (
        lambda x: (
            lax.reduce_window(x, 0.0, lax.add, (1, 3, 3, 1), (1, 2, 2, 1), "SAME")
            / lax.reduce_window(jnp.ones_like(x), 0.0, lax.add, (1, 3, 3, 1), (1, 2, 2, 1), "SAME")
        ),
        draw(1, 7, 7, 3),
    ),
    "minpool": (lambda x: lax.reduce_window(x, np.inf, lax.min, (1, 2, 2, 1), (1, 2, 2, 1), "VALID"), draw(1, 8, 8, 3)),
    "maxpool1d": (lambda x: lax.reduce_window(x, -np.inf, lax.max, (1, 2, 1), (1, 2, 1), "VALID"), draw(1, 8, 3)),
    "maxpool_dil": (
        lambda x: lax.reduce_window(
            x, -np.inf, lax.max, (1, 2, 2, 1), (1, 1, 1, 1), "VALID", window_dilation=(1, 2, 2, 1)
        ),
        draw(1, 8, 8, 3),
    ),
    "lax_map": (lambda x: lax.map(lambda r: r * 2 + 1, x), draw(4, 5)),
    "dyn_index": (lambda x, i: x[i], draw(8, 5), np.asarray(3, I32)),
    "dyn_slice2": (lambda x, i: lax.dynamic_slice(x, (i, 1), (3, 2)), draw(8, 5), np.asarray(3, I32)),
    "dyn_update2": (
        lambda x, u, i: lax.dynamic_update_slice(x, u, (0, i, 0)),
        draw(2, 8, 5),
        draw(2, 3, 5),
        np.asarray(2, I32),
    ),
    "gather_nd": (lambda x, i: x[i[:, 0], i[:, 1]], draw(8, 5), draw(6, 2, dtype=I32, low=0, high=5)),
    "gather_3d": (lambda x, i: jnp.take(x, i, axis=1), draw(2, 8, 5), draw(3, dtype=I32, low=0, high=8)),
    "cond": (lambda p, x: lax.cond(p, lambda y: y + 1, lambda y: y * 2, x), np.asarray(True), draw(4, 5)),
    "switch": (
        lambda i, x: lax.switch(i, [lambda y: y + 1, lambda y: y * 2, lambda y: -y], x),
        np.asarray(1, I32),
        draw(4, 5),
    ),
    "custom_jvp": (jax.nn.relu, draw(4, 5)),
    "zero_size": (lambda x: jnp.concatenate([x[:0], x]), draw(4, 5)),
    "prng_dropout": (
        lambda k, x: jnp.where(jax.random.bernoulli(jax.random.wrap_key_data(k), 0.5, x.shape), x * 2, 0.0),
        np.array([3, 4], U32),
        draw(4, 8),
    ),
    "isclose": (lambda x, y: jnp.isclose(x, y), draw(4, 5), draw(4, 5)),
    "nan_to_num": (lambda x: jnp.nan_to_num(x / jnp.where(x > 0, 0.0, 1.0)), draw(4, 5)),
    "argmax_int": (lambda x: jnp.argmax(x, -1), draw(4, 9, dtype=I32, low=-50, high=50)),
    "bool_any_axis": (lambda m: (m.any(0), m.all(1), m.sum()), draw(4, 5, dtype=BOOL)),
    "bool_arith": (lambda m: m.astype(F32) * 2 + jnp.logical_not(m), draw(4, 5, dtype=BOOL)),
    "quantize": (lambda x: jnp.clip(jnp.round(x / 0.1), -128, 127).astype(jnp.int8).astype(F32) * 0.1, draw(4, 5)),
    "polyval": (lambda x: jnp.polyval(jnp.array([1.0, 2.0, 3.0, 4.0]), x), draw(4, 5)),
    "searchsorted": (lambda x: jnp.searchsorted(jnp.arange(10.0), x), draw(7, low=0, high=9)),
    "reduce_prec": (lambda x: lax.reduce_precision(x, 8, 7), draw(4, 5)),
    "stop_grad": (lambda x: lax.stop_gradient(x) * lax.optimization_barrier(x), draw(4, 5)),
    "named_scope": (lambda x: jax.named_call(lambda y: y * 2, name="foo")(x), draw(4, 5)),
    "pixel_shuffle": (
        lambda x: x.reshape(2, 4, 4, 2, 2, 3).transpose(0, 1, 3, 2, 4, 5).reshape(2, 8, 8, 3),
        draw(2, 4, 4, 12),
    ),
    "window_part": (
        lambda x: x.reshape(1, 2, 4, 2, 4, 3).transpose(0, 1, 3, 2, 4, 5).reshape(-1, 16, 3),
        draw(1, 8, 8, 3),
    ),
    "alibi": (lambda s: s + (jnp.arange(6)[None, :] - jnp.arange(6)[:, None]) * 0.5, draw(2, 6, 6)),
    "sinusoid": (
        lambda x: (
            x
            + jnp.concatenate(
                [jnp.sin(jnp.arange(6)[:, None] * jnp.ones(4)), jnp.cos(jnp.arange(6)[:, None] * jnp.ones(4))], -1
            )
        ),
        draw(2, 6, 8),
    ),
    "maxpool_grad": (
        lambda x: jax.grad(lambda x: jnp.square(pool((1, 2, 2, 1), (1, 2, 2, 1))(x)).sum())(x),
        draw(1, 6, 6, 2),
    ),
    "int_dot": (lambda x, y: x @ y, draw(4, 5, dtype=I32), draw(5, 6, dtype=I32)),
    "sort_int": (lambda x: jnp.sort(x, -1), draw(6, 9, dtype=I32, low=-50, high=50)),
    "cumlogsumexp": (lambda x: lax.cumlogsumexp(x, axis=1), draw(4, 9)),
    "conv3d": (
        lambda x, w: lax.conv_general_dilated(x, w, (1, 1, 1), "SAME", dimension_numbers=("NDHWC", "DHWIO", "NDHWC")),
        draw(1, 4, 4, 4, 2),
        draw(3, 3, 3, 2, 3),
    ),
}

# What is outside of what ttc compiles, with words of the refusal.
REFUSED = {
    "schur": ("lapack_sgees_ffi", lambda x: jax.scipy.linalg.schur(x)[0], draw(4, 4)),
    "hessenberg": ("lapack_sgehrd_ffi", lambda x: jax.lax.linalg.hessenberg(x)[0], draw(4, 4)),
}
