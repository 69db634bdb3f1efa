"""A daemon for the client's tests: a scripted one in this process, and the real one."""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent import futures

import grpc
import pytest
from scripted_daemon import ScriptedDaemon
from ttc.v1 import compile_pb2_grpc

ROOT = pathlib.Path(__file__).resolve().parents[3]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))


@pytest.fixture
def scripted() -> Iterator[tuple[ScriptedDaemon, str]]:
    """(daemon, address) of a scripted daemon."""
    daemon = ScriptedDaemon()
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    compile_pb2_grpc.add_CompileServiceServicer_to_server(daemon, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    yield daemon, f"127.0.0.1:{port}"
    server.stop(None)


@contextlib.contextmanager
def serving(*flags: str) -> Iterator[str]:
    """Address of a real ttcd with a fresh cache."""
    home = pathlib.Path(tempfile.mkdtemp(prefix="ttc-py-"))
    address = f"unix:{home}/ttcd.sock"
    command = [BIN / "ttcd", "--listen", address, "--cache-dir", home / "cache", *flags]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    line = process.stdout.readline()
    assert "listening" in line, f"ttcd did not start: {line}{process.stdout.read() if process.poll() else ''}"
    yield address
    process.terminate()
    process.communicate(timeout=30)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def real_daemon() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def trusting_daemon() -> Iterator[str]:
    """One that runs uploaded code."""
    with serving("--allow-code-execution") as address:
        yield address
