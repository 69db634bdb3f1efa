"""Look-ups by index, and orderings.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .tensor import (
    FLOATS,
    TILE_LAYOUT,
    bfloat16,
    float32,
    int32,
    on_device,
    refuse,
    uint16,
    uint32,
    want_dtype,
    want_tile,
)


def _in_range(op, index, size):
    if index.size and not (index.min() >= 0 and index.max() < size):
        refuse(f"{op}: index {index.min()}..{index.max()} leaves 0..{size - 1} (the real library reads elsewhere)")


def embedding(
    input_tensor, weight, *, padding_idx=None, layout=None, dtype=None, memory_config=None, output_tensor=None
):
    on_device(input_tensor, weight)
    want_dtype("embedding indices", input_tensor, uint32, bfloat16)
    want_dtype("embedding weights", weight, bfloat16)
    if len(input_tensor.shape) not in (1, 2):
        refuse(f"embedding: indices of rank {len(input_tensor.shape)} (the real library drops dims beyond 2)")
    table = weight.values.reshape(weight.shape[-2:])
    index = input_tensor.values.astype(np.int64)
    _in_range("embedding", index, table.shape[0])
    return weight.like(table[index], layout=layout or weight.layout, config=memory_config)


def gather(input, dim, index, *, sparse_grad=False, memory_config=None, out=None, sub_core_grids=None):
    on_device(input, index)
    want_dtype("gather index", index, uint32, uint16)
    if len(input.shape) < 2:
        refuse("gather: rank 2 or more wanted")
    if len(input.shape) != len(index.shape):
        refuse("gather: input and index must have the same rank")
    positions = index.values.astype(np.int64)
    _in_range("gather", positions, input.shape[dim])
    window = list(index.shape)
    window[dim] = input.shape[dim]
    if any(w > s for w, s in zip(window, input.shape, strict=True)):
        refuse("gather: index is larger than input beside dim")
    table = input.values[tuple(np.s_[:w] for w in window)]
    return input.like(np.take_along_axis(table, positions, dim), config=memory_config)


def _scattered(op, input, dim, index, src, reduce, memory_config):
    on_device(input, index, src)
    want_dtype(f"{op} index", index, int32, uint32, uint16)
    if input.dtype == float32 and input.layout == TILE_LAYOUT:
        refuse("Scatter doesn't work for fp32 tiled tensors yet")
    if input.dtype != src.dtype:
        refuse(f"{op}: input and src differ in dtype")
    positions = index.values.astype(np.int64)
    _in_range(op, positions, input.shape[dim])
    values = input.values.copy()
    grid = list(np.indices(positions.shape))
    grid[dim] = positions
    updates = src.values[tuple(np.s_[:n] for n in positions.shape)]
    if reduce not in (None, "add", "multiply"):
        refuse(f"reduce must be either 'add' or 'multiply' (case-sensitive), got {reduce}")
    if reduce is None:
        values[tuple(grid)] = updates
    else:
        getattr(np, reduce).at(values, tuple(grid), updates)
    return input.like(values, config=memory_config)


def scatter(input, dim, index, src, *, memory_config=None, reduce=None, sub_core_grids=None):
    return _scattered("scatter", input, dim, index, src, reduce, memory_config)


def scatter_add(input, dim, index, src, *, memory_config=None, sub_core_grids=None):
    return _scattered("scatter_add", input, dim, index, src, "add", memory_config)


def _order(values, dim, descending):
    """Stable; NaN last when ascending, first when descending."""
    if not descending:
        return np.argsort(values, axis=dim, kind="stable")
    size = values.shape[dim]
    return size - 1 - np.flip(np.argsort(np.flip(values, dim), axis=dim, kind="stable"), dim)


def sort(input, dim=-1, descending=False, stable=False, *, memory_config=None, out=None):
    on_device(input)
    want_tile("sort", input)
    want_dtype("sort", input, bfloat16, float32, uint16)
    index = _order(input.values, dim, descending)
    index_dtype = uint16 if input.dtype == bfloat16 else uint32
    values = np.take_along_axis(input.values, index, dim)
    return [input.like(values, config=memory_config), input.like(index, dtype=index_dtype, config=memory_config)]


def topk(
    input_tensor,
    k,
    dim=-1,
    largest=True,
    sorted=True,
    *,
    memory_config=None,
    sub_core_grids=None,
    indices_tensor=None,
):
    on_device(input_tensor)
    want_tile("topk", input_tensor)
    want_dtype("topk", input_tensor, *FLOATS)
    if k > input_tensor.shape[dim]:
        refuse(f"K cannot be larger than the dimension size! K={k}, dimension size={input_tensor.shape[dim]}")
    index = np.take(_order(input_tensor.values, dim, largest), range(k), axis=dim)
    values = np.take_along_axis(input_tensor.values, index, dim)
    index_dtype = uint32 if input_tensor.dtype == float32 else uint16
    return [
        input_tensor.like(values, config=memory_config),
        input_tensor.like(index, dtype=index_dtype, config=memory_config),
    ]
