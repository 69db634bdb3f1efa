"""The mock runner itself, on a program written by hand: it must tell a good program from a bad one.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import run_on_mock

HAND_MLP = Path(__file__).parent / "data" / "hand_mlp"


def run_changed(tmp_path, old, new, timeout=120):
    source = (HAND_MLP / "main.py").read_text()
    assert source.count(old) == 1, f"`{old}` must be in the program once"
    (tmp_path / "main.py").write_text(source.replace(old, new))
    return run_on_mock.run_export(tmp_path, timeout=timeout)


@pytest.mark.parametrize("device", ["wormhole_n150", "blackhole_p150"])
def test_good_program_is_accepted(real_ttnn, device):
    result = run_on_mock.run_export(HAND_MLP, device)
    assert result.ok, result.message
    assert "out [3, 10] DataType.FLOAT32" in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ttnn.relu(biased)", "ttnn.relu(biased, dim=1)", "TypeError: \nttnn.relu(): incompatible function arguments"),
        ('weights["w1"])', 'weights["w0"])', "RuntimeError: The width of the first tensor must be equal to the height"),
        ("ttnn.relu(biased)", "ttnn.rectify(biased)", "AttributeError: module 'ttnn' has no attribute 'rectify'"),
        ("ttnn.matmul(x,", "ttnn.deallocate(x)\n    hidden = ttnn.matmul(x,", "Operand to matmul must be on device"),
        ("    main()\n", "    main()\n    raise SystemExit(3)\n", "exit status 3"),
    ],
)
def test_wrong_program_is_refused_in_the_librarys_words(real_ttnn, tmp_path, old, new, words):
    result = run_changed(tmp_path, old, new)
    assert not result.ok
    assert words in result.message


def test_hanging_program_is_ended(real_ttnn, tmp_path):
    start = time.monotonic()
    result = run_changed(tmp_path, "ttnn.close_device(device)", "import time; time.sleep(600)", timeout=8)
    assert (result.ok, result.message) == (False, "no end after 8 s")
    assert time.monotonic() - start < 60


def test_command_line_says_how_to_install(tmp_path):
    command = [sys.executable, run_on_mock.__file__, str(HAND_MLP)]
    done = subprocess.run(command, env={"TTC_TTNN_HOME": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 77
    assert "run tests/ttnn/setup_real_ttnn.sh" in done.stderr


def test_setup_names_the_absent_python(tmp_path):
    """No Python 3.10 or 3.12 on this machine: exit code 77 and a reason, nothing half installed."""
    script = Path(__file__).parent / "setup_real_ttnn.sh"
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ["bash", "env", "uname", "mkdir", "cat", "dirname", "flock", "rm"]:
        tool = subprocess.run(["which", name], capture_output=True, text=True, check=True).stdout.strip()
        (tools / name).symlink_to(tool)
    environment = {"PATH": str(tools), "HOME": str(tmp_path), "TTC_TTNN_HOME": str(tmp_path / "home")}
    done = subprocess.run(["/bin/bash", script], env=environment, capture_output=True, text=True)
    if "/usr/bin/python3.12" in done.stdout:
        pytest.skip("the system's own Python is one that the wheel wants")
    assert done.returncode == 77, done.stderr
    assert "absent: a Python 3.10 or 3.12" in done.stderr
    assert not (tmp_path / "home" / "ready").exists()
