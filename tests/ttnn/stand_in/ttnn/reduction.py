"""Reductions and scans.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .tensor import FLOATS, ROW_MAJOR_LAYOUT, TILE_LAYOUT, int32, on_device, refuse, uint32, want_dtype, want_tile


def axes_of(op, tensor, dim):
    """Dims as a tuple; None and an empty list mean all of them."""
    rank = len(tensor.shape)
    dims = () if dim is None else (dim,) if isinstance(dim, int) else tuple(dim)
    limit = rank or 1
    for d in dims:
        if not -limit <= d < limit:
            refuse(f"{op}: dim {d} is out of range for rank {rank}")
    return tuple(d % rank for d in dims if rank) or tuple(range(rank))


def _reduction(op, compute, dtypes, *, keeps_layout):
    def call(
        input_tensor,
        dim=None,
        keepdim=False,
        *,
        memory_config=None,
        compute_kernel_config=None,
        scalar=1.0,
        correction=None,
        sub_core_grids=None,
        fast_and_approximate_mode=False,
    ):
        on_device(input_tensor)
        want_dtype(op, input_tensor, *dtypes)
        axes = axes_of(op, input_tensor, dim)
        if 0 in input_tensor.shape:
            refuse(f"{op}: a zero-size tensor cannot be reduced (its kernel does not build)")
        values = compute(input_tensor.values, axis=axes, keepdims=keepdim)
        if scalar != 1.0:
            values = values * scalar
        layout = input_tensor.layout if keeps_layout else TILE_LAYOUT
        return input_tensor.like(values, layout=layout, config=memory_config)

    call.__name__ = op
    return call


def _add_up(values, axis, keepdims):
    if values.dtype == np.float32:  # the library accumulates wider than float32's own order would
        return np.sum(values, axis=axis, keepdims=keepdims, dtype=np.float64)
    return np.sum(values, axis=axis, keepdims=keepdims, dtype=values.dtype)


_ORDERED = (*FLOATS, int32, uint32)
sum = _reduction("sum", _add_up, _ORDERED, keeps_layout=True)
mean = _reduction("mean", lambda v, **k: np.mean(v, dtype=np.float64, **k), FLOATS, keeps_layout=True)
max = _reduction("max", np.max, _ORDERED, keeps_layout=False)
min = _reduction("min", np.min, _ORDERED, keeps_layout=False)


def prod(input_tensor, dim=None, keepdim=False, *, memory_config=None):
    on_device(input_tensor)
    want_dtype("prod", input_tensor, *FLOATS)
    if dim is not None and not isinstance(dim, int):
        raise TypeError("prod(): incompatible function arguments: dim is one int")
    values = np.prod(input_tensor.values, axis=axes_of("prod", input_tensor, dim), keepdims=keepdim, dtype=np.float64)
    return input_tensor.like(values, config=memory_config)


def argmax(input_tensor, dim=None, keepdim=False, *, sub_core_grids=None, memory_config=None, output_tensor=None):
    on_device(input_tensor)
    want_dtype("argmax", input_tensor, *(FLOATS if input_tensor.layout == TILE_LAYOUT else _ORDERED))
    values = input_tensor.values
    # NaN counts as the largest, first come first served, as numpy has it too.
    index = np.argmax(values, axis=dim, keepdims=keepdim)
    return input_tensor.like(index, dtype=uint32, layout=ROW_MAJOR_LAYOUT, config=memory_config)


def _scan(op, compute):
    def call(input, dim, *, dtype=None, reverse_order=False, out=None, memory_config=None):
        on_device(input)
        want_tile(op, input)
        want_dtype(op, input, *_ORDERED)
        values = np.flip(input.values, dim) if reverse_order else input.values
        wide = np.float64 if values.dtype == np.float32 else values.dtype
        values = compute(values, axis=dim, dtype=wide)
        return input.like(np.flip(values, dim) if reverse_order else values, dtype=dtype, config=memory_config)

    call.__name__ = op
    return call


cumsum = _scan("cumsum", np.cumsum)
cumprod = _scan("cumprod", np.cumprod)
