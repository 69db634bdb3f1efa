"""Copies, creation, moves, activations with a parameter and batch norm against the numpy stand-in; and that no row of
the simulator's kernel table goes without a test of this kind.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from call_strategies import FLOATS, INTEGERS, array, seeds, shapes, solid_shapes
from hypothesis import given
from hypothesis import strategies as st
from test_calls import MANY, MOVABLE, TRIES, agree, tensor

HERE = Path(__file__).resolve().parent
# What a single call cannot show; tested where programs are.
ELSEWHERE = {
    "deallocate": "tests/unit/runtime/executor",
    "from_device": "tests/unit/runtime/executor/BlocksTest.cpp",
    "to_device": "tests/ttnn/test_host_steps.py",
}


@TRIES
@given(shape=shapes, dtype=MOVABLE, seed=seeds, layout=st.sampled_from(["TILE", "ROW_MAJOR"]))
def test_copies_and_moves(calls, shape, dtype, seed, layout):
    operand = tensor(calls, array(seed, shape, dtype), dtype, layout)
    agree(calls, "clone", operand, rtol=0, atol=0)


@TRIES
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, memory=st.sampled_from(["DRAM", "L1"]))
def test_to_memory_config(calls, shape, dtype, seed, memory):
    operand = tensor(calls, array(seed, shape, dtype), dtype)
    config = getattr(calls.ttnn, f"{memory}_MEMORY_CONFIG")
    expected = calls.ttnn.to_memory_config(operand, config)
    # Where the result lies is in the program's own tensor, which `calls` describes; the words are for the library.
    actual = calls.run("ttnn.to_memory_config", [operand], {}, [expected])[0]
    np.testing.assert_array_equal(actual, expected.values)


def made(calls, name, arguments, dtype, **keywords):
    """A creation op has no operand: both make the same tensor."""
    ttnn = calls.ttnn
    common = {"dtype": getattr(ttnn, dtype), "layout": ttnn.TILE_LAYOUT, "device": calls.device}
    expected = getattr(ttnn, name)(*arguments, **keywords, **common)
    actual = calls.run(f"ttnn.{name}", arguments, {**keywords, **common}, [expected])[0]
    np.testing.assert_array_equal(actual.astype(np.float64), expected.values.astype(np.float64))


@TRIES
@given(shape=shapes, dtype=st.sampled_from([*FLOATS, *INTEGERS, "uint16"]), value=st.sampled_from([0, 1, 3, 200]))
def test_creation(calls, shape, dtype, value):
    made(calls, "zeros", [shape], dtype)
    made(calls, "ones", [shape], dtype)
    made(calls, "full", [shape], dtype, fill_value=value)
    if dtype in FLOATS:
        for number in (-2.5, float("inf"), float("-inf"), float("nan")):
            made(calls, "full", [shape], dtype, fill_value=number)


@TRIES
@given(start=st.integers(-40, 40), count=st.integers(0, 70), step=st.sampled_from([1, 2, 7, -1, -3]))
def test_arange(calls, start, count, step):
    made(calls, "arange", [start, start + count * step, step], "int32")
    made(calls, "arange", [start, start + count * step, step], "float32")


@MANY
@given(
    shape=shapes,
    dtype=st.sampled_from([*FLOATS, *INTEGERS]),
    seed=seeds,
    slope=st.sampled_from([0.0, 0.01, 0.5, 1.0, 2.5, -0.5]),
)
def test_leaky_relu(calls, shape, dtype, seed, slope):
    agree(calls, "leaky_relu", tensor(calls, array(seed, shape, dtype), dtype), slope)


@MANY
@given(
    shape=st.lists(st.sampled_from([1, 2, 3, 5, 31, 33]), min_size=4, max_size=4).filter(lambda s: np.prod(s) <= 5000),
    dtype=st.sampled_from(FLOATS),
    seed=seeds,
    weight=st.booleans(),
    bias=st.booleans(),
    eps=st.sampled_from([1e-5, 1e-2]),
)
def test_batch_norm(calls, shape, dtype, seed, weight, bias, eps):
    def part(index, positive=False):
        values = array(seed + index, [1, shape[1], 1, 1], dtype, tame=True)
        return tensor(calls, np.abs(values) + 0.1 if positive else values, dtype)

    keywords = {"running_mean": part(1), "running_var": part(2, positive=True), "eps": eps}
    keywords |= {"weight": part(3)} if weight else {}
    keywords |= {"bias": part(4)} if bias else {}
    operand = tensor(calls, array(seed, shape, dtype), dtype)
    agree(calls, "batch_norm", operand, rtol=1e-4, atol=1e-4, **keywords)


def test_every_kernel_has_a_test(callees):
    """A new row wants a random call, or a word above why there is none."""
    sources = "".join(path.read_text() for path in HERE.glob("*.py"))
    names = {callee.rsplit(".", 1)[-1] for callee in callees if callee.startswith("ttnn.")}
    assert len(names) > 100
    untested = {name for name in names if not re.search(rf"\b{name}\b", sources)} - set(ELSEWHERE)
    assert not untested
