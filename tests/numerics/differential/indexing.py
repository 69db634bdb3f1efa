"""gather, scatter and sort in all their forms.

SPDX-License-Identifier: Apache-2.0
"""

import functools

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from differential.draws import NUMBERS, generator

ALL = (*NUMBERS, "bool")


def index_plan(draw, shape, whole_rest=False):
    """Dimension numbers over an operand of `shape`: (batching, collapsed, indexed, sizes)."""
    rank = len(shape)
    dims = draw.order(range(rank))
    batching = sorted(dims[: draw.number(0, 1) if rank > 1 and draw.chance(0.4) else 0])
    left = [d for d in dims if d not in batching]
    indexed = left[: draw.number(0, len(left))]
    sizes = [1 if d in batching else draw.number(1, shape[d]) for d in range(rank)]
    if whole_rest:
        sizes = [s if d in indexed or d in batching else shape[d] for d, s in enumerate(sizes)]
    collapsed = [d for d in range(rank) if d not in batching and draw.chance(0.4)]
    if whole_rest:
        collapsed = [d for d in collapsed if d in indexed]
    for d in collapsed:
        sizes[d] = 1
    return batching, sorted(collapsed), indexed, sizes


def index_shape(draw, shape, batching):
    counts = list(draw.shape(0, 2, 3))
    spots = sorted(draw.order(range(len(counts) + len(batching)))[: len(batching)])
    full, rest = [], iter(counts)
    chosen = draw.order(range(len(batching)))
    del chosen
    for i in range(len(counts) + len(batching)):
        full.append(shape[batching[spots.index(i)]] if i in spots else next(rest))
    return full, spots


@generator("gather")
def gather(draw):
    dtype, shape = draw.pick(ALL), draw.shape(1, 4)
    batching, collapsed, indexed, sizes = index_plan(draw, shape)
    counts, spots = index_shape(draw, shape, batching)
    window_rank = len(shape) - len(batching) - len(collapsed)
    offsets = draw.subset(range(window_rank + len(counts)), window_rank, window_rank)
    mode = draw.pick(["clip", "fill", "promise_in_bounds"])
    numbers = lax.GatherDimensionNumbers(
        tuple(offsets), tuple(collapsed), tuple(indexed), tuple(batching), tuple(spots)
    )
    low, high = (0, 0) if mode == "promise_in_bounds" else (-2, 2)
    components = [draw.random.integers(low, shape[d] - sizes[d] + high, counts, endpoint=True) for d in indexed]
    index = np.stack(components, -1) if components else np.zeros((*counts, 0))
    index = index.astype(draw.pick(["int32", "int32", "uint32", "int8"]) if low >= 0 else "int32")
    return lambda x, i: lax.gather(x, i, numbers, sizes, mode=mode, indices_are_sorted=False), [
        draw.array(shape, dtype),
        index,
    ]


@generator("scatter")
def scatter(draw):
    dtype, shape = draw.pick(NUMBERS), draw.shape(1, 4)
    batching, collapsed, indexed, sizes = index_plan(draw, shape)
    counts, spots = index_shape(draw, shape, batching)
    if not indexed:  # all updates meet in one place: XLA takes the last of them only
        counts = [c if i in spots else 1 for i, c in enumerate(counts)]
    window = [s for d, s in enumerate(sizes) if d not in batching and d not in collapsed]
    rank = len(window) + len(counts)
    places = draw.subset(range(rank), len(window), len(window))
    updates, w, c = [], iter(window), iter(counts)
    for i in range(rank):
        updates.append(next(w) if i in places else next(c))
    numbers = lax.ScatterDimensionNumbers(
        tuple(places), tuple(collapsed), tuple(indexed), tuple(batching), tuple(spots)
    )
    index = [draw.random.integers(-1, shape[d] - sizes[d] + 1, counts, endpoint=True) for d in indexed]
    index = (np.stack(index, -1) if index else np.zeros((*counts, 0))).astype(np.int32)
    name = draw.pick(["scatter_add", "scatter_mul", "scatter_min", "scatter_max", "scatter", "scatter_sub"])
    mode = draw.pick(["clip", "fill"])
    update = draw.array(updates, dtype)
    if name == "scatter":  # the order of writes is free: let equal places get equal values
        update = np.full_like(update, 7)
    return lambda x, i, u: getattr(lax, name)(x, i, u, numbers, mode=mode), [draw.array(shape, dtype), index, update]


