"""Kernels and host programs under the real library: its compiler on a mock device, values on the simulated chip.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
from pathlib import Path

import cpp_builds
import pytest
import run_on_mock
import simulated_chip
from emulation import pcc, random_inputs, run
from real_library import build_host, generic_op, need

HERE = Path(__file__).resolve().parent
DEVICES = ["wormhole_n150", "blackhole_p150"]


def tensor(*shape):
    return f"tensor<{''.join(f'{d}x' for d in shape)}bf16>"


def product_and_more():
    t = tensor(64, 32)
    return f"""func.func @main(%a: {tensor(64, 64)}, %b: {tensor(64, 32)}, %c: {tensor(32)}, %d: {t}) -> {t} {{
      %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : ({tensor(64, 64)}, {tensor(64, 32)}) -> {t}
      %1 = stablehlo.broadcast_in_dim %c, dims = [1] : ({tensor(32)}) -> {t}
      %2 = stablehlo.add %0, %1 : {t}
      %3 = stablehlo.logistic %2 : {t}
      %4 = stablehlo.multiply %3, %d : {t}
      return %4 : {t} }}"""


def chain():
    t = tensor(64, 32)
    return f"""func.func @main(%a: {t}, %b: {t}, %c: {t}) -> {t} {{
      %0 = stablehlo.subtract %a, %b : {t}
      %1 = stablehlo.exponential %0 : {t}
      %2 = stablehlo.multiply %1, %c : {t}
      %3 = stablehlo.tanh %2 : {t}
      %half = stablehlo.constant dense<5.0e-01> : {t}
      %4 = stablehlo.multiply %3, %half : {t}
      return %4 : {t} }}"""


def formats():
    """A value that is needed again, in two formats."""
    n, w = tensor(64, 32), "tensor<64x32xf32>"
    return f"""func.func @main(%a: {n}, %b: {w}) -> {n} {{
      %0 = stablehlo.convert %a : ({n}) -> {w}
      %1 = stablehlo.tanh %0 : {w}
      %2 = stablehlo.multiply %1, %b : {w}
      %3 = stablehlo.add %2, %0 : {w}
      %4 = stablehlo.convert %3 : ({w}) -> {n}
      return %4 : {n} }}"""


def reduction(op, init, dim):
    t, r = tensor(64, 64), tensor(64)
    return f"""func.func @main(%a: {t}) -> {r} {{
      %c = stablehlo.constant dense<{init}> : tensor<bf16>
      %0 = stablehlo.reduce(%a init: %c) applies stablehlo.{op} across dimensions = [{dim}] : ({t}, tensor<bf16>) -> {r}
      return %0 : {r} }}"""


def transpose():
    return f"""func.func @main(%a: {tensor(64, 32)}) -> {tensor(32, 64)} {{
      %0 = stablehlo.transpose %a, dims = [1, 0] : ({tensor(64, 32)}) -> {tensor(32, 64)}
      return %0 : {tensor(32, 64)} }}"""


def row(op, attributes, width=64):
    t = tensor(32, width)
    return f"""func.func @main(%x: {t}) -> {t} {{
      %0 = "ttir.{op}"(%x) <{{{attributes}}}> : ({t}) -> {t}
      return %0 : {t} }}"""


PROGRAMS = {
    "softmax": row("softmax", "dimension = 1 : si32, numericStable = true"),
    "layer_norm": row(
        "layer_norm",
        "normalized_shape = array<i64: 64>, epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: 1, 0, 0>",
    ),
    "ragged_softmax": row("softmax", "dimension = 1 : si32, numericStable = true", 40),
    "ragged_layer_norm": row(
        "layer_norm",
        "normalized_shape = array<i64: 40>, epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: 1, 0, 0>",
        40,
    ),
    "product_and_more": product_and_more(),
    "formats": formats(),
    "chain": chain(),
    "row_sums": reduction("add", "0.0", 1),
    "column_maxima": reduction("maximum", "0xFF80", 0),
    "transpose": transpose(),
}


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_real_compiler_builds_the_kernels(compiled, name, device):
    need(run_on_mock.absent_reason())
    folder = compiled(PROGRAMS[name], device)
    generic_op(folder, random_inputs(folder), run_on_mock.mock_environment(device), 300)


def test_the_real_compiler_refuses_a_misspelt_call(compiled):
    need(run_on_mock.absent_reason())
    folder = compiled(PROGRAMS["chain"])
    reader = folder / "reader.cpp"
    reader.write_text(reader.read_text().replace("noc_async_read_barrier", "noc_async_read_barier"))
    with pytest.raises(AssertionError, match="noc_async_read_barier"):
        generic_op(folder, random_inputs(folder), run_on_mock.mock_environment("wormhole_n150"), 300)


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_simulated_chip_agrees_with_the_emulator(compiled, name):
    need(simulated_chip.absent_reason())
    folder = compiled(PROGRAMS[name])
    inputs = random_inputs(folder)
    emulated, _ = run(folder, inputs)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("TT_", "PYTHON"))}
    outputs = generic_op(folder, inputs, environment | simulated_chip.chip_environment(), 400)
    assert pcc(outputs["out"], emulated) > 0.999


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_host_program_runs_on_a_mock_device(compiled, name, device):
    need(cpp_builds.absent_reason())
    program = build_host(compiled(PROGRAMS[name], device))
    done = cpp_builds.run([program], device)
    # A mock device reads back zeros, which the check of the result has to notice.
    assert done.returncode == 1, done.stderr[-2000:]
    assert "time: " in done.stdout and "out: PCC 0.000000" in done.stdout


def test_the_host_program_builds_the_kernels_beside_it(compiled):
    need(cpp_builds.absent_reason())
    folder = compiled(PROGRAMS["chain"])
    program = build_host(folder)
    (folder / "writer.cpp").write_text("#error no writer\n")
    done = cpp_builds.run([program])
    assert done.returncode not in (0, 1) and "no writer" in done.stdout + done.stderr
