"""Ops with computations on elements, gather and scatter, random bits. Oracle: JAX on the CPU."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from values.framework import sample, traced
from values.text import Case

KINDS = [np.int8, np.int32, np.uint32, np.int64, np.float16, np.float32, np.float64, jnp.bfloat16]


def reduction_files() -> dict[str, list[Case]]:
    """reduce, reduce_window, select_and_scatter, sort."""
    x = sample(3, 4, 2)
    reduce = [
        traced(
            f"sum_{np.dtype(t).name}", lambda a: lax.reduce(a, a.dtype.type(0), lax.add, (1,)), sample(3, 4, dtype=t)
        )
        for t in [*KINDS, np.complex64]
    ]
    for name, function, start in (
        ("max", lax.max, -9),
        ("min", lax.min, 9),
        ("mul", lax.mul, 1),
        ("or", lax.bitwise_or, 0),
        ("and", lax.bitwise_and, -1),
    ):
        reduce.append(traced(f"{name}_of_two", lambda a, f=function, s=start: lax.reduce(a, np.int32(s), f, (0, 2)), x))

    def argmax(value, index):
        def larger(a, b):
            keep = (a[0] > b[0]) | ((a[0] == b[0]) & (a[1] < b[1]))
            return lax.select(keep, a[0], b[0]), lax.select(keep, a[1], b[1])

        return lax.reduce((value, index), (np.float32(-np.inf), np.int32(99)), larger, (1,))

    reduce += [
        traced("of_nothing", lambda a: lax.reduce(a, np.int32(5), lax.add, (0,)), sample(0, 2)),
        traced("any", lambda a: jnp.any(a, 1), sample(3, 2) > 2),
        traced("argmax", argmax, sample(3, 4, dtype=np.float32), np.tile(np.arange(4, dtype=np.int32), (3, 1))),
    ]
    return {
        "reduce": reduce,
        "reduce_window": window_cases(),
        "select_and_scatter": selection_cases(),
        "sort": sort_cases(),
    }


def window_cases() -> list[Case]:
    """Strides, paddings, both dilations, several operands, other functions."""
    x = sample(5, 6)

    def window(f, start, dims, strides, padding, base=None, dilation=None):
        return lambda a: lax.reduce_window(a, np.asarray(start, a.dtype), f, dims, strides, padding, base, dilation)

    none = ((0, 0), (0, 0))
    cases = [
        traced("max_pool", window(lax.max, -99, (2, 2), (2, 2), none), x),
        traced("sum_pool", window(lax.add, 0, (2, 3), (1, 2), ((1, 0), (2, 1))), x),
        traced("base_dilation", window(lax.add, 0, (2, 2), (1, 1), ((1, 1), (0, 0)), (2, 3)), x),
        traced("window_dilation", window(lax.max, -99, (2, 2), (1, 1), none, None, (3, 2)), x),
        traced("negative_padding", window(lax.add, 0, (2, 2), (1, 1), ((-1, 0), (1, -2))), x),
        traced("product", window(lax.mul, 1, (3, 1), (2, 1), none), x),
        traced("cumulative", lambda a: lax.cumsum(a, 1), x),
    ]
    for t in KINDS:
        cases.append(traced(f"sum_{np.dtype(t).name}", window(lax.add, 0, (1, 2), (1, 1), none), sample(2, 4, dtype=t)))
    return cases


def selection_cases() -> list[Case]:
    """The gradient of max pooling."""
    cases = []
    for t in (np.float32, np.float64, jnp.bfloat16):
        for name, strides, padding in (
            ("plain", (2, 2), "VALID"),
            ("overlapping", (1, 2), "VALID"),
            ("padded", (2, 2), "SAME"),
        ):

            def pool(a, strides=strides, padding=padding):
                return lax.reduce_window(a, -np.inf, lax.max, (2, 2), strides, padding)

            x = np.random.default_rng(1).permutation(20).reshape(4, 5).astype(t)
            out = np.asarray(pool(x))
            cases.append(
                traced(
                    f"{name}_{np.dtype(t).name}",
                    lambda a, g, p=pool: jax.vjp(p, a)[1](g)[0],
                    x,
                    sample(*out.shape, dtype=t),
                )
            )
    return cases


def sort_cases() -> list[Case]:
    """Dimensions, several operands, stability, other orders."""
    keys = np.array([[3, 1, 3, 2], [0, 3, -5, 0]], np.int32)
    order = np.arange(8, dtype=np.int32).reshape(2, 4)
    special = np.array([1.5, -0.0, np.nan, -np.inf, 0.0, np.inf, -2], np.float32)
    return [
        *(
            traced(f"last_{np.dtype(t).name}", lambda a: lax.sort(a, dimension=1), keys.astype(np.int8).astype(t))
            for t in (np.int8, np.int32, np.int64, np.float32, np.float64, jnp.bfloat16)
        ),
        traced("first", lambda a: lax.sort(a, dimension=0), keys),
        traced("with_values", lambda a, b: lax.sort((a, b), dimension=1, num_keys=1, is_stable=True), keys, order),
        traced("two_keys", lambda a, b: lax.sort((a, b), dimension=1, num_keys=2), keys, -order),
        traced("special_values", lambda a: lax.sort(a), special),
        traced("descending", lambda a: -lax.sort(-a, dimension=1), keys),
        traced("places", lambda a: jnp.argsort(a, axis=1, stable=True), keys),
        traced("complex", lambda a: lax.sort(a), np.array([1 + 2j, 1 - 1j, -3 + 0j], np.complex64)),
    ]


def indexing_files() -> dict[str, list[Case]]:
    """gather and scatter with all kinds of dimension numbers."""
    x = sample(5, 6)
    G, clip = lax.GatherDimensionNumbers, lax.GatherScatterMode.CLIP
    at = np.array([[1, 2], [9, 9], [-3, 0]], np.int32)

    def gather(numbers, sizes):
        return lambda a, i: lax.gather(a, i, numbers, sizes, mode=clip)

    rows = G(offset_dims=(1,), collapsed_slice_dims=(0,), start_index_map=(0,))
    points = G(offset_dims=(), collapsed_slice_dims=(0, 1), start_index_map=(0, 1))
    boxes = G(offset_dims=(0, 2), collapsed_slice_dims=(), start_index_map=(1, 0))
    batched = G(
        offset_dims=(1,),
        collapsed_slice_dims=(),
        start_index_map=(1,),
        operand_batching_dims=(0,),
        start_indices_batching_dims=(0,),
    )
    gathers = [
        traced("rows", gather(rows, (1, 6)), x, at[:, :1]),
        traced("points", gather(points, (1, 1)), x, at),
        traced("boxes", gather(boxes, (2, 3)), x, at),
        traced("batched", gather(batched, (1, 2)), x[:3], at[:, 1:]),
        traced("take", lambda a, i: jnp.take(a, i, axis=1), x, np.array([[0, 5], [2, -1]], np.int64)),
        traced("unsigned", gather(points, (1, 1)), x, at.astype(np.uint32)),
        *(
            traced(f"rows_{np.dtype(t).name}", gather(rows, (1, 3)), sample(4, 3, dtype=t), at[:, :1])
            for t in [*KINDS, np.complex64]
        ),
    ]
    return {"gather": gathers, "scatter": scatter_cases(x)}


def scatter_cases(x: np.ndarray) -> list[Case]:
    """Adding, replacing, multiplying, out of bounds, windows, batches."""
    S, drop = lax.ScatterDimensionNumbers, lax.GatherScatterMode.FILL_OR_DROP
    at = np.array([[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]], np.int32)
    points = S(update_window_dims=(), inserted_window_dims=(0, 1), scatter_dims_to_operand_dims=(0, 1))
    rows = S(update_window_dims=(1,), inserted_window_dims=(0,), scatter_dims_to_operand_dims=(0,))
    boxes = S(update_window_dims=(1, 2), inserted_window_dims=(), scatter_dims_to_operand_dims=(0, 1))
    batched = S(
        update_window_dims=(),
        inserted_window_dims=(1,),
        scatter_dims_to_operand_dims=(1,),
        operand_batching_dims=(0,),
        scatter_indices_batching_dims=(0,),
    )

    def scatter(f, numbers):
        return lambda a, i, u: f(a, i, u, numbers, mode=drop)

    cases = [
        traced("add_points", scatter(lax.scatter_add, points), x, at, sample(5, seed=2)),
        traced("multiply_points", scatter(lax.scatter_mul, points), x, at, sample(5, seed=2)),
        traced("max_points", scatter(lax.scatter_max, points), x, at, sample(5, seed=2)),
        traced("min_points", scatter(lax.scatter_min, points), x, at, sample(5, seed=2)),
        traced("replace_points", scatter(lax.scatter, points), x, at[1:], sample(4, seed=2)),
        traced("add_rows", scatter(lax.scatter_add, rows), x, at[:, :1], sample(5, 6, seed=2)),
        traced(
            "add_boxes",
            scatter(lax.scatter_add, boxes),
            x,
            np.array([[1, 2], [0, 3], [9, 9], [1, 2], [3, 0]], np.int32),
            sample(5, 2, 3, seed=2),
        ),
        traced("batched", scatter(lax.scatter_add, batched), x, at[:, 1:], sample(5, seed=2)),
    ]
    for t in [*KINDS, np.complex64]:
        cases.append(
            traced(
                f"add_{np.dtype(t).name}",
                scatter(lax.scatter_add, points),
                sample(5, 6, dtype=t),
                at,
                sample(5, dtype=t, seed=2),
            )
        )
    return cases


def random_files() -> dict[str, list[Case]]:
    """Bits of both generators in all widths; counters that overflow; odd shapes."""
    cases = []
    for algorithm in ("RNG_THREE_FRY", "RNG_PHILOX"):
        which = getattr(lax.RandomAlgorithm, algorithm)
        for t in (np.uint8, np.uint16, np.uint32, np.uint64):
            for shape in ((), (1,), (5,), (3, 4), (3, 5), (2, 1, 6)):
                key = np.array([0x0123456789ABCDEF, 2**64 - 2], np.uint64)
                name = f"{algorithm[4:].lower()}_{np.dtype(t).name}_{'x'.join(map(str, shape)) or 'scalar'}"
                cases.append(
                    traced(
                        name, lambda k, s=shape, d=t, w=which: lax.rng_bit_generator(k, s, dtype=d, algorithm=w), key
                    )
                )
    return {"rng_bit_generator": cases}
