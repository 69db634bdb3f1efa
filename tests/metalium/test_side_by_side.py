"""What ttc makes against kernels that a person wrote from the public API: the same calls in the inner loops, and the same counts.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import run_on_mock
from emulation import pcc, random_inputs
from real_library import generic_op, need
from side_by_side import ROLES, algorithms, counts, published, run_both, sequences, sources, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
ALGORITHMS = algorithms()
TOLERANCE = 0.10


@pytest.fixture(scope="module")
def both(kernel_compiler, tmp_path_factory):
    """both(name): the kernels of an algorithm, made and run once."""
    made = {}

    def get(name: str):
        if name not in made:
            made[name] = run_both(kernel_compiler, tmp_path_factory.mktemp("side_by_side"), ALGORITHMS[name])
        return made[name]

    return get


@pytest.mark.parametrize("name", ALGORITHMS)
def test_values_are_the_same(both, name):
    (a,), (b,) = both(name).our_run.outputs.values(), both(name).hand_run.outputs.values()
    assert pcc(a, b.reshape(a.shape)) > 0.999
    np.testing.assert_allclose(a, b.reshape(a.shape), rtol=0.05, atol=0.05)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_inner_loops_make_the_same_calls(both, name):
    ours, hand = sources(both(name).ours), sources(both(name).hand)
    for role in ROLES:
        assert sequences(ours[role], role) == sequences(hand[role], role), role


@pytest.mark.parametrize("name", ALGORITHMS)
def test_counts_are_the_same(both, name):
    mine, theirs = counts(both(name).our_run.report), counts(both(name).hand_run.report)
    apart = {
        counter: (mine.get(counter, 0), theirs.get(counter, 0))
        for counter in mine | theirs
        if abs(mine.get(counter, 0) - theirs.get(counter, 0)) > TOLERANCE * theirs.get(counter, 0)
    }
    assert apart == {}, "counter: (ttc, by hand)"


def test_the_published_table_is_of_these_runs(both):
    assert table({name: both(name) for name in ALGORITHMS}) == published(PAGE), (
        "run tests/tools/kernel_counts.py and commit docs/performance.md"
    )


@pytest.mark.parametrize("by", ["ours", "hand"])
@pytest.mark.parametrize("name", ALGORITHMS)
def test_the_real_compiler_takes_both(both, name, by):
    need(run_on_mock.absent_reason())
    folder = getattr(both(name), by)
    generic_op(folder, random_inputs(folder), run_on_mock.mock_environment("wormhole_n150"), 300)


def test_inner_loops_are_read_right():
    text = """inline void finish(uint32_t cb) {
  tile_regs_commit();
  pack_tile(0, cb);
}
void kernel_main() {
  matmul_init(cb_a, cb_b);
  for (uint32_t i = 0; i < 2; ++i) {
    cb_wait_front(cb_a, 1);
    for (uint32_t k = 0; k < 3; ++k) {
      reduce_tile<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_a, cb_b, k, 0, 0);
      finish(cb_out);
    }
    for (uint32_t k = 0; k < 3; ++k) {
      noc_async_read_page(k, a, get_write_ptr(cb_a));
    }
  }
}
"""
    assert sequences(text, "reader") == [
        ["reduce_tile", "tile_regs_commit", "pack_tile"],
        ["noc_async_read_page", "get_write_ptr"],
    ]
    assert sequences(text, "compute")[:3] == [["reduce_tile"], ["reduce_tile", "tile_regs_commit"], ["pack_tile"]]
