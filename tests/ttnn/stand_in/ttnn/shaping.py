"""Ops that move elements without computing. What is a view in the real library shares the operand's buffer here too.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import math

import numpy as np

from .tensor import (
    BLOCK_FLOATS,
    FLOATS,
    TILE_LAYOUT,
    bfloat16,
    int32,
    live,
    on_device,
    refuse,
    uint8,
    uint32,
    want_dtype,
)


def _tile_rows(shape):
    return shape[-2] if len(shape) > 1 else 1


def _is_view(tensor, shape):
    """Nothing moves where the last two dims stay, or the rows stay whole tiles."""
    old, new = tuple(tensor.shape), tuple(shape)
    if old == new or not old or not new:
        return True
    if tensor.layout != TILE_LAYOUT:
        return old[-1] == new[-1]
    rows = _tile_rows(old), _tile_rows(new)
    return old[-1] == new[-1] and (rows[0] == rows[1] or (rows[0] % 32 == 0 and rows[1] % 32 == 0))


def reshape(input_tensor, shape, *, memory_config=None, pad_value=None):
    on_device(input_tensor)
    want_dtype("reshape", input_tensor, *FLOATS, int32, uint32)
    shape = [int(d) for d in shape]
    if shape.count(-1) == 1:
        known = math.prod(d for d in shape if d != -1)
        shape[shape.index(-1)] = input_tensor.volume() // max(known, 1)
    if math.prod(shape) != input_tensor.volume():
        refuse(f"Invalid arguments to reshape: {list(input_tensor.shape)} to {shape}")
    view = _is_view(input_tensor, shape)
    return input_tensor.like(input_tensor.values.reshape(shape), config=memory_config, view=view)


def unsqueeze(input_tensor, dim):
    return reshape(input_tensor, np.expand_dims(input_tensor.values, dim).shape)


def squeeze(input_tensor, dim):
    shape = list(input_tensor.shape)
    if shape[dim] == 1:
        del shape[dim]
    return reshape(input_tensor, shape)


def permute(input_tensor, dims, *, memory_config=None, pad_value=0.0):
    on_device(input_tensor)
    if sorted(d % max(len(dims), 1) for d in dims) != list(range(len(input_tensor.shape))):
        refuse(f"permute: dims {list(dims)} do not fit rank {len(input_tensor.shape)}")
    view = list(dims) == list(range(len(dims)))
    return input_tensor.like(np.transpose(input_tensor.values, dims), config=memory_config, view=view)


def transpose(input_tensor, dim1, dim2, *, memory_config=None, pad_value=0.0):
    on_device(input_tensor)
    rank = len(input_tensor.shape)
    if not (-rank <= dim1 < rank and -rank <= dim2 < rank):
        refuse(f"transpose: dims {dim1}, {dim2} are out of range for rank {rank}")
    view = dim1 % rank == dim2 % rank
    return input_tensor.like(np.swapaxes(input_tensor.values, dim1, dim2), config=memory_config, view=view)


def concat(tensors, dim=0, *, memory_config=None, output_tensor=None, groups=1, sub_core_grids=None):
    if not isinstance(tensors, (list, tuple)):
        raise TypeError("concat(): incompatible function arguments: a list of tensors wanted")
    on_device(*tensors)
    first = tensors[0]
    for tensor in tensors:
        if tensor.dtype != first.dtype:
            refuse("All Tensors should have same dtypes.")
        if tensor.layout != first.layout:
            refuse("ttnn.concat: expected all input tensors to be in tile layout")
    if len(tensors) == 1:
        return first.like(first.values, view=True)
    want_dtype("concat", first, *FLOATS, int32, uint32)
    axis = dim % len(first.shape)
    for tensor in tensors:
        rest = [list(t.shape[:axis]) + list(t.shape[axis + 1 :]) for t in (first, tensor)]
        if rest[0] != rest[1]:
            refuse(f"concat: shapes {list(first.shape)} and {list(tensor.shape)} differ beside dim {dim}")
    return first.like(np.concatenate([t.values for t in tensors], axis), config=memory_config)


def slice(
    input_tensor,
    slice_start,
    slice_end,
    slice_step=None,
    *,
    memory_config=None,
    output_tensor=None,
    pad_value=None,
    sub_core_grids=None,
):
    on_device(input_tensor)
    if input_tensor.dtype == uint8 and input_tensor.layout == TILE_LAYOUT:
        refuse("Can only tilize bfloat16/float32 or int32/uint32/uint16 or fp8_e4m3 tensors")
    steps = [1] * len(slice_start) if slice_step is None else list(slice_step)
    if not len(slice_start) == len(slice_end) == len(steps) == len(input_tensor.shape):
        refuse("slice: starts, ends and steps must have the rank of the tensor")
    window = []
    for size, start, end, step in zip(input_tensor.shape, slice_start, slice_end, steps, strict=True):
        end = end + size if end < 0 else end
        if not (0 <= start <= size and 0 <= end <= size and step > 0):
            refuse(f"slice: [{start}, {end}) by {step} leaves a dim of {size} (the real library reads past its end)")
        window.append(np.s_[start:end:step])
    values = input_tensor.values[tuple(window)]
    dtype = bfloat16 if input_tensor.dtype in BLOCK_FLOATS else None
    view = values.shape == input_tensor.values.shape
    return input_tensor.like(values, config=memory_config, view=view, dtype=dtype)


def pad(input_tensor, padding, value, *, use_multicore=True, memory_config=None, sub_core_grids=None):
    on_device(input_tensor)
    if not all(isinstance(n, (int, np.integer)) and n >= 0 for pair in padding for n in pair):
        raise TypeError("pad(): incompatible function arguments: padding is not negative")
    want_dtype("pad", input_tensor, *FLOATS, int32, uint32)
    if len(padding) != len(input_tensor.shape):
        refuse("pad: one pair for each dim")
    if input_tensor.layout == TILE_LAYOUT and any(pair[0] for pair in padding):
        refuse("ttnn.pad: on device tile padding does not support front padding")
    if not any(n for pair in padding for n in pair):
        return input_tensor.like(input_tensor.values, view=True)
    fill = np.array(value).astype(input_tensor.values.dtype)
    pairs = [tuple(pair) for pair in padding]
    return input_tensor.like(np.pad(input_tensor.values, pairs, constant_values=fill), config=memory_config)


def repeat(input_tensor, repeat_dims, *, memory_config=None, optional_output_tensor=None):
    on_device(input_tensor)
    if all(n == 1 for n in repeat_dims) and len(repeat_dims) == len(input_tensor.shape):
        return input_tensor.like(input_tensor.values, view=True)
    want_dtype("repeat", input_tensor, *FLOATS, int32, uint32)
    if len(repeat_dims) < len(input_tensor.shape):
        refuse("repeat: one count for each dim at least")
    return input_tensor.like(np.tile(input_tensor.values, tuple(repeat_dims)), config=memory_config)


def repeat_interleave(input_tensor, repeats, dim=None, *, memory_config=None):
    on_device(input_tensor)
    return input_tensor.like(np.repeat(input_tensor.values, repeats, axis=dim), config=memory_config)


def expand(input, output_shape, *, memory_config=None):
    on_device(input)
    shape = list(output_shape)
    old = [1] * (len(shape) - len(input.shape)) + list(input.shape)
    new = [o if s == -1 else s for o, s in zip(old, shape, strict=True)]
    if any(o not in (n, 1) for o, n in zip(old, new, strict=True)):
        refuse("Only size 1 dimensions can be expanded in the output shape")
    view = list(input.shape) == new
    return input.like(np.broadcast_to(input.values, new), config=memory_config, view=view)


def roll(input_tensor, shifts, dim=None):
    on_device(input_tensor)
    return input_tensor.like(np.roll(input_tensor.values, shifts, dim))


def _triangle(compute):
    def call(input_tensor, diagonal=0, *, memory_config=None, output_tensor=None):
        live(input_tensor)
        return input_tensor.like(compute(input_tensor.values, diagonal), config=memory_config)

    return call


tril, triu = _triangle(np.tril), _triangle(np.triu)
