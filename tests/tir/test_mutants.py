"""The check and the emulator agree: what one refuses the other does, over small changes of good programs.

Each call is left out, made twice, made with another last number, or changes places with the next one. A part of the changes runs here; with
TTC_ALL_MUTANTS=1 all of them do (568 programs, 15 minutes).
"""

import os
import pathlib
import re
import subprocess

import pytest
from kernels import binary, gemm, reduce_rows, softmax, transpose, unary

BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
TIMEOUT = 120
STEP = 1 if os.environ.get("TTC_ALL_MUTANTS") == "1" else 19

PROGRAMS = {
    "gemm": gemm(64, 96, 64, (2, 1)),
    "add": binary("add", (96, 64), (3, 1)),
    "exp": unary(["exp"], (64, 64)),
    "softmax": softmax((64, 96), (2, 1)),
    "sums": reduce_rows("SUM", (64, 96), (2, 1)),
    "transpose": transpose((64, 96), (2, 1)),
}


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def mutants(text: str):
    """Changed texts, each with what was changed."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if "call_extern" not in line:
            continue
        where = f"line {i}, {line.strip()}"
        yield f"without {where}", [*lines[:i], *lines[i + 1 :]]
        yield f"twice {where}", [*lines[: i + 1], *lines[i:]]
        if last := re.search(r", (\d+)\)$", line):
            more = f"{line[: last.start(1)]}{int(last[1]) + 1})"
            yield f"one more in {where}", [*lines[:i], more, *lines[i + 1 :]]
        following = lines[i + 1]
        if "call_extern" in following and indentation(line) == indentation(following):
            yield f"later {where}", [*lines[:i], following, line, *lines[i + 2 :]]


ALL = [(f"{name}: {what}", "\n".join(lines)) for name, text in PROGRAMS.items() for what, lines in mutants(text)]


@pytest.mark.parametrize("text", [text for _, text in ALL[::STEP]], ids=[what for what, _ in ALL[::STEP]])
def test_check_and_emulator_agree(ttc, tmp_path, text):
    source, export = tmp_path / "k.tir", tmp_path / "export"
    source.write_text(text)
    checked = ttc("compile", source, "--emit", "metalium", "-o", tmp_path / "checked")
    assert checked.returncode in (0, 1), checked.stderr.decode()
    unchecked = ttc("compile", source, "--emit", "metalium", "--option", "verify_kernels=false", "-o", export)
    if unchecked.returncode == 1:  # The importer makes nothing of it, whatever is checked.
        assert checked.returncode == 1
        return
    assert unchecked.returncode == 0, unchecked.stderr.decode()
    done = subprocess.run([BIN / "ttc-emulate", export], capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode in (0, 3), done.stderr
    assert (done.returncode == 0) == (checked.returncode == 0), checked.stderr.decode() + done.stderr
