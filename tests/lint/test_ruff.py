"""Python files are as ruff would leave them (ruff.toml)."""

import subprocess
import sys


def ruff(root, *arguments):
    command = [sys.executable, "-m", "ruff", *arguments, root]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_ruff_finds_nothing(root):
    done = ruff(root, "check", "--no-cache")
    assert done.returncode == 0, done.stdout


def test_ruff_would_change_nothing(root):
    done = ruff(root, "format", "--check", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr
