"""safetensors files by hand: the package's numpy flavour has no bfloat16 without help.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
from pathlib import Path

import ml_dtypes
import numpy as np

NAMES = {
    "F32": np.float32,
    "F64": np.float64,
    "F16": np.float16,
    "BF16": ml_dtypes.bfloat16,
    "F8_E4M3": ml_dtypes.float8_e4m3fn,
    "F8_E5M2": ml_dtypes.float8_e5m2,
    "I8": np.int8,
    "I16": np.int16,
    "I32": np.int32,
    "I64": np.int64,
    "U8": np.uint8,
    "U16": np.uint16,
    "U32": np.uint32,
    "U64": np.uint64,
    "BOOL": np.bool_,
}
DTYPES = {np.dtype(dtype): name for name, dtype in NAMES.items()}


def write_tensors(path: Path, tensors: dict[str, np.ndarray]):
    header, parts, offset = {}, [], 0
    for name, array in tensors.items():
        data = np.ascontiguousarray(array).tobytes()
        span = [offset, offset + len(data)]
        header[name] = {"dtype": DTYPES[array.dtype], "shape": list(array.shape), "data_offsets": span}
        parts.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(parts))


def read_tensors(path: Path) -> dict[str, np.ndarray]:
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        begin, end = entry["data_offsets"]
        flat = np.frombuffer(data[start + begin : start + end], NAMES[entry["dtype"]])
        tensors[name] = flat.reshape(entry["shape"])
    return tensors
