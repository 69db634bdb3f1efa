"""How far the cost model is from the published GEMM measurements, on shapes that its constants were not fitted on.

usage: python tests/bench/cost_model/evaluate.py [--svg FILE] [--rows] [--profile]
For every shape the constants are fitted anew, by the code that makes the profiles' constants (fit.py), on the tuned
traced rows of all other shapes; then all rows of that shape, tuned and out-of-box, are predicted by the library.
Needs `cost-queries` in TTC_BIN_DIR.
"""

from __future__ import annotations

import argparse
import pathlib

import fit
import numpy as np
import plot
from gemm_rows import CLOCK_GHZ, CORES, DEFAULT_FIDELITY, TILE_CLOCKS, Model, Row, measured, read_rows

ELEMENT_BYTES = {"BFLOAT16": 2.0, "BFLOAT8_B": 1088 / 1024, "BFLOAT4_B": 576 / 1024}
DRAM_BYTES_PER_NS = {"N150": 288.0, "P150": 512.0}


def held_out(rows: list[Row]) -> np.ndarray:
    """[rows, 2]: predictions of each row by constants that saw no row of its shape."""
    predicted = np.zeros((len(rows), 2))
    with Model(rows) as model:
        for shape in sorted({row.shape for row in rows}):
            constants = fit.fit_all([row for row in rows if row.shape != shape])
            chosen = np.array([row.shape == shape for row in rows])
            predicted[chosen] = model.predict(constants)[chosen]
    return predicted


def by_profile(rows: list[Row]) -> np.ndarray:
    """[rows, 2]: predictions with the constants that the profiles have."""
    with Model(rows) as model:
        return model.predict()


def roofline(rows: list[Row]) -> np.ndarray:
    """[rows, 2]: what needs no model: peak math, or every operand once at the DRAM's specified bandwidth."""
    answers = []
    for row in rows:
        m, k, n = row.shape
        fidelity = row.fidelity if row.tuned else DEFAULT_FIDELITY[row.dtype]
        clocks = m * k * n / 32**3 * TILE_CLOCKS[fidelity] / CORES[row.card]
        inputs = (0 if row.sharded else m * k) + k * n
        moved = (inputs + (0 if row.sharded else m * n)) * ELEMENT_BYTES[row.dtype]
        answers.append(max(clocks / CLOCK_GHZ[row.card], moved / DRAM_BYTES_PER_NS[row.card]))
    return np.array([answers, answers]).T


def errors(rows: list[Row], predicted: np.ndarray) -> np.ndarray:
    """[rows, 2]: relative errors, without sign."""
    return np.abs(predicted / measured(rows) - 1)


def summary(values: np.ndarray) -> str:
    """Median, mean and 90th percentile in percent."""
    return f"{np.median(values):7.1%} {np.mean(values):7.1%} {np.quantile(values, 0.9):7.1%}"


def group(rows: list[Row], card: str, tuned: bool, traced: bool) -> np.ndarray:
    """Which rows these are."""
    return np.array([(row.card, row.tuned, row.traced) == (card, tuned, traced) for row in rows])


def table(rows: list[Row], wrong: np.ndarray) -> str:
    """The errors by card, tuned or not, traced or not, and in there by format and fidelity."""
    lines = ["card config     dispatch rows      wall: median mean p90       math thread: median mean p90"]
    for card in ("N150", "P150"):
        for tuned in (True, False):
            for traced in (True, False):
                chosen = group(rows, card, tuned, traced)
                name = f"{card} {'tuned' if tuned else 'out-of-box':10} {'traced' if traced else 'host':8}"
                lines.append(f"{name} {chosen.sum():4}  {summary(wrong[chosen, 0])}  {summary(wrong[chosen, 1])}")
                kinds = {(row.dtype, row.fidelity) for row, used in zip(rows, chosen, strict=True) if used}
                for dtype, fidelity in sorted(kinds) if traced else ():
                    kind = chosen & np.array([(row.dtype, row.fidelity) == (dtype, fidelity) for row in rows])
                    name = f"  {dtype.lower():10} {fidelity:6}"
                    lines.append(f"{name:24} {kind.sum():4}  {summary(wrong[kind, 0])}  {summary(wrong[kind, 1])}")
    return "\n".join(lines)


def row_lines(rows: list[Row], predicted: np.ndarray) -> str:
    """One line a row, signed errors."""
    lines = []
    for row, (wall, thread) in zip(rows, predicted, strict=True):
        size = "x".join(map(str, row.shape))
        kind = f"{'tuned' if row.tuned else 'out-of-box'} {'traced' if row.traced else 'host'}"
        lines.append(
            f"{row.card} {kind:17} {size:18} {row.dtype:9} {row.fidelity:5} wall {row.wall / 1e3:10.1f} us "
            f"{wall / row.wall - 1:+7.1%}  math thread {thread / row.math_thread - 1:+7.1%}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--svg", type=pathlib.Path, help="write the scatter plot of the traced rows")
    parser.add_argument("--rows", action="store_true", help="print every row")
    parser.add_argument("--profile", action="store_true", help="constants of the profiles, nothing held out")
    arguments = parser.parse_args()
    rows = read_rows()
    predicted = by_profile(rows) if arguments.profile else held_out(rows)
    if arguments.rows:
        print(row_lines(rows, predicted))
    print(table(rows, errors(rows, predicted)))
    plain = errors(rows, roofline(rows))
    for card in ("N150", "P150"):
        chosen = group(rows, card, tuned=True, traced=True)
        print(f"{card} tuned traced, roofline      {summary(plain[chosen, 0])}  {summary(plain[chosen, 1])}")
    with Model(rows) as model:
        print(model.bench())
    if arguments.svg:
        arguments.svg.write_text(plot.scatter(rows, predicted[:, 0]), encoding="utf-8")


if __name__ == "__main__":
    main()
