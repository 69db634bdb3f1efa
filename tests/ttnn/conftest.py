"""What the ttnn tests share: the real library (or the reason why it is skipped), and compiled corpus graphs.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import run_on_mock  # noqa: E402


@pytest.fixture(scope="session")
def real_ttnn():
    """Skips where the real ttnn is absent; with TTC_REQUIRE_TTNN=1 that is a failure."""
    reason = run_on_mock.absent_reason()
    if reason and os.environ.get("TTC_REQUIRE_TTNN") == "1":
        pytest.fail(f"TTC_REQUIRE_TTNN=1, but {reason}")
    if reason:
        pytest.skip(reason)
