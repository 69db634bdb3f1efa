"""Fixtures of the runtime's tests: the compiler for `--emit executable`, and `ttc-simulate`.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ttnn"))

from calls import Calls
from corpus_exports import BINARIES, HERE, Compiler
from tensors_file import read_tensors, write_tensors


@dataclass(frozen=True)
class Simulator:
    """`ttc-simulate` with files in `folder`."""

    program: Path
    folder: Path

    def run(self, model: Path, arguments, numerics: str = "exact", extra=()):
        """The outputs, in order. Raises with what the simulator says."""
        inputs, outputs = self.folder / "in.safetensors", self.folder / "out.safetensors"
        write_tensors(inputs, {f"arg{i}": array for i, array in enumerate(arguments)})
        command = [self.program, model, "--inputs", inputs, "--outputs", outputs, "--numerics", numerics, *extra]
        done = subprocess.run(command, capture_output=True, text=True, timeout=250)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip())
        tensors = read_tensors(outputs)
        return [tensors[f"out{i}"] for i in range(len(tensors))]


@pytest.fixture(scope="session")
def simulator(tmp_path_factory):
    program = BINARIES / "ttc-simulate"
    assert program.is_file(), f"`{program}` is absent: build the target ttc-simulate"
    return Simulator(program, tmp_path_factory.mktemp("simulate"))


def forget_ttnn():
    """Other tests choose their own library of that name."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "ttnn"]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def calls():
    """The simulator and the numpy stand-in of the library, call by call."""
    program = BINARIES / "ttc-run-calls"
    assert program.is_file(), f"`{program}` is absent: build the target ttc-run-calls"
    sys.path.insert(0, str(HERE / "stand_in"))
    forget_ttnn()
    ttnn = importlib.import_module("ttnn")
    made = Calls(program, ttnn)
    made.device = ttnn.open_device(device_id=0, l1_small_size=32768)
    yield made
    made.close()
    forget_ttnn()
    sys.path.remove(str(HERE / "stand_in"))


@pytest.fixture(scope="session")
def callees() -> list[str]:
    """Every call that the simulator has a kernel for."""
    command = [BINARIES / "ttc-run-calls", "--list"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout.split()


@pytest.fixture(scope="session")
def executables(tmp_path_factory):
    """A daemon that compiles to `model.ttx`."""
    compiler = ExecutableCompiler(BINARIES, tmp_path_factory.mktemp("executables"))
    yield compiler
    compiler.close()


class ExecutableCompiler(Compiler):
    """As Compiler, with `--emit executable`."""

    emit = "executable"
