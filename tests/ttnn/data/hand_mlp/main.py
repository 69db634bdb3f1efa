"""A two-layer perceptron written by hand in the shape of an export: to test the mock runner and the stand-in.

SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
import ttnn


def _float(name, role, *shape):
    tensor = {"shape": list(shape), "dtype": "float32", "ttnn_dtype": "float32", "layout": "TILE"}
    return {"name": name, "role": role} | tensor


SIGNATURE = {
    "arguments": [
        _float("w0", "parameter", 40, 50),
        _float("b0", "parameter", 50),
        _float("w1", "parameter", 50, 10),
        _float("x", "input", 3, 40),
    ],
    "results": [_float("out", "result", 3, 10)],
}


def forward(x, weights, device):
    hidden = ttnn.matmul(x, weights["w0"])
    biased = ttnn.add(hidden, weights["b0"])
    ttnn.deallocate(hidden)
    active = ttnn.relu(biased)
    ttnn.deallocate(biased)
    out = ttnn.matmul(active, weights["w1"])
    ttnn.deallocate(active)
    return out


def to_tensor(entry, array, device):
    return ttnn.Tensor(array, getattr(ttnn, entry["ttnn_dtype"]), device, ttnn.TILE_LAYOUT)


def main():
    device = ttnn.open_device(device_id=0)
    random = np.random.default_rng(0)
    tensors = {
        entry["name"]: to_tensor(entry, random.standard_normal(entry["shape"], np.float32), device)
        for entry in SIGNATURE["arguments"]
    }
    x = tensors.pop("x")
    out = forward(x, tensors, device)
    print("out", list(out.shape), out.dtype)
    ttnn.close_device(device)


if __name__ == "__main__":
    main()
