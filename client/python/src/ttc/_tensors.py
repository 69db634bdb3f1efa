"""numpy arrays as a safetensors file and back. numpy is imported only when something is run."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ttc.errors import RequestError, ServiceUnavailableError

if TYPE_CHECKING:
    import numpy as np

CHUNK_BYTES = 1024 * 1024

DTYPES = {
    "bool": "BOOL",
    "float16": "F16",
    "float32": "F32",
    "float64": "F64",
    "bfloat16": "BF16",
    "float8_e4m3fn": "F8_E4M3",
    "float8_e5m2": "F8_E5M2",
    "int8": "I8",
    "int16": "I16",
    "int32": "I32",
    "int64": "I64",
    "uint8": "U8",
    "uint16": "U16",
    "uint32": "U32",
    "uint64": "U64",
    "complex64": "C64",
    "complex128": "C128",
}


class InputFile:
    """The inputs of a run as one safetensors file that is never put together in memory."""

    def __init__(self, inputs: Mapping[str, Any] | Sequence[Any]) -> None:
        import numpy as np

        named = inputs if isinstance(inputs, Mapping) else {f"arg{i}": value for i, value in enumerate(inputs)}
        header: dict[str, dict[str, object]] = {}
        self._pieces: list[memoryview] = []
        offset = 0
        for name, value in named.items():
            array = np.asarray(value)
            if array.dtype.name in ("int4", "uint4"):
                array = array.astype(array.dtype.name.replace("4", "8"))
            if array.dtype.name not in DTYPES:
                raise RequestError(f"the input `{name}` has the dtype {array.dtype}, which no program takes")
            array = np.ascontiguousarray(array.astype(array.dtype.newbyteorder("<"), copy=False))
            header[name] = {
                "dtype": DTYPES[array.dtype.name],
                "shape": list(np.shape(value)),
                "data_offsets": [offset, offset + array.nbytes],
            }
            offset += array.nbytes
            if array.nbytes:
                self._pieces.append(array.reshape(-1).view(np.uint8).data)
        text = json.dumps(header).encode()
        text += b" " * (-len(text) % 8)
        self._pieces.insert(0, memoryview(struct.pack("<Q", len(text)) + text))
        self.size = sum(piece.nbytes for piece in self._pieces)
        digest = hashlib.sha256()
        for piece in self._pieces:
            digest.update(piece)
        self.sha256 = digest.digest()

    def chunks(self) -> Iterator[tuple[int, bytes]]:
        """(offset, bytes) in order."""
        offset = 0
        for piece in self._pieces:
            for start in range(0, piece.nbytes, CHUNK_BYTES):
                data = bytes(piece[start : start + CHUNK_BYTES])
                yield offset, data
                offset += len(data)


def parse(file: bytes) -> dict[str, np.ndarray[Any, Any]]:
    """Name -> array, in the order of the file. The arrays are read-only views of `file`."""
    import numpy as np

    try:
        (length,) = struct.unpack_from("<Q", file)
        header = json.loads(file[8 : 8 + length])
    except (struct.error, ValueError) as error:
        raise ServiceUnavailableError("the daemon sent outputs that are no safetensors file") from error
    data = memoryview(file)[8 + length :]
    arrays = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        arrays[name] = np.frombuffer(data[begin:end], dtype=numpy_dtype(entry["dtype"])).reshape(entry["shape"])
    return arrays


def numpy_dtype(name: str) -> np.dtype[Any]:
    """The numpy dtype of a safetensors name; those that numpy lacks come from ml_dtypes."""
    import numpy as np

    (numpy_name,) = [key for key, value in DTYPES.items() if value == name]
    if numpy_name.startswith(("bfloat", "float8")):
        import ml_dtypes

        return np.dtype(getattr(ml_dtypes, numpy_name))
    return np.dtype(numpy_name)
