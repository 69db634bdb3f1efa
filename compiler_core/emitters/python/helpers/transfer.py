"""Between the device and numpy. Complex numbers are lists of two real arrays.

SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
import ttnn


def download(tensor):
    """A tensor of float32, int32 or uint32, row by row, as an array of the host."""
    return ttnn.from_device(tensor).to_numpy()


def upload(array, device):
    """An array of float32, int32 or uint32 as a tensor of the device, row by row."""
    dtype = getattr(ttnn, array.dtype.name)
    return ttnn.Tensor(array, dtype, device, ttnn.ROW_MAJOR_LAYOUT)


def join_parts(parts):
    """One array in double precision of its parts: [real], or [real, imaginary]."""
    if len(parts) == 1:
        return np.asarray(parts[0], np.float64)
    joined = np.empty(parts[0].shape, np.complex128)
    joined.real, joined.imag = parts
    return joined


def split_parts(array, count):
    """The parts of an array in float32: [real], or [real, imaginary] if count is 2."""
    return [np.asarray(part, np.float32) for part in (array.real, array.imag)[:count]]
