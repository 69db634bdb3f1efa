"""Calls whose integers and lists make no sense: an error or an answer, never a crash.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from calls import Failure
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_calls import tensor

MANY = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
EXTREMES = [0, 1, 2, 3, 4, -1, -2, 7, 31, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1, -(2**31), -(2**63)]
integers = st.sampled_from(EXTREMES)
lists = st.lists(integers, max_size=5)
numbers = st.one_of(integers, st.sampled_from([0.5, float("nan"), float("inf")]), st.none(), st.booleans())
anything = st.one_of(numbers, lists, st.lists(lists, max_size=3), st.text(max_size=2))
OPERANDS = {  # callee: tensors in front of the other arguments
    "reshape": 1,
    "permute": 1,
    "transpose": 1,
    "slice": 1,
    "pad": 1,
    "repeat": 1,
    "repeat_interleave": 1,
    "full": 0,
    "zeros": 0,
    "arange": 0,
    "clamp": 1,
    "where": 1,
    "pow": 1,
    "divide": 1,
    "typecast": 1,
    "to_layout": 1,
    "sum": 1,
    "prod": 1,
    "argmax": 1,
    "cumsum": 1,
    "softmax": 1,
    "topk": 1,
    "sort": 1,
    "max_pool2d": 1,
    "avg_pool2d": 1,
    "layer_norm": 1,
    "matmul": 2,
    "linear": 2,
    "embedding": 2,
}
KEYWORDS = ["dim", "keepdim", "epsilon", "transpose_a", "dtype", "layout", "k", "shape", "value", "ceil_mode"]


def specification(calls, shape):
    return tensor(calls, np.zeros(shape, np.float32), "float32")


@pytest.mark.parametrize("name", OPERANDS)
@MANY
@given(
    rest=st.lists(anything, max_size=9),
    shape=st.lists(st.sampled_from([0, 1, 2, 4, 33]), max_size=4),
    result=st.lists(st.sampled_from([0, 1, 2, 4, 33]), max_size=4),
    keywords=st.dictionaries(st.sampled_from(KEYWORDS), anything, max_size=2),
)
def test_nonsense_does_not_crash(calls, name, rest, shape, result, keywords):
    operands = [specification(calls, shape) for _ in range(OPERANDS[name])]
    wanted = [specification(calls, result) for _ in range(2 if name in ("sort", "topk") else 1)]
    try:
        calls.run(f"ttnn.{name}", [*operands, *rest], keywords, wanted)
    except Failure as failure:
        assert failure.code in ("INVALID_ARGUMENT", "FAILED_PRECONDITION", "UNIMPLEMENTED", "RESOURCE_EXHAUSTED")
        assert f"`ttnn.{name}`" in failure.message


POOL = {
    "batch_size": 1,
    "input_h": 4,
    "input_w": 4,
    "channels": 2,
    "kernel_size": [2, 2],
    "stride": [2, 2],
    "padding": [0, 0, 0, 0],
}
IMAGE = {"batch_size": 1, "input_height": 4, "input_width": 4, "in_channels": 2, "out_channels": 2, "groups": 1}
WINDOW = {"kernel_size": [2, 2], "stride": [2, 2], "padding": [0, 0, 0, 0], "dilation": [1, 1]}
BASES = {
    "max_pool2d": {**POOL, "dilation": [1, 1]},
    "avg_pool2d": {**POOL, "ceil_mode": False},
    "conv2d": {**IMAGE, **WINDOW},
    "conv_transpose2d": {**IMAGE, **WINDOW, "output_padding": [0, 0]},
    "slice": {"slice_start": [0, 0, 1, 0], "slice_end": [1, 1, 9, 2], "slice_step": [1, 1, 2, 1]},
    "pad": {"padding": [[0, 0], [0, 0], [0, 2], [0, 0]], "value": 0.0},
    "repeat": {"repeat_dims": [1, 1, 2, 1]},
    "topk": {"k": 2, "dim": -1, "largest": True, "sorted": True},
    "arange": {"start": 0, "end": 4, "step": 1},
}
RESULTS = [[1, 1, 4, 2], [1, 1, 9, 2], [1, 1, 18, 2], [1, 1, 32, 2], [1, 1, 0, 2], [4], [0], [1, 1, 16, 2]]


def spoiled(data, value):
    """One number of a value replaced by an extreme one."""
    if not isinstance(value, list) or not value:
        return data.draw(integers)
    place = data.draw(st.integers(0, len(value) - 1))
    return [*value[:place], spoiled(data, value[place]), *value[place + 1 :]]


@pytest.mark.parametrize("name", BASES)
@MANY
@given(data=st.data(), result=st.sampled_from(RESULTS))
def test_one_number_out_of_bounds_does_not_crash(calls, name, data, result):
    """Calls that are right but for a number or two."""
    keywords = dict(BASES[name])
    for key in data.draw(st.lists(st.sampled_from(sorted(keywords)), min_size=1, max_size=2)):
        keywords[key] = spoiled(data, keywords[key])
    dtype = "bfloat16" if name.endswith("pool2d") else "float32"
    operands = [] if name == "arange" else [tensor(calls, np.zeros([1, 1, 16, 2]), dtype)]
    if name.startswith("conv"):
        weight = tensor(calls, np.zeros([2, 2, 2, 2]), dtype, "ROW_MAJOR")
        keywords |= {"input_tensor": operands.pop(), "weight_tensor": weight}
    wanted = [tensor(calls, np.zeros(result), dtype)] * (2 if name == "topk" else 1)
    try:
        calls.run(f"ttnn.{name}", operands, keywords, wanted)
    except Failure as failure:
        assert failure.code in ("INVALID_ARGUMENT", "FAILED_PRECONDITION", "UNIMPLEMENTED", "RESOURCE_EXHAUSTED")
