"""`ttc` beside the daemon whose worker misbehaves on command."""

import pytest
from ttctest.cli import Ttc


@pytest.fixture
def ttc(tmp_path, fake):
    """`ttc` that asks a fresh daemon with the fake compiler (tests/unit/server/FakeCompiler.cpp)."""
    return Ttc(tmp_path, fake.address)
