"""Fixtures of the ttnn tests: the real library (or the reason why it is skipped), the stand-in, the compiler.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import cpp_builds
import run_on_mock
import simulated_chip
from corpus_exports import BINARIES, HERE, Compiler, CppCompiler


def need_binaries():
    """Fails without them: a build that makes none must not look like a pass."""
    for name in ["ttc", "ttcd", "ttc-worker"]:
        if not (BINARIES / name).is_file():
            pytest.fail(f"no `{name}` in `{BINARIES}`; build first (deploy/build.sh) or set TTC_BIN_DIR")


@pytest.fixture(scope="session")
def compiler(tmp_path_factory):
    need_binaries()
    compiler = Compiler(BINARIES, tmp_path_factory.mktemp("ttc"))
    yield compiler
    compiler.close()


@pytest.fixture(scope="session")
def cpp_compiler(tmp_path_factory):
    need_binaries()
    compiler = CppCompiler(BINARIES, tmp_path_factory.mktemp("ttc-cpp"))
    yield compiler
    compiler.close()


def need(reason):
    """Skips for a reason; with TTC_REQUIRE_TTNN=1 that is a failure."""
    if reason and os.environ.get("TTC_REQUIRE_TTNN") == "1":
        pytest.fail(f"TTC_REQUIRE_TTNN=1, but {reason}")
    if reason:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def real_ttnn():
    """The real ttnn is installed."""
    need(run_on_mock.absent_reason())


@pytest.fixture(scope="session")
def real_cpp():
    """The real ttnn and the headers of its C++ are installed."""
    need(cpp_builds.absent_reason())
    yield
    cpp_builds.drop_precompiled()


@pytest.fixture(scope="session")
def chip_installed():
    """The real ttnn and the simulated chip are installed."""
    need(simulated_chip.absent_reason())


@pytest.fixture
def ttnn(monkeypatch):
    """The stand-in, importable as `ttnn` for this test only."""
    monkeypatch.syspath_prepend(str(HERE / "stand_in"))
    for name in [name for name in sys.modules if name.partition(".")[0] == "ttnn"]:
        monkeypatch.delitem(sys.modules, name)
    yield importlib.import_module("ttnn")
    for name in [name for name in sys.modules if name.partition(".")[0] == "ttnn"]:
        sys.modules.pop(name)
