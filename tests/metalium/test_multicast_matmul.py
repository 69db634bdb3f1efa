"""Products over a grid of cores that multicast what they read: numbers, reads, and the real library.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os

import cpp_builds
import numpy as np
import pytest
import run_on_mock
import simulated_chip
from emulation import UNARY, emulate, pcc, program_of, random_inputs, run
from test_graphs import matmul, tensor
from test_real_library import DEVICES, build_host, generic_op, need


def options(**values):
    return [word for name, value in values.items() for word in ("--option", f"{name}={value}")]


def compile_product(compiled, shape, device="wormhole_n150", **values):
    return compiled(matmul(*shape), device, more=options(**values))


def is_multicast(folder):
    return "noc_async_write_multicast" in (folder / "reader.cpp").read_text()


def cores_of(folder):
    return program_of(folder)["kernels"][0]["cores"]


def tiles(size):
    return -(-size // 32)


def padded_reads(folder, shape):
    """Reads of whole blocks: the last row or column of tiles again beyond the edge."""
    m, k, n = map(tiles, shape)
    columns, rows = (1 + max(place) for place in zip(*cores_of(folder), strict=True))
    return (-(-m // rows) * rows + -(-n // columns) * columns) * k


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize(
    "shape",
    [
        (256, 256, 256),
        (640, 640, 640),
        (512, 256, 1024),
        (1000, 333, 777),
        (33, 1000, 65),
        (40, 70, 33),
        (96, 64, 160),
    ],
)
def test_every_tile_is_read_once(compiled, shape, device):
    folder = compile_product(compiled, shape, device)
    m, k, n = map(tiles, shape)
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, report = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, a @ b) > 0.999
    calls = report["kernels"]["reader"]["calls"]
    assert calls["noc_async_read"] == padded_reads(folder, shape)
    assert calls["noc_async_read"] < 1.25 * (m * k + k * n)
    assert report["kernels"]["writer"]["calls"]["noc_async_write"] == m * n


def test_tiles_are_read_for_each_tile_of_the_result_without_multicast(compiled):
    folder = compile_product(compiled, (256, 256, 256), metalium_matmul="multi")
    _, report = run(folder, random_inputs(folder))
    assert not is_multicast(folder)
    assert report["kernels"]["reader"]["calls"]["noc_async_read"] == 2 * 8 * 8 * 8


def test_four_cores_share_a_small_product(compiled):
    folder = compile_product(compiled, (64, 64, 64))
    assert is_multicast(folder)
    assert cores_of(folder) == [[0, 0], [1, 0], [0, 1], [1, 1]]


@pytest.mark.parametrize("schedule", [1, 2, 3])
@pytest.mark.parametrize("cores", [4, 6, 12])
def test_what_does_not_depend_on_who_is_first(compiled, cores, schedule):
    folder = compile_product(compiled, (224, 320, 288), metalium_cores=cores)
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, _ = run(folder, inputs, schedule)
    assert is_multicast(folder) and len(cores_of(folder)) <= cores
    assert pcc(output, a @ b) > 0.999


@pytest.mark.parametrize("batch", [(3,), (2, 2)])
def test_batches(compiled, batch):
    folder = compiled(matmul(96, 64, 160, batch), more=options(metalium_matmul="multicast"))
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, report = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, a @ b) > 0.999
    assert report["kernels"]["reader"]["calls"]["noc_async_read"] == np.prod(batch) * (3 * 2 + 2 * 5)


def test_one_right_operand_for_all_batches(compiled):
    a, b, c = tensor(3, 96, 64), tensor(64, 160), tensor(3, 96, 160)
    folder = compiled(f"""func.func @main(%a: {a}, %b: {b}) -> {c} {{
      %0 = stablehlo.dot_general %a, %b, contracting_dims = [2] x [0] : ({a}, {b}) -> {c}
      return %0 : {c} }}""")
    inputs = random_inputs(folder)
    left, right = inputs.values()
    output, report = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, left @ right) > 0.999
    assert report["kernels"]["reader"]["calls"]["noc_async_read"] == padded_reads(folder, (3 * 96, 64, 160))


@pytest.mark.parametrize("shape", [(32, 256, 512), (512, 256, 32)])
def test_one_operand_is_shared_if_that_is_wanted(compiled, shape):
    folder = compile_product(compiled, shape, metalium_matmul="multicast")
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, _ = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, a @ b) > 0.999


def test_long_and_narrow_products_take_all_cores(compiled):
    folder = compile_product(compiled, (1056, 64, 96))
    assert not is_multicast(folder) and len(cores_of(folder)) == 64


def test_many_small_products_take_all_cores(compiled):
    folder = compiled(matmul(64, 64, 64, (16,)))
    assert not is_multicast(folder) and len(cores_of(folder)) == 64


def test_blocks_that_l1_does_not_hold_come_in_rounds(compiled):
    folder = compile_product(compiled, (1920, 96, 1920), metalium_cores=4)
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, report = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, a @ b) > 0.999
    reads = report["kernels"]["reader"]["calls"]["noc_async_read"]
    assert 2 * 60 * 3 < reads <= 4 * 60 * 3


def test_functions_that_follow_are_part_of_it(compiled):
    t = tensor(160, 96)
    folder = compiled(f"""func.func @main(%a: {tensor(160, 320)}, %b: {tensor(320, 96)}) -> {t} {{
      %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : ({tensor(160, 320)}, {tensor(320, 96)}) -> {t}
      %half = stablehlo.constant dense<5.0e-01> : {t}
      %1 = stablehlo.multiply %0, %half : {t}
      %2 = stablehlo.logistic %1 : {t}
      return %2 : {t} }}""")
    inputs = random_inputs(folder)
    a, b = inputs.values()
    output, _ = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, UNARY["sigmoid"](a @ b * 0.5)) > 0.999


def linear(shape, bias, residual=None, swapped=False, batch=()):
    """logistic(a b + bias), less a residual: every kind of input that can follow a product."""
    m, k, n = shape
    t = tensor(*batch, m, n)
    dims = list(range(len(batch) + 2 - len(bias), len(batch) + 2))
    arguments = f"%a: {tensor(*batch, m, k)}, %b: {tensor(k, n)}, %bias: {tensor(*bias)}"
    last = "%3"
    text = f"""
      %0 = stablehlo.dot_general %a, %b, contracting_dims = [{len(batch) + 1}] x [0] : ({tensor(*batch, m, k)}, {tensor(k, n)}) -> {t}
      %1 = stablehlo.broadcast_in_dim %bias, dims = {dims} : ({tensor(*bias)}) -> {t}
      %2 = stablehlo.{"subtract" if swapped else "add"} {"%1, %0" if swapped else "%0, %1"} : {t}
      %3 = stablehlo.logistic %2 : {t}"""
    if residual:
        arguments += f", %r: {t}"
        text += f"\n      %4 = stablehlo.{residual} %r, %3 : {t}"
        last = "%4"
    return f"""func.func @main({arguments}) -> {t} {{{text}
      return {last} : {t} }}"""


def check_linear(compiled, text, swapped=False, residual=None, multicast=True, **values):
    folder = compiled(text, more=options(**values))
    inputs = random_inputs(folder)
    a, b, bias, *rest = inputs.values()
    output, _ = run(folder, inputs)
    assert is_multicast(folder) == multicast
    expected = UNARY["sigmoid"](bias - a @ b if swapped else a @ b + bias)
    if residual:
        expected = getattr(np, residual)(rest[0], expected)
    assert pcc(output, expected) > 0.999


@pytest.mark.parametrize("residual", [None, "subtract", "maximum"])
@pytest.mark.parametrize("bias", [(96,), (160, 1), (1, 1), (160, 96)])
def test_other_inputs_of_what_follows(compiled, bias, residual):
    check_linear(compiled, linear((160, 320, 96), bias, residual), residual=residual, metalium_cores=4)


@pytest.mark.parametrize("bias", [(330,), (200, 1), (200, 330)])
def test_other_inputs_at_ragged_edges(compiled, bias):
    check_linear(compiled, linear((200, 300, 330), bias, "multiply", swapped=True), swapped=True, residual="multiply")


@pytest.mark.parametrize(("bias", "multicast"), [((96,), True), ((2, 64, 96), True), ((64, 96), False)])
def test_other_inputs_of_batches_that_count_as_rows(compiled, bias, multicast):
    check_linear(compiled, linear((64, 320, 96), bias, batch=(2,)), multicast=multicast)


def test_f32(compiled):
    text = matmul(160, 320, 96).replace("bf16", "f32")
    folder = compiled(text)
    rng = np.random.default_rng(0)
    inputs = {b["name"]: rng.uniform(-1, 1, b["shape"]).astype(np.float32) for b in program_of(folder)["buffers"][:2]}
    a, b = inputs.values()
    output, _ = run(folder, inputs)
    assert is_multicast(folder)
    assert pcc(output, a @ b) > 0.9999


@pytest.mark.parametrize("era", ["2024", "2025"])
def test_older_versions_of_the_api(compiled, era):
    text = linear((160, 320, 96), (96,))  # binary functions of DST came later than 2024
    check_linear(compiled, text, metalium_api=era, metalium_cores=4)


#: What is done to the reader, and what the emulator says: the check's words are in lit's multicast-protocol-errors.
FAULTS = {
    "wrong number of receivers": ("in0_l1), 32768, in0_receivers", "in0_l1), 32768, 3", "a multicast to 3 cores"),
    "too few are waited for": ("(in0_ready), in0_receivers)", "(in0_ready), 1)", "a semaphore to become 1 (it is 2)"),
    "no flag": (
        "noc_semaphore_set_multicast(in1_valid",
        "if (Kt == 0) noc_semaphore_set_multicast(in1_valid",
        "(it is 0)",
    ),
    "the flag is not lowered": ("(in0_valid), 0);", "(in0_valid), 1);", "which nothing filled since it was reserved"),
    "ready is not lowered": ("(in0_ready), 0);", "(in0_ready), in0_receivers);", "that are not reserved"),
    "rectangle off the grid": (
        "= get_arg_val<uint32_t>(4);",
        "= get_arg_val<uint32_t>(4) + 1;",
        "of no core of this program",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_seen_by_the_emulator(compiled, fault):
    old, new, words = FAULTS[fault]
    folder = compile_product(compiled, (192, 512, 192), metalium_cores=9)
    reader = folder / "reader.cpp"
    assert reader.read_text().count(old) == 1
    reader.write_text(reader.read_text().replace(old, new))
    result = emulate(folder, random_inputs(folder))
    assert result.exit_code == 3 and words in result.message, result.message


#: What compilers and chips see; all but the first with sums that wait in L1.
REAL = {
    "tiny": matmul(64, 64, 64),
    "spills": matmul(96, 320, 160),
    "ragged": matmul(200, 300, 330),
    "linear": linear((96, 320, 160), (160,), "subtract"),
}


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", REAL)
def test_the_real_compiler_builds_the_kernels(compiled, name, device):
    need(run_on_mock.absent_reason())
    folder = compiled(REAL[name], device)
    assert is_multicast(folder)
    generic_op(folder, random_inputs(folder), run_on_mock.mock_environment(device), 300)


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", REAL)
def test_the_host_program_runs_on_a_mock_device(compiled, name, device):
    need(cpp_builds.absent_reason())
    done = cpp_builds.run([build_host(compiled(REAL[name], device))], device)
    # A mock device reads back zeros, which the check of the result has to notice.
    assert done.returncode == 1, done.stderr[-2000:]
    assert "out: PCC 0.000000" in done.stdout


@pytest.mark.parametrize("name", ["tiny", "spills", "linear"])
def test_the_simulated_chip_agrees_with_the_emulator(compiled, name):
    need(simulated_chip.absent_reason())
    folder = compiled(REAL[name], more=options(metalium_cores=4))
    inputs = random_inputs(folder)
    emulated, _ = run(folder, inputs)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("TT_", "PYTHON"))}
    outputs = generic_op(folder, inputs, environment | simulated_chip.chip_environment(), 400)
    assert is_multicast(folder)
    assert pcc(outputs["out"], emulated) > 0.999
