"""What the TIR tests run: `ttc-opt` on text, `ttc` with a daemon of its own."""

import os
import pathlib
import subprocess
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from ttctest.cli import Ttc
from ttctest.fixtures import daemon  # noqa: F401

BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
TIMEOUT = 120


@pytest.fixture(scope="session")
def opt(tmp_path_factory):
    """opt(text, *passes): exit code, standard output, standard error of `ttc-opt` on a file with `text`."""
    folder = tmp_path_factory.mktemp("opt")

    def run(text: str, *passes: str):
        path = folder / "k.tir"
        path.write_text(text)
        done = subprocess.run(
            [BIN / "ttc-opt", path, *passes], capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture
def ttc(tmp_path, daemon):  # noqa: F811
    return Ttc(tmp_path / "home", daemon.address)
