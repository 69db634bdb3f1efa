"""Programs from TIR, and the four proofs of each: values in the emulator, the real compiler, the host program on a mock device, values on
the simulated chip. The tests run a part of them, tests/tools/kernel_proofs.py all.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cpp_builds
import numpy as np
import run_on_mock
import simulated_chip
from emulation import ERF, bf16, pcc, run
from real_library import build_host, generic_op

sys.path.append(str(Path(__file__).resolve().parents[1] / "tir"))

import kernels

DEVICES = ["wormhole_n150", "blackhole_p150"]
LEAST = 0.999


@dataclass(frozen=True)
class Case:
    """One program. `expected` is of its inputs; `low` keeps functions where they are defined; tests build the host programs of those `with_host`."""

    text: str
    shapes: dict
    expected: Callable
    cores: int
    loops: int = 1
    low: float = -1.0
    on_chip: bool = False
    with_host: bool = False


def gemm(m, k, n, cores, **more):
    text = kernels.gemm(m, k, n, cores)
    return Case(text, {"A": (m, k), "B": (k, n)}, lambda a, b: a @ b, cores[0] * cores[1], k // 32, **more)


def binary(op, function, shape=(96, 64), cores=(4, 1), **more):
    shapes = {"A": shape, "B": shape}
    return Case(kernels.binary(op, shape, cores), shapes, function, cores[0] * cores[1], **more)


def unary(chain, function, shape=(64, 96), cores=(2, 2), **more):
    return Case(kernels.unary(chain, shape, cores), {"A": shape}, function, cores[0] * cores[1], **more)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gelu(x):
    return 0.5 * x * (1 + ERF(x / np.sqrt(2)))


def relu(x):
    return np.maximum(x, 0)


def softmax(x):
    return np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)


def of_rows(reduced):
    return lambda x: reduced(x, axis=1, keepdims=True)


def products():
    found = {
        "GEMM 32x32x32": gemm(32, 32, 32, (1, 1), on_chip=True, with_host=True),
        "GEMM 64x64x64": gemm(64, 64, 64, (2, 2), with_host=True),
        "GEMM 256x256x256": gemm(256, 256, 256, (8, 8)),
        "GEMM 640x640x640": gemm(640, 640, 640, (8, 8)),
        "GEMM 512x256x1024": gemm(512, 256, 1024, (7, 3)),
    }
    for cores in [(1, 1), (2, 1), (3, 1), (7, 1), (8, 1), (7, 3), (5, 7), (7, 7), (8, 8)]:
        number = cores[0] * cores[1]
        found[f"GEMM 288x64x256, {number} core{'s' * (number > 1)}"] = gemm(288, 64, 256, cores)
    for loops in [1, 2, 3, 5, 8, 16, 31, 32]:
        found[f"GEMM 64x{32 * loops}x64, K loop of {loops}"] = gemm(64, 32 * loops, 64, (3, 1))
    return found


def cases():
    transposed = Case(kernels.transpose((64, 96), (2, 2)), {"A": (64, 96)}, np.transpose, 4, with_host=True)
    rows = {"A": (96, 128)}
    return products() | {
        "add": binary("add", np.add, with_host=True),
        "sub": binary("sub", np.subtract),
        "mul": binary("mul", np.multiply),
        "add, one tile": binary("add", np.add, (32, 32), (1, 1), on_chip=True),
        "copy": unary([], lambda x: x, with_host=True),
        "exp": unary(["exp"], np.exp),
        "relu": unary(["relu"], relu),
        "gelu": unary(["gelu"], gelu),
        "tanh": unary(["tanh"], np.tanh),
        "sigmoid": unary(["sigmoid"], sigmoid),
        "rsqrt": unary(["rsqrt"], lambda x: 1 / np.sqrt(x), low=0.1),
        "exp, relu, gelu": unary(["exp", "relu", "gelu"], lambda x: gelu(relu(np.exp(x))), with_host=True),
        "tanh, sigmoid, rsqrt": unary(["tanh", "sigmoid", "rsqrt"], lambda x: 1 / np.sqrt(sigmoid(np.tanh(x)))),
        "exp, one tile": unary(["exp"], np.exp, (32, 32), (1, 1), on_chip=True),
        "transpose": transposed,
        "sums of rows": Case(kernels.reduce_rows("SUM", (96, 128), (2, 1)), rows, of_rows(np.sum), 2, with_host=True),
        "maxima of rows": Case(kernels.reduce_rows("MAX", (96, 128), (2, 1)), rows, of_rows(np.max), 2),
        "softmax": Case(kernels.softmax((96, 128), (3, 1)), rows, softmax, 3, with_host=True),
        "softmax, two tiles": Case(kernels.softmax((32, 64)), {"A": (32, 64)}, softmax, 1, on_chip=True),
    }


def inputs_of(case: Case, seed: int = 1) -> dict:
    rng = np.random.default_rng(seed)
    return {name: bf16(rng.uniform(case.low, 1, shape).astype(np.float32)) for name, shape in case.shapes.items()}


def compile_case(compiler, case: Case, folder: Path, device: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "kernels.tir"
    source.write_text(case.text)
    answer = compiler.compile_graph(source, folder / device, device)
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


def in_emulator(case: Case, export: Path) -> float:
    """PCC of random data."""
    inputs = inputs_of(case)
    output, _ = run(export, inputs)
    return pcc(output, case.expected(*inputs.values()))


def by_the_real_compiler(case: Case, export: Path, device: str):
    """Kernels through the library's JIT compiler, on a mock device. Fails with its message."""
    generic_op(export, inputs_of(case), run_on_mock.mock_environment(device), 300)


def host_program(export: Path, device: str):
    """main.cpp compiled, linked and run; a mock device reads back zeros, which the check in it has to notice."""
    done = cpp_builds.run([build_host(export)], device)
    assert done.returncode == 1, done.stderr[-2000:]
    assert "time: " in done.stdout and "PCC 0.000000" in done.stdout, done.stdout[-2000:]


def on_chip(case: Case, export: Path) -> float:
    """PCC of random data on the simulated chip."""
    inputs = inputs_of(case)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("TT_", "PYTHON"))}
    (output,) = generic_op(export, inputs, environment | simulated_chip.chip_environment(), 400).values()
    return pcc(output, case.expected(*inputs.values()))
