"""Graphs as kernels: products, chains of element-wise functions, reductions, transposes, against numpy in the emulator.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from emulation import UNARY, pcc, program_of, random_inputs, run

STABLEHLO = {
    "abs": "abs",
    "cos": "cosine",
    "exp": "exponential",
    "log": "log",
    "negative": "negate",
    "rsqrt": "rsqrt",
    "sigmoid": "logistic",
    "sin": "sine",
    "sqrt": "sqrt",
    "tanh": "tanh",
}


def tensor(*shape):
    return f"tensor<{''.join(f'{d}x' for d in shape)}bf16>"


def matmul(m, k, n, batch=()):
    a, b, c = tensor(*batch, m, k), tensor(*batch, k, n), tensor(*batch, m, n)
    dims = list(range(len(batch)))
    batching = f"batching_dims = {dims} x {dims}, " if batch else ""
    rank = len(batch)
    return f"""func.func @main(%a: {a}, %b: {b}) -> {c} {{
      %0 = stablehlo.dot_general %a, %b, {batching}contracting_dims = [{rank + 1}] x [{rank}] : ({a}, {b}) -> {c}
      return %0 : {c} }}"""


def arrays(folder, **how):
    inputs = random_inputs(folder, **how)
    return inputs, list(inputs.values())


@pytest.mark.parametrize(
    ("m", "k", "n", "batch"),
    [
        (32, 32, 32, ()),
        (64, 64, 64, ()),
        (256, 256, 256, ()),
        (512, 256, 1024, ()),
        (40, 70, 33, ()),
        (64, 96, 32, (3,)),
        (32, 64, 64, (2, 2)),
    ],
)
@pytest.mark.parametrize("device", ["wormhole_n150", "blackhole_p150"])
def test_matmul(compiled, device, m, k, n, batch):
    folder = compiled(matmul(m, k, n, batch), device)
    inputs, (a, b) = arrays(folder)
    output, _ = run(folder, inputs)
    assert output.shape == (*batch, m, n)
    assert pcc(output, a @ b) > 0.999


@pytest.mark.parametrize("op", ["add", "subtract", "multiply", "divide", "maximum", "minimum"])
def test_binary(compiled, op):
    t = tensor(96, 160)
    folder = compiled(f"""func.func @main(%a: {t}, %b: {t}) -> {t} {{
      %0 = stablehlo.{op} %a, %b : {t}
      return %0 : {t} }}""")
    inputs, (a, b) = arrays(folder, low=0.5, high=2.0)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, getattr(np, op)(a, b), rtol=0.02)


@pytest.mark.parametrize("op", STABLEHLO)
def test_unary(compiled, op):
    t = tensor(2, 64, 64)
    folder = compiled(f"""func.func @main(%a: {t}) -> {t} {{
      %0 = stablehlo.{STABLEHLO[op]} %a : {t}
      return %0 : {t} }}""")
    inputs, (a,) = arrays(folder, low=0.1, high=2.0)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, UNARY[op](a), rtol=0.02, atol=0.01)


@pytest.mark.parametrize("shape", [(128,), (1, 128), (64, 1), (1, 1), (3, 1, 128), (3, 64, 1)])
@pytest.mark.parametrize("op", ["add", "subtract", "multiply"])
def test_repeated_operands(compiled, shape, op):
    t, s = tensor(3, 64, 128), tensor(*shape)
    dims = list(range(3 - len(shape), 3))
    text = f"""func.func @main(%a: {t}, %b: {s}) -> {t} {{
      %0 = stablehlo.broadcast_in_dim %b, dims = {dims} : ({s}) -> {t}
      %1 = stablehlo.{op} %a, %0 : {t}
      return %1 : {t} }}"""
    folder = compiled(text)
    inputs, (a, b) = arrays(folder)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, getattr(np, op)(a, b), rtol=0.02, atol=0.01)


def test_chain_is_one_program_in_dst(compiled):
    t = tensor(64, 96)
    folder = compiled(f"""func.func @main(%a: {t}, %b: {t}, %c: {t}) -> {t} {{
      %0 = stablehlo.add %a, %b : {t}
      %1 = stablehlo.exponential %0 : {t}
      %2 = stablehlo.multiply %1, %c : {t}
      %3 = stablehlo.subtract %2, %a : {t}
      %4 = stablehlo.tanh %3 : {t}
      return %4 : {t} }}""")
    inputs, (a, b, c) = arrays(folder)
    output, report = run(folder, inputs)
    assert pcc(output, np.tanh(np.exp(a + b) * c - a)) > 0.999
    assert report["kernels"]["compute"]["calls"]["pack_tile"] == 6


def test_product_with_what_follows_is_one_program(compiled):
    folder = compiled(f"""func.func @main(%x: {tensor(64, 64)}, %w: {tensor(64, 64)}, %b: {tensor(64)}) -> {tensor(64, 64)} {{
      %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : ({tensor(64, 64)}, {tensor(64, 64)}) -> {tensor(64, 64)}
      %1 = stablehlo.broadcast_in_dim %b, dims = [1] : ({tensor(64)}) -> {tensor(64, 64)}
      %2 = stablehlo.add %0, %1 : {tensor(64, 64)}
      %3 = stablehlo.logistic %2 : {tensor(64, 64)}
      %4 = stablehlo.add %3, %x : {tensor(64, 64)}
      return %4 : {tensor(64, 64)} }}""")
    inputs, (x, w, b) = arrays(folder)
    output, _ = run(folder, inputs)
    assert pcc(output, UNARY["sigmoid"](x @ w + b) + x) > 0.999


@pytest.mark.parametrize(("dim", "axis"), [(2, -1), (1, -2)])
@pytest.mark.parametrize(("op", "init", "function"), [("add", "0.0", np.sum), ("maximum", "0xFF80", np.max)])
def test_reduction(compiled, dim, axis, op, init, function):
    t, r = tensor(2, 96, 160), tensor(*[d for i, d in enumerate((2, 96, 160)) if i != dim])
    folder = compiled(f"""func.func @main(%a: {t}) -> {r} {{
      %c = stablehlo.constant dense<{init}> : tensor<bf16>
      %0 = stablehlo.reduce(%a init: %c) applies stablehlo.{op} across dimensions = [{dim}] : ({t}, tensor<bf16>) -> {r}
      return %0 : {r} }}""")
    inputs, (a,) = arrays(folder, low=-2.0, high=-0.5)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, function(a, axis=axis, keepdims=True), rtol=0.02)


def test_transpose(compiled):
    t, r = tensor(2, 96, 64), tensor(2, 64, 96)
    folder = compiled(f"""func.func @main(%a: {t}) -> {r} {{
      %0 = stablehlo.transpose %a, dims = [0, 2, 1] : ({t}) -> {r}
      return %0 : {r} }}""")
    inputs, (a,) = arrays(folder)
    output, _ = run(folder, inputs)
    assert np.array_equal(output, np.swapaxes(a, 1, 2))


NORMS = {
    "softmax": lambda x, *_: (
        np.exp(x - x.max(-1, keepdims=True)) / np.exp(x - x.max(-1, keepdims=True)).sum(-1, keepdims=True)
    ),
    "rms_norm": lambda x, w=1, b=0: x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) * w + b,
    "layer_norm": lambda x, w=1, b=0: (
        (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-5) * w + b
    ),
}


@pytest.mark.parametrize(
    ("op", "extras"),
    [("softmax", 0), ("rms_norm", 0), ("rms_norm", 1), ("layer_norm", 0), ("layer_norm", 1), ("layer_norm", 2)],
)
@pytest.mark.parametrize("shape", [(64, 160), (2, 40, 96), (64, 70), (2, 33, 31)])
def test_rows(compiled, op, extras, shape):
    t, row = tensor(*shape), tensor(shape[-1])
    values = ["%x", "%w", "%b"][: extras + 1]
    types = [t, row, row][: extras + 1]
    segments = ", ".join(["1"] + ["1" if i < extras else "0" for i in range(2)])
    attributes = f"dimension = {len(shape) - 1} : si32, numericStable = true"
    if op != "softmax":
        attributes = f"normalized_shape = array<i64: {shape[-1]}>, epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: {segments}>"
    arguments = ", ".join(f"{v}: {ty}" for v, ty in zip(values, types, strict=True))
    folder = compiled(f"""func.func @main({arguments}) -> {t} {{
      %0 = "ttir.{op}"({", ".join(values)}) <{{{attributes}}}> : ({", ".join(types)}) -> {t}
      return %0 : {t} }}""")
    inputs, all_inputs = arrays(folder, low=-2.0, high=2.0)
    output, _ = run(folder, inputs)
    assert pcc(output, NORMS[op](*all_inputs)) > 0.999


@pytest.mark.parametrize("offset", [-300.0, 0.0, 300.0])
def test_what_lies_behind_a_row_is_in_no_maximum_and_no_sum(compiled, offset):
    t = tensor(32, 40)
    folder = compiled(f"""func.func @main(%x: {t}) -> {t} {{
      %0 = "ttir.softmax"(%x) <{{dimension = 1 : si32, numericStable = true}}> : ({t}) -> {t}
      return %0 : {t} }}""")
    inputs, (x,) = arrays(folder, low=offset - 2, high=offset + 2)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output.sum(-1), 1, atol=0.03)
    np.testing.assert_allclose(output, NORMS["softmax"](x), atol=0.01, rtol=0.05)


def test_several_programs_get_a_folder_each(compiled):
    t = tensor(64, 64)
    folder = compiled(f"""func.func @main(%a: {t}, %b: {t}) -> {t} {{
      %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : ({t}, {t}) -> {t}
      %1 = stablehlo.dot_general %0, %b, contracting_dims = [1] x [0] : ({t}, {t}) -> {t}
      return %1 : {t} }}""")
    programs = sorted(path.parent.name for path in folder.glob("*/program.json"))
    assert programs == ["matmul", "matmul_2"]
    assert [program_of(folder / name)["name"] for name in programs] == programs


def test_unsupported_op_is_named(kernel_compiler, tmp_path):
    t = tensor(64, 64)
    (tmp_path / "sort.mlir").write_text(f"""func.func @main(%a: {t}) -> {t} {{
      %0 = stablehlo.reverse %a, dims = [0] : {t}
      return %0 : {t} }}""")
    answer = kernel_compiler.compile_graph(tmp_path / "sort.mlir", tmp_path / "out")
    assert answer.exit_code == 1
    assert "has no kernels of ours" in answer.diagnostics and "unsupported-op" in answer.diagnostics


def test_a_value_that_is_needed_again_is_copied_before_a_function_works_on_it(compiled):
    t = tensor(64, 96)
    folder = compiled(f"""func.func @main(%a: {t}, %b: {t}) -> {t} {{
      %0 = stablehlo.add %a, %b : {t}
      %1 = stablehlo.exponential %0 : {t}
      %2 = stablehlo.tanh %0 : {t}
      %3 = stablehlo.multiply %1, %2 : {t}
      %4 = stablehlo.subtract %3, %0 : {t}
      %5 = stablehlo.logistic %a : {t}
      %6 = stablehlo.add %4, %5 : {t}
      return %6 : {t} }}""")
    inputs, (a, b) = arrays(folder)
    output, report = run(folder, inputs)
    assert pcc(output, np.exp(a + b) * np.tanh(a + b) - (a + b) + UNARY["sigmoid"](a)) > 0.999
    assert report["kernels"]["compute"]["calls"]["copy_dest_values"] > 0


NARROW, WIDE = "tensor<50x70xbf16>", "tensor<50x70xf32>"


@pytest.mark.parametrize("to", [NARROW, WIDE])
def test_a_cast_alone_copies(compiled, to):
    of = WIDE if to == NARROW else NARROW
    folder = compiled(f"""func.func @main(%a: {of}) -> {to} {{
      %0 = stablehlo.convert %a : ({of}) -> {to}
      return %0 : {to} }}""")
    inputs, (a,) = arrays(folder)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, a, rtol=2**-8)


@pytest.mark.parametrize("result", [NARROW, WIDE])
def test_formats_mix_in_a_chain(compiled, result):
    cast = f"%4 = stablehlo.convert %3 : ({WIDE}) -> {NARROW}" if result == NARROW else ""
    folder = compiled(f"""func.func @main(%a: {NARROW}, %b: {WIDE}) -> {result} {{
      %0 = stablehlo.convert %a : ({NARROW}) -> {WIDE}
      %1 = stablehlo.exponential %0 : {WIDE}
      %2 = stablehlo.multiply %1, %b : {WIDE}
      %3 = stablehlo.add %2, %0 : {WIDE}
      {cast}
      return {"%4" if cast else "%3"} : {result} }}""")
    inputs, (a, b) = arrays(folder)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, np.exp(a) * b + a, rtol=0.02, atol=0.02)


def test_a_reduction_of_another_format_than_its_result(compiled):
    folder = compiled("""func.func @main(%a: tensor<50x70xf32>) -> tensor<50xbf16> {
      %c = stablehlo.constant dense<0.0> : tensor<f32>
      %0 = stablehlo.reduce(%a init: %c) applies stablehlo.add across dimensions = [1] : (tensor<50x70xf32>, tensor<f32>) -> tensor<50xf32>
      %1 = stablehlo.convert %0 : (tensor<50xf32>) -> tensor<50xbf16>
      return %1 : tensor<50xbf16> }""")
    inputs, (a,) = arrays(folder)
    output, _ = run(folder, inputs)
    assert pcc(output.ravel(), a.sum(-1)) > 0.999


def test_a_row_of_another_format_is_repeated(compiled):
    folder = compiled(f"""func.func @main(%a: {NARROW}, %b: tensor<70xf32>) -> {NARROW} {{
      %0 = stablehlo.convert %a : ({NARROW}) -> {WIDE}
      %1 = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<70xf32>) -> {WIDE}
      %2 = stablehlo.add %0, %1 : {WIDE}
      %3 = stablehlo.convert %2 : ({WIDE}) -> {NARROW}
      return %3 : {NARROW} }}""")
    inputs, (a, b) = arrays(folder)
    output, _ = run(folder, inputs)
    np.testing.assert_allclose(output, a + b, rtol=0.02, atol=0.02)
