"""What `ttc` does on a terminal and only there: progress and colour."""

import os
import pty
import re
import subprocess

import pytest
from ttctest.cli import Ttc
from ttctest.daemon import program

ESCAPE = re.compile(r"\x1b\[[0-9;]*[mK]")


def on_terminal(ttc, *arguments, **env) -> tuple[int, str]:
    """Exit code, and what a terminal got on standard error."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [program("ttc"), *map(str, arguments)],
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd=ttc.home,
        env={**ttc.env, "TERM": "xterm", **env},
    )
    os.close(theirs)
    text = b""
    while True:
        try:
            data = os.read(ours, 4096)
        except OSError:  # EIO: the other end is closed
            break
        if not data:
            break
        text += data
    os.close(ours)
    return process.wait(30), text.decode().replace("\r\n", "\n")


@pytest.fixture
def cli(tmp_path, fake):
    (tmp_path / "good").write_text("op a\n")
    (tmp_path / "bad").write_text("error import something is wrong\n")
    return Ttc(tmp_path, fake.address)


def test_a_line_a_phase(cli):
    code, text = on_terminal(cli, "compile", "good", "-o", "out")
    assert code == 0
    lines = [ESCAPE.sub("", line).split("\r")[-1] for line in text.splitlines()]
    phases = [line.split()[0] for line in lines if line.startswith("  ")]
    assert "import" in phases and "compile" in phases
    assert all(re.fullmatch(r"  \S+ +[\d.]+ (us|ms|s)|  \S+ +[.]{3}", line) for line in lines if line.strip()), lines


def test_colour_on_a_terminal_only_and_never_with_no_color(cli):
    code, text = on_terminal(cli, "compile", "bad", "-o", "out")
    assert code == 1 and "\x1b[1;31merror:\x1b[0m" in text
    code, text = on_terminal(cli, "compile", "bad", "-o", "out", NO_COLOR="1")
    assert code == 1 and "error: something is wrong" in text and not re.search(r"\x1b\[[0-9;]*m", text)
    code, text = on_terminal(cli, "compile", "bad", "-o", "out", TERM="dumb")
    assert "\x1b" not in text
    assert b"\x1b" not in cli("compile", "bad", "-o", "out").stderr
