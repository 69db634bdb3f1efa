"""Says what a `ttnn`, the real one or the stand-in, makes of each call in a list: one JSON line a call.

    python probe.py FILE    # which `ttnn` answers is the caller's PYTHONPATH

An answer is `{"call": ..., "gives": "[4, 5] FLOAT32 TILE"}` or `{"call": ..., "refused": "the message"}`. Calls build
their operands with `t(dims..., d=dtype, l=layout)` (on the device) and `h(dims..., d=dtype)` (on the host, row major).
SPDX-License-Identifier: Apache-2.0
"""

import json
import sys

import numpy as np
import ttnn

T, R = ttnn.TILE_LAYOUT, ttnn.ROW_MAJOR_LAYOUT
bf, f32, i32, u32 = ttnn.bfloat16, ttnn.float32, ttnn.int32, ttnn.uint32
u16, u8, b8 = ttnn.uint16, ttnn.uint8, ttnn.bfloat8_b
DRAM, L1 = ttnn.DRAM_MEMORY_CONFIG, ttnn.L1_MEMORY_CONFIG
NUMPY = {i32: np.int32, u32: np.uint32, u16: np.uint16, u8: np.uint8}
dev = None


def t(*shape, d=bf, l=T):  # noqa: E741
    return ttnn.Tensor(np.ones(shape, NUMPY.get(d, np.float32)), d, dev, l)


def h(*shape, d=bf):
    return ttnn.Tensor(np.ones(shape, NUMPY.get(d, np.float32)), d)


def conv(*shape, out, kernel, d=bf, **changed):
    """conv2d of an N, H, W, C image, as an emitted program calls it."""
    batch, height, width, channels = shape
    groups = changed.get("groups", 1)
    call = {
        "input_tensor": t(1, 1, batch * height * width, channels, d=d),
        "weight_tensor": h(out, channels // groups, *kernel, d=d),
        "device": dev,
        "in_channels": channels,
        "out_channels": out,
        "batch_size": batch,
        "input_height": height,
        "input_width": width,
        "kernel_size": kernel,
    }
    return ttnn.conv2d(**(call | changed))


def after(make, freed, used, **force):
    """Makes `y` from `x`, frees one of them, then uses one."""
    x = t(4, 6)
    y = make(x)
    ttnn.deallocate({"x": x, "y": y}[freed], **force)
    kept = {"x": x, "y": y}[used]
    return ttnn.add(kept, kept)


def describe(value):
    if isinstance(value, ttnn.Tensor):
        return f"{list(value.shape)} {value.dtype.name} {value.layout.name}"
    if isinstance(value, (list, tuple)):
        return "(" + ", ".join(describe(item) for item in value) + ")"
    return repr(value)


def main():
    global dev
    dev = ttnn.open_device(device_id=0, l1_small_size=32768)
    if hasattr(ttnn, "graph"):  # the real one: checking without dispatch gives the same answers in half the time
        ttnn._ttnn.graph.begin_graph_capture(ttnn.graph.RunMode.NO_DISPATCH)
    with open(sys.argv[1]) as calls:
        lines = [line.strip() for line in calls]
    for call in [line for line in lines if line and not line.startswith("#")]:
        try:
            answer = {"call": call, "gives": describe(eval(call.removeprefix("! ")))}
        except Exception as error:
            answer = {"call": call, "refused": f"{type(error).__name__}: {error}"[:500]}
        print("answer " + json.dumps(answer), flush=True)
    ttnn.close_device(dev)


if __name__ == "__main__":
    main()
