"""Where the profile tests find our binaries and other people's tools.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
BINARIES = Path(os.environ.get("TTC_BIN_DIR", REPOSITORY / "build" / "bin"))
HOME = Path(os.environ.get("TTC_PROFILE_TOOLS_HOME", Path.home() / ".cache/ttc/profile-tools"))
REQUIREMENTS = REPOSITORY / "tests/requirements-profile.txt"


def skip_or_fail(reason: str) -> None:
    """Skips; with TTC_REQUIRE_PROFILE_TOOLS=1 that is a failure."""
    if os.environ.get("TTC_REQUIRE_PROFILE_TOOLS") == "1":
        pytest.fail(f"TTC_REQUIRE_PROFILE_TOOLS=1, but {reason}")
    pytest.skip(reason)
