"""Devices, and moving tensors between host, device, layouts and memories.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from .config import Arch, MemoryConfig
from .tensor import (
    BLOCK_FLOATS,
    ROW_MAJOR_LAYOUT,
    TILE_LAYOUT,
    DataType,
    Layout,
    bfloat16,
    live,
    on_device,
    refuse,
    round_to_bfloat16,
    uint8,
)


class Device:
    def __init__(self, l1_small_size):
        self.l1_small_size = l1_small_size
        self.open = True

    def arch(self):
        return Arch.WORMHOLE_B0


def open_device(*, device_id, l1_small_size=0, trace_region_size=0, dispatch_core_config=None, worker_l1_size=0):
    return Device(l1_small_size)


def close_device(device):
    if not device.open:
        refuse("the device is closed already")
    device.open = False


def synchronize_device(device):
    if not device.open:
        refuse("the device is closed")


def to_device(tensor, device, memory_config=None):
    live(tensor)
    view = tensor._device is not None
    moved = tensor.like(tensor.values, config=memory_config, view=view)
    moved._device = device
    return moved


def from_device(tensor):
    live(tensor)
    moved = tensor.like(tensor.values)
    moved._device = None
    return moved


def to_layout(tensor, layout, dtype=None, memory_config=None):
    live(tensor)
    if not isinstance(layout, Layout):
        raise TypeError("to_layout(): incompatible function arguments")
    if dtype is not None and dtype != tensor.dtype and tensor._device is not None and layout == ROW_MAJOR_LAYOUT:
        refuse("dtype cannot be different from tensor dtype when converting to ROW_MAJOR_LAYOUT on device")
    if layout == tensor.layout:
        return tensor.like(tensor.values, view=True)
    if layout == TILE_LAYOUT and tensor.dtype == uint8 and tensor._device is not None:
        refuse("Can only tilize bfloat16/float32 or int32/uint32/uint16 or fp8_e4m3 tensors")
    untiled = bfloat16 if tensor.dtype in BLOCK_FLOATS else tensor.dtype
    return tensor.like(tensor.values, layout=layout, dtype=dtype or untiled, config=memory_config)


def to_dtype(tensor, dtype):
    live(tensor)
    if tensor._device is not None:
        refuse("to_dtype works on host tensors")
    return tensor.like(tensor.values, dtype=dtype)


def to_memory_config(tensor, memory_config, dtype=None):
    on_device(tensor)
    if not isinstance(memory_config, MemoryConfig):
        raise TypeError("to_memory_config(): incompatible function arguments")
    view = memory_config == tensor.memory_config()
    return tensor.like(tensor.values, config=memory_config, view=view, dtype=dtype)


def typecast(input_tensor, dtype, *, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(input_tensor)
    if not isinstance(dtype, DataType):
        raise TypeError("typecast(): incompatible function arguments")
    values = input_tensor.values
    # Results are exact, whatever their dtype; but rounding is what this op is asked for.
    values = round_to_bfloat16(values) if dtype == bfloat16 else values
    return input_tensor.like(values, dtype=dtype, config=memory_config)


def reallocate(tensor, memory_config=None):
    on_device(tensor)
    return tensor.like(tensor.values, config=memory_config)
