"""Every graph of the corpus, at every stage of the middle end, computes what the framework computed.

Needs ttc-opt (in TTC_BIN_DIR) and TTC_CORPUS (the folder with dev/); skipped without them.

SPDX-License-Identifier: Apache-2.0
"""

import importlib.util
import os
import pathlib
import subprocess

import numpy as np
import pytest
import ttir_values

ROOT = pathlib.Path(__file__).resolve().parents[2]
TTC_OPT = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin")) / "ttc-opt"
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared/corpus"))
CASES = sorted(path.parent for path in CORPUS.glob("dev/*/io.npz"))
FRONT = ["--inline-calls", "--expand-stablehlo", "--chlo-to-stablehlo"]
STAGES = {
    "ttir": [*FRONT, "--stablehlo-to-ttir"],
    "fused": [*FRONT, "--stablehlo-to-ttir", "--ttir-fuse", "--cse"],
    "decomposed": [*FRONT, "--stablehlo-to-ttir", "--ttir-fuse", "--ttir-decompose", "--ttir-fuse", "--cse"],
}
TOLERANCE = 1e-4
# erf_inv(tanh(x)) where tanh is 1 but for a rounding: no two libraries agree.
ILL_CONDITIONED = {("jax_mixed_multi", 7)}

pytestmark = pytest.mark.skipif(not TTC_OPT.exists() or not CASES, reason="needs ttc-opt and the corpus")


def load(folder):
    spec = importlib.util.spec_from_file_location("case", CORPUS / "case.py")
    case = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(case)
    return case.load(str(folder))


def sampled(value, expected):
    """An expected output that is stored in part is `flat[::stride]`."""
    flat = np.asarray(value).astype(np.float64).reshape(-1)
    return flat if flat.size == expected.size else flat[:: -(-flat.size // expected.size)][: expected.size]


def compare(found, expected):
    expected = np.asarray(expected).astype(np.float64).reshape(-1)
    found = sampled(found, expected)
    assert np.array_equal(np.isnan(found), np.isnan(expected))
    finite = np.isfinite(expected)
    assert np.array_equal(found[~finite & ~np.isnan(expected)], expected[~finite & ~np.isnan(expected)])
    scale = np.max(np.abs(expected[finite]), initial=1e-30)
    assert np.max(np.abs(found[finite] - expected[finite]), initial=0.0) <= TOLERANCE * scale


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_keeps_the_value(case, stage):
    done = subprocess.run([TTC_OPT, case / "graph.mlir", *STAGES[stage]], capture_output=True, text=True, timeout=120)
    if "is not supported here" in done.stderr or "of no known dialect" in done.stderr:
        pytest.skip(done.stderr.splitlines()[0][:200])
    assert done.returncode == 0, done.stderr
    arguments, expected = load(case)
    outputs = zip(ttir_values.run(done.stdout, arguments), expected, strict=True)
    for index, (found, wanted) in enumerate(outputs):
        if (case.name, index) not in ILL_CONDITIONED:
            compare(found, wanted)
