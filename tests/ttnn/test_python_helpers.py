"""The functions that main.py gets, run as they stand in the repository.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import jax
import numpy as np
import pytest
from jax import lax

HELPERS = Path(__file__).resolve().parents[2] / "compiler_core" / "emitters" / "python" / "helpers"
WIDTHS = {8: np.uint8, 16: np.uint16, 32: np.uint32}
ALGORITHMS = {"THREE_FRY": lax.RandomAlgorithm.RNG_THREE_FRY, "PHILOX": lax.RandomAlgorithm.RNG_PHILOX}


@pytest.fixture
def helpers(ttnn, monkeypatch):
    """Imports a file of the folder beside the stand-in."""
    monkeypatch.syspath_prepend(str(HELPERS))
    yield importlib.import_module
    for file in HELPERS.glob("*.py"):
        sys.modules.pop(file.stem, None)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", [(), (1,), (7,), (8,), (3, 5), (3, 4), (5, 3, 2), (0, 3)])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_random_bits_are_those_of_xla(helpers, algorithm, shape, width):
    state = np.array([0x12345678, 0x9ABCDEF0, 0xFFFFFFFE, 0xFFFFFFFF], np.uint32)
    wanted = lax.rng_bit_generator(state, shape, dtype=WIDTHS[width], algorithm=ALGORITHMS[algorithm])
    following, bits = helpers("random_bits").host_random_bits(state, algorithm, list(shape), width)
    assert bits.dtype == np.uint32 and bits.shape == shape
    assert np.array_equal(bits, np.asarray(wanted[1]).astype(np.uint32))
    assert np.array_equal(following, np.asarray(wanted[0]))


def test_words_of_64_bits(helpers):
    state = np.arange(4, dtype=np.uint32)
    for algorithm, enumeration in ALGORITHMS.items():
        with jax.enable_x64(True):
            wanted = lax.rng_bit_generator(state, (5, 3), dtype=np.uint64, algorithm=enumeration)[1]
        _, bits = helpers("random_bits").host_random_bits(state, algorithm, [5, 3], 64)
        assert np.array_equal(bits.view(np.uint64)[..., 0], np.asarray(wanted))


def test_first_minor_that_is_not_positive(helpers):
    matrix = np.diag([1.0, 2.0, -1.0, 3.0]).astype(np.float32)
    factor, info = helpers("linear_algebra").host_cholesky([matrix], lower=True)
    assert info == 3 and np.isnan(factor).any()


def test_singular_lu_names_its_column(helpers):
    matrix = np.array([[[1, 2], [2, 4]], [[0, 1], [1, 0]]], np.float32)
    lu, pivots, permutation, info = helpers("linear_algebra").host_lu([matrix])
    assert info.tolist() == [2, 0] and pivots.tolist() == [[2, 2], [2, 2]] and permutation.tolist() == [[1, 0], [1, 0]]
    assert lu[1].tolist() == [[1, 0], [0, 1]]
