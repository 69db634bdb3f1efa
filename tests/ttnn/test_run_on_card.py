"""`ttc run --device ttnn:0` with the real library: the daemon, its worker, the driver, and a mock device.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re
import signal
from pathlib import Path

import numpy as np
import psutil
import pytest
import run_on_mock
from corpus_exports import GRAPHS
from ttctest.cli import Ttc, finish
from ttctest.daemon import Daemon, wait_until

CHAIN = """module @chain {
  func.func public @main(%x: tensor<32x64xbf16>, %w: tensor<64x32xbf16>, %b: tensor<32xbf16>)
      -> (tensor<32x32xbf16>, tensor<32x32xi1>, tensor<32x32xi64>) {
    %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]
        : (tensor<32x64xbf16>, tensor<64x32xbf16>) -> tensor<32x32xbf16>
    %1 = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<32xbf16>) -> tensor<32x32xbf16>
    %2 = stablehlo.add %0, %1 : tensor<32x32xbf16>
    %z = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
    %3 = stablehlo.maximum %2, %z : tensor<32x32xbf16>
    %4 = stablehlo.compare GT, %2, %z : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xi1>
    %5 = stablehlo.convert %3 : (tensor<32x32xbf16>) -> tensor<32x32xi64>
    return %3, %4, %5 : tensor<32x32xbf16>, tensor<32x32xi1>, tensor<32x32xi64>
  }
}
"""
PYTHON = str(run_on_mock.ttnn_home() / "venv/bin/python")
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def card(real_ttnn, tmp_path_factory):
    """A daemon that has the real library, and a mock N150."""
    environment = run_on_mock.mock_environment("wormhole_n150")
    daemon = Daemon(
        tmp_path_factory.mktemp("card"), f"--ttnn-python={PYTHON}", "--allow-code-execution", env=environment
    )
    yield daemon
    daemon.stop()


@pytest.fixture
def ttc(card, tmp_path, monkeypatch):
    monkeypatch.setattr("ttctest.cli.TIMEOUT", 500)  # the first use of a kernel builds it
    return Ttc(tmp_path / "home", card.address)


@pytest.fixture
def chain(tmp_path) -> Path:
    path = tmp_path / "chain.mlir"
    path.write_text(CHAIN)
    return path


def test_a_graph_runs_on_the_mock(ttc, chain, tmp_path):
    said = ttc.json("run", chain, "--device", "ttnn:0", "--random-inputs", 1, "--outputs", tmp_path / "out.npz")
    assert said["outcome"] == "ok" and said["numerics"] == "ttnn"
    with np.load(tmp_path / "out.npz") as outputs:  # whose numbers a mock does not compute
        assert [(outputs[name].shape, outputs[name].dtype.name) for name in ("out0", "out1", "out2")] == [
            ((32, 32), "float32"),
            ((32, 32), "bool"),
            ((32, 32), "int64"),
        ]


def test_a_model_with_parameters_and_constants_runs_on_the_mock(ttc, tmp_path):
    ttc.json("run", GRAPHS / "jax_mlp.mlir", "--device", "ttnn:0", "--random-inputs", 1)


def test_a_call_that_the_library_refuses_is_the_programs_error(ttc, chain, tmp_path):
    ttc.json("compile", chain, "-o", tmp_path / "export")
    main = tmp_path / "export/main.py"
    main.write_text(re.sub(r"ttnn\.relu\((\w+)", r"ttnn.relu(\1, no_such_argument=1", main.read_text()))
    line = next(i for i, text in enumerate(main.read_text().splitlines(), 1) if "no_such_argument" in text)
    said = ttc.json("run", main.parent, "--device", "ttnn:0", "--random-inputs", 1, code=1)
    (diagnostic,) = [each for each in said["diagnostics"] if each["severity"] == "error"]
    assert diagnostic["code"] == "ttnn-error" and "no_such_argument" in diagnostic["message"]
    done = ttc("run", main.parent, "--device", "ttnn:0", "--random-inputs", 1)
    assert f"main.py:{line}" in done.stderr.decode()


@pytest.mark.parametrize(
    "device, words", [("ttnn:7", ["`ttnn.open_device(7)`", "chip 7"]), ("ttnn:0@blackhole", ["`wormhole_b0`"])]
)
def test_a_card_that_is_not_there(ttc, chain, device, words):
    done = ttc("run", chain, "--device", device, "--random-inputs", 1)
    assert done.returncode == 2
    for word in words:
        assert word in done.stderr.decode(), done.stderr


@pytest.mark.skipif(Path("/dev/tenstorrent").exists(), reason="there is a card")
def test_no_card_at_all(real_ttnn, chain, tmp_path):
    daemon = Daemon(tmp_path / "daemon", f"--ttnn-python={PYTHON}")
    try:
        done = Ttc(tmp_path / "home", daemon.address)("run", chain, "--device", "ttnn:0", "--random-inputs", 1)
        assert done.returncode == 2 and b"No chips detected" in done.stderr, done.stderr
    finally:
        daemon.stop()


def command_of(process) -> str:
    """Empty if it has ended, reaped or not."""
    try:
        return " ".join(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return ""


def test_cancelling_ends_the_library_too(ttc, card, chain, tmp_path):
    ttc.json("compile", chain, "-o", tmp_path / "export")
    main = tmp_path / "export/main.py"
    main.write_text(re.sub(r"( +)return (?=\w+, )", r"\1import time; time.sleep(300)\n\1return ", main.read_text()))
    running = ttc.start("run", main.parent, "--device", "ttnn:0", "--random-inputs", 1)

    def inside():
        children = psutil.Process(card.process.pid).children(recursive=True)
        return [each for each in children if ".ttnn_driver.py" in command_of(each)]

    wait_until(inside, timeout=60, what="the driver starts")
    running.send_signal(signal.SIGINT)
    assert finish(running).returncode == 5
    wait_until(lambda: not inside(), what="the driver ends")
