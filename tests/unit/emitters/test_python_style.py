"""Emitted Python is what a tidy engineer would check in: formatted, linted, typed, importable, and without side effects.

SPDX-License-Identifier: Apache-2.0
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ.get("TTC_BIN_DIR", ROOT / "build" / "bin"))
PROGRAMS = sorted(p for p in (ROOT / "tests" / "lit" / "emit").glob("*.mlir") if "-errors" not in p.name)


@pytest.fixture(params=PROGRAMS, ids=lambda path: path.stem)
def program(request, tmp_path):
    """main.py of one lit module, in a folder of its own."""
    emitted = subprocess.run([BIN / "ttc-emit-python", request.param], capture_output=True, text=True, check=True)
    path = tmp_path / "main.py"
    path.write_text(emitted.stdout)
    return path


def run_tool(*command):
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_programs():
    assert len(PROGRAMS) >= 4


def test_formatted(program):
    run_tool("ruff", "format", "--isolated", "--diff", str(program))


def test_linted(program):
    run_tool("ruff", "check", "--isolated", "--select", "E4,E7,E9,F,I,B,UP", str(program))


def test_typed(program):
    run_tool("mypy", "--ignore-missing-imports", str(program))


def test_import_does_nothing(program):
    """A stand-in ttnn that fails on every call: importing main.py makes none but the constructors of configs."""
    (program.parent / "ttnn.py").write_text(
        "from types import SimpleNamespace\n"
        "TILE_LAYOUT = ROW_MAJOR_LAYOUT = float32 = bfloat16 = int32 = uint32 = object()\n"
        "MathFidelity = SimpleNamespace(HiFi4=1)\n"
        "def WormholeComputeKernelConfig(**kwargs): return kwargs\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", "import main; print(callable(main.forward), sorted(main.SIGNATURE))"],
        cwd=program.parent,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "True ['arguments', 'results']\n", done.stderr
