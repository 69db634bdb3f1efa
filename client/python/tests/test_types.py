"""The package is typed: mypy finds nothing in it."""

import pathlib
import subprocess
import sys


def test_mypy_is_content():
    config = pathlib.Path(__file__).parents[1] / "pyproject.toml"
    command = [sys.executable, "-m", "mypy", "--config-file", config, "-p", "ttc"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=config.parent / "tests", check=False)
    assert done.returncode == 0, done.stdout
