"""The simulated chip that setup_simulated_chip.sh installs: what must be in the environment of a program that runs on it.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
from pathlib import Path

import run_on_mock

WOLFPINE_VERSION = "2.2"


def chip_home() -> Path:
    """Where setup_simulated_chip.sh installs; the two must name the same folder."""
    return Path(os.environ.get("TTC_CHIP_HOME", Path.home() / ".cache" / "ttc" / f"chip-{WOLFPINE_VERSION}"))


def absent_reason() -> str | None:
    """None if programs can run on the chip, else what is absent and what to do."""
    if reason := run_on_mock.absent_reason():
        return reason
    if (chip_home() / "ready").is_file():
        return None
    return f"wolfpine {WOLFPINE_VERSION} is not in `{chip_home()}`; run tests/ttnn/setup_simulated_chip.sh"


def chip_environment(architecture: str = "wormhole") -> dict[str, str]:
    """Only what is added: the library takes the chip for a real one, and starts its server itself."""
    (folder,) = (chip_home() / "venv").glob(f"lib/python3*/site-packages/framework/sim/{architecture}")
    return {
        "WOLFPINE_PYTHON": str(chip_home() / "venv/bin/python"),
        "TT_METAL_SLOW_DISPATCH_MODE": "1",
        "TT_METAL_SIMULATOR": str(folder),
        "TT_METAL_CACHE": str(chip_home() / "kernels"),
        "TT_LOGGER_LEVEL": "fatal",
        "LOGURU_LEVEL": "ERROR",
    }
