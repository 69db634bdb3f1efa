"""Emitted Python is what a tidy engineer would check in: formatted, linted, typed, importable without side effects.

SPDX-License-Identifier: Apache-2.0
"""

import os
import subprocess
import sys
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
import safetensors.numpy

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ.get("TTC_BIN_DIR", ROOT / "build" / "bin"))
PROGRAMS = sorted(p for p in (ROOT / "tests" / "lit" / "emit").glob("*.mlir") if "-errors" not in p.name)


# Stands for the library where only its names matter; a tensor is the tuple of what it was made of.
FAKE_TTNN = """
from types import SimpleNamespace
TILE_LAYOUT, ROW_MAJOR_LAYOUT = "T", "R"
float32, bfloat16, int32, uint32 = "f32", "bf16", "i32", "u32"
MathFidelity = SimpleNamespace(HiFi4=1)
def WormholeComputeKernelConfig(**kwargs): return kwargs
def Tensor(array, dtype, device, layout): return array, dtype, device, layout
"""


def emit(module, folder):
    """main.py of a lit module in `folder`, with the fake library beside it."""
    emitted = subprocess.run([BIN / "ttc-emit-python", module], capture_output=True, text=True, check=True)
    (folder / "main.py").write_text(emitted.stdout)
    (folder / "ttnn.py").write_text(FAKE_TTNN)
    return folder / "main.py"


def run_beside(program, code):
    done = subprocess.run([sys.executable, "-c", code], cwd=program.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(params=PROGRAMS, ids=lambda path: path.stem)
def program(request, tmp_path):
    """main.py of one lit module, in a folder of its own."""
    return emit(request.param, tmp_path)


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
    """Importing main.py calls nothing of the library but the constructors of configs."""
    code = "import ttnn; del ttnn.Tensor; import main; print(callable(main.forward), sorted(main.SIGNATURE))"
    assert run_beside(program, code) == "True ['arguments', 'results']\n"


def test_parameters_come_from_their_file(tmp_path):
    """Every dtype that a safetensors file may hold arrives by value; what the file lacks is an error."""
    program = emit(ROOT / "tests" / "lit" / "emit" / "mlp.mlir", tmp_path)
    tensors = {
        "params.0.kernel": np.arange(784 * 256, dtype=np.float32).reshape(784, 256),
        "params.0.bias": np.arange(256, dtype=np.int64),
        "params.1.kernel": np.linspace(-2, 2, 2560).astype(ml_dtypes.bfloat16).reshape(256, 10),
    }
    safetensors.numpy.save_file(tensors, tmp_path / "tensors.safetensors")
    np.savez(tmp_path / "wanted.npz", **{name: array.astype(np.float64) for name, array in tensors.items()})
    code = """
import numpy as np, main
wanted = np.load("wanted.npz")
weights = main.load_weights("device")
assert list(weights) == ["params.0.kernel", "params.0.bias", "params.1.kernel"]
for name, (array, dtype, device, layout) in weights.items():
    assert (dtype, device, layout) == ("f32", "device", "T")
    assert array.shape == wanted[name].shape and (array == wanted[name]).all(), name
(x,) = main.make_inputs("device")
assert x[0].shape == (32, 784) and len(np.unique(x[0])) > 1000
"""
    run_beside(program, code)
    del tensors["params.0.bias"]
    safetensors.numpy.save_file(tensors, tmp_path / "tensors.safetensors")
    with pytest.raises(AssertionError, match=r"params\.0\.bias"):
        run_beside(program, "import main; main.load_weights(None)")
