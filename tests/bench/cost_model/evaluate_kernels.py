"""How far the price of kernels is from the published GEMM measurements.

usage: python tests/bench/cost_model/evaluate_kernels.py [--rows] [--generated]
The table's tuned, traced rows: the algorithm that they ran (2D multicast, blocks of K, sums in L1; TunedMatmul.h) as a
pipeline of readers, compute kernels and writers, priced by the library. No constant is fitted on the pipeline: it uses
those of the profiles. --generated compiles the bfloat16 HiFi4 shapes with `ttc compile --emit metalium` too, and puts
what trace.json says beside the measurement: another algorithm, so a ratio and not an error.
Needs `pipeline-queries` (and `ttc`, `ttcd`, `ttc-worker`) in TTC_BIN_DIR.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import subprocess
import tempfile

import numpy as np
from gemm_rows import BIN, DEVICES, Row, measured, read_rows


def tuned_rows() -> list[Row]:
    """The rows that are compared."""
    return [row for row in read_rows() if row.tuned and row.traced]


def priced(rows: list[Row]) -> tuple[np.ndarray, list[float], list[str]]:
    """[rows, 2]: wall ns and math-thread ns; ms that each price took; what bounds each."""
    answer = subprocess.run(
        [BIN / "pipeline-queries"],
        input="\n".join(row.query() for row in rows) + "\n",
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    fields = [line.split() for line in answer.stdout.splitlines()]
    if len(fields) != len(rows) or any(line[4] != "0" for line in fields):
        raise RuntimeError("pipeline-queries left rows out, or estimated some")
    times = np.array([[float(line[0]), float(line[1])] for line in fields])
    return times, [float(line[2]) for line in fields], [line[3] for line in fields]


def errors(rows: list[Row], times: np.ndarray) -> np.ndarray:
    """[rows, 2]: relative errors, without sign."""
    return np.abs(times / measured(rows) - 1)


def graph(shape: tuple[int, int, int]) -> str:
    """A product as StableHLO."""
    m, k, n = shape
    a, b, c = (f"tensor<{x}x{y}xbf16>" for x, y in ((m, k), (k, n), (m, n)))
    return (
        f"module {{ func.func public @main(%a: {a}, %b: {b}) -> {c} {{\n"
        f"  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : ({a}, {b}) -> {c}\n"
        f"  return %0 : {c} }} }}\n"
    )


def generated(row: Row, folder: pathlib.Path, algorithm: str) -> dict:
    """The summary in trace.json of the kernels that ttc makes for the row's shape."""
    (folder / "matmul.mlir").write_text(graph(row.shape), encoding="utf-8")
    command = [BIN / "ttc", "compile", folder / "matmul.mlir", "--emit", "metalium", "-o", folder / "out", "--force"]
    options = [f"metalium_matmul={algorithm}", "verify_kernels=false"]
    command += ["--device", DEVICES[row.card], *(part for option in options for part in ("--option", option))]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    trace = json.loads((folder / "out/trace.json").read_text(encoding="utf-8"))
    return trace["otherData"]["kernels"]


def print_generated(rows: list[Row]) -> None:
    """A line for each bfloat16 HiFi4 row."""
    print("card shape                  measured us  multicast us  ratio  bound     one tile at a time us  ratio  bound")
    with tempfile.TemporaryDirectory() as name:
        for row in rows:
            if (row.dtype, row.fidelity) != ("BFLOAT16", "HiFi4"):
                continue
            cells = ""
            for algorithm in ("multicast", "multi"):
                kernels = generated(row, pathlib.Path(name), algorithm)
                cells += f" {kernels['ns'] / 1e3:13.0f} {kernels['ns'] / row.wall:6.2f}  {kernels['bound']:8}"
            print(f"{row.card} {'x'.join(map(str, row.shape)):20} {row.wall / 1e3:12.0f} {cells}", flush=True)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", action="store_true", help="print every row")
    parser.add_argument("--generated", action="store_true", help="compile the shapes, too")
    arguments = parser.parse_args()
    rows = tuned_rows()
    times, took, bounds = priced(rows)
    wrong = errors(rows, times)
    for row, time, ms, bound in zip(rows, times, took, bounds, strict=True) if arguments.rows else ():
        print(
            f"{row.card} {'x'.join(map(str, row.shape)):18} {row.dtype.lower():10} {row.fidelity:6} wall "
            f"{row.wall / 1e3:9.1f} us {time[0] / row.wall - 1:+7.1%}  math thread {row.math_thread / 1e3:9.1f} us "
            f"{time[1] / row.math_thread - 1:+7.1%}  {bound:8} priced in {ms:.1f} ms"
        )
    print("card  rows   wall: median mean p90        math thread: median mean p90     price: median, most ms")
    for card in DEVICES:
        chosen = np.array([row.card == card for row in rows])
        cells = [f"{f(wrong[chosen, column]):7.1%}" for column in (0, 1) for f in (np.median, np.mean, p90)]
        spent = np.array(took)[chosen]
        print(f"{card} {chosen.sum():5}   {' '.join(cells)}   {np.median(spent):.1f} {spent.max():.1f}")
    if arguments.generated:
        print_generated(rows)


def p90(values: np.ndarray) -> float:
    """90th percentile."""
    return float(np.quantile(values, 0.9))


if __name__ == "__main__":
    main()
