"""JAX functions as users write them, with arguments: an oracle that no graph file can be tuned to.

`ZOO` maps a name to (function, arguments). Each is lowered, compiled, run on the CPU stand-in and compared with what
JAX computes (test_jax_zoo.py).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

ZOO = {}


def entry(*shapes, ints=None, positive=False):
    """Registers a function with random float32 arguments of `shapes`; `ints`: position -> exclusive upper bound."""

    def register(function):
        random = np.random.default_rng(sum(function.__name__.encode()))
        arguments = []
        for position, shape in enumerate(shapes):
            if ints and position in ints:
                arguments.append(random.integers(0, ints[position], shape).astype(np.int32))
            else:
                values = random.standard_normal(shape).astype(np.float32)
                arguments.append(np.abs(values) + 0.1 if positive else values)
        ZOO[function.__name__] = (function, arguments)
        return function

    return register


def conv(x, w, strides=(1, 1), padding="SAME", groups=1, dilation=(1, 1), numbers=("NHWC", "HWIO", "NHWC")):
    return lax.conv_general_dilated(
        x, w, strides, padding, rhs_dilation=dilation, dimension_numbers=numbers, feature_group_count=groups
    )


@entry((2, 16, 16, 8), (3, 3, 8, 16))
def conv_same(x, w):
    return jax.nn.relu(conv(x, w))


@entry((2, 15, 17, 8), (3, 3, 8, 16))
def conv_strided_valid(x, w):
    return conv(x, w, (2, 2), "VALID")


@entry((2, 14, 14, 16), (3, 3, 1, 16))
def conv_depthwise(x, w):
    return conv(x, w, groups=16)


@entry((1, 16, 16, 8), (3, 3, 4, 12))
def conv_grouped_dilated(x, w):
    return conv(x, w, groups=2, dilation=(2, 2))


@entry((2, 3, 20, 20), (16, 3, 5, 5), (16,))
def conv_nchw_bias(x, w, b):
    y = conv(x, w, (2, 2), [(2, 1), (1, 2)], numbers=("NCHW", "OIHW", "NCHW"))
    return y + b[None, :, None, None]


@entry((2, 40, 12), (5, 12, 24))
def conv_1d(x, w):
    return lax.conv_general_dilated(x, w, (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC"))


@entry((2, 8, 8, 16), (3, 3, 16, 8))
def conv_transposed(x, w):
    return lax.conv_transpose(x, w, (2, 2), "SAME")


@entry((2, 16, 16, 8))
def pool_max_same(x):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 3, 3, 1), (1, 2, 2, 1), "SAME")


@entry((2, 12, 12, 8))
def pool_average(x):
    return lax.reduce_window(x, 0.0, lax.add, (1, 2, 2, 1), (1, 2, 2, 1), "VALID") / 4


@entry((2, 10, 10, 32), (32,), (32,))
def group_norm(x, scale, bias):
    g = x.reshape(2, 10, 10, 4, 8)
    mean = g.mean((1, 2, 4), keepdims=True)
    variance = g.var((1, 2, 4), keepdims=True)
    return ((g - mean) / jnp.sqrt(variance + 1e-5)).reshape(x.shape) * scale + bias


@entry((4, 20, 48), (48,), (48,))
def layer_norm(x, scale, bias):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * lax.rsqrt(variance + 1e-6) * scale + bias


@entry((2, 5, 40), (40,))
def rms_norm(x, scale):
    return x * lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-6) * scale


@entry((2, 24, 64), (64, 192), (64, 64), (64,))
def self_attention(x, w_qkv, w_out, bias):
    b, t, c = x.shape
    q, k, v = jnp.split(x @ w_qkv, 3, axis=-1)
    q, k, v = (a.reshape(b, t, 4, c // 4).transpose(0, 2, 1, 3) for a in (q, k, v))
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(c // 4)
    scores = jnp.where(jnp.tril(jnp.ones((t, t), bool)), scores, -1e30)
    y = jax.nn.softmax(scores, -1) @ v
    return y.transpose(0, 2, 1, 3).reshape(b, t, c) @ w_out + bias


@entry((2, 10, 8, 32), (2, 10, 2, 32), (2, 10, 2, 32))
def grouped_query_attention(q, k, v):
    return jax.nn.dot_product_attention(q, k, v, is_causal=True)


@entry((50, 32), (3, 7), ints={1: 50})
def embedding_lookup(table, ids):
    return jnp.take(table, ids, axis=0)


@entry((4, 9), (4,), ints={1: 9})
def cross_entropy(logits, labels):
    log_probabilities = jax.nn.log_softmax(logits)
    return -jnp.take_along_axis(log_probabilities, labels[:, None], axis=1).mean()


@entry((5, 7), (5,), ints={1: 7})
def one_hot_loss(logits, labels):
    return -(jax.nn.log_softmax(logits) * jax.nn.one_hot(labels, 7)).sum(-1).mean()


@entry((8, 32), (32, 64), (64, 16), (8, 16))
def mlp_gradient(x, w1, w2, y):
    def loss(w1, w2):
        return ((jnp.tanh(x @ w1) @ w2 - y) ** 2).mean()

    return jax.grad(loss, (0, 1))(w1, w2)


@entry((2, 12, 12, 4), (3, 3, 4, 8))
def conv_gradient(x, w):
    return jax.grad(lambda w: (jax.nn.relu(conv(x, w)) ** 2).sum())(w)


@entry((6, 40))
def activations(x):
    functions = (jax.nn.gelu, jax.nn.silu, jax.nn.elu, jax.nn.selu, jax.nn.softplus, jax.nn.leaky_relu, jax.nn.relu6)
    return sum(f(x) for f in functions) + jax.nn.gelu(x, approximate=False) + jax.nn.hard_swish(x) + jax.nn.sigmoid(x)


@entry((3, 33), positive=True)
def math_functions(x):
    return (
        jnp.exp(-x)
        + jnp.log(x)
        + jnp.sqrt(x)
        + lax.rsqrt(x)
        + jnp.sin(x) * jnp.cos(x)
        + jnp.tanh(x)
        + jnp.log1p(x)
        + jnp.expm1(-x)
        + jnp.floor(x)
        + jnp.ceil(x)
        + jnp.round(x)
        + jnp.cbrt(x)
        + x**2.5
        + jnp.arctan2(x, x + 1)
    )


@entry((3, 33))
def hyperbolic_and_inverse(x):
    y = jnp.tanh(x) * 0.9
    return jnp.sinh(y) + jnp.cosh(y) + jnp.arcsin(y) + jnp.arccos(y) + jnp.arctan(x) + jnp.arcsinh(x) + jnp.arctanh(y)


@entry((4, 6, 10))
def reductions(x):
    return (
        x.sum(0),
        x.mean((1, 2)),
        x.max(-1),
        x.min(1, keepdims=True),
        jnp.prod(x * 0.5, axis=2),
        (x > 0).any(1),
        x.std(),
    )


@entry((4, 17))
def arg_reductions(x):
    return jnp.argmax(x, -1), jnp.argmin(x, 0)


@entry((4, 17))
def cumulative(x):
    return jnp.cumsum(x, 1), jnp.cumsum(x, 0), jnp.cumprod(x * 0.9, 1)


@entry((4, 17), positive=True)
def cumulative_maximum(x):
    return lax.cummax(x, axis=1)


@entry((3, 20))
def sorted_values(x):
    return jnp.sort(x, -1), jnp.argsort(x, -1)


@entry((3, 20))
def top_k(x):
    return lax.top_k(x, 5)


@entry((3, 4, 5), (3, 5, 6))
def batched_matmul(a, b):
    return a @ b


@entry((2, 3, 4, 5), (5, 4, 7))
def einsum_contractions(a, b):
    return jnp.einsum("abcd,dce->abe", a, b), jnp.einsum("abcd,dce->eab", a, b), jnp.einsum("abcd->dacb", a)


@entry((7,), (7,))
def vectors(a, b):
    return jnp.dot(a, b), jnp.outer(a, b)


@entry((4, 6), (4, 6))
def comparisons(a, b):
    return jnp.where((a > b) & (a < 1) | (a == b), a, b), jnp.sign(a), jnp.abs(b), (a >= b).astype(jnp.int32)


@entry((4, 6), (4, 6), ints={0: 50, 1: 7})
def integers(a, b):
    b = b + 1
    return a // b, a % b, a * b - a, jnp.maximum(a, b), a & b, a | b, a ^ b, a << 2, a >> 1, -a


@entry((6, 8, 10))
def slices(x):
    return x[1:5, ::2, 3], x[::-1], x[:, -3:], jnp.flip(x, (1, 2)), lax.slice(x, (0, 1, 2), (6, 8, 10), (2, 3, 4))


@entry((4, 6), (4, 3))
def joining(a, b):
    return (
        jnp.concatenate([a, b], 1),
        jnp.stack([a, a * 2]),
        jnp.pad(a, ((1, 2), (0, 3)), constant_values=1.5),
        jnp.tile(a, (2, 3)),
    )


@entry((4, 6))
def pad_modes(a):
    return jnp.pad(a, ((1, 1), (2, 2)), mode="reflect"), jnp.pad(a, ((1, 1), (2, 2)), mode="edge"), jnp.roll(a, 2, 1)


@entry((2, 3, 4, 5))
def shapes(x):
    return (
        x.reshape(6, 20).T,
        x.swapaxes(1, 3),
        jnp.expand_dims(x, 2).sum(0),
        x.ravel(),
        jnp.broadcast_to(x[:, :1], (2, 7, 4, 5)),
    )


@entry((8, 8))
def masks(x):
    return jnp.tril(x), jnp.triu(x, 1), jnp.eye(8) * x, jnp.diag(x), jnp.trace(x)


@entry((16, 8), (5,), ints={1: 16})
def row_gather(x, index):
    return x[index], x[index, 2], x.at[index].get()


@entry((16, 8), (5, 8), (5,), ints={2: 16})
def row_scatter(x, update, index):
    return x.at[jnp.array([1, 4, 7, 9, 12])].set(update), x.at[2].set(update[0]), x.at[:, 3].add(1.0)


@entry((2, 8, 4), (1, 1, 4), (), ints={2: 7})
def cache_update(cache, new, position):
    return lax.dynamic_update_slice(cache, jnp.broadcast_to(new, (2, 1, 4)), (0, position, 0))


@entry((10, 6), (), ints={1: 5})
def dynamic_window(x, start):
    return lax.dynamic_slice(x, (start, 0), (4, 6))


@entry((5, 3, 8), (3, 16), (8, 64), (16, 64))
def lstm_scan(xs, h0, w_x, w_h):
    def step(carry, x):
        h, c = carry
        i, f, g, o = jnp.split(x @ w_x + h @ w_h, 4, -1)
        c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), h

    return lax.scan(step, (h0, jnp.zeros_like(h0)), xs)


@entry((8,))
def fixed_loop(x):
    return lax.fori_loop(0, 5, lambda i, y: y * 1.1 + i, x)


@entry((2, 24, 32), (64, 32), (32,), (32, 64))
def swiglu(x, w_gate, _, w_up):
    return jax.nn.silu(x @ w_gate.T) * (x @ w_up)


@entry((1, 12, 4, 16))
def rotary(x):
    half = x.shape[-1] // 2
    frequency = 1.0 / 10000 ** (jnp.arange(half) / half)
    angle = jnp.arange(x.shape[1])[:, None] * frequency
    cos, sin = jnp.cos(angle)[None, :, None], jnp.sin(angle)[None, :, None]
    a, b = x[..., :half], x[..., half:]
    return jnp.concatenate([a * cos - b * sin, b * cos + a * sin], -1)


@entry((2, 16, 16, 3), (4, 4, 3, 32), (17, 32))
def patch_embedding(images, w, positions):
    patches = conv(images, w, (4, 4), "VALID").reshape(2, 16, 32)
    tokens = jnp.concatenate([jnp.zeros((2, 1, 32)), patches], 1)
    return tokens + positions


@entry((6, 16), (16, 4), (4, 16, 16))
def mixture_of_experts(x, router, experts):
    weights, chosen = lax.top_k(jax.nn.softmax(x @ router), 2)
    outputs = jnp.einsum("td,edf->tef", x, experts)
    picked = jnp.take_along_axis(outputs, chosen[:, :, None], axis=1)
    return (picked * weights[:, :, None]).sum(1)


@entry((2, 8, 8, 4))
def upsample_nearest(x):
    return jnp.repeat(jnp.repeat(x, 2, axis=1), 2, axis=2)


@entry((2, 8, 8, 4))
def resize_bilinear(x):
    return jax.image.resize(x, (2, 16, 16, 4), "bilinear")


@entry((4, 10), (10,), (10,), (10,), (10,))
def batch_norm_inference(x, scale, bias, mean, variance):
    return (x - mean) / jnp.sqrt(jnp.abs(variance) + 1e-3) * scale + bias


@entry((32, 32), (32, 32))
def bfloat16_matmul(a, b):
    return jax.nn.relu(a.astype(jnp.bfloat16) @ b.astype(jnp.bfloat16))


@entry((3, 5))
def scalars_and_ranks(x):
    return x.sum() * 2 + 1, x[0, 0], jnp.float32(3.0) * x, x.mean() > 0


@entry((4, 8), (8,))
def casts(x, y):
    # The stand-in keeps bfloat16 as float32, so a round trip through it shows nothing here.
    return (
        x.astype(jnp.int32),
        (x > 0).astype(jnp.float32),
        (jnp.abs(y) * 10).astype(jnp.uint8),
        (x * 9).astype(jnp.int8),
    )


@entry((5, 6))
def clamps(x):
    return jnp.clip(x, -0.5, 0.5), lax.clamp(-1.0, x, x + 1), jnp.nan_to_num(x / 0.0), jnp.isnan(x), jnp.isfinite(x)


@entry((2, 3, 2, 3, 2, 3))
def rank_six(x):
    return x.transpose(5, 4, 3, 2, 1, 0) + 1, x.sum((1, 3, 5))


@entry((4, 16), (16, 16))
def power_iteration(x, w):
    for _ in range(3):
        x = x @ (w / 10)
        x = x / jnp.linalg.norm(x, axis=-1, keepdims=True)
    return x


@entry((8, 12))
def segment_sum(x):
    return jax.ops.segment_sum(x, jnp.array([0, 0, 1, 2, 2, 2, 3, 3]), 4)


@entry((3, 8), (3, 8))
def distances(a, b):
    return jnp.sqrt(((a[:, None] - b[None]) ** 2).sum(-1)), jnp.linalg.norm(a - b)


@entry((2, 6, 5))
def masked_softmax(x):
    mask = jnp.arange(5) < 3
    return jax.nn.softmax(jnp.where(mask, x, -jnp.inf), axis=-1), jax.nn.logsumexp(x, axis=(1, 2))


@entry((6, 10), (3, 10))
def vmapped_and_conditional(x, y):
    return jax.vmap(lambda row: jnp.where(row.sum() > 0, row, -row))(x), lax.cond(y.sum() > 0, jnp.sin, jnp.cos, y)
