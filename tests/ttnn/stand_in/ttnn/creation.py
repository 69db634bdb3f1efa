"""Tensors from a value or a range.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .tensor import BLOCK_FLOATS, ROW_MAJOR_LAYOUT, TILE_LAYOUT, Tensor, bfloat16, live


def full(shape, fill_value, dtype=None, layout=None, device=None, memory_config=None, optional_tensor=None):
    dtype = dtype or bfloat16
    layout = TILE_LAYOUT if dtype in BLOCK_FLOATS else layout or ROW_MAJOR_LAYOUT
    values = np.full(tuple(shape), fill_value, np.float32 if isinstance(fill_value, float) else np.int64)
    return Tensor.make(values, dtype, layout, device, memory_config)


def zeros(shape, dtype=None, layout=None, device=None, memory_config=None):
    return full(shape, 0, dtype, layout, device, memory_config)


def ones(shape, dtype=None, layout=None, device=None, memory_config=None):
    return full(shape, 1, dtype, layout, device, memory_config)


def full_like(tensor, fill_value, *, dtype=None, layout=None, device=None, memory_config=None):
    live(tensor)
    return full(
        tensor.shape, fill_value, dtype or tensor.dtype, layout or tensor.layout, tensor.device(), memory_config
    )


def zeros_like(tensor, *, dtype=None, layout=None, device=None, memory_config=None):
    return full_like(tensor, 0, dtype=dtype, layout=layout, memory_config=memory_config)


def ones_like(tensor, *, dtype=None, layout=None, device=None, memory_config=None):
    return full_like(tensor, 1, dtype=dtype, layout=layout, memory_config=memory_config)


def arange(start=0, end=None, step=1, *, dtype=None, device=None, layout=None, memory_config=None):
    if end is None:
        start, end = 0, start
    if not all(isinstance(bound, int) for bound in (start, end, step)):
        raise TypeError("arange(): incompatible function arguments: integer bounds wanted")
    values = np.arange(start, end, step)
    return Tensor.make(values, dtype or bfloat16, layout or ROW_MAJOR_LAYOUT, device, memory_config)
