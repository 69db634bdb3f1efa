"""Calls that sum, order or look up, with random shapes and values, against the numpy stand-in.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from call_strategies import FLOATS, array, seeds, solid_shapes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_calls import agree, tensor

MANY = settings(
    max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
dims = st.sampled_from([1, 2, 7, 31, 32, 40])
floats = st.sampled_from(FLOATS)


def matrices(calls, data, seed, dtype):
    m, k, n = data.draw(dims), data.draw(dims), data.draw(dims)
    batch = data.draw(st.sampled_from([[], [3], [2, 3]]))
    ta, tb = data.draw(st.booleans()), data.draw(st.booleans())
    a = [*batch, k, m] if ta else [*batch, m, k]
    b = [n, k] if tb else [k, n]
    b = b if data.draw(st.booleans()) else [*batch, *b]
    operands = [tensor(calls, array(seed + i, s, dtype, tame=True), dtype) for i, s in enumerate((a, b))]
    return operands, {"transpose_a": ta, "transpose_b": tb}, n


@MANY
@given(data=st.data(), seed=seeds, dtype=floats)
def test_matmul(calls, data, seed, dtype):
    operands, keywords, _ = matrices(calls, data, seed, dtype)
    agree(calls, "matmul", *operands, **keywords, rtol=1e-4, atol=1e-4)


@MANY
@given(data=st.data(), seed=seeds, dtype=floats)
def test_linear(calls, data, seed, dtype):
    operands, keywords, n = matrices(calls, data, seed, dtype)
    bias = tensor(calls, array(seed + 9, data.draw(st.sampled_from([[n], [1, n]])), dtype, tame=True), dtype)
    agree(calls, "linear", *operands, bias=bias, **keywords, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["sum", "mean", "max", "min"])
@MANY
@given(shape=solid_shapes, dtype=st.sampled_from([*FLOATS, "int32"]), seed=seeds, data=st.data())
def test_reductions(calls, name, shape, dtype, seed, data):
    some = st.lists(st.integers(0, len(shape) - 1), min_size=1, max_size=len(shape), unique=True)
    dim = data.draw(st.one_of(st.none(), st.integers(-len(shape), len(shape) - 1), some))
    operand = tensor(calls, array(seed, shape, dtype, tame=True, small=True), dtype)
    agree(calls, name, operand, dim=dim, keepdim=data.draw(st.booleans()), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["cumsum", "cumprod"])
@MANY
@given(shape=solid_shapes, dtype=st.sampled_from([*FLOATS, "int32"]), seed=seeds, data=st.data())
def test_scans(calls, name, shape, dtype, seed, data):
    operand = tensor(calls, array(seed, shape, dtype, tame=True, small=True), dtype)
    agree(calls, name, operand, data.draw(st.integers(0, len(shape) - 1)), rtol=1e-3, atol=1e-3)


@MANY
@given(shape=solid_shapes, dtype=floats, seed=seeds, data=st.data())
def test_softmax(calls, shape, dtype, seed, data):
    operand = tensor(calls, 9 * array(seed, shape, dtype, tame=True), dtype)
    agree(calls, "softmax", operand, dim=data.draw(st.integers(-len(shape), len(shape) - 1)), numeric_stable=True)


@pytest.mark.parametrize("name", ["layer_norm", "rms_norm"])
@MANY
@given(shape=solid_shapes, dtype=floats, seed=seeds, data=st.data())
def test_normalizations(calls, name, shape, dtype, seed, data):
    operand = tensor(calls, array(seed, shape, dtype, tame=True), dtype)
    keywords = {"epsilon": data.draw(st.sampled_from([1e-5, 1e-2]))}
    for key in ["weight", "bias"]:
        if data.draw(st.booleans()):
            keywords[key] = tensor(calls, array(seed + 1, [shape[-1]], dtype, tame=True), dtype)
    agree(calls, name, operand, **keywords, rtol=1e-3, atol=1e-3)


@MANY
@given(shape=solid_shapes, dtype=floats, seed=seeds, data=st.data())
def test_orderings(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(0, len(shape) - 1))
    operand = tensor(calls, array(seed, shape, dtype, tame=True), dtype)
    agree(calls, "sort", operand, dim=dim, descending=data.draw(st.booleans()), stable=True)
    k = data.draw(st.integers(1, shape[dim] + 1))
    agree(calls, "topk", operand, k, dim=dim, largest=data.draw(st.booleans()), sorted=True)
    agree(calls, "argmax", operand, dim=dim, keepdim=data.draw(st.booleans()))


@MANY
@given(size=solid_shapes, seed=seeds, data=st.data())
def test_embedding(calls, size, seed, data):
    rows, width = data.draw(st.integers(1, 40)), data.draw(dims)
    index = np.random.default_rng(seed).integers(0, rows + data.draw(st.sampled_from([0, 0, 1])), size[:3])
    table = tensor(calls, array(seed, [rows, width], "bfloat16"), "bfloat16", "ROW_MAJOR")
    agree(calls, "embedding", tensor(calls, index, "uint32"), table, layout=calls.ttnn.TILE_LAYOUT)


@MANY
@given(shape=solid_shapes, dtype=st.sampled_from([*FLOATS, "int32"]), seed=seeds, data=st.data())
def test_scatter(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(0, len(shape) - 1))
    size = [data.draw(st.integers(1, n)) for n in shape]
    index = np.random.default_rng(seed).permuted(np.broadcast_to(np.arange(shape[dim]), [*size, shape[dim]]), axis=-1)
    index = np.moveaxis(index, -1, dim).take(0, axis=-1) if len(shape) > 1 else index[0][: size[0]]
    index = np.resize(index, size) % shape[dim]
    source = tensor(calls, array(seed, size, dtype, small=True), dtype, "ROW_MAJOR")
    operand = tensor(calls, array(seed + 1, shape, dtype, small=True), dtype, "ROW_MAJOR")
    agree(calls, "scatter", operand, dim, tensor(calls, index, "int32", "ROW_MAJOR"), source)


def image(calls, data, seed, dtype, channels):
    batch, height, width = data.draw(st.integers(1, 2)), data.draw(st.integers(4, 9)), data.draw(st.integers(4, 9))
    values = array(seed, [1, 1, batch * height * width, channels], dtype, tame=True)
    return tensor(calls, values, dtype), batch, height, width


small_pairs = st.lists(st.integers(1, 2), min_size=2, max_size=2)


@pytest.mark.parametrize("name", ["conv2d", "conv_transpose2d"])
@MANY
@given(data=st.data(), seed=seeds, dtype=floats)
def test_convolutions(calls, name, data, seed, dtype):
    groups, ins, outs = data.draw(st.integers(1, 2)), data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
    operand, batch, height, width = image(calls, data, seed, dtype, ins * groups)
    kernel = data.draw(st.lists(st.integers(1, 3), min_size=2, max_size=2))
    over = [outs * groups, ins] if name == "conv2d" else [ins * groups, outs]
    keywords = {"output_padding": [0, 0]} if name == "conv_transpose2d" else {}
    if data.draw(st.booleans()):
        bias = array(seed + 2, [1, 1, 1, outs * groups], dtype, tame=True)
        keywords["bias_tensor"] = tensor(calls, bias, dtype, "ROW_MAJOR")
    weight = tensor(calls, array(seed + 1, [*over, *kernel], dtype, tame=True), dtype, "ROW_MAJOR")
    expected = getattr(calls.ttnn, name)
    keywords |= {
        "input_tensor": operand,
        "weight_tensor": weight,
        "device": calls.device,
        "in_channels": ins * groups,
        "out_channels": outs * groups,
        "batch_size": batch,
        "input_height": height,
        "input_width": width,
        "kernel_size": kernel,
        "stride": data.draw(small_pairs),
        "padding": [data.draw(st.integers(0, (kernel[i // 2] - 1))) for i in range(4)],
        "dilation": data.draw(small_pairs) if name == "conv2d" else [1, 1],
        "groups": groups,
    }
    wanted = expected(**keywords)
    actual = calls.run(f"ttnn.{name}", [], keywords, [wanted])[0]
    np.testing.assert_allclose(actual, wanted.values, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["max_pool2d", "avg_pool2d"])
@MANY
@given(data=st.data(), seed=seeds)
def test_pools(calls, name, data, seed):
    operand, batch, height, width = image(calls, data, seed, "bfloat16", data.draw(st.integers(1, 5)))
    kernel = data.draw(st.lists(st.integers(1, 3), min_size=2, max_size=2))
    padding = [data.draw(st.integers(0, kernel[i // 2] // 2)) for i in range(4)]
    stride = data.draw(small_pairs)
    # Elsewhere torch drops windows that start in the padding, which the stand-in does not.
    whole = not any(padding) and all(s <= k for s, k in zip(stride, kernel, strict=True))
    keywords = {"ceil_mode": name == "max_pool2d" and whole and data.draw(st.booleans())}
    if name == "avg_pool2d":
        keywords["count_include_pad"] = data.draw(st.booleans())
    place = [batch, height, width, operand.shape[-1], kernel, stride, padding]
    place += [[1, 1]] if name == "max_pool2d" else []
    keywords |= {"output_layout": calls.ttnn.TILE_LAYOUT}
    agree(calls, name, operand, *place, **keywords, rtol=1e-5, atol=1e-5)
