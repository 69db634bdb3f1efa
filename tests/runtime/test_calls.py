"""Calls with random shapes, dtypes and values (NaN, infinities, extremes, empty tensors): the simulator answers what
the numpy stand-in answers, and refuses what it refuses.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from call_strategies import BINARY, FLOATS, INTEGERS, UNARY, array, broadcasting, seeds, shapes, solid_shapes
from calls import Failure
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TRIES = settings(
    max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MANY = settings(TRIES, max_examples=60)


def tensor(calls, values, dtype, layout="TILE"):
    ttnn = calls.ttnn
    return ttnn.Tensor(np.asarray(values), getattr(ttnn, dtype), calls.device, getattr(ttnn, f"{layout}_LAYOUT"))


def agree(calls, name, *arguments, rtol=2e-5, atol=2e-6, **keywords):
    """Both answer the same, or both refuse."""
    callee = getattr(calls.ttnn, name)
    try:
        with np.errstate(all="ignore"):
            expected = callee(*arguments, **keywords)
    except (RuntimeError, TypeError) as refusal:
        first = next(a for a in arguments if isinstance(a, calls.ttnn.Tensor))
        with pytest.raises(Failure) as failure:
            calls.run(f"ttnn.{name}", arguments, keywords, [first])
        assert failure.value.code in ("FAILED_PRECONDITION", "INVALID_ARGUMENT", "UNIMPLEMENTED"), refusal
        return
    expected = expected if isinstance(expected, (list, tuple)) else [expected]
    actual = calls.run(f"ttnn.{name}", arguments, keywords, expected)
    for got, wanted in zip(actual, expected, strict=True):
        if got.dtype == np.float32:
            np.testing.assert_allclose(got, wanted.values, rtol=rtol, atol=atol, equal_nan=True)
        else:
            np.testing.assert_array_equal(got.astype(np.int64), wanted.values.astype(np.int64))


@pytest.mark.parametrize("name", UNARY)
@TRIES
@given(
    shape=shapes, dtype=st.sampled_from(FLOATS + INTEGERS), seed=seeds, layout=st.sampled_from(["TILE", "ROW_MAJOR"])
)
def test_one_operand(calls, name, shape, dtype, seed, layout):
    tame = name in ("lgamma", "digamma")  # the stand-in has no infinities there
    agree(calls, name, tensor(calls, array(seed, shape, dtype, tame=tame), dtype, layout))


@pytest.mark.parametrize("name", BINARY)
@MANY
@given(
    pair=broadcasting(), dtype=st.sampled_from(FLOATS + INTEGERS), seed=seeds, mixed=st.booleans(), small=st.booleans()
)
def test_two_operands(calls, name, pair, dtype, seed, mixed, small):
    other = {"bfloat16": "float32", "float32": "bfloat16"}.get(dtype, dtype) if mixed else dtype
    a = tensor(calls, array(seed, pair[0], dtype, small=small), dtype)
    values = array(seed + 1, pair[1], other, small=small)
    if name == "bitwise_right_shift":
        values = np.abs(np.nan_to_num(values, posinf=1, neginf=1).astype(np.int64)) % 40
    agree(calls, name, a, tensor(calls, values, other))


@pytest.mark.parametrize("name", BINARY)
@MANY
@given(
    shape=shapes,
    dtype=st.sampled_from(FLOATS + INTEGERS),
    seed=seeds,
    number=st.sampled_from([0, 1, 2, 3, 31, -1, -7, 0.5, -2.5, 2**31 - 1, float("inf"), float("nan")]),
    left=st.booleans(),
)
def test_an_operand_and_a_number(calls, name, shape, dtype, seed, number, left):
    if name == "bitwise_right_shift" and number < 0:
        return
    operand = tensor(calls, array(seed, shape, dtype), dtype)
    agree(calls, name, *([number, operand] if left else [operand, number]))


@pytest.mark.parametrize("name", ["eq", "lt", "ge"])
@TRIES
@given(pair=broadcasting(), dtype=st.sampled_from([*INTEGERS, "float32", "uint16"]), seed=seeds)
def test_comparisons_give_the_dtype_asked_for(calls, name, pair, dtype, seed):
    a, b = (tensor(calls, array(seed + i, shape, dtype, small=True), dtype) for i, shape in enumerate(pair))
    agree(calls, name, a, b, dtype=calls.ttnn.bfloat16)


@pytest.mark.parametrize("mode", ["trunc", "floor"])
@MANY
@given(pair=broadcasting(), dtype=st.sampled_from(["int32", "float32"]), seed=seeds)
def test_rounded_quotients(calls, mode, pair, dtype, seed):
    a = tensor(calls, array(seed, pair[0], dtype, tame=True), dtype)
    b = array(seed + 1, pair[1], dtype, tame=True, small=True)
    b = tensor(calls, np.where(b == 0, 1, b), dtype)
    agree(calls, "divide", a, b, rounding_mode=mode)


@MANY
@given(
    triple=broadcasting(3),
    predicate=st.sampled_from(FLOATS + INTEGERS),
    dtype=st.sampled_from(FLOATS + INTEGERS),
    seed=seeds,
    numbers=st.sampled_from([(None, None), (1, None), (None, 2), (1, 2), (0.5, None)]),
)
def test_where(calls, triple, predicate, dtype, seed, numbers):
    p = tensor(calls, array(seed, triple[0], predicate, small=True), predicate)
    values = [tensor(calls, array(seed + i, triple[i], dtype), dtype) for i in (1, 2)]
    values = [value if number is None else number for value, number in zip(values, numbers, strict=True)]
    agree(calls, "where", p, *values)


@MANY
@given(
    shape=shapes,
    dtype=st.sampled_from([*FLOATS, *INTEGERS]),
    seed=seeds,
    bounds=st.sampled_from([(-1, 2), (-0.5, 0.5), (None, 1), (0, None), (None, 0.25), (3, -3)]),
)
def test_clamp(calls, shape, dtype, seed, bounds):
    agree(calls, "clamp", tensor(calls, array(seed, shape, dtype), dtype), *bounds)


@MANY
@given(triple=broadcasting(3), dtype=st.sampled_from([*FLOATS, *INTEGERS]), seed=seeds)
def test_clamp_by_tensors(calls, triple, dtype, seed):
    agree(calls, "clamp", *(tensor(calls, array(seed + i, s, dtype, tame=True), dtype) for i, s in enumerate(triple)))


ALL = ["bfloat16", "float32", "int32", "uint32", "uint16", "uint8"]


@MANY
@given(shape=shapes, source=st.sampled_from(ALL), target=st.sampled_from(ALL), seed=seeds)
def test_typecast(calls, shape, source, target, seed):
    values = array(seed, shape, source, tame=True)
    agree(calls, "typecast", tensor(calls, values, source), getattr(calls.ttnn, target), rtol=0, atol=0)


@MANY
@given(shape=solid_shapes, source=st.sampled_from(ALL), target=st.sampled_from(ALL), seed=seeds)
def test_bitcast(calls, shape, source, target, seed):
    given = tensor(calls, array(seed, shape, source), source)
    if source == "bfloat16":  # a bf16 tensor of the stand-in holds unrounded values
        given = calls.ttnn.typecast(given, calls.ttnn.bfloat16)
    agree(calls, "bitcast", given, getattr(calls.ttnn, target), rtol=0, atol=0)


MOVABLE = st.sampled_from([*FLOATS, *INTEGERS, "uint16", "uint8"])


@MANY
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, data=st.data())
def test_permute_and_transpose(calls, shape, dtype, seed, data):
    operand = tensor(calls, array(seed, shape, dtype), dtype)
    agree(calls, "permute", operand, data.draw(st.permutations(range(len(shape)))))
    axis = st.integers(-len(shape) - 1, len(shape))
    agree(calls, "transpose", operand, data.draw(axis), data.draw(axis))


@MANY
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, data=st.data())
def test_reshape(calls, shape, dtype, seed, data):
    target = data.draw(st.permutations([*shape, 1]))
    if data.draw(st.booleans()):
        target[data.draw(st.integers(0, len(shape)))] = -1
    agree(calls, "reshape", tensor(calls, array(seed, shape, dtype), dtype), target)


@MANY
@given(shape=shapes, dtype=MOVABLE, seed=seeds, data=st.data())
def test_slice(calls, shape, dtype, seed, data):
    starts = [data.draw(st.integers(0, dim)) for dim in shape]
    ends = [data.draw(st.integers(start, dim + 1)) for start, dim in zip(starts, shape, strict=True)]
    steps = [data.draw(st.integers(1, 3)) for _ in shape]
    agree(calls, "slice", tensor(calls, array(seed, shape, dtype), dtype), starts, ends, steps)


@MANY
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, data=st.data(), layout=st.sampled_from(["TILE", "ROW_MAJOR"]))
def test_pad(calls, shape, dtype, seed, data, layout):
    front = st.sampled_from([0, 0, 1, 3])
    padding = [(data.draw(front), data.draw(st.integers(0, 5))) for _ in shape]
    value = data.draw(st.sampled_from([0, 1, 7])) if dtype not in FLOATS else data.draw(st.floats(-3, 3, width=32))
    agree(calls, "pad", tensor(calls, array(seed, shape, dtype), dtype, layout), padding, value)


@MANY
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, data=st.data())
def test_repeats(calls, shape, dtype, seed, data):
    operand = tensor(calls, array(seed, shape, dtype), dtype)
    more = data.draw(st.integers(0, 1))
    agree(calls, "repeat", operand, [data.draw(st.integers(1, 2)) for _ in range(len(shape) + more)])
    agree(calls, "repeat_interleave", operand, data.draw(st.integers(1, 3)), data.draw(st.integers(0, len(shape) - 1)))


@MANY
@given(shape=solid_shapes, dtype=MOVABLE, seed=seeds, data=st.data())
def test_concat(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(0, len(shape) - 1))
    parts = []
    for index in range(data.draw(st.integers(1, 4))):
        size = [data.draw(st.integers(0, 5)) if axis == dim else n for axis, n in enumerate(shape)]
        parts.append(tensor(calls, array(seed + index, size, dtype), dtype))
    ttnn, callee = calls.ttnn, calls.ttnn.concat
    try:
        expected = callee(parts, dim)
    except RuntimeError:
        with pytest.raises(Failure):
            calls.run("ttnn.concat", [parts, dim], {}, [parts[0]])
        return
    assert isinstance(expected, ttnn.Tensor)
    actual = calls.run("ttnn.concat", [parts, dim], {}, [expected])[0]
    np.testing.assert_array_equal(actual, expected.values)


@MANY
@given(shape=shapes, dtype=MOVABLE, seed=seeds, layouts=st.permutations(["TILE", "ROW_MAJOR"]))
def test_to_layout(calls, shape, dtype, seed, layouts):
    operand = tensor(calls, array(seed, shape, dtype), dtype, layouts[0])
    agree(calls, "to_layout", operand, getattr(calls.ttnn, f"{layouts[1]}_LAYOUT"))


@MANY
@given(shape=solid_shapes, dtype=st.sampled_from(["bfloat16", "float32", "int32"]), seed=seeds, data=st.data())
def test_gather(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(0, len(shape) - 1))
    size = list(shape)
    size[dim] = data.draw(st.integers(1, 40))
    index = np.random.default_rng(seed).integers(0, shape[dim] + data.draw(st.integers(0, 1)), size)
    agree(calls, "gather", tensor(calls, array(seed, shape, dtype), dtype), dim, tensor(calls, index, "uint32"))
