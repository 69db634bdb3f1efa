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
def test_wrong_call_is_refused(real_ttnn, compiler, tmp_path):
    """The test of the tests above: one wrong keyword in a copy of main.py makes it fail, in the library's words."""
    copy = tmp_path / "copy"
    shutil.copytree(compiled(compiler, "jax_mlp"), copy)
    main = copy / "main.py"
    text, changed = re.subn(r"(ttnn\.(?:linear|matmul)\()", r"\1no_such_argument=1, ", main.read_text(), count=1)
    assert changed == 1, "main.py of jax_mlp has no matmul"
    main.write_text(text)
    result = run_on_mock.run_export(copy, timeout=600)
    assert not result.ok
    assert "no_such_argument" in result.message
