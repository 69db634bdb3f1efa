"""Loops and branches of JAX programs through the real daemon and the simulator: their answers must be JAX's.

The programs are those of tests/ttnn, which runs them through the Python export.
SPDX-License-Identifier: Apache-2.0
"""

import importlib
import sys

import jax
import numpy as np
import pytest
from ttctest.wire import ROOT

sys.path.insert(0, str(ROOT / "tests/ttnn"))
PROGRAMS = importlib.import_module("programs_of_loops").PROGRAMS
# Rounding to bf16 at every step: a chaotic or a long iteration goes its own way.
EXACT_ONLY = {
    "while_newton",
    "fori_captured",
    "scan_rnn",
    "scan_reverse",
    "scan_with_branch",
    "two_loops",
    "fori_matmul",
}
# JAX computes these in bf16, or rounds on the way.
LOOSE = {"while_mixed_dtypes": 1e-2}


def run(ttc, folder, name, numerics, *more):
    """The outputs of one program, and JAX's."""
    program, *arguments = PROGRAMS[name]
    graph = folder / f"{name}.mlir"
    graph.write_text(jax.jit(program, keep_unused=True).lower(*arguments).as_text())
    np.savez(folder / "in.npz", **{f"arg{i}": value for i, value in enumerate(arguments)})
    files = ["--inputs", folder / "in.npz", "--outputs", folder / "out.npz"]
    ttc.json("run", graph, *files, "--numerics", numerics, *more)
    with jax.default_matmul_precision("highest"):
        wanted = jax.tree.leaves(jax.jit(program)(*arguments))
    with np.load(folder / "out.npz") as outputs:
        return [outputs[f"out{i}"] for i in range(len(outputs))], [np.asarray(each) for each in wanted]


def expect_close(actual, wanted, tolerance):
    assert len(actual) == len(wanted)
    for one, other in zip(actual, wanted, strict=True):
        assert one.shape == other.shape and one.dtype == other.dtype
        if other.dtype.kind in "iub":
            assert np.array_equal(one, other)
            continue
        one, other = one.astype(np.float64), other.astype(np.float64)
        scale = max(np.abs(other[np.isfinite(other)]).max(initial=0), 1e-30)
        np.testing.assert_allclose(one, other, rtol=0, atol=tolerance * scale)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_answers_are_jaxs(ttc, tmp_path, name):
    expect_close(*run(ttc, tmp_path, name, "exact"), LOOSE.get(name, 1e-4))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", sorted(PROGRAMS.keys() - EXACT_ONLY))
def test_answers_on_the_device_are_near(ttc, tmp_path, name):
    expect_close(*run(ttc, tmp_path, name, "device"), 5e-2)
