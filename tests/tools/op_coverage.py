"""The table of docs/coverage.md that says of every op what is done with it: parsed, verified, evaluated, lowered, run, written as code.

Nothing is believed: the value tests (tests/lit/reference) and the programs of device_programs.py are sent through the daemon.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import ast
import re
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]

REFERENCE = ROOT / "tests" / "lit" / "reference"
OPS = ROOT.parent / "shared" / "reference" / "stablehlo_ops.tsv"
TARGETS = {"python": "main.py", "cpp": "main.cpp"}
PREFACE = """
## Ops

Every op of StableHLO. `parse`: ttc-opt reads its value tests, and what it prints again. `verify`: how many ways to write it
wrongly are tested to be refused, each with its own message (tests/lit/stablehlo; `types`: what its declaration says of types,
and no more, is checked). `value`: its value tests, on the reference
evaluator. The rest are those value tests and small programs (tests/tools/device_programs.py) of types that the device holds,
as functions of operands, so that nothing folds: `lower` to TTNN, `run` on the simulator with the evaluator's numbers,
`python` and `cpp` written. `9/10` is nine of ten; what is missing says tests/numerics/value_refusals.py, or the note.

"""
NOTES = {
    # What one device has nobody to do with.
    **dict.fromkeys(
        ["infeed", "outfeed", "send", "recv"], "refused by name: a program runs from its arguments to its results"
    ),
    "rng_bit_generator": "its state has 64 bits; run with 32-bit ones in tests/ttnn/host_functions.py",
}


@dataclass
class Score:
    """What came of the programs of one op."""

    made: int = 0
    lowered: int = 0
    right: int = 0
    written: Counter = field(default_factory=Counter)

    def cell(self, count: int) -> str:
        return f"{count}/{self.made}" if self.made else ""


def ops() -> list[str]:
    return [line.split("\t")[0] for line in OPS.read_text().splitlines()[1:]]


def value_file(op: str) -> Path:
    return next(path for path in (REFERENCE / "values" / f"{op}.mlir", REFERENCE / f"{op}.mlir") if path.is_file())


def opt(binary: Path, *arguments, text: str | None = None) -> subprocess.CompletedProcess:
    return subprocess.run([binary, *arguments], input=text, capture_output=True, text=True, timeout=300)


def parse_cell(binary: Path, op: str) -> str:
    """Whether the printed form reads back to the same text."""
    once = opt(binary, "--split-input-file", value_file(op))
    again = opt(binary, "--split-input-file", "-", text=once.stdout)
    good = once.returncode == 0 and again.returncode == 0 and again.stdout == once.stdout
    return "yes" if good and f"stablehlo.{op}" in once.stdout else "no"


def value_cell(binary: Path, op: str) -> str:
    path = value_file(op)
    count = len(re.findall(r"^\s*(?:check|stablehlo.custom_call @check)\.expect", path.read_text(), re.MULTILINE))
    return str(count) if opt(binary, "--run-tests", path).returncode == 0 else "fails"


def refused_forms() -> Counter:
    """By op: the lines of the error tests that expect it to be refused."""
    found: Counter = Counter()
    for path in sorted((ROOT / "tests" / "lit").rglob("*errors*.mlir")):
        lines = path.read_text().splitlines()
        for i, line in enumerate(lines):
            if "expected-error" in line:
                after = next((text for text in lines[i + 1 :] if "expected-" not in text), "")
                found.update(set(re.findall(r"stablehlo\.(\w+)", after.split("//")[0])[:1]))
    return found


def programs_of(op: str):
    """(text, operands, results) of an op's device programs."""
    from device_programs import programs
    from value_programs import are_sizes, cases, program

    for made in programs().get(op, []):
        yield made.text, made.operands, made.results
    for case in cases().get(op, []):
        operands = [operand for operand in case.operands if not are_sizes(op, operand)]
        yield program(op, case), operands, case.results


def try_program(client, score: Score, text: str, operands: list, results: list) -> None:
    import ttc
    from value_programs import difference

    score.made += 1
    try:
        files = client.compile(text.encode(), targets=list(TARGETS), timeout=120).files()
        score.lowered += 1
        outputs = client.run(text.encode(), operands, timeout=120).outputs
    except ttc.TtcError:
        return
    score.right += not any(difference(np.asarray(a), b) for a, b in zip(outputs, results, strict=True))
    paths = {target: f"{target}/{name}" if len(TARGETS) > 1 else name for target, name in TARGETS.items()}
    ast.parse(files[paths["python"]])
    score.written.update(target for target, path in paths.items() if files.get(path))


def row(client, binary: Path, op: str, refused: Counter) -> str:
    score = Score()
    for text, operands, results in programs_of(op):
        try_program(client, score, text, operands, results)
    cells = [f"`{op}`", parse_cell(binary, op), str(refused[op] or "types"), value_cell(binary, op)]
    cells += [score.cell(count) for count in (score.lowered, score.right, *(score.written[t] for t in TARGETS))]
    return "| " + " | ".join([*cells, NOTES.get(op, "")]) + " |"


def section(address: str, binary: Path) -> str:
    """The page's second half."""
    import ttc

    refused = refused_forms()
    head = ["op", "parse", "verify", "value", "lower", "run", *TARGETS, "note"]
    with ttc.Client(address) as client:
        rows = [row(client, binary, op, refused) for op in ops()]
    return PREFACE + "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *rows]) + "\n"
