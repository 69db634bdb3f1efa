"""Which daemon to talk to. With none named, the `ttc` program starts this user's private one, so that there is one
implementation of that."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess

from ttc.errors import ServiceUnavailableError

START_TIMEOUT_SECONDS = 60


def find_cli() -> str | None:
    """The `ttc` program: $TTC_CLI, or the one in PATH."""
    named = os.environ.get("TTC_CLI")
    return named if named else shutil.which("ttc")


def start_private_daemon() -> str:
    """Has `ttc status` start the private daemon and returns its address. Raises ServiceUnavailableError."""
    cli = find_cli()
    if cli is None:
        raise ServiceUnavailableError(
            "no daemon is named (argument `server`, or TTC_SERVER), and there is no `ttc` program in PATH to start one"
        )
    try:
        done = subprocess.run(
            [cli, "status", "--json"],
            capture_output=True,
            text=True,
            timeout=START_TIMEOUT_SECONDS,
            check=False,
        )
        lines = done.stdout.strip().splitlines()
        address = json.loads(lines[-1])["address"] if lines else None
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        raise ServiceUnavailableError(f"`{cli} status` failed: {error}") from error
    if done.returncode != 0 or not address:
        raise ServiceUnavailableError(f"`{cli} status` found no daemon: {done.stderr.strip()}")
    return str(address)


def resolve(server: str | None) -> str:
    """A gRPC target: `server`, else $TTC_SERVER, else the private daemon's."""
    address = server or os.environ.get("TTC_SERVER") or start_private_daemon()
    if address.startswith("unix:"):
        return "unix:" + str(pathlib.Path(address.removeprefix("unix:").removeprefix("//")).absolute())
    return address
