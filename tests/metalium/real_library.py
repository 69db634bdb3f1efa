"""What the real library does with a program of kernels: its compiler, its host API.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import cpp_builds
import numpy as np
import pytest
import run_on_mock

HERE = Path(__file__).resolve().parent
MISSING = "-Wno-missing-designated-field-initializers"  # Metalium's own programs leave fields out, too


def need(reason):
    if reason and os.environ.get("TTC_REQUIRE_TTNN") == "1":
        pytest.fail(f"TTC_REQUIRE_TTNN=1, but {reason}")
    if reason:
        pytest.skip(reason)


def generic_op(folder, inputs, environment, timeout):
    """The outputs that the real library's generic_op gives."""
    np.savez(folder.parent / "in.npz", **inputs)
    python = run_on_mock.ttnn_home() / "venv/bin/python"
    command = [python, HERE / "generic_op.py", folder, folder.parent / "in.npz", folder.parent / "out.npz"]
    done = subprocess.run(command, cwd=folder.parent, env=environment, capture_output=True, text=True, timeout=timeout)
    assert done.returncode == 0, run_on_mock.library_message(done.stderr)
    return dict(np.load(folder.parent / "out.npz"))


def build_host(folder):
    """`main.cpp` of a program, compiled and linked as its CMakeLists.txt says."""
    libraries = cpp_builds.packages() / "ttnn/build/lib"
    program = folder.parent / "host"
    command = [
        cpp_builds.COMPILER,
        *cpp_builds.compile_flags(),
        *cpp_builds.WARNINGS,
        MISSING,
        f'-DKERNEL_DIR="{folder}"',
    ]
    command += [folder / "main.cpp", "-o", program, f"-L{libraries}", "-ltt_metal", "-ltt_stl", "-ltt-umd"]
    command += [f"-Wl,-rpath,{libraries}", "-Wl,--allow-shlib-undefined"]
    done = cpp_builds.run_quietly(command)
    assert done.returncode == 0, done.stderr[-4000:]
    return program
