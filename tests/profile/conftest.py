"""Fixtures of the profile tests: a profile made by the C++ fixture, and the tools that open it (or why they are skipped).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from profile_tools import BINARIES, HOME, REQUIREMENTS, skip_or_fail


@pytest.fixture(scope="session")
def make_profile(tmp_path_factory):
    """make_profile(layers, device, model) writes a profile and returns its directory."""
    writer = BINARIES.parent / "tests" / "ttc-profile-fixture"
    if not writer.is_file():
        pytest.fail(f"no `{writer}`; build first (deploy/build.sh) or set TTC_BIN_DIR")

    def make(layers: int = 1, device: str = "wormhole_n150", model: str = "tiny GPT-2") -> Path:
        directory = tmp_path_factory.mktemp("profile")
        subprocess.run([writer, directory, str(layers), device, model], check=True, timeout=60)
        return directory

    return make


@pytest.fixture(scope="session")
def profile(make_profile) -> Path:
    """The profile of three layers: 55 operations on the device."""
    return make_profile(3)


@pytest.fixture(scope="session")
def tools_python() -> Path:
    """The interpreter that has ttnn-visualizer."""
    ready = HOME / "ready"
    if not ready.is_file() or ready.read_text() != REQUIREMENTS.read_text():
        skip_or_fail(f"`{HOME}` is not set up for {REQUIREMENTS.name}; run tests/profile/setup_profile_tools.sh")
    return HOME / "venv/bin/python"


@pytest.fixture(scope="session")
def browser() -> str:
    """A headless-capable Chromium."""
    for name in ["chromium", "chromium-browser", "google-chrome"]:
        if found := shutil.which(name):
            return found
    skip_or_fail("there is no chromium; run tests/profile/setup_profile_tools.sh")
    return ""


@pytest.fixture(scope="session")
def perf_report(tools_python):
    """perf_report(*words) runs the pinned tt-perf-report, and returns what it printed."""

    def run(*words) -> str:
        environment = {**os.environ, "PYTHONPATH": str(HOME / "perf-report"), "MPLBACKEND": "Agg"}
        done = subprocess.run(
            [tools_python, "-m", "tt_perf_report.perf_report", "--no-color", *map(str, words)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
