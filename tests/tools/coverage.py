"""Compiles every graph of the corpus through the daemon and writes docs/coverage.md: what is made, what is refused.

    python3 tests/tools/coverage.py [--check] [--keep DIR]    (the Python of tests/venv.sh)

--check writes nothing and fails if the committed table differs; --keep leaves the exports in DIR. Needs the binaries
(TTC_BIN_DIR, by default build/bin) and the corpus (TTC_CORPUS, by default ../shared/corpus beside the checkout).
Exit codes: 0 fine; 1 the table differs, or the service failed on a graph; 77 there is no corpus.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from coverage_numerics import numerics
from op_coverage import section

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ.get("TTC_BIN_DIR", ROOT / "build" / "bin"))
CORPUS = Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared" / "corpus"))
PAGE = ROOT / "docs" / "coverage.md"
MOCKED = ROOT / "docs" / "mock_device.json"
MOCKED_CPP = ROOT / "docs" / "mock_device_cpp.json"

SYMBOL_SIZE = 4
PREFACE = """# Coverage

<!-- Generated: python3 tests/tools/coverage.py -->

Every graph of the development corpus, sent as `graph.mlir` through the daemon for `wormhole_n150` and the targets
`python` and `executable`. The simulator runs every `model.ttx` whose graph comes with inputs: `exact` says how near all
outputs are to the framework's, as a share of an output's largest magnitude; `device` is the least correlation (PCC) of
an output. Dynamic dimensions are compiled at a size of 4. `mock n150` and `mock p150`: the Python export runs from its first line to
its last under the real ttnn on a mock device, which builds every kernel (tests/tools/mock_coverage.py, whose last results are kept in
docs/mock_device.json; CI runs some of them anew). `C++ n150` and `C++ p150`: the C++ export does the same, compiled without a warning of
-Wall -Wextra against the real headers (tests/tools/cpp_all.sh, docs/mock_device_cpp.json).

"""


@dataclass(frozen=True)
class Row:
    """One graph: its name, how many ops it has, and what came of it."""

    name: str
    ops: int
    result: str  # "compiles", "refused", or "fails", which is a fault of ttc
    reasons: tuple[str, ...]
    exact: str = ""  # how near the simulator comes
    device: str = ""


def refusal(diagnostic: dict) -> str:
    """`op`: message, in one line."""
    message = " ".join(diagnostic["message"].split()).replace("|", "\\|")
    return message if diagnostic.get("op", "") in message else f"`{diagnostic['op']}`: {message}"


def sizes(folder: Path) -> list[str]:
    """`--dim` for every symbol in the recipes of the arguments."""
    recipes = json.loads((folder / "meta.json").read_text())["args"]
    symbols = {size for recipe in recipes for size in recipe["shape"] if isinstance(size, str)}
    return [word for symbol in sorted(symbols) for word in ("--dim", f"{symbol}={SYMBOL_SIZE}")]


def simulated(folder: Path, server: str, output: Path) -> tuple[str, str]:
    """The numbers of a graph that compiles."""
    done = subprocess.run(
        [
            BIN / "ttc",
            "compile",
            folder / "graph.mlir",
            "-o",
            output,
            "--emit",
            "executable",
            "--server",
            server,
            *sizes(folder),
        ],
        capture_output=True,
        text=True,
        timeout=600,
        cwd=output.parent,
    )
    if done.returncode != 0:
        return f"not emitted: exit code {done.returncode}", ""
    return numerics(BIN / "ttc-simulate", folder.name, output / "model.ttx")


def compile_graph(folder: Path, server: str, output: Path) -> Row:
    ops = json.loads((folder / "meta.json").read_text())["n_ops"]
    done = subprocess.run(
        [BIN / "ttc", "compile", folder / "graph.mlir", "-o", output, "--server", server, "--json", *sizes(folder)],
        capture_output=True,
        text=True,
        timeout=600,
        cwd=output.parent,
    )
    if done.returncode not in (0, 1):
        print(f"coverage: {folder.name}: exit code {done.returncode}\n{done.stderr}", file=sys.stderr)
        return Row(folder.name, ops, "fails", (f"exit code {done.returncode}",))
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    errors = [refusal(d) for d in answer["diagnostics"] if d["severity"] == "error"]
    if done.returncode:
        return Row(folder.name, ops, "refused", tuple(dict.fromkeys(errors)))
    return Row(folder.name, ops, "compiles", (), *simulated(folder, server, output.parent / f"{folder.name}.ttx"))


def start_daemon(scratch: Path) -> tuple[subprocess.Popen, str]:
    address = f"unix:{scratch / 'ttcd.sock'}"
    daemon = subprocess.Popen(
        [BIN / "ttcd", "--listen", address, "--cache-dir", scratch / "cache"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(300):
        ready = subprocess.run([BIN / "ttc", "status", "--server", address], capture_output=True)
        if ready.returncode == 0:
            return daemon, address
        time.sleep(0.1)
    daemon.terminate()
    raise RuntimeError("ttcd did not become ready in 30 s")


def compile_all(keep: Path | None) -> tuple[list[Row], str]:
    """The graphs' rows, and the section of the ops."""
    with tempfile.TemporaryDirectory(prefix="ttc-coverage-") as name:
        scratch = Path(name)
        daemon, address = start_daemon(scratch)
        try:
            exports = keep or scratch / "exports"
            exports.mkdir(parents=True, exist_ok=True)
            folders = sorted(path.parent for path in (CORPUS / "dev").glob("*/graph.mlir"))
            rows = [compile_graph(folder, address, exports / folder.name) for folder in folders]
            return rows, section(address, BIN / "ttc-opt")
        finally:
            daemon.terminate()
            daemon.wait(timeout=60)


