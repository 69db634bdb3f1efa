"""Small JAX programs, one op or idea each: name -> (function, arguments...).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

F32, I32, U32, BOOL = np.float32, np.int32, np.uint32, np.bool_
RANDOM = np.random.default_rng(11)


def draw(*shape, dtype=F32, low=-3.0, high=3.0):
    """Random numbers of a dtype; whole ones for integers."""
    values = RANDOM.uniform(low, high, shape)
    return np.asarray(
        values > 0 if dtype == BOOL else np.floor(values) if np.dtype(dtype).kind in "iu" else values, dtype
    )


def conv(strides=(1, 1), padding="SAME", order=("NHWC", "HWIO", "NHWC"), **rest):
    return lambda x, w: lax.conv_general_dilated(x, w, strides, padding, dimension_numbers=order, **rest)


def pool(window, strides, padding="VALID", start=-np.inf, combine=lax.max):
    return lambda x: lax.reduce_window(x, start, combine, window, strides, padding)


def norm(x, axis, eps=1e-5):
    return (x - x.mean(axis, keepdims=True)) * lax.rsqrt(x.var(axis, keepdims=True) + eps)


def rope(x):
    half = x.shape[-1] // 2
    angle = jnp.arange(x.shape[1])[:, None] / 10000 ** (jnp.arange(half) / half)
    sin, cos = jnp.sin(angle)[None, :, None], jnp.cos(angle)[None, :, None]
    return jnp.concatenate([x[..., :half] * cos - x[..., half:] * sin, x[..., half:] * cos + x[..., :half] * sin], -1)


def attend(q, k, v):
    scores = jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(q.shape[-1])
    keep = jnp.tril(jnp.ones(scores.shape[-2:], bool))
    return jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(jnp.where(keep, scores, -1e9)), v)


PROGRAMS = {
    # Elementwise
    "arithmetic": (lambda x, y: (x + y) * x - y / (x * x + 1), draw(3, 5), draw(3, 5)),
    "scalars": (lambda x: 2.0 - 3.0 * x / 4.0 + 1.0 / (x + 10.0), draw(33, 65)),
    "broadcast_row": (lambda x, y: x + y, draw(4, 7), draw(7)),
    "broadcast_column": (lambda x, y: x * y, draw(4, 7), draw(4, 1)),
    "broadcast_both": (lambda x, y: x - y, draw(4, 1), draw(1, 7)),
    "broadcast_rank_5": (lambda x, y: jnp.maximum(x, y), draw(2, 3, 4, 5, 6), draw(3, 1, 5, 1)),
    "broadcast_outer": (lambda x, y: x[:, None] * y[None, :], draw(5), draw(6)),
    "rank_0": (lambda x, y: x * y + 1.0, draw(), draw()),
    "rank_1": (lambda x: jnp.tanh(x) + 1.0, draw(7)),
    "unary": (
        lambda x: jnp.stack([jnp.exp(x), jnp.log1p(x * x), jnp.sqrt(x * x), jnp.abs(x), -x, jnp.sign(x)]),
        draw(4, 5),
    ),
    "rounding": (lambda x: (jnp.floor(x), jnp.ceil(x), jnp.round(x), jnp.trunc(x)), draw(4, 9)),
    "trigonometry": (lambda x: jnp.sin(x) + jnp.cos(x) * jnp.tan(x / 4) + jnp.arctan2(x, x + 5), draw(4, 9)),
    "special": (lambda x: (lax.erf(x), lax.erfc(x), jax.nn.gelu(x, approximate=False)), draw(4, 9)),
    "activations": (
        lambda x: (jax.nn.relu(x), jax.nn.gelu(x), jax.nn.silu(x), jax.nn.sigmoid(x), jax.nn.elu(x), jax.nn.relu6(x)),
        draw(4, 9),
    ),
    "softplus": (lambda x: jax.nn.softplus(x) + jax.nn.leaky_relu(x, 0.1) + jax.nn.log_sigmoid(x), draw(4, 9)),
    "power": (lambda x, y: (x**2, x**3, jnp.abs(x) ** 0.5, jnp.power(jnp.abs(x), y)), draw(4, 5), draw(4, 5)),
    "clamp": (lambda x: (jnp.clip(x, -1.0, 1.0), jnp.clip(x, 0.5, None), jnp.minimum(x, 2.0)), draw(4, 5)),
    "compare": (lambda x, y: (x > y, x <= 0.0, x == x, x != y), draw(4, 5), draw(4, 5)),
    "logic": (lambda x, y: ((x > 0) & (y > 0), (x > 0) | ~(y > 0), (x > 0) ^ (y > 0)), draw(4, 5), draw(4, 5)),
    "boolean_input": (lambda m, x: jnp.where(m, x, 0.0), draw(4, 5, dtype=BOOL), draw(4, 5)),
    "select_infinite": (lambda m, x: jnp.where(m[None], x, -jnp.inf), draw(5, dtype=BOOL), draw(4, 5)),
    "select_scalars": (lambda x: jnp.where(x > 0, 1.0, -1.0), draw(4, 5)),
    "select_integers": (lambda x, y: jnp.where(x > y, x, 7), draw(4, 5, dtype=I32), draw(4, 5, dtype=I32)),
    "not_finite": (lambda x: (jnp.isfinite(1 / x), jnp.isnan(0 * (1 / x))), np.array([[1.0, 0.0, 2.0]], F32)),
    # Integers
    "integers": (
        lambda x, y: (x + y * 3 - 1, -x, jnp.abs(x), jnp.maximum(x, y)),
        draw(4, 5, dtype=I32),
        draw(5, dtype=I32),
    ),
    "integer_division": (
        lambda x, y: (lax.div(x, y), lax.rem(x, y), x // 3, x % 3),
        draw(4, 5, dtype=I32, low=-50, high=50),
        draw(4, 5, dtype=I32, low=1, high=9),
    ),
    "bits": (lambda x, y: ((x & y) | 1, x ^ y, ~x, x << 3), draw(4, 5, dtype=I32), draw(4, 5, dtype=I32)),
    "shifts": (lambda x: (x >> 1, lax.shift_right_logical(x, 3)), draw(4, 5, dtype=I32, low=-99, high=99)),
    "unsigned": (lambda x: (x * 3 + 1, x >> 2, x.astype(F32)), draw(4, 5, dtype=U32, low=0, high=99)),
    "large_integers": (lambda x: x * 1000003 + 123456789, draw(4, 5, dtype=I32, low=-9, high=9)),
    "casts": (
        lambda x: (x.astype(I32), x.astype(I32).astype(F32) * 0.5, (x > 0).astype(I32), x.astype(bool)),
        draw(4, 5) * 9,
    ),
    "bitcast": (lambda x: lax.bitcast_convert_type(x, jnp.int32) & 0x7FFFFFFF, draw(4, 5)),
    # Shapes
    "reshape": (lambda x: x.reshape(6, 20).reshape(2, 3, 4, 5) + x, draw(2, 3, 4, 5)),
    "transpose": (lambda x: (x.T, jnp.transpose(x, (2, 0, 1))), draw(3, 4, 5)),
    "concatenate": (lambda x, y: (jnp.concatenate([x, y], 1), jnp.stack([x, x], 2)), draw(4, 5), draw(4, 3)),
    "slices": (lambda x: (x[1:3], x[:, ::2], x[-1], x[1:, 1:4:3], x[::-1]), draw(4, 7)),
    "pad": (lambda x: (jnp.pad(x, ((1, 2), (0, 3))), jnp.pad(x, 2, constant_values=1.5)), draw(4, 5)),
    "pad_negative_and_inside": (lambda x: lax.pad(x, 0.0, [(-1, 2, 0), (1, 0, 1)]), draw(4, 5)),
    "tile": (lambda x: (jnp.tile(x, (2, 3)), jnp.repeat(x, 2, axis=1)), draw(4, 5)),
    "broadcast_to": (lambda x: (jnp.broadcast_to(x, (3, 4, 5)), jnp.zeros((2, 3)) + x[0, 0]), draw(4, 5)),
    "iota": (lambda x: x + jnp.arange(5) + jnp.arange(4)[:, None] * 10, draw(4, 5)),
    "triangle": (lambda x: (jnp.tril(x), jnp.triu(x, 1), jnp.eye(5) * x), draw(5, 5)),
    "roll_and_flip": (lambda x: jnp.roll(x, 2, 1) + jnp.flip(x, 0), draw(4, 5)),
    "one_hot": (lambda i: jax.nn.one_hot(i, 10), draw(4, 3, dtype=I32, low=0, high=10)),
    "splits": (lambda x: jnp.split(x, 3, axis=-1)[1] * 2, draw(4, 9)),
    # Reductions
    "sums": (lambda x: (x.sum(), x.sum(0), x.sum((0, 2)), x.sum(1, keepdims=True)), draw(3, 4, 5)),
    "means": (lambda x: (x.mean(-1), x.var(-1), x.std(0), jnp.linalg.norm(x)), draw(4, 9)),
    "extremes": (lambda x: (x.max(1), x.min(), x.max((0, 1), keepdims=True)), draw(3, 4, 5)),
    "products": (lambda x: (jnp.prod(x, 1), jnp.prod(x)), draw(3, 4)),
    "arguments": (lambda x: (jnp.argmax(x, -1), jnp.argmin(x, 0), jnp.argmax(x)), draw(6, 9)),
    "any_all": (lambda x: ((x > 2).any(1), (x > -2).all(), (x > 0).sum(0)), draw(4, 9)),
    "integer_sums": (lambda x: (x.sum(1), x.max(0), jnp.cumsum(x, 1)), draw(4, 9, dtype=I32)),
    "cumulative": (lambda x: (jnp.cumsum(x, 1), jnp.cumprod(x, 0), jnp.cumsum(x[::-1], 0)[::-1]), draw(4, 9)),
    "logsumexp": (lambda x: (jax.nn.logsumexp(x, -1), jax.nn.log_softmax(x), jax.nn.softmax(x, 0)), draw(4, 9)),
    # Products
    "matmul_batched": (lambda x, y: x @ y, draw(2, 3, 4, 5), draw(2, 3, 5, 6)),
    "matmul_broadcast": (lambda x, y: (x @ y[0, 0], x @ y), draw(2, 3, 4, 5), draw(2, 1, 5, 6)),
    "matmul_vectors": (lambda x, v: (x @ v, v @ x.T, v @ v), draw(4, 5), draw(5)),
    "einsums": (
        lambda x, y: (jnp.einsum("bij,bkj->bik", x, y), jnp.einsum("bij,bkj->ki", x, y), jnp.einsum("bij->jb", x)),
        draw(2, 4, 5),
        draw(2, 6, 5),
    ),
    "tensordot": (lambda x, y: jnp.tensordot(x, y, ((1, 2), (0, 1))), draw(3, 4, 5), draw(4, 5, 6)),
    "dense_layer": (lambda x, w, b: jax.nn.relu(x @ w + b) @ w.T, draw(8, 33), draw(33, 17), draw(17)),
    "bilinear": (lambda x, w, y: x @ w @ y.T, draw(4, 5), draw(5, 6), draw(7, 6)),
    # Neural network parts
    "conv_same": (conv(), draw(2, 8, 9, 3), draw(3, 3, 3, 8)),
    "conv_valid_strided": (conv((2, 2), "VALID"), draw(2, 9, 8, 3), draw(3, 3, 3, 8)),
    "conv_same_strided": (conv((2, 2)), draw(1, 8, 8, 3), draw(3, 3, 3, 8)),
    "conv_dilated": (conv(rhs_dilation=(2, 2)), draw(1, 10, 10, 3), draw(3, 3, 3, 8)),
    "conv_grouped": (conv(feature_group_count=2), draw(1, 6, 6, 4), draw(3, 3, 2, 8)),
    "conv_depthwise": (conv(feature_group_count=4), draw(1, 6, 6, 4), draw(3, 3, 1, 4)),
    "conv_nchw": (conv(order=("NCHW", "OIHW", "NCHW")), draw(2, 3, 8, 9), draw(8, 3, 3, 3)),
    "conv_one_dim": (
        lambda x, w: lax.conv_general_dilated(x, w, (2,), "SAME", dimension_numbers=("NWC", "WIO", "NWC")),
        draw(2, 9, 4),
        draw(3, 4, 6),
    ),
    "conv_transposed": (conv((1, 1), [(1, 2), (1, 2)], lhs_dilation=(2, 2)), draw(1, 5, 5, 3), draw(3, 3, 3, 4)),
    "max_pool": (pool((1, 2, 2, 1), (1, 2, 2, 1)), draw(2, 8, 8, 3)),
    "max_pool_same": (pool((1, 3, 3, 1), (1, 2, 2, 1), "SAME"), draw(2, 8, 8, 3)),
    "max_pool_nchw": (pool((1, 1, 2, 2), (1, 1, 2, 2)), draw(2, 3, 8, 8)),
    "sum_pool": (pool((1, 2, 2, 1), (1, 2, 2, 1), start=0.0, combine=lax.add), draw(2, 8, 8, 3)),
    "average_pool": (
        lambda x: lax.reduce_window(x, 0.0, lax.add, (1, 3, 3, 1), (1, 1, 1, 1), "SAME") / 9.0,
        draw(2, 8, 8, 3),
    ),
    "global_pool": (lambda x: x.mean((1, 2)), draw(2, 7, 7, 16)),
    "layer_norm": (lambda x, g, b: norm(x, -1) * g + b, draw(2, 5, 32), draw(32), draw(32)),
    "rms_norm": (lambda x, g: x * lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-6) * g, draw(2, 5, 32), draw(32)),
    "group_norm": (lambda x: norm(x.reshape(2, 25, 4, 8), (1, 3)).reshape(2, 5, 5, 32), draw(2, 5, 5, 32)),
    "batch_norm": (lambda x, m, v: (x - m) / jnp.sqrt(v + 1e-5), draw(2, 5, 5, 8), draw(8), draw(8) ** 2),
    "attention": (attend, draw(2, 10, 4, 8), draw(2, 10, 4, 8), draw(2, 10, 4, 8)),
    "rope": (rope, draw(2, 6, 4, 8)),
    "embedding": (lambda i, w: w[i], draw(3, 4, dtype=I32, low=0, high=20), draw(20, 32)),
    "embedding_rank_1": (lambda i, w: jnp.take(w, i, axis=0) * 2, draw(7, dtype=I32, low=0, high=20), draw(20, 32)),
    "take_along": (
        lambda x, i: jnp.take_along_axis(x, i, 1),
        draw(4, 9),
        draw(4, 3, dtype=I32, low=0, high=9),
    ),
    "gather_columns": (lambda x: x[:, jnp.array([0, 3, 1])], draw(4, 5)),
    "dynamic_slice": (lambda x, i: lax.dynamic_slice(x, (i, 0), (1, 5)), draw(8, 5), np.asarray(3, I32)),
    "dynamic_update": (
        lambda x, u, i: lax.dynamic_update_slice(x, u, (i, 0)),
        draw(8, 5),
        draw(1, 5),
        np.asarray(3, I32),
    ),
    "set_constant_place": (lambda x, u: x.at[2].set(u), draw(8, 5), draw(5)),
    "sort": (lambda x: (jnp.sort(x, -1), jnp.sort(x, 0), jnp.argsort(x, -1)), draw(6, 9)),
    "top_k": (lambda x: lax.top_k(x, 3), draw(6, 9)),
    "gradient": (jax.grad(lambda w, x: jnp.square(jnp.tanh(x @ w)).mean()), draw(5, 6), draw(4, 5)),
    "loop_unrolled": (lambda x: lax.fori_loop(0, 4, lambda i, y: y * 0.5 + i, x), draw(4, 5)),
    "cond_of_a_constant": (lambda x: lax.cond(True, lambda y: y + 1, lambda y: y - 1, x), draw(4, 5)),
    "checkpoint": (jax.checkpoint(lambda x: jnp.sin(x) @ jnp.cos(x).T), draw(4, 5)),
    "bfloat16": (lambda x: (x.astype(jnp.bfloat16) @ x.astype(jnp.bfloat16).T).astype(F32), draw(4, 5)),
    "two_results_of_one": (lambda x: (x, x + 0.0, x), draw(4, 5)),
    "constant_result": (lambda x: (jnp.ones((3, 3)), x * 0 + jnp.array([[1.0, 2.0, 3.0]])), draw(3, 3)),
    "unused_input": (lambda x, y: x * 2, draw(3, 3), draw(2, 2)),
}