@generator("scatter_unique")
def scatter_unique(draw):
    dtype = draw.pick(ALL)
    n, count = draw.number(3, 8), draw.number(1, 3)
    index = draw.random.permutation(n)[:count].astype(np.int32)
    shape = (n, *draw.shape(0, 2))
    unique = draw.chance()
    return lambda x, u: x.at[jnp.asarray(index)].set(u, unique_indices=unique), [
        draw.array(shape, dtype),
        draw.array((count, *shape[1:]), dtype),
    ]


@generator("scatter_apply")
def scatter_apply(draw):
    shape = draw.shape(1, 2, 6)
    index = draw.random.permutation(shape[0])[: draw.number(1, shape[0])].astype(np.int32)
    function = draw.pick([jnp.sin, jnp.exp, lambda v: v * 2 + 1])
    return lambda x, i: x.at[i].apply(function), [draw.array(shape), index]


@generator("scatter_bits")
def scatter_bits(draw):
    dtype = draw.pick(["int32", "uint32", "int8", "uint8"])
    index = draw.random.integers(0, 5, (7,)).astype(np.int32)
    name = draw.pick(["add", "multiply", "min", "max"])
    return lambda x, u: getattr(x.at[jnp.asarray(index)], name)(u), [
        draw.array((5, 3), dtype, extremes=True),
        draw.array((7, 3), dtype, extremes=True),
    ]


@generator("numpy_indexing")
def numpy_indexing(draw):
    x = draw.array((4, 5, 6), draw.pick(ALL))
    i, j = draw.random.integers(-4, 4, (3,)), draw.random.integers(-5, 5, (3,))
    kind = draw.pick(["ij", "i:j", "mask", "newaxis", "outer", "none", "slice"])
    functions = {
        "ij": lambda v, a, b: v[a, b],
        "i:j": lambda v, a, b: v[a, :, b],
        "mask": lambda v, a, b: jnp.where(v > v[a[0], b[0]], v, v[0]) if v.dtype != bool else v[a],
        "newaxis": lambda v, a, b: v[a[:, None], b[None, :]],
        "outer": lambda v, a, b: v[jnp.ix_(a, b)],
        "none": lambda v, a, b: v[None, a, ..., None],
        "slice": lambda v, a, b: v[1:, b, ::-2],
    }
    return functions[kind], [x, i.astype(np.int32), j.astype(np.int32)]


@generator("take_modes")
def take_modes(draw):
    mode = draw.pick(["clip", "wrap", "fill"])
    axis = draw.number(0, 1)
    return lambda x, i: jnp.take(x, i, axis=axis, mode=mode), [
        draw.array((5, 4), draw.pick(["float32", "int32", "bfloat16"])),
        draw.random.integers(-9, 9, draw.shape(0, 2)).astype(np.int32),
    ]


@generator("gather_gradients")
def gather_gradients(draw):
    i = draw.random.integers(0, 5, (2, 3)).astype(np.int32)
    kind = draw.pick(
        [
            lambda x: x[i],
            lambda x: jnp.take_along_axis(x, i[:, :1], 0),
            lambda x: x[:, i[0]],
            lambda x: x[i[0], i[1] % 4],
        ]
    )
    return jax.grad(lambda x: jnp.sum(jnp.sin(kind(x)))), [draw.array((5, 4 + 1))]