def mock_cell(results: dict, device: str) -> str:
    """What the library said when it was last asked."""
    return results.get(device, {}).get("result", "not run").replace("|", "\\|")


def page(rows: list[Row]) -> str:
    kept = [json.loads(path.read_text()) if path.is_file() else {} for path in (MOCKED, MOCKED_CPP)]
    compiled = sum(row.result == "compiles" for row in rows)
    right = sum(row.exact.startswith("within") and row.device.startswith("≥") for row in rows)
    runnable = sum(bool(row.exact) and row.exact != "no inputs" for row in rows)
    lines = [
        PREFACE + f"{compiled} of {len(rows)} compile; {right} of the {runnable} that can be run are right.\n",
        "| graph | ops | result | exact | device | mock n150 | mock p150 | C++ n150 | C++ p150 | why not |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        shown = list(row.reasons[:3])
        if len(row.reasons) > len(shown):
            shown.append(f"and {len(row.reasons) - len(shown)} more")
        devices = ("wormhole_n150", "blackhole_p150")
        mock = " | ".join(mock_cell(mocked.get(row.name, {}), device) for mocked in kept for device in devices)
        numbers = f"{row.exact} | {row.device}"
        lines.append(f"| `{row.name}` | {row.ops} | {row.result} | {numbers} | {mock} | {'<br>'.join(shown)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="writes docs/coverage.md")
    parser.add_argument("--check", action="store_true", help="fail if the committed table differs")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the exports here")
    options = parser.parse_args()
    if not (CORPUS / "dev").is_dir():
        print(f"coverage: no corpus in `{CORPUS}`; set TTC_CORPUS", file=sys.stderr)
        return 77
    rows, ops = compile_all(options.keep and options.keep.resolve())
    text = page(rows) + ops
    fault = any(row.result == "fails" for row in rows)
    if options.check:
        if PAGE.is_file() and PAGE.read_text() == text:
            return int(fault)
        print("coverage: docs/coverage.md is stale; run python3 tests/tools/coverage.py and commit it", file=sys.stderr)
        return 1
    PAGE.write_text(text)
    print(f"coverage: wrote {PAGE}")
    return int(fault)


if __name__ == "__main__":
    sys.exit(main())
