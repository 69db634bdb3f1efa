"""The proofs of programs from TIR. All of them by the script that writes docs/kernel-proofs.md; here every value in the emulator, every text of
kernels through the real compiler once, and host programs of each kind, the architectures in turn.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from pathlib import Path

import cpp_builds
import pytest
import run_on_mock
import simulated_chip
from proofs import (
    DEVICES,
    LEAST,
    by_the_real_compiler,
    cases,
    compile_case,
    host_program,
    in_emulator,
    on_chip,
)
from real_library import need

CASES = cases()
WITH_HOST = [name for name, case in CASES.items() if case.with_host]


@pytest.fixture(scope="module")
def exports(kernel_compiler, tmp_path_factory):
    """exports(name, device): the folder of a case's kernels, compiled once."""
    made = {}
    folder = tmp_path_factory.mktemp("proofs")

    def get(name: str, device: str):
        if (name, device) not in made:
            place = folder / str(list(CASES).index(name))
            made[name, device] = compile_case(kernel_compiler, CASES[name], place, device)
        return made[name, device]

    return get


@pytest.fixture(scope="module")
def built():
    """Texts of kernels that the real compiler has taken, by device."""
    return set()


@pytest.mark.parametrize("name", CASES)
def test_values_in_the_emulator(exports, name):
    assert in_emulator(CASES[name], exports(name, DEVICES[0])) >= LEAST


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", CASES)
def test_the_real_compiler(exports, built, name, device):
    need(run_on_mock.absent_reason())
    export = exports(name, device)
    text = (device, *[(export / f"{role}.cpp").read_text() for role in ("reader", "compute", "writer")])
    if text not in built:  # Sizes are arguments: most products are the same kernels.
        by_the_real_compiler(CASES[name], export, device)
        built.add(text)


@pytest.mark.parametrize(
    ("name", "device"), [(name, DEVICES[number % len(DEVICES)]) for number, name in enumerate(WITH_HOST)]
)
def test_the_host_program(exports, name, device):
    need(cpp_builds.absent_reason())
    host_program(exports(name, device), device)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.on_chip])
def test_values_on_the_simulated_chip(exports, name):
    need(simulated_chip.absent_reason())
    assert on_chip(CASES[name], exports(name, DEVICES[0])) >= LEAST


def test_the_page_has_every_program():
    """What does not hold there would say "fails"."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "kernel-proofs.md").read_text()
    rows = [line.split(" | ")[0].removeprefix("| ") for line in page.splitlines() if line.startswith("| ")]
    assert rows[1:] == list(CASES), "run tests/tools/kernel_proofs.py and commit docs/kernel-proofs.md"
    assert "fails" not in page
