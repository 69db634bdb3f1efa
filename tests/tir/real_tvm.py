"""The versions of TVM that setup_real_tvm.sh installs, as writers of JSON."""

from __future__ import annotations

import functools
import json
import os
import pathlib
import subprocess
import tempfile

import pytest

HERE = pathlib.Path(__file__).resolve().parent
INSTALLED = pathlib.Path(os.environ.get("TTC_TVM_HOME", pathlib.Path.home() / ".cache/ttc/tvm"))
VERSIONS = ("0.22.dev0", "0.25.0.post1", "0.26.0", "0.27.0.post1")  # the first writes the oldest of the three forms
TIMEOUT = 300


def require() -> None:
    """Skips where TVM is not installed; with TTC_REQUIRE_TVM=1 that is a failure."""
    if (INSTALLED / "ready").exists():
        return
    reason = f"TVM is not installed in {INSTALLED} (tests/tir/setup_real_tvm.sh)"
    if os.environ.get("TTC_REQUIRE_TVM") == "1":
        pytest.fail(f"TTC_REQUIRE_TVM=1, but {reason}")
    pytest.skip(reason)


@functools.cache
def serialized(version: str, texts: tuple[str, ...]) -> list[str | dict]:
    """`save_json` of each text, or {"refused": why} for what this TVM does not read. Starting TVM takes seconds: once for all."""
    with tempfile.TemporaryDirectory() as folder:
        command = [INSTALLED / version / "bin/python", HERE / "serialize.py", folder]
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
