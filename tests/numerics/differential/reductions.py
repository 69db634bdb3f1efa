"""reduce, reduce_window, select_and_scatter and cumulative ops.

SPDX-License-Identifier: Apache-2.0
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from differential.draws import FLOATS, INTEGERS, NUMBERS, generator


def monoid(draw, dtype):
    if dtype == "bool":
        return draw.pick([lax.bitwise_and, lax.bitwise_or, lax.bitwise_xor])
    names = [lax.add, lax.mul, lax.max, lax.min]
    if "int" in dtype:
        names += [lax.bitwise_and, lax.bitwise_or, lax.bitwise_xor]
    return draw.pick(names)


def neutral(function, dtype):
    info = None if dtype == "bool" else jnp.finfo(dtype) if "float" in dtype else jnp.iinfo(dtype)
    low, high = (False, True) if info is None else (info.min, info.max)
    if "float" in dtype:
        low, high = -np.inf, np.inf
    ones = True if dtype == "bool" else (0 if "float" in dtype else (-1 if info.min < 0 else info.max))
    table = {
        lax.add: 0,
        lax.mul: 1,
        lax.max: low,
        lax.min: high,
        lax.bitwise_and: ones,
        lax.bitwise_or: 0,
        lax.bitwise_xor: 0,
    }
    return np.asarray(table[function]).astype(jnp.dtype(dtype))


def start(draw, function, dtype, count=2):
    """An initial value may count more than once, so others than the neutral one only where that changes nothing; XLA leaves it
    out of reductions of one element."""
    again = (lax.max, lax.min, lax.bitwise_and, lax.bitwise_or) if count > 1 else ()
    return draw.array((), dtype) if function in again and draw.chance() else neutral(function, dtype)


@generator("reduce")
def reduce(draw):
    dtype = draw.pick((*NUMBERS, "bool"))
    function, shape = monoid(draw, dtype), draw.shape(0, 5, empty=0.05)
    dims = draw.subset(range(len(shape)))
    init = start(draw, function, dtype, np.prod([shape[d] for d in dims]))
    if draw.chance(0.3):
        return lambda x, i: lax.reduce(x, i, function, dims), [draw.array(shape, dtype), init]
    return lambda x: lax.reduce(x, init, function, dims), [draw.array(shape, dtype, extremes="int" in dtype)]


@generator("reduce_variadic")
def reduce_variadic(draw):
    shape = draw.shape(1, 4)
    dims = draw.subset(range(len(shape)), 1)
    dtypes = [draw.pick(["float32", "int32", "bool"]) for _ in range(draw.number(2, 3))]
    functions = [monoid(draw, dtype) for dtype in dtypes]
    count = np.prod([shape[d] for d in dims])
    inits = [start(draw, f, d, count) for f, d in zip(functions, dtypes, strict=True)]

    def body(a, b):
        return tuple(f(x, y) for f, x, y in zip(functions, a, b, strict=True))

    return lambda *xs: lax.reduce(xs, tuple(inits), body, dims), [draw.array(shape, dtype) for dtype in dtypes]


@generator("reduce_arg")
def reduce_arg(draw):
    dtype = draw.pick(["float32", "bfloat16", "int32", "uint32", "int8", "uint8", "bool"])
    shape = draw.shape(1, 4)
    x = draw.array(shape, dtype)
    if dtype == "float32" and draw.chance(0.3):
        x = np.where(draw.random.random(shape) < 0.2, np.float32(np.nan), x)
    if dtype != "bool" and draw.chance(0.5):
        x = (x / 9).astype(x.dtype)  # ties
    axis = draw.number(0, len(shape) - 1)
    function, index = draw.pick([lax.argmax, lax.argmin]), draw.pick([jnp.int32, jnp.uint32])
    return lambda v: function(v, axis, index), [x]


@generator("reduce_arg_all")
def reduce_arg_all(draw):
    shape = draw.shape(2, 3)
    function = draw.pick([jnp.argmax, jnp.argmin, jnp.nanargmax])
    return function, [draw.array(shape)]


@generator("reduce_body")
def reduce_body(draw):
    """Associative bodies of no known name."""
    shape = draw.shape(1, 3, 6)
    dims = draw.subset(range(len(shape)), 1)
    kind = draw.pick(["logaddexp", "hypot", "probabilistic_or", "moments", "gcd_like", "abs_max", "welford"])
    f32 = np.float32
    if kind == "moments":

        def body(a, b):
            return (a[0] + b[0], a[1] + b[1])

        return lambda x: lax.reduce((x, x * x), (f32(0), f32(0)), body, dims), [draw.array(shape)]
    if kind == "welford":

        def body(a, b):
            n = a[0] + b[0]
            delta = b[1] - a[1]
            mean = a[1] + delta * b[0] / jnp.maximum(n, 1)
            return n, mean, a[2] + b[2] + delta * delta * a[0] * b[0] / jnp.maximum(n, 1)

        return lambda x: lax.reduce((jnp.ones_like(x), x, jnp.zeros_like(x)), (f32(0), f32(0), f32(0)), body, dims), [
            draw.array(shape)
        ]
    bodies = {
        "logaddexp": (jnp.logaddexp, f32(-np.inf)),
        "hypot": (lambda a, b: jnp.sqrt(a * a + b * b), f32(0)),
        "probabilistic_or": (lambda a, b: a + b - a * b, f32(0)),
        "gcd_like": (lambda a, b: jnp.where(jnp.abs(a) > jnp.abs(b), a, b), f32(0)),
        "abs_max": (lambda a, b: jnp.maximum(jnp.abs(a), jnp.abs(b)), f32(0)),
    }
    function, init = bodies[kind]
    return lambda x: lax.reduce(x, init, function, dims), [
        np.abs(draw.distinct(shape)) / 7 if kind == "hypot" else draw.distinct(shape) / f32(9)
    ]


@generator("cumulative")
def cumulative(draw):
    name = draw.pick(["cumsum", "cumprod", "cummax", "cummin", "cumlogsumexp"])
    dtype = (
        draw.pick(["float32", "bfloat16", "int32", "int8", "uint8", "uint32"]) if name != "cumlogsumexp" else "float32"
    )
    shape = draw.shape(1, 4, 7)
    axis, reverse = draw.number(0, len(shape) - 1), draw.chance()
    return lambda x: getattr(lax, name)(x, axis, reverse), [draw.array(shape, dtype)]


def window(draw, rank, sizes):
    dims = [draw.number(1, 3) if draw.chance(0.7) else 1 for _ in range(rank)]
    strides = [draw.number(1, 2) for _ in range(rank)]
    base = [draw.number(1, 2) if draw.chance(0.3) else 1 for _ in range(rank)]
    dilation = [draw.number(1, 2) if draw.chance(0.3) else 1 for _ in range(rank)]
    padding = []
    for i in range(rank):
        spread, span = (sizes[i] - 1) * base[i] + 1, (dims[i] - 1) * dilation[i] + 1
        low, high = (draw.number(-1, 2), draw.number(-1, 2)) if draw.chance() else (0, 0)
        if spread + low + high < span:
            low, high = span, 0
        padding.append((low, high))
    return dims, strides, padding, base, dilation


@generator("reduce_window")
def reduce_window(draw):
    dtype = draw.pick((*NUMBERS, "bool"))
    shape = draw.shape(1, 5, 6)
    function = monoid(draw, dtype)
    dims, strides, padding, base, dilation = window(draw, len(shape), shape)
    init = start(draw, function, dtype)
    return lambda x: lax.reduce_window(x, init, function, dims, strides, padding, base, dilation), [
        draw.array(shape, dtype)
    ]


@generator("reduce_window_pool")
def reduce_window_pool(draw):
    shape = (draw.number(1, 2), draw.number(4, 9), draw.number(4, 9), draw.number(1, 4))
    k, s = (1, draw.number(1, 3), draw.number(1, 3), 1), (1, draw.number(1, 2), draw.number(1, 2), 1)
    function, init = draw.pick([(lax.max, -np.inf), (lax.add, 0.0), (lax.min, np.inf)])
    padding = draw.pick(["SAME", "VALID"])
    dtype = draw.pick(FLOATS)
    return lambda x: lax.reduce_window(x, np.asarray(init, x.dtype), function, k, s, padding), [
        draw.array(shape, dtype)
    ]


@generator("reduce_window_variadic")
def reduce_window_variadic(draw):
    shape = draw.shape(1, 3, 6)
    dims, strides, padding, base, dilation = window(draw, len(shape), shape)
    f32 = np.float32
    if draw.chance():

        def body(a, b):
            return (a[0] + b[0], lax.max(a[1], b[1]))

        inits = (f32(0), f32(-np.inf))
    else:

        def pick(a, b):
            return (a[0] > b[0]) | ((a[0] == b[0]) & (a[1] < b[1]))

        def body(a, b):
            return (jnp.where(pick(a, b), a[0], b[0]), jnp.where(pick(a, b), a[1], b[1]))

        inits = (f32(-np.inf), f32(0))
    return lambda x, y: lax.reduce_window((x, y), inits, body, dims, strides, padding, base, dilation), [
        draw.array(shape),
        draw.array(shape),
    ]


@generator("select_and_scatter")
def select_and_scatter(draw):
    shape = draw.shape(1, 4, 6)
    dims = [draw.number(1, min(3, s)) for s in shape]
    strides = [draw.number(1, 3) for _ in shape]
    padding = draw.pick(["SAME", "VALID"])
    function, init = draw.pick([(lax.max, -np.inf), (lax.min, np.inf)])

    def pool(x):
        return lax.reduce_window(x, np.float32(init), function, dims, strides, padding)

    return jax.grad(lambda x: jnp.sum(jnp.sin(pool(x)) * 2)), [draw.distinct(shape) / np.float32(7)]


@generator("select_and_scatter_direct")
def select_and_scatter_direct(draw):
    from jax._src.lax import windowed_reductions

    shape = draw.shape(1, 3, 6)
    dims = [draw.number(1, min(3, s)) for s in shape]
    strides = [draw.number(1, 2) for _ in shape]
    padding = [(draw.number(0, d - 1), draw.number(0, d - 1)) for d in dims]
    dtype = draw.pick(["float32", "int32"])
    out = [(s + lo + hi - d) // st + 1 for s, (lo, hi), d, st in zip(shape, padding, dims, strides, strict=True)]
    init = np.asarray(draw.pick([0, 3]), dtype)
    select = draw.pick([lax.ge_p, lax.le_p])
    scatter = draw.pick([lax.add, lax.max])

    def function(x, source):
        choose = lax.ge if select is lax.ge_p else lax.le
        return windowed_reductions._select_and_scatter(x, choose, dims, strides, padding, source, init, scatter)

    return function, [draw.distinct(shape, dtype), draw.array(out, dtype)]


@generator("statistics")
def statistics(draw):
    shape = draw.shape(2, 3)
    axis = draw.number(0, len(shape) - 1)
    name = draw.pick(["mean", "var", "std", "median", "ptp", "nanmean", "nansum", "cumsum", "count_nonzero", "average"])
    return lambda x: getattr(jnp, name)(x, axis=axis), [draw.array(shape)]


@generator("integer_sums")
def integer_sums(draw):
    dtype, shape = draw.pick(INTEGERS), draw.shape(1, 3)
    return lambda x: (jnp.sum(x), jnp.sum(x, dtype=x.dtype), jnp.prod(x, dtype=x.dtype), jnp.max(x), jnp.any(x > 3)), [
        draw.array(shape, dtype, extremes=True)
    ]
