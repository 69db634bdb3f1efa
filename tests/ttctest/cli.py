"""The program `ttc`, run as a person runs it."""

import json
import os
import pathlib
import subprocess

from .daemon import program

TIMEOUT = 60


class Ttc:
    """Runs `ttc` with a home of its own: no daemon but the one named, no cache but its own."""

    def __init__(self, home: pathlib.Path, server: str = ""):
        self.home = home
        (home / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("TTC_", "XDG_"))}
        self.env = {
            **inherited,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "XDG_CACHE_HOME": str(home / "cache"),
        }
        if server:
            self.env["TTC_SERVER"] = server

    def start(self, *arguments, cwd=None, env=None, **named) -> subprocess.Popen:
        return subprocess.Popen(
            [program("ttc"), *map(str, arguments)],
            cwd=cwd or self.home,
            env={**self.env, **(env or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **named,
        )

    def __call__(self, *arguments, stdin: bytes | None = None, cwd=None, env=None) -> subprocess.CompletedProcess:
        named = {"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}
        return subprocess.run(
            [program("ttc"), *map(str, arguments)],
            cwd=cwd or self.home,
            env={**self.env, **(env or {})},
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            **named,
        )

    def json(self, *arguments, code: int = 0, **named) -> dict:
        """The one line of --json; the exit code must be `code`."""
        done = self(*arguments, "--json", **named)
        assert done.returncode == code, done.stderr.decode()
        lines = done.stdout.decode().splitlines()
        assert len(lines) == 1, lines
        return json.loads(lines[0])


def finish(process: subprocess.Popen, timeout: float = TIMEOUT) -> subprocess.CompletedProcess:
    """The end of a started one."""
    out, err = process.communicate(timeout=timeout)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def tree(directory: pathlib.Path) -> dict[str, bytes]:
    """Path below `directory` -> content, hidden files too."""
    return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}
