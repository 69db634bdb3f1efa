"""Ops that move elements.

SPDX-License-Identifier: Apache-2.0
"""

import jax.numpy as jnp
import numpy as np
from jax import lax

from differential.draws import NUMBERS, generator

ALL = (*NUMBERS, "bool")


@generator("pad")
def pad(draw):
    dtype, shape = draw.pick(ALL), draw.shape(0, 4, empty=0.1)
    config = []
    for size in shape:
        inside = draw.number(0, 2)
        spread = size + max(0, size - 1) * inside
        low, high = draw.number(-2, 2), draw.number(-2, 2)
        if spread + low + high < 0:
            low, high = 0, 0
        config.append((low, high, inside))
    return lambda x, v: lax.pad(x, v, config), [draw.array(shape, dtype), draw.array((), dtype)]


@generator("slice")
def slices(draw):
    dtype, shape = draw.pick(ALL), draw.shape(1, 6, empty=0.1)
    starts = [draw.number(0, size) for size in shape]
    limits = [draw.number(start, size) for start, size in zip(starts, shape, strict=True)]
    strides = [draw.number(1, 3) for _ in shape]
    return lambda x: lax.slice(x, starts, limits, strides), [draw.array(shape, dtype)]


@generator("transpose")
def transpose(draw):
    shape = draw.shape(0, 8, largest=3, empty=0.1)
    order = draw.order(range(len(shape)))
    return lambda x: lax.transpose(x, order), [draw.array(shape, draw.pick(ALL))]


@generator("reshape")
def reshape(draw):
    shape = draw.shape(0, 8, largest=3, empty=0.1)
    order = draw.order(shape)
    return lambda x: (x.reshape(order), x.reshape(-1), x[None, ..., None]), [draw.array(shape, draw.pick(ALL))]


@generator("broadcast_in_dim")
def broadcast_in_dim(draw):
    shape = draw.shape(0, 7, largest=3, empty=0.1)
    dims = draw.subset(range(len(shape)))
    dims = draw.order(dims) if draw.chance(0.3) else dims
    source = [1 if draw.chance(0.3) else shape[d] for d in dims]
    return lambda x: lax.broadcast_in_dim(x, shape, sorted(dims)), [
        draw.array([source[dims.index(d)] for d in sorted(dims)], draw.pick(ALL))
    ]


@generator("reverse")
def reverse(draw):
    shape = draw.shape(1, 5, empty=0.1)
    dims = draw.subset(range(len(shape)))
    return lambda x: lax.rev(x, dims), [draw.array(shape, draw.pick(ALL))]


@generator("concatenate")
def concatenate(draw):
    shape, dtype = list(draw.shape(1, 5, empty=0.1)), draw.pick(ALL)
    dim = draw.number(0, len(shape) - 1)
    parts = []
    for _ in range(draw.number(1, 4)):
        parts.append(draw.array([draw.number(0, 3) if i == dim else s for i, s in enumerate(shape)], dtype))
    return lambda *xs: lax.concatenate(xs, dim), parts


@generator("iota")
def iota(draw):
    dtype, shape = draw.pick([*NUMBERS, "float16"]), draw.shape(1, 5, empty=0.1)
    dim = draw.number(0, len(shape) - 1)
    return lambda x: (lax.broadcasted_iota(dtype, shape, dim), x + 1), [draw.array((2,))]


@generator("dynamic_slice")
def dynamic_slice(draw):
    dtype, shape = draw.pick(ALL), draw.shape(1, 4)
    sizes = [draw.number(1, size) for size in shape]
    starts = [np.int32(draw.number(-2, size + 2)) for size in shape]
    return lambda x, *s: lax.dynamic_slice(x, s, sizes), [draw.array(shape, dtype), *starts]


@generator("dynamic_update_slice")
def dynamic_update_slice(draw):
    dtype, shape = draw.pick(ALL), draw.shape(1, 4)
    sizes = [draw.number(0 if draw.chance(0.1) else 1, size) for size in shape]
    starts = [np.int32(draw.number(-2, size + 2)) for size in shape]
    return lambda x, u, *s: lax.dynamic_update_slice(x, u, s), [
        draw.array(shape, dtype),
        draw.array(sizes, dtype),
        *starts,
    ]


@generator("empty_tensors")
def empty_tensors(draw):
    dtype = draw.pick(["float32", "int32", "bool", "bfloat16"])
    kind = draw.pick(["add", "sum", "concat", "matmul", "max", "where", "cast", "sort", "gather"])
    x = draw.array((0, 3), dtype)
    functions = {
        "add": lambda a: a | a if dtype == "bool" else a + a,
        "sum": lambda a: (jnp.sum(a, 0), jnp.sum(a), jnp.sum(a, 1), jnp.prod(a)),
        "concat": lambda a: jnp.concatenate([a, jnp.ones((2, 3), a.dtype)]),
        "matmul": lambda a: (a.T.astype(jnp.float32) @ a.astype(jnp.float32), a.astype(jnp.float32) @ jnp.ones((3, 4))),
        "max": lambda a: lax.reduce(a.astype(jnp.float32), -jnp.inf, lax.max, (0,)),
        "where": lambda a: jnp.where(a != 0, a, 1 - a.astype(jnp.int32)),
        "cast": lambda a: (a.astype(jnp.int8), a.reshape(3, 0), a.T),
        "sort": lambda a: jnp.sort(a, axis=0),
        "gather": lambda a: (a[:, jnp.array([0, 2])], a[jnp.zeros((0,), jnp.int32)]),
    }
    return functions[kind], [x]


@generator("high_rank")
def high_rank(draw):
    shape = tuple(draw.number(1, 3) for _ in range(draw.number(5, 8)))
    dims = draw.subset(range(len(shape)), 1)
    y = [s if draw.chance() else 1 for s in shape]
    return lambda a, b: (
        a + b,
        jnp.sum(a * b, tuple(dims)),
        jnp.where(a > b, a, b),
        jnp.max(a, tuple(dims), keepdims=True),
    ), [
        draw.array(shape),
        draw.array(y),
    ]


@generator("big_constant")
def big_constant(draw):
    table = draw.array((64, 40), draw.pick(["float32", "int32", "bfloat16", "bool", "uint8"]))
    return lambda x: jnp.asarray(table).astype(jnp.float32).T @ x, [draw.array((64, 3))]
