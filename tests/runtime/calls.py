"""Single calls of the library, made by the simulator and by the numpy stand-in, side by side.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import math
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

DTYPES = ["bfloat16", "float32", "bfloat8_b", "bfloat4_b", "int32", "uint32", "uint16", "uint8"]  # in DType's order
ELEMENTS = {"int32": np.int32, "uint32": np.uint32, "uint16": np.uint32, "uint8": np.uint32}


@dataclass
class Failure(Exception):
    """The simulator's refusal."""

    code: str
    message: str

    def __str__(self):
        return f"{self.code}: {self.message}"


class Calls:
    """`ttc-run-calls`, one process for many calls."""

    def __init__(self, program: Path, ttnn):
        self.ttnn = ttnn
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)

    def run(self, callee, arguments, keywords, results, numerics="exact"):
        """Values of the results, whose tensors of the stand-in say dtype, layout and shape."""
        tensors = []
        pairs = [["", self._value(a, tensors)] for a in arguments]
        pairs += [[k, self._value(v, tensors)] for k, v in keywords.items()]
        specs = [self._spec(tensor) for tensor in results]
        request = {"callee": callee, "numerics": numerics, "tensors": tensors, "arguments": pairs, "results": specs}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"ttc-run-calls died of {request}"
        answer = json.loads(line)
        if "code" in answer:
            raise Failure(answer["code"], answer["message"])
        return [
            np.frombuffer(bytes.fromhex(text), ELEMENTS.get(DTYPES[spec["dtype"]], np.float32)).reshape(spec["shape"])
            for text, spec in zip(answer["outputs"], specs, strict=True)
        ]

    def _spec(self, tensor):
        name = str(tensor.dtype).rpartition(".")[2].lower()
        tile = tensor.layout == self.ttnn.TILE_LAYOUT
        return {"dtype": DTYPES.index(name), "tile": tile, "shape": list(tensor.shape)}

    def _value(self, value, tensors):
        ttnn = self.ttnn
        if isinstance(value, ttnn.Tensor):
            spec = self._spec(value)
            elements = value.values.astype(ELEMENTS.get(DTYPES[spec["dtype"]], np.float32))
            tensors.append({**spec, "hex": np.ascontiguousarray(elements).tobytes().hex()})
            return {"tensor": len(tensors) - 1}
        if isinstance(value, ttnn.DataType):
            return {"symbol": f"ttnn.{value.name.lower()}"}
        if isinstance(value, ttnn.Layout):
            return {"symbol": f"ttnn.{value.name}_LAYOUT"}
        if isinstance(value, ttnn.Device):
            return {"device": True}
        if isinstance(value, (list, tuple)):
            return [self._value(item, tensors) for item in value]
        if isinstance(value, float):
            return value if math.isfinite(value) else {"float": str(value)}
        return value
