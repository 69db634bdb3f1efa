"""Numbers: the emitted main.py under the real library on a simulated chip, against the simulator's device numerics.

The chip (wolfpine) executes the very instructions of the kernels that the library builds. It is slow: half a minute for a
product of one tile, an addition and a relu.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import psutil
import pytest
import run_on_mock
import simulated_chip
from comparison import correlation
from ttctest.cli import Ttc
from ttctest.daemon import Daemon

CHAIN = """module @chain {{
  func.func public @main(%x: tensor<{m}x{k}x{t}>, %w: tensor<{k}x{n}x{t}>, %b: tensor<{m}x{n}x{t}>)
      -> tensor<{m}x{n}x{t}> {{
    %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]
        : (tensor<{m}x{k}x{t}>, tensor<{k}x{n}x{t}>) -> tensor<{m}x{n}x{t}>
    %1 = stablehlo.add %0, %b : tensor<{m}x{n}x{t}>
    %z = stablehlo.constant dense<0.0> : tensor<{m}x{n}x{t}>
    %2 = stablehlo.maximum %1, %z : tensor<{m}x{n}x{t}>
    return %2 : tensor<{m}x{n}x{t}>
  }}
}}
"""
SUM_OF_ROWS = """module @sum_of_rows {
  func.func public @main(%x: tensor<32x64xbf16>) -> tensor<32xbf16> {
    %z = stablehlo.constant dense<0.0> : tensor<bf16>
    %0 = stablehlo.tanh %x : tensor<32x64xbf16>
    %1 = stablehlo.reduce(%0 init: %z) applies stablehlo.add across dimensions = [1] : (tensor<32x64xbf16>, tensor<bf16>) -> tensor<32xbf16>
    return %1 : tensor<32xbf16>
  }
}
"""
MOVES = """module @moves {
  func.func public @main(%x: tensor<20x40xbf16>, %y: tensor<40x20xbf16>) -> tensor<40x20xbf16> {
    %0 = stablehlo.transpose %x, dims = [1, 0] : (tensor<20x40xbf16>) -> tensor<40x20xbf16>
    %1 = stablehlo.multiply %0, %y : tensor<40x20xbf16>
    return %1 : tensor<40x20xbf16>
  }
}
"""


def chain(m: int, k: int, n: int, t: str):
    return CHAIN.format(m=m, k=k, n=n, t=t), [(m, k), (k, n), (m, n)], lambda x, w, b: np.maximum(x @ w + b, 0)


# Text, shapes of the inputs, and the same in numpy.
PROGRAMS = {
    "chain_bf16": chain(32, 64, 32, "bf16"),
    "chain_f32_ragged": chain(30, 50, 20, "f32"),
    "sum_of_rows": (SUM_OF_ROWS, [(32, 64)], lambda x: np.tanh(x).sum(1)),
    "moves": (MOVES, [(20, 40), (40, 20)], lambda x, y: x.T * y),
}


@pytest.fixture(scope="module")
def chip(chip_installed, tmp_path_factory):
    daemon = Daemon(
        tmp_path_factory.mktemp("chip"),
        f"--ttnn-python={run_on_mock.ttnn_home() / 'venv/bin/python'}",
        env=simulated_chip.chip_environment(),
    )
    yield daemon
    daemon.stop()


def servers():
    """The chip's own processes, which leave session and parent."""
    return {
        each.pid for each in psutil.process_iter(["cmdline"]) if "framework.sim" in " ".join(each.info["cmdline"] or [])
    }


@pytest.mark.timeout(600)
@pytest.mark.parametrize("program", PROGRAMS)
def test_the_emitted_program_computes_what_the_simulator_does(chip, tmp_path, monkeypatch, program):
    monkeypatch.setattr("ttctest.cli.TIMEOUT", 500)
    text, sizes, function = PROGRAMS[program]
    ttc, before = Ttc(tmp_path / "home", chip.address), servers()
    graph, inputs = tmp_path / "graph.mlir", tmp_path / "in.npz"
    graph.write_text(text)
    random = np.random.default_rng(7)
    arrays = [random.standard_normal(size, np.float32) for size in sizes]
    np.savez(inputs, **{f"arg{i}": array for i, array in enumerate(arrays)})
    outputs = {}
    for name, words in {"chip": ["--device", "ttnn:0"], "simulator": ["--numerics", "device"]}.items():
        said = ttc.json("run", graph, *words, "--inputs", inputs, "--outputs", tmp_path / f"{name}.npz")
        assert said["outcome"] == "ok"
        with np.load(tmp_path / f"{name}.npz") as file:
            outputs[name] = file["out0"]
    assert 0.2 < (outputs["chip"] > 0).mean() < 0.8, "random numbers, half of them below zero"
    assert correlation(outputs["chip"], outputs["simulator"]) >= 0.999
    assert correlation(outputs["chip"], function(*arrays)) >= 0.99
    assert servers() == before, "the chip's process ends with its run"
