"""The price of kernels against published measurements: the pipeline of the algorithm that they ran, nothing fitted on it."""

from __future__ import annotations

import pathlib
import sys

import numpy as np
import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import evaluate_kernels  # noqa: E402
from gemm_rows import BIN, DEVICES  # noqa: E402

pytestmark = pytest.mark.skipif(not (BIN / "pipeline-queries").exists(), reason="no `pipeline-queries` in TTC_BIN_DIR")


@pytest.fixture(scope="module")
def priced():
    rows = evaluate_kernels.tuned_rows()
    times, _, bounds = evaluate_kernels.priced(rows)
    return rows, evaluate_kernels.errors(rows, times), bounds


@pytest.mark.parametrize("card", DEVICES)
def test_pipelines_agree_with_the_gemm_table(priced, card):
    rows, wrong, _ = priced
    chosen = np.array([row.card == card for row in rows])
    assert chosen.sum() == {"N150": 48, "P150": 53}[card]
    wall, math_thread = wrong[chosen].T
    assert np.median(wall) < 0.09 and np.mean(wall) < 0.09, wall
    assert np.median(math_thread) < 0.09 and np.mean(math_thread) < 0.09, math_thread
    assert np.max(wall) < 0.33, wall


def test_large_products_are_bound_by_compute_and_small_ones_by_the_network(priced):
    rows, _, bounds = priced
    for row, bound in zip(rows, bounds, strict=True):
        if row.fidelity == "HiFi4" and min(row.shape) >= 2048:
            assert bound == "compute", row
        if max(row.shape) <= 832:
            assert bound == "noc", row
