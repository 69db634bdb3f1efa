"""Functions of the zoo through the daemon, on the stand-in, against JAX itself.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import subprocess

import jax
import numpy as np
import pytest
from corpus_exports import call_forward, load_module
from jax_zoo import ZOO

# What this build refuses, and the word in its diagnostic. A function that compiles after all must leave the list.
REFUSED: dict[str, str] = {}
TOLERANCE = 1e-4
BF16_TOLERANCE = 3e-2


def compile_function(compiler, name, folder):
    """(exit code, export folder, diagnostics) of `ttc compile` on the lowered function."""
    function, arguments = ZOO[name]
    graph = folder / f"{name}.mlir"
    graph.write_text(jax.jit(function, keep_unused=True).lower(*arguments).as_text(debug_info=True))
    command = [compiler.ttc, "compile", graph, "-o", folder / "export", "--server", compiler.server]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, folder / "export", done.stderr


def check(name, index, actual, wanted):
    wanted = np.asarray(wanted).astype(np.float64)
    actual = np.asarray(actual).astype(np.float64)
    assert actual.shape == wanted.shape, f"output {index}: shape {actual.shape}, wanted {wanted.shape}"
    assert np.array_equal(np.isnan(actual), np.isnan(wanted)), f"output {index}: NaN elsewhere"
    finite = np.isfinite(wanted)
    scale = np.abs(wanted[finite]).max(initial=0.0) or 1.0
    error = np.abs(actual[finite] - wanted[finite]).max(initial=0.0) / scale
    assert error <= (BF16_TOLERANCE if "bfloat16" in name else TOLERANCE), f"output {index}: off by {error:.2e}"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(ZOO))
def test_as_jax_computes_it(compiler, ttnn, tmp_path, name):
    code, export, diagnostics = compile_function(compiler, name, tmp_path)
    if name in REFUSED:
        assert code == 1 and REFUSED[name] in diagnostics, f"exit code {code}: {diagnostics}"
        pytest.skip(f"refused: {diagnostics.strip().splitlines()[0]}")
    assert code == 0, diagnostics
    function, arguments = ZOO[name]
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    outputs = call_forward(load_module(f"zoo_{name}", export / "main.py"), arguments, device)
    expected = jax.tree.leaves(jax.jit(function)(*arguments))
    assert len(outputs) == len(expected)
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        check(name, index, output.to_numpy(), wanted)