@generator("sort")
def sort(draw):
    dtype, shape = draw.pick(ALL), draw.shape(1, 4, 8)
    axis = draw.number(0, len(shape) - 1)
    x = draw.array(shape, dtype, extremes=True)
    kind = draw.pick(["sort", "descending", "argsort", "key_val", "stable"])
    functions = {
        "sort": lambda v: lax.sort(v, axis),
        "descending": lambda v: jnp.sort(v, axis=axis, descending=True),
        "argsort": lambda v: jnp.argsort(v, axis=axis, stable=True),
        "key_val": lambda v: lax.sort_key_val(v, lax.broadcasted_iota(jnp.int32, shape, axis), axis, is_stable=True),
        "stable": lambda v: jnp.argsort(v, axis=axis, descending=True, stable=True),
    }
    return functions[kind], [x]


@generator("sort_keys")
def sort_keys(draw):
    shape = draw.shape(1, 3, 8)
    axis = draw.number(0, len(shape) - 1)
    count = draw.number(2, 3)
    dtypes = [draw.pick(["int32", "float32", "uint8", "bool"]) for _ in range(count)]
    keys = [np.asarray(draw.random.integers(0, 2 if d == "bool" else 3, shape)).astype(d) for d in dtypes]
    payload = draw.distinct(shape)
    number = draw.number(1, count)
    return lambda *xs: lax.sort(xs, axis, is_stable=True, num_keys=number), [*keys, payload]


@generator("top_k")
def top_k(draw):
    shape = draw.shape(1, 3, 8)
    k = draw.number(1, shape[-1])
    dtype = draw.pick(["float32", "int32", "bfloat16", "uint8", "int8", "uint32"])
    return lambda x: lax.top_k(x, k), [draw.distinct(shape, dtype) if draw.chance(0.7) else draw.array(shape, dtype)]


@generator("searching")
def searching(draw):
    name = draw.pick(["searchsorted", "unique", "nonzero", "bincount", "digitize", "median", "percentile"])
    x = draw.array((9,))
    functions = {
        "searchsorted": lambda v: jnp.searchsorted(jnp.sort(v), jnp.array([-0.5, 0.0, 0.7])),
        "unique": lambda v: jnp.unique(jnp.round(v), size=5),
        "nonzero": lambda v: jnp.nonzero(v > 0, size=4, fill_value=-1),
        "bincount": lambda v: jnp.bincount((jnp.abs(v) * 3).astype(jnp.int32), length=6),
        "digitize": lambda v: jnp.digitize(v, jnp.array([-1.0, 0.0, 1.0])),
        "median": jnp.median,
        "percentile": functools.partial(jnp.percentile, q=30),
    }
    return functions[name], [x]


@generator("segment_sum")
def segment_sum(draw):
    function = draw.pick([jax.ops.segment_sum, jax.ops.segment_max, jax.ops.segment_prod, jax.ops.segment_min])
    index = draw.random.integers(0, 4, (7,)).astype(np.int32)
    return lambda x, i: function(x, i, num_segments=5), [draw.array((7, 3)), index]


@generator("vmapped_indexing")
def vmapped_indexing(draw):
    kind = draw.pick(["index", "slice", "update", "scatter"])
    x = draw.array((3, 6, 4))
    i = draw.random.integers(0, 4, (3,)).astype(np.int32)
    functions = {
        "index": lambda v, n: jax.vmap(lambda a, k: a[k])(v, n),
        "slice": lambda v, n: jax.vmap(lambda a, k: lax.dynamic_slice(a, (k, 0), (2, 3)))(v, n),
        "update": lambda v, n: jax.vmap(lambda a, k: lax.dynamic_update_slice(a, jnp.ones((2, 3)), (k, 1)))(v, n),
        "scatter": lambda v, n: jax.vmap(lambda a, k: a.at[k].add(1.0))(v, n),
    }
    return functions[kind], [x, i]
