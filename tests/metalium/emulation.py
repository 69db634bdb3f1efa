"""Kernels run by the emulator, and what they should give.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import math
import subprocess
from dataclasses import dataclass
from pathlib import Path

import ml_dtypes
import numpy as np
from corpus_exports import BINARIES
from safetensors.numpy import load_file, save_file

ERF = np.vectorize(math.erf, otypes=[np.float32])
UNARY = {
    "abs": np.abs,
    "cos": np.cos,
    "exp": np.exp,
    "gelu": lambda x: 0.5 * x * (1 + ERF(x / math.sqrt(2))),
    "log": np.log,
    "negative": np.negative,
    "recip": np.reciprocal,
    "relu": lambda x: np.maximum(x, 0),
    "rsqrt": lambda x: 1 / np.sqrt(x),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "sin": np.sin,
    "sqrt": np.sqrt,
    "tanh": np.tanh,
}


@dataclass(frozen=True)
class Emulated:
    """How an emulation ended: 0 well, 3 by a kernel's fault, 2 by wrong inputs."""

    exit_code: int
    message: str
    outputs: dict
    report: dict


def bf16(array):
    return array.astype(ml_dtypes.bfloat16).astype(np.float32)


def pcc(actual, expected):
    return float(np.corrcoef(np.ravel(actual), np.ravel(expected))[0, 1])


def program_of(folder: Path):
    return json.loads((folder / "program.json").read_text())


def random_inputs(folder: Path, seed=0, low=-1.0, high=1.0):
    """Numbers for the program's inputs, in their order, as bf16 holds them."""
    rng = np.random.default_rng(seed)
    inputs = [b for b in program_of(folder)["buffers"] if b["role"] == "input"]
    return {b["name"]: bf16(rng.uniform(low, high, b["shape"]).astype(np.float32)) for b in inputs}


def emulate(folder: Path, inputs, schedule=0) -> Emulated:
    scratch = folder.parent / "emulation"
    scratch.mkdir(exist_ok=True)
    save_file({name: np.ascontiguousarray(array) for name, array in inputs.items()}, scratch / "in.safetensors")
    outputs, report = scratch / "out.safetensors", scratch / "report.json"
    command = [BINARIES / "ttc-emulate", folder, "--inputs", scratch / "in.safetensors", "--outputs", outputs]
    command += ["--report", report, "--schedule", str(schedule)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        return Emulated(done.returncode, done.stderr, {}, {})
    return Emulated(0, "", load_file(outputs), json.loads(report.read_text()))


def run(folder: Path, inputs, schedule=0):
    """The only output of a program that runs well."""
    result = emulate(folder, inputs, schedule)
    assert result.exit_code == 0, result.message
    (output,) = result.outputs.values()
    return output, result.report
