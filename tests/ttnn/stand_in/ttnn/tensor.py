"""Tensors, dtypes and layouts: values are numpy arrays; a buffer that views share knows whether it was freed.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import enum
import math
import weakref

import numpy as np


class DataType(enum.Enum):
    BFLOAT16 = 0
    FLOAT32 = 1
    UINT32 = 2
    BFLOAT8_B = 3
    BFLOAT4_B = 4
    UINT8 = 5
    UINT16 = 6
    INT32 = 7

    def __repr__(self):
        return f"DataType.{self.name}"

    __str__ = __repr__


class Layout(enum.Enum):
    ROW_MAJOR = 0
    TILE = 1


bfloat16, float32, bfloat8_b, bfloat4_b = DataType.BFLOAT16, DataType.FLOAT32, DataType.BFLOAT8_B, DataType.BFLOAT4_B
int32, uint32, uint16, uint8 = DataType.INT32, DataType.UINT32, DataType.UINT16, DataType.UINT8
TILE_LAYOUT, ROW_MAJOR_LAYOUT = Layout.TILE, Layout.ROW_MAJOR

FLOATS = (bfloat16, float32, bfloat8_b, bfloat4_b)
BLOCK_FLOATS = (bfloat8_b, bfloat4_b)
_STORAGE = {int32: np.int32, uint32: np.uint32, uint16: np.uint16, uint8: np.uint8}


class Shape(tuple):
    """The library's shape: compares equal to a list."""

    def __new__(cls, dims):
        return super().__new__(cls, (int(d) for d in dims))

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = tuple.__hash__

    def __repr__(self):
        return f"Shape({list(self)})"


class Buffer:
    """Device memory, shared by a tensor and its views; `owners` are those that the program still holds."""

    def __init__(self):
        self.allocated = True
        self.owners = weakref.WeakSet()


def refuse(message: str):
    """What TT_FATAL does."""
    raise RuntimeError(f"TT_FATAL (stand-in): {message}")


def storage(dtype: DataType):
    return _STORAGE.get(dtype, np.float32)


def round_to_bfloat16(values):
    """Nearest bf16, ties to even, as float32."""
    bits = np.ascontiguousarray(values, np.float32).view(np.uint32)
    rounded = (bits + np.uint32(0x7FFF) + ((bits >> np.uint32(16)) & np.uint32(1))) & np.uint32(0xFFFF0000)
    return np.where(np.isnan(values), values, rounded.view(np.float32)).astype(np.float32).reshape(np.shape(values))


def convert(values, dtype: DataType):
    """`values` as `dtype` stores them: by value, wrapping for integers."""
    values = np.asarray(values)
    if dtype not in FLOATS:
        if values.dtype.kind == "f":
            with np.errstate(invalid="ignore"):
                values = np.trunc(values).astype(np.int64)
        return values.astype(storage(dtype))
    with np.errstate(over="ignore"):  # a float64 beyond float32 is infinite, as in the library
        if values.dtype.kind in "iub" and dtype != float32:
            return round_to_bfloat16(values.astype(np.float32))
        return values.astype(np.float32)


class Tensor:
    """`Tensor(array, dtype[, device[, layout]])` or `Tensor(list, shape, dtype, layout[, device])`, positional only."""

    def __init__(self, data, *arguments):
        if isinstance(data, np.ndarray):
            if data.dtype.kind not in "fiub" or data.dtype == np.float16:
                refuse(f"parse_py_tensor: ndarray_import failed for {data.dtype}")
            dtype, device, layout = (*arguments, *(None, None, None)[len(arguments) :])
        else:
            shape, dtype, layout, device = (*arguments, None)[:4]
            data = np.asarray(data).reshape(shape)
        if not isinstance(dtype, DataType) or not isinstance(layout or ROW_MAJOR_LAYOUT, Layout):
            raise TypeError("__init__(): incompatible function arguments: (array, dtype, device, layout) wanted")
        layout = layout or ROW_MAJOR_LAYOUT
        if dtype in BLOCK_FLOATS:
            layout = TILE_LAYOUT
        self._set(convert(data, dtype), dtype, layout, device, None, Buffer())

    def _set(self, values, dtype, layout, device, config, buffer):
        self.values, self.dtype, self.layout = np.ascontiguousarray(values).reshape(np.shape(values)), dtype, layout
        self._device, self._config, self.buffer = device, config, buffer
        buffer.owners.add(self)

    @classmethod
    def make(cls, values, dtype, layout, device, config=None, buffer=None):
        """A new tensor; with `buffer`, a view of the tensor that owns it."""
        tensor = cls.__new__(cls)
        tensor._set(convert(values, dtype), dtype, layout, device, config, buffer or Buffer())
        return tensor

    def like(self, values, *, dtype=None, layout=None, config=None, view=False):
        """What an op on this tensor returns."""
        buffer = self.buffer if view else None
        return Tensor.make(values, dtype or self.dtype, layout or self.layout, self._device, config, buffer)

    @property
    def shape(self):
        return Shape(self.values.shape)

    def device(self):
        return self._device

    def get_layout(self):
        return self.layout

    def memory_config(self):
        from .config import DRAM_MEMORY_CONFIG

        return self._config or DRAM_MEMORY_CONFIG

    def is_allocated(self):
        return self.buffer.allocated

    def to_list(self):
        live(self)
        return self.values.tolist()

    def item(self):
        live(self)
        if self.values.size != 1:
            refuse(f"item: tensor has {self.values.size} elements, one is wanted")
        return self.values.item()

    def to_numpy(self):
        live(self)
        return self.values.copy()

    def volume(self):
        return math.prod(self.shape)

    def __repr__(self):
        return f"ttnn.Tensor(shape={self.shape}, dtype={self.dtype}, layout={self.layout})"


def live(*tensors):
    """Refuses a use of a freed tensor, or of a view of one (which the real library does not always notice)."""
    for tensor in tensors:
        if not isinstance(tensor, Tensor):
            raise TypeError(f"incompatible function arguments: a ttnn.Tensor wanted, {type(tensor).__name__} given")
        if not tensor.buffer.allocated:
            refuse("Tensor is not allocated")


def on_device(*tensors):
    live(*tensors)
    for tensor in tensors:
        if tensor._device is None:
            refuse("Operand must be on device")


def want_tile(op: str, *tensors):
    for tensor in tensors:
        if tensor.layout != TILE_LAYOUT:
            refuse(f"{op}: input must be in TILE layout")


def want_dtype(op: str, tensor: Tensor, *dtypes):
    if tensor.dtype not in dtypes:
        refuse(f"{op}: dtype {tensor.dtype} is not supported; {', '.join(d.name for d in dtypes)} are")


def from_device(tensor, blocking=True):
    """The tensor in the host's memory; the device's stays."""
    on_device(tensor)
    return Tensor.make(tensor.values, tensor.dtype, tensor.layout, None)


def deallocate(tensor, force=True):
    """Frees the buffer; with `force=False` only if no other tensor that the program holds shares it."""
    if not isinstance(tensor, Tensor):
        raise TypeError("deallocate(): incompatible function arguments")
    if force or len(tensor.buffer.owners) == 1:
        tensor.buffer.allocated = False
