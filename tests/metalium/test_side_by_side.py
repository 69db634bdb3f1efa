"""What ttc makes against kernels that a person wrote from the public API: the same calls in the inner loops, and the same counts.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from emulation import emulate, pcc, program_of, random_inputs
from side_by_side import ROLES, algorithms, counts, sequences, shares_of, sources, write_program

ALGORITHMS = algorithms()
TOLERANCE = 0.10


@pytest.fixture(scope="module")
def both(kernel_compiler, tmp_path_factory):
    """both(name): folders of the kernels by ttc and by hand, with the reports of their runs on the same numbers."""
    made = {}

    def build(name: str):
        algorithm = ALGORITHMS[name]
        folder = tmp_path_factory.mktemp("side_by_side")
        source = folder / f"graph.{algorithm.kind}"
        source.write_text(algorithm.source)
        options = [f"--option={o}" for o in (f"metalium_cores={algorithm.cores}", *algorithm.options)]
        answer = kernel_compiler.compile_graph(source, folder / "ttc", more=options)
        assert answer.exit_code == 0, answer.diagnostics
        ours = answer.export
        hand = write_program(folder / "hand", "hand", algorithm.hand, shares_of(program_of(ours)))
        inputs = random_inputs(ours)
        names = [b["name"] for b in program_of(hand)["buffers"] if b["role"] == "input"]
        runs = emulate(ours, inputs), emulate(hand, dict(zip(names, inputs.values(), strict=True)))
        for run in runs:
            assert run.exit_code == 0, run.message
        return ours, hand, *runs

    def get(name: str):
        if name not in made:
            made[name] = build(name)
        return made[name]

    return get


@pytest.mark.parametrize("name", ALGORITHMS)
def test_values_are_the_same(both, name):
    _, _, ours, hand = both(name)
    (a,), (b,) = ours.outputs.values(), hand.outputs.values()
    assert pcc(a, b.reshape(a.shape)) > 0.999
    np.testing.assert_allclose(a, b.reshape(a.shape), rtol=0.05, atol=0.05)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_inner_loops_make_the_same_calls(both, name):
    ours, hand, _, _ = both(name)
    for role in ROLES:
        assert sequences(sources(ours)[role], role) == sequences(sources(hand)[role], role), role


@pytest.mark.parametrize("name", ALGORITHMS)
def test_counts_are_the_same(both, name):
    _, _, ours, hand = both(name)
    mine, theirs = counts(ours.report), counts(hand.report)
    apart = {
        counter: (mine.get(counter, 0), theirs.get(counter, 0))
        for counter in mine | theirs
        if abs(mine.get(counter, 0) - theirs.get(counter, 0)) > TOLERANCE * theirs.get(counter, 0)
    }
    assert apart == {}, "counter: (ttc, by hand)"


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
