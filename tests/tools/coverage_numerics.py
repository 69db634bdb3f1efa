"""What the simulator makes of a corpus graph: the two columns of numbers of docs/coverage.md.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ttnn"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "runtime"))

from comparison import compare, correlation, tolerance_of
from corpus_exports import CORPUS, load_module
from tensors_file import read_tensors, write_tensors


def simulate(program: Path, model: Path, arguments, numerics: str, scratch: Path):
    inputs, outputs = scratch / "in.safetensors", scratch / "out.safetensors"
    write_tensors(inputs, {f"arg{i}": array for i, array in enumerate(arguments)})
    command = [program, model, "--inputs", inputs, "--outputs", outputs, "--numerics", numerics]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        raise AssertionError(" ".join(done.stderr.split())[:160])
    tensors = read_tensors(outputs)
    return [tensors[f"out{i}"] for i in range(len(tensors))]


def exact_cell(meta, outputs, expected) -> str:
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        compare(f"output {index}", output, wanted, meta["outs"][index])
    tolerances = sorted({tolerance_of(spec) for spec in meta["outs"]})
    return "within " + ", 16-bit floats ".join(f"{tolerance:g}" for tolerance in tolerances)


def device_cell(meta, outputs, expected) -> str:
    """The least PCC, as coarse as every machine gives it."""
    least = 1.0
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        flat = output.astype(np.float64).ravel()[:: meta["outs"][index].get("sample_stride") or 1]
        least = min(least, correlation(flat, wanted))
    return next((f"≥ {bound}" for bound in (0.999, 0.99) if least >= bound), f"{least:.2f}")


def numerics(program: Path, case: str, model: Path) -> tuple[str, str]:
    """The cells `exact` and `device`: how near to the framework's outputs, or what went wrong."""
    folder = CORPUS / "dev" / case
    meta = json.loads((folder / "meta.json").read_text())
    if not meta["runnable"]:
        return "no inputs", ""
    arguments, expected = load_module("corpus_case", CORPUS / "case.py").load(str(folder))
    cells = []
    with tempfile.TemporaryDirectory(prefix="ttc-numerics-") as scratch:
        for name, cell in (("exact", exact_cell), ("device", device_cell)):
            try:
                outputs = simulate(program, model, arguments, name, Path(scratch))
                cells.append(cell(meta, outputs, expected))
            except AssertionError as error:
                cells.append("wrong: " + " ".join(str(error).split()).replace("|", "\\|"))
    return cells[0], cells[1]
