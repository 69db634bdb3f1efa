"""Random programs of every op family: what ttc compiles and simulates against what JAX computes on the CPU.

TTC_DIFF_BUDGET is the number of programs of each generator (2 by default: a few seconds), TTC_DIFF_SEED the first seed. A failure
names generator and seed; `differential.compare.make(name, seed)` makes the program again.

SPDX-License-Identifier: Apache-2.0
"""

import os

import pytest
import ttc
from differential import compare
from differential.draws import GENERATORS
from ttctest.fixtures import daemon  # noqa: F401

BUDGET = int(os.environ.get("TTC_DIFF_BUDGET", "2"))
FIRST = int(os.environ.get("TTC_DIFF_SEED", "0"))


@pytest.fixture(scope="module")
def client(daemon):  # noqa: F811
    with ttc.Client(daemon.address) as opened:
        yield opened


@pytest.mark.timeout(60 + 30 * BUDGET)
@pytest.mark.parametrize("name", GENERATORS)
def test_computes_what_jax_computes(client, name):
    programs = [compare.make(name, seed) for seed in range(FIRST, FIRST + BUDGET)]
    made = [program for program in programs if program]
    assert made or BUDGET < 4, f"JAX takes none of {BUDGET} programs of `{name}`"
    for program in made:
        wrong = compare.check(client, program)
        assert not wrong, f"{name}, seed {program.seed}: {wrong}\n{program.text}\n{program.arguments}"
