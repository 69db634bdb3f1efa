"""Products, convolutions, pools, normalizations, reductions, orderings and look-ups with random shapes and values:
the simulator answers what the numpy stand-in answers, and refuses what it refuses.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from call_strategies import FLOATS, array, seeds, shapes, solid_shapes
from hypothesis import assume, given
from hypothesis import strategies as st
from test_calls import MANY, TRIES, agree, tensor

ORDERED = [*FLOATS, "int32", "uint32"]
sizes = st.sampled_from([1, 2, 3, 5, 31, 32, 33])
batches = st.lists(st.sampled_from([1, 2, 3]), max_size=2)


@st.composite
def products(draw):
    """Shapes for a product with its transpositions: mostly right ones, some that the library refuses."""
    m, k, n = draw(sizes), draw(sizes), draw(sizes)
    batch, other = draw(batches), draw(batches)
    right = draw(st.sampled_from([batch, [], [1] * len(batch), other]))
    transpose_a, transpose_b = draw(st.booleans()), draw(st.booleans())
    a = [*batch, *([k, m] if transpose_a else [m, k])]
    b = [*right, *([n, k] if transpose_b else [k, n])]
    return a, b, transpose_a, transpose_b


@MANY
@given(operands=products(), dtype=st.sampled_from(["bfloat16", "float32", "int32"]), seed=seeds, data=st.data())
def test_matmul(calls, operands, dtype, seed, data):
    a, b, transpose_a, transpose_b = operands
    activation = data.draw(st.sampled_from([None, "relu", "gelu", "silu", "tanh"]))
    left = tensor(calls, array(seed, a, dtype, tame=True, small=True), dtype)
    right = tensor(calls, array(seed + 1, b, dtype, tame=True, small=True), dtype)
    keywords = {"transpose_a": transpose_a, "transpose_b": transpose_b, "activation": activation}
    agree(calls, "matmul", left, right, atol=1e-4, **keywords)


@TRIES
@given(m=sizes, k=sizes, n=sizes, seed=seeds, form=st.integers(0, 3))
def test_linear(calls, m, k, n, seed, form):
    bias = [[n], [1, n], [1, 1, 1, n], [m, n]][form]
    a, b, c = (tensor(calls, array(seed + i, s, "float32", tame=True), "float32") for i, s in enumerate(
        ([2, m, k], [k, n], bias)))  # fmt: skip
    agree(calls, "linear", a, b, bias=c, atol=1e-4)


def test_vectors_multiply(calls):
    row, matrix = np.arange(5.0), np.arange(10.0).reshape(5, 2)
    agree(calls, "matmul", tensor(calls, row, "float32"), tensor(calls, matrix, "float32"))
    agree(calls, "matmul", tensor(calls, row, "float32"), tensor(calls, row, "float32"))


@pytest.mark.parametrize("name", ["sum", "mean", "max", "min", "prod"])
@MANY
@given(shape=shapes, dtype=st.sampled_from(ORDERED), seed=seeds, keep=st.booleans(), data=st.data())
def test_reductions(calls, name, shape, dtype, seed, keep, data):
    axes = st.integers(-len(shape), max(len(shape) - 1, 0))
    dim = data.draw(st.none() | axes | st.lists(axes, max_size=len(shape), unique_by=lambda d: d % (len(shape) or 1)))
    if name == "prod":
        assume(0 not in shape)  # the library refuses that, the stand-in does not
        dim = dim if isinstance(dim, int) else None
    operand = tensor(calls, array(seed, shape, dtype, tame=name in ("sum", "mean", "prod")), dtype)
    agree(calls, name, operand, dim, keep, atol=1e-4)


@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(ORDERED), seed=seeds, keep=st.booleans(), data=st.data())
def test_argmax(calls, shape, dtype, seed, keep, data):
    dim = data.draw(st.none() | st.integers(-len(shape), len(shape) - 1))
    layout = data.draw(st.sampled_from(["TILE", "ROW_MAJOR"]))
    agree(calls, "argmax", tensor(calls, array(seed, shape, dtype, small=True), dtype, layout), dim=dim, keepdim=keep)


@pytest.mark.parametrize("name", ["cumsum", "cumprod"])
@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(ORDERED), seed=seeds, reverse=st.booleans(), data=st.data())
def test_scans(calls, name, shape, dtype, seed, reverse, data):
    dim = data.draw(st.integers(-len(shape), len(shape) - 1))
    operand = tensor(calls, array(seed, shape, dtype, tame=True, small=True), dtype)
    agree(calls, name, operand, dim, reverse_order=reverse, atol=1e-4)


@TRIES
@given(shape=shapes, dtype=st.sampled_from([*FLOATS, "int32"]), seed=seeds, data=st.data())
def test_sort(calls, shape, dtype, seed, data):
    shape = [*shape, 7]
    dim = data.draw(st.integers(-len(shape), len(shape) - 1))
    agree(calls, "sort", tensor(calls, array(seed, shape, dtype), dtype), dim, data.draw(st.booleans()))


@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(FLOATS), seed=seeds, largest=st.booleans(), data=st.data())
def test_topk(calls, shape, dtype, seed, largest, data):
    dim = data.draw(st.integers(-len(shape), len(shape) - 1))
    k = data.draw(st.integers(1, shape[dim] + 1))  # one more than there are is refused
    if dtype == "bfloat8_b":
        dtype = "bfloat16"
    agree(calls, "topk", tensor(calls, array(seed, shape, dtype), dtype), k, dim, largest)


@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(FLOATS), seed=seeds, data=st.data())
def test_softmax(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(-len(shape), len(shape) - 1))
    agree(calls, "softmax", tensor(calls, array(seed, shape, dtype), dtype), dim, numeric_stable=True)


@pytest.mark.parametrize("name", ["layer_norm", "rms_norm"])
@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(FLOATS), seed=seeds, parts=st.integers(0, 3))
def test_norms(calls, name, shape, dtype, seed, parts):
    width = shape[-1]
    keywords = {"epsilon": 1e-5}
    for bit, part in enumerate(("weight", "bias")):
        if parts >> bit & 1:
            keywords[part] = tensor(calls, array(seed + bit + 1, [width], dtype, tame=True), dtype)
    agree(calls, name, tensor(calls, array(seed, shape, dtype, tame=True), dtype), rtol=1e-4, atol=1e-4, **keywords)


@TRIES
@given(
    rows=sizes, keys=sizes, width=sizes, heads=st.sampled_from([(4, 4), (4, 2), (3, 1)]), seed=seeds, mask=st.booleans()
)
def test_attention(calls, rows, keys, width, heads, seed, mask):
    def operand(index, shape):
        return tensor(calls, array(seed + index, shape, "bfloat16", tame=True), "bfloat16")

    q = operand(0, [2, heads[0], rows, width])
    k, v = operand(1, [2, heads[1], keys, width]), operand(2, [2, heads[1], keys, width])
    keywords = {"attn_mask": operand(3, [2, 1, rows, keys]) if mask else None, "is_causal": not mask, "scale": 0.2}
    expected = calls.ttnn.transformer.scaled_dot_product_attention(q, k, v, **keywords)
    actual = calls.run("ttnn.transformer.scaled_dot_product_attention", [q, k, v], keywords, [expected])
    np.testing.assert_allclose(actual[0], expected.values, rtol=1e-4, atol=1e-4)


@TRIES
@given(shape=st.lists(sizes, min_size=1, max_size=3), rows=sizes, width=sizes, seed=seeds, beyond=st.booleans())
def test_embedding(calls, shape, rows, width, seed, beyond):
    index = np.random.default_rng(seed).integers(0, rows + (1 if beyond else 0), shape)
    table = tensor(calls, array(seed, [rows, width], "bfloat16"), "bfloat16", "ROW_MAJOR")
    agree(calls, "embedding", tensor(calls, index, "uint32"), table, layout=calls.ttnn.TILE_LAYOUT)


@TRIES
@given(shape=solid_shapes, dtype=st.sampled_from(["bfloat16", "float32", "int32"]), seed=seeds, data=st.data())
def test_scatter(calls, shape, dtype, seed, data):
    dim = data.draw(st.integers(0, len(shape) - 1))
    window = [data.draw(st.integers(1, size)) for size in shape]
    index = np.random.default_rng(seed).integers(0, shape[dim], window)
    operand, source = (array(seed + i, s, dtype, tame=True, small=True) for i, s in enumerate((shape, window)))
    layout = data.draw(st.sampled_from(["ROW_MAJOR", "ROW_MAJOR", "TILE"]))
    reduce = data.draw(st.sampled_from([None, "add", "multiply", "amax"]))
    x, i, s = tensor(calls, operand, dtype, layout), tensor(calls, index, "int32"), tensor(calls, source, dtype, layout)
    agree(calls, "scatter", x, dim, i, s, reduce=reduce, atol=1e-4)


@st.composite
def windows(draw):
    """What conv2d and the pools have in common; some of it makes no sense."""
    pairs = {
        "kernel_size": [draw(st.integers(1, 4)), draw(st.integers(1, 4))],
        "stride": [draw(st.integers(1, 3)), draw(st.integers(1, 3))],
        "dilation": [draw(st.integers(1, 2)), draw(st.integers(1, 2))],
        "padding": draw(st.sampled_from([[0, 0], [1, 1], [0, 1, 1, 2], [1, 0, 0, 1]])),
    }
    return draw(st.integers(1, 2)), draw(st.integers(1, 9)), draw(st.integers(1, 9)), pairs


def flat_image(calls, seed, batch, height, width, channels, dtype):
    values = array(seed, [1, 1, batch * height * width, channels], dtype, tame=True)
    return tensor(calls, values, dtype)


@pytest.mark.parametrize("name", ["conv2d", "conv_transpose2d"])
@MANY
@given(window=windows(), groups=st.sampled_from([1, 1, 2, 3]), ins=sizes, outs=sizes, seed=seeds, bias=st.booleans())
def test_convolutions(calls, name, window, groups, ins, outs, seed, bias):
    batch, height, width, pairs = window
    ins, outs = ins * groups, outs * groups
    first, second = (outs, ins // groups) if name == "conv2d" else (ins, outs // groups)
    weight = array(seed + 1, [first, second, *pairs["kernel_size"]], "float32", tame=True)
    keywords = {
        **pairs,
        "input_tensor": flat_image(calls, seed, batch, height, width, ins, "float32"),
        "weight_tensor": tensor(calls, weight, "float32", "ROW_MAJOR"),
        "device": calls.device,
        "in_channels": ins,
        "out_channels": outs,
        "batch_size": batch,
        "input_height": height,
        "input_width": width,
        "groups": groups,
    }
    if bias:
        keywords["bias_tensor"] = tensor(calls, array(seed + 2, [1, 1, 1, outs], "float32", tame=True), "float32")
    try:
        expected = getattr(calls.ttnn, name)(**keywords)
    except (RuntimeError, ValueError):
        return  # a window larger than the image; refusals have unit tests
    assume(expected.volume() > 0)  # a padding that eats all is refused
    actual = calls.run(f"ttnn.{name}", [], keywords, [expected])[0]
    np.testing.assert_allclose(actual, expected.values, rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("name", ["max_pool2d", "avg_pool2d"])
@MANY
@given(
    window=windows(), channels=sizes, seed=seeds, inside=st.booleans(), dtype=st.sampled_from(["bfloat16", "float32"])
)
def test_pools(calls, name, window, channels, seed, inside, dtype):
    batch, height, width, pairs = window
    image = flat_image(calls, seed, batch, height, width, channels, dtype)
    arguments = [image, batch, height, width, channels, pairs["kernel_size"], pairs["stride"], pairs["padding"]]
    keywords = {"output_layout": calls.ttnn.TILE_LAYOUT}
    if name == "max_pool2d":
        arguments.append(pairs["dilation"])
    else:
        keywords["count_include_pad"] = not inside
    agree(calls, name, *arguments, **keywords)
