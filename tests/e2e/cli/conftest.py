"""`ttc` beside the daemons of tests/ttctest."""

import os
import pathlib

import pytest
from ttctest.cli import Ttc
from ttctest.wire import ROOT


@pytest.fixture
def ttc(tmp_path, daemon):
    """`ttc` that asks the daemon of the session, which has the real compiler."""
    return Ttc(tmp_path, daemon.address)


@pytest.fixture
def corpus() -> pathlib.Path:
    """The folder of graphs, which lies outside the repository."""
    path = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT / "../shared/corpus")) / "dev"
    if not path.is_dir():
        pytest.skip(f"there is no corpus at {path} (TTC_CORPUS)")
    return path
