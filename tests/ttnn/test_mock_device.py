"""Exports of ttc run from their first line to their last with the real ttnn on a mock device.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re
import shutil

import pytest
import run_on_mock

# What every revision must compile and what the library must accept.
CASES = ["jax_mlp", "flax_mnist_cnn", "jax_sdpa", "jax_llama_2l"]


def compiled(compiler, case, device="wormhole_n150"):
    answer = compiler.compile(case, device)
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


@pytest.mark.timeout(900)
@pytest.mark.parametrize("case", CASES)
def test_export_is_accepted(real_ttnn, compiler, case):
    result = run_on_mock.run_export(compiled(compiler, case), "wormhole_n150", timeout=600)
    assert result.ok, result.message


@pytest.mark.timeout(900)
def test_export_is_accepted_on_blackhole(real_ttnn, compiler):
    result = run_on_mock.run_export(compiled(compiler, "jax_mlp", "blackhole_p150"), "blackhole_p150", timeout=600)
    assert result.ok, result.message


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("ttnn.relu({x}, no_such_argument=1)", "no_such_argument"),
        ("ttnn.matmul({x}, {x})", "The width of the first tensor must be equal to the height of the second tensor"),
        ("ttnn.rectify({x})", "module 'ttnn' has no attribute 'rectify'"),
    ],
)
def test_wrong_call_is_refused(real_ttnn, compiler, tmp_path, call, words):
    """The test of the tests above: one wrong call in a copy of main.py makes it fail, in the library's words."""
    copy = tmp_path / "copy"
    shutil.copytree(compiled(compiler, "jax_mlp"), copy)
    source = (copy / "main.py").read_text()
    before, name, forward = re.split(r"(?<=def forward\()(\w+)", source, maxsplit=1)
    wrong = forward.replace("    return ", f"    {call.format(x=name)}\n    return ", 1)
    (copy / "main.py").write_text(before + name + wrong)
    result = run_on_mock.run_export(copy, timeout=600)
    assert not result.ok
    assert words in result.message
