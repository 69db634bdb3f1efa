"""Who links what: `ttc`, `ttcd` and whatever reads executables need no LLVM or MLIR, and `ttc` needs no SQLite (design §3)."""

import os
import pathlib
import re
import subprocess

import pytest

LLVM = re.compile(r"libLLVM|libMLIR")


def needed(binary: pathlib.Path) -> str:
    """Every shared library that `binary` loads, directly or not."""
    return subprocess.run(["ldd", binary], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def bin_dir(root) -> pathlib.Path:
    return pathlib.Path(os.environ.get("TTC_BIN_DIR", root / "build/bin"))


@pytest.mark.parametrize("name", ["ttc", "ttcd", "ttx-dump"])
def test_no_llvm(bin_dir, name):
    assert not LLVM.search(needed(bin_dir / name))


def test_the_client_has_no_database(bin_dir):
    assert "libsqlite3" not in needed(bin_dir / "ttc")


def test_the_check_can_fail(bin_dir):
    assert LLVM.search(needed(bin_dir / "ttc-worker"))
