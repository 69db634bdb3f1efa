"""ttcd, started for a test on a socket of its own and stopped after it."""

import os
import pathlib
import re
import select
import signal
import subprocess
import time
import urllib.request

import grpc
import psutil

from . import wire
from .stream import compile_graph

BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", wire.ROOT / "build/bin"))
START_TIMEOUT = 30


def program(name: str) -> str:
    """Path of a built program; a test that needs it fails if it is not there."""
    path = BIN / name
    assert path.is_file(), f"{path} is not built (TTC_BIN_DIR)"
    return str(path)


class Daemon:
    """A running ttcd. `arguments` come after --listen and --cache-dir."""

    def __init__(
        self,
        directory: pathlib.Path,
        *arguments: str,
        listen: str = "",
        env: dict | None = None,
        worker: str = "",
        cache_dir: pathlib.Path | None = None,
    ):
        self.directory = directory
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.cache_dir = cache_dir or directory / "cache"
        self.log_path = directory / "ttcd.log"
        command = [
            program("ttcd"),
            "--listen",
            listen or f"unix:{directory}/ttcd.sock",
            "--cache-dir",
            str(self.cache_dir),
            *arguments,
        ]
        if worker:
            command += ["--worker-program", program(worker)]
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=log, env={**os.environ, **(env or {})}
            )
        self.address, self.metrics_url = self._wait_for_line()
        self.channel = grpc.insecure_channel(
            self.address, options=[("grpc.max_receive_message_length", -1), ("grpc.use_local_subchannel_pool", 1)]
        )

    def _wait_for_line(self) -> tuple[str, str]:
        metrics, deadline = "", time.monotonic() + START_TIMEOUT
        buffer = b""
        while time.monotonic() < deadline:
            readable, _, _ = select.select([self.process.stdout], [], [], 0.2)
            if readable:
                data = os.read(self.process.stdout.fileno(), 4096)
                buffer += data
                if found := re.search(rb"ttcd: metrics on (\S+)", buffer):
                    metrics = found[1].decode()
                if found := re.search(rb"ttcd: listening on (\S+)\n", buffer):
                    return found[1].decode(), metrics
                if not data:
                    break
        self.process.kill()
        self.process.wait()
        raise AssertionError(f"ttcd does not listen: {self.log()}")

    def log(self) -> str:
        return self.log_path.read_text(errors="replace")

    def compile(self, graph, **fields) -> wire.Result:
        return compile_graph(self.channel, graph, **fields)

    def call(self, method: str, **fields):
        """A unary call: `call("CacheService/GetStats")`."""
        service, name = method.split("/")
        request = wire.message_factory.GetMessageClass(
            wire.pool().FindServiceByName(f"ttc.v1.{service}").methods_by_name[name].input_type
        )(**fields)
        return wire.stub(self.channel, method)(request, timeout=10)

    def wait_ready(self, timeout: float = START_TIMEOUT) -> None:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.call("CompileService/GetCapabilities", protocol={"major": 1}).ready:
                return
            time.sleep(0.05)
        raise AssertionError(f"ttcd is not ready after {timeout} s: {self.log()}")

    def workers(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children()

    def metrics(self) -> dict[str, float]:
        """Every sample of /metrics: name with labels -> value."""
        with urllib.request.urlopen(self.metrics_url, timeout=10) as page:
            lines = page.read().decode().splitlines()
        samples = (line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))
        return {name: float(value) for name, value in samples}

    def stop(self, timeout: float = 15) -> int:
        """SIGTERM, and its exit code."""
        self.channel.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self.channel.close()
        self.process.stdout.close()


def wait_until(condition, timeout: float = 10, what: str = "") -> None:
    """Polls; fails with `what` when the time is over."""
    deadline = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < deadline, f"not within {timeout} s: {what or condition}"
        time.sleep(0.02)
