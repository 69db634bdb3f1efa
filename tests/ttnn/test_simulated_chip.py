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
@pytest.mark.parametrize("shape", [{"m": 32, "k": 64, "n": 32, "t": "bf16"}, {"m": 30, "k": 50, "n": 20, "t": "f32"}])
def test_the_emitted_program_computes_what_the_simulator_does(chip, tmp_path, monkeypatch, shape):
    monkeypatch.setattr("ttctest.cli.TIMEOUT", 500)
    ttc, before = Ttc(tmp_path / "home", chip.address), servers()
    graph, inputs = tmp_path / "chain.mlir", tmp_path / "in.npz"
    graph.write_text(CHAIN.format(**shape))
    random = np.random.default_rng(7)
    sizes = [(shape["m"], shape["k"]), (shape["k"], shape["n"]), (shape["m"], shape["n"])]
    np.savez(inputs, **{f"arg{i}": random.standard_normal(size, np.float32) for i, size in enumerate(sizes)})
    outputs = {}
    for name, words in {"chip": ["--device", "ttnn:0"], "simulator": ["--numerics", "device"]}.items():
        said = ttc.json("run", graph, *words, "--inputs", inputs, "--outputs", tmp_path / f"{name}.npz")
        assert said["outcome"] == "ok"
        with np.load(tmp_path / f"{name}.npz") as file:
            outputs[name] = file["out0"]
    assert 0.2 < (outputs["chip"] > 0).mean() < 0.8, "half of what a relu leaves of random numbers"
    assert correlation(outputs["chip"], outputs["simulator"]) >= 0.999
    assert servers() == before, "the chip's process ends with its run"
