"""A sender and three receivers: multicast and semaphores in the emulator, their faults, and the host program on a mock device.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import shutil
from pathlib import Path

import cpp_builds
import numpy as np
import pytest
from emulation import emulate, random_inputs, run
from test_real_library import build_host, need

MULTICAST = (Path(__file__).parent / "data" / "multicast.mlir").read_text()


@pytest.mark.parametrize("schedule", [0, 1, 2, 3])
def test_every_core_gets_the_tiles(compiled, schedule):
    folder = compiled(MULTICAST)
    inputs = random_inputs(folder)
    output, report = run(folder, inputs, schedule)
    np.testing.assert_allclose(output, inputs["X"] + inputs["Y"], rtol=0.01, atol=0.01)
    calls = report["kernels"]["sender"]["calls"]
    assert calls["noc_async_write_multicast"] == calls["noc_semaphore_set_multicast"] == 3
    assert report["kernels"]["sender"]["bytes_written"] == 3 * 3 * 2048
    assert report["kernels"]["receiver"]["calls"]["noc_semaphore_inc"] == 9


@pytest.mark.parametrize(
    ("kernel", "old", "new", "words"),
    [
        (
            "sender",
            "x_l1), 2048, receivers",
            "x_l1), 2048, receivers + 1",
            "a multicast to 4 cores over a rectangle of 3 others",
        ),
        ("sender", "first_x, first_y, last_x, last_y, x_l1", "last_x, last_y, first_x, first_y, x_l1", "on NoC 1"),
        (
            "sender",
            "first_x = get_arg_val<uint32_t>(2)",
            "first_x = 3",
            "a multicast to 3 cores over a rectangle of 2 others",
        ),
        (
            "sender",
            "noc_semaphore_set_multicast(",
            "if (w > 9) noc_semaphore_set_multicast(",
            "a semaphore to become 1 (it is 0)",
        ),
        ("receiver", "cb_reserve_back(cb_x, 1);", "", "a copy into pages of `cb_x` on core"),
        ("receiver", "noc_semaphore_inc(", "if (w > 9) noc_semaphore_inc(", "a semaphore to become 3 (it is 0)"),
    ],
)
def test_faults_are_named(compiled, tmp_path, kernel, old, new, words):
    broken = shutil.copytree(compiled(MULTICAST), tmp_path / "broken")
    file = broken / f"{kernel}.cpp"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    result = emulate(broken, random_inputs(broken))
    assert result.exit_code == 3 and words in result.message


def test_the_host_program_runs_on_a_mock_device(compiled):
    need(cpp_builds.absent_reason())
    done = cpp_builds.run([build_host(compiled(MULTICAST))])
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Z: PCC 0.000000" in done.stdout
