"""Steps on the host: the daemon's Python export on the stand-in, and `ttc run`, against JAX itself.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import subprocess

import jax
import numpy as np
import pytest
from corpus_exports import load_module
from host_functions import FUNCTIONS

TOLERANCE = 2e-5


def check(index, actual, wanted):
    wanted, actual = np.asarray(wanted), np.asarray(actual)
    wanted, actual = (x.astype(np.float32) if x.dtype == bool else x for x in (wanted, actual))
    assert actual.shape == wanted.shape, f"output {index}: shape {actual.shape}, wanted {wanted.shape}"
    assert np.array_equal(np.isnan(actual), np.isnan(wanted)), f"output {index}: NaN elsewhere"
    finite = np.isfinite(wanted)
    scale = max(np.abs(wanted[finite]).max(initial=0.0), 1.0)
    error = np.abs(actual[finite] - wanted[finite]).max(initial=0.0) / scale
    assert error <= TOLERANCE, f"output {index}: off by {error:.2e}"


def lower(name, folder):
    function, arguments = FUNCTIONS[name]
    graph = folder / f"{name}.mlir"
    graph.write_text(jax.jit(function, keep_unused=True).lower(*arguments).as_text())
    return graph, arguments, jax.tree.leaves(jax.jit(function)(*arguments))


def invoke(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done


def call(main, arguments, device):
    """Outputs as numpy has them, complex ones included."""
    entries = main.SIGNATURE["arguments"]
    inputs = [main.to_tensor(e, np.asarray(a), device) for e, a in zip(entries, arguments, strict=True)]
    more = [main.load_constants(device)] if hasattr(main, "load_constants") else []
    outputs = main.forward(*inputs, *more, device)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    arrays = [output.to_numpy() for output in outputs]
    return [
        a[0] + 1j * a[1] if entry["dtype"].startswith("complex") else a
        for a, entry in zip(arrays, main.SIGNATURE["results"], strict=True)
    ]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_python_export_computes_what_jax_does(compiler, ttnn, tmp_path, name):
    graph, arguments, expected = lower(name, tmp_path)
    invoke(compiler.ttc, "compile", graph, "-o", tmp_path / "export", "--server", compiler.server)
    main = load_module(f"host_{name}", tmp_path / "export" / "main.py")
    outputs = call(main, arguments, ttnn.open_device(device_id=0, l1_small_size=32768))
    assert len(outputs) == len(expected)
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        check(index, output, wanted)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_run_computes_what_jax_does(compiler, tmp_path, name):
    graph, arguments, expected = lower(name, tmp_path)
    np.savez(tmp_path / "in.npz", **{f"arg{i}": value for i, value in enumerate(arguments)})
    files = ["--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz", "--numerics", "exact"]
    invoke(compiler.ttc, "run", graph, *files, "--server", compiler.server)
    with np.load(tmp_path / "out.npz") as outputs:
        assert len(outputs) == len(expected)
        for index, wanted in enumerate(expected):
            check(index, outputs[f"out{index}"], wanted)
