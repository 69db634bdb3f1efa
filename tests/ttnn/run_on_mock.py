"""Runs an exported main.py with the real ttnn on a mock device, start to end, in a process of its own.

    python run_on_mock.py EXPORT_DIR [--device wormhole_n150] [--timeout 300]

Any Python runs this file: the export itself runs under the environment that setup_real_ttnn.sh made. A mock device
accepts or refuses every call as the real one does and builds its kernels, but reads back zeros: a pass says that the
program is accepted from its first line to its last, nothing about its numbers.
Exit codes: 0 the program ended with 0; 1 it did not (the library's message is printed); 77 no real ttnn here.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

TTNN_VERSION = "0.81.1"

# The cluster descriptor that makes the library believe in each device.
DESCRIPTORS = {
    "wormhole_n150": "wormhole_N150.yaml",
    "wormhole_n300": "wormhole_N300.yaml",
    "wormhole_t3000": "t3k_cluster_desc.yaml",
    "wormhole_galaxy": "6u_cluster_desc.yaml",
    "blackhole_p100": "blackhole_P100.yaml",
    "blackhole_p150": "blackhole_P150.yaml",
}


@dataclass(frozen=True)
class MockResult:
    """How a run ended. `message` is empty on success, else the exception's type and the library's own words."""

    ok: bool
    message: str
    seconds: float
    stdout: str
    stderr: str


def ttnn_home() -> Path:
    """Where setup_real_ttnn.sh installs; the two must name the same folder."""
    default = Path.home() / ".cache" / "ttc" / f"ttnn-{TTNN_VERSION}"
    return Path(os.environ.get("TTC_TTNN_HOME", default))


def absent_reason() -> str | None:
    """None if the real ttnn can be used, else what is absent and what to do."""
    home = ttnn_home()
    if (home / "ready").is_file():
        return None
    return f"the real ttnn {TTNN_VERSION} is not in `{home}`; run tests/ttnn/setup_real_ttnn.sh"


def mock_environment(device: str) -> dict[str, str]:
    """The environment of a run: the caller's, less what would change the library's behaviour."""
    home = ttnn_home()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("TT_", "TTNN_", "PYTHON"))}
    environment |= {
        "TT_METAL_MOCK_CLUSTER_DESC_PATH": str(home / "descriptors" / DESCRIPTORS[device]),
        "TT_METAL_CACHE": str(home / "kernels"),
        "TT_LOGGER_LEVEL": "fatal",
        "LOGURU_LEVEL": "ERROR",
        "TMPDIR": str(home / "tmp"),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return environment


def library_message(stderr: str) -> str:
    """The last exception of a traceback, without the C++ backtrace: `RuntimeError: <the library's words>`."""
    raised = list(re.finditer(r"^[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt):", stderr, re.M))
    if not raised:
        return stderr.strip()[-2000:]
    text = stderr[raised[-1].start() :].split("\nbacktrace:")[0]
    words = re.search(r"^(\S+): TT_(?:FATAL|THROW|ASSERT) @ .*?\ninfo:\s*(.*)", text, re.S)
    return (f"{words.group(1)}: {words.group(2)}" if words else text).strip()[:2000]


def run_program(main: Path, device: str, timeout: float) -> MockResult:
    """Runs `main` (a Python file) on the mock `device`; a run over `timeout` seconds is ended with its children."""
    if device not in DESCRIPTORS:
        raise ValueError(f"device `{device}` has no mock; wanted one of {', '.join(sorted(DESCRIPTORS))}")
    python = ttnn_home() / "venv" / "bin" / "python"
    start = time.monotonic()
    # The library leaves a `generated/` folder where it runs; that must not be the export.
    with tempfile.TemporaryDirectory(prefix="ttc-mock-") as scratch:
        process = subprocess.Popen(
            [python, main.resolve()],
            cwd=scratch,
            env=mock_environment(device),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,  # so that a hung compiler of a kernel ends with it
        )
        try:
            stdout, stderr = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            stdout, stderr = process.communicate()
            return MockResult(False, f"no end after {timeout:g} s", time.monotonic() - start, stdout, stderr)
        except BaseException:  # an interrupt of ours must not leave compilers of kernels behind
            os.killpg(process.pid, signal.SIGKILL)
            raise
    seconds = time.monotonic() - start
    if process.returncode == 0:
        return MockResult(True, "", seconds, stdout, stderr)
    message = library_message(stderr) or f"exit status {process.returncode}"
    return MockResult(False, message, seconds, stdout, stderr)


def run_export(export: Path, device: str = "wormhole_n150", timeout: float = 300) -> MockResult:
    """Runs `export`/main.py, as its user would type `python main.py`."""
    return run_program(Path(export) / "main.py", device, timeout)


def main() -> int:
    parser = argparse.ArgumentParser(description="runs an exported main.py with the real ttnn on a mock device")
    parser.add_argument("export", type=Path, metavar="EXPORT_DIR")
    parser.add_argument("--device", default="wormhole_n150", choices=sorted(DESCRIPTORS))
    parser.add_argument("--timeout", type=float, default=300, metavar="SECONDS")
    options = parser.parse_args()
    reason = absent_reason()
    if reason:
        print(f"run_on_mock: {reason}", file=sys.stderr)
        return 77
    result = run_export(options.export, options.device, options.timeout)
    sys.stdout.write(result.stdout)
    verdict = "accepted" if result.ok else f"refused: {result.message}"
    print(f"run_on_mock: {options.export} on {options.device}: {verdict} ({result.seconds:.1f} s)", file=sys.stderr)
    return 0 if result.ok else 1


if __name__ == "__main__":
    sys.exit(main())
