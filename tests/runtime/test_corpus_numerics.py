"""Every corpus graph that compiles, run as `model.ttx` by the simulator: `exact` and `device` against the framework.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from comparison import compare, correlation
from corpus_exports import CORPUS, corpus_cases, load_module

# What every revision must compile and run.
REQUIRED = {"jax_mlp", "flax_mnist_cnn", "jax_sdpa", "flax_encoder_block", "jax_llama_2l"}
LEAST_CORRELATION = 0.99


def run_case(executables, simulator, case, numerics):
    """What the graph's corpus entry says, its outputs and what the framework computed."""
    folder = CORPUS / "dev" / case
    answer = executables.compile(case)
    if answer.exit_code == 1 and case not in REQUIRED:
        pytest.skip("refused: " + " ".join(answer.diagnostics.split())[:160])
    assert answer.exit_code == 0, answer.diagnostics
    arguments, expected = load_module("corpus_case", CORPUS / "case.py").load(str(folder))
    outputs = simulator.run(answer.export / "model.ttx", arguments, numerics)
    assert len(outputs) == len(expected)
    return json.loads((folder / "meta.json").read_text()), outputs, expected


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", corpus_cases(runnable=True))
def test_exact_outputs_are_the_frameworks(executables, simulator, case):
    meta, outputs, expected = run_case(executables, simulator, case, "exact")
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        spec = meta["outs"][index]
        assert output.dtype.name == spec["dtype"]
        compare(f"output {index}", output, wanted, spec)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", corpus_cases(runnable=True))
def test_device_outputs_correlate(executables, simulator, case):
    meta, outputs, expected = run_case(executables, simulator, case, "device")
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        flat = output.astype(np.float64).ravel()
        stride = meta["outs"][index].get("sample_stride")
        flat = flat[::stride] if stride else flat
        assert correlation(flat, wanted) >= LEAST_CORRELATION, f"output {index}"
