"""The published GEMM measurements, and the cost model that predicts them through `cost-queries`."""

from __future__ import annotations

import csv
import dataclasses
import os
import pathlib
import subprocess

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
TABLE = HERE / "gemm_flops.csv"  # its `source` column says where every row comes from

# The grids of the table: the P150 had the firmware that leaves 13x10 workers.
DEVICES = {"N150": "wormhole_n150", "P150": "blackhole_p150_fw18"}
CORES = {"N150": 64, "P150": 130}
CLOCK_GHZ = {"N150": 1.0, "P150": 1.35}
TILE_CLOCKS = {"LoFi": 16, "HiFi2": 32, "HiFi4": 64}
# The out-of-box rows name a fidelity that the call did not pass on: their utilization exceeds 100 % of it, and agrees
# with the library's default for the operand's format.
DEFAULT_FIDELITY = {"BFLOAT16": "HiFi2", "BFLOAT8_B": "LoFi", "BFLOAT4_B": "LoFi"}


@dataclasses.dataclass(frozen=True)
class Row:
    """One measurement. `wall` and `math_thread` are ns: an iteration on the host's clock, and the device profiler's
    time of the math processor, which the table gives as a utilization."""

    card: str
    tuned: bool
    traced: bool
    shape: tuple[int, int, int]
    sharded: bool
    dtype: str
    fidelity: str
    wall: float
    math_thread: float

    def query(self) -> str:
        """The line for `cost-queries`."""
        size = " ".join(str(n) for n in self.shape)
        fidelity = self.fidelity if self.tuned else DEFAULT_FIDELITY[self.dtype]
        return (
            f"matmul {DEVICES[self.card]} {size} {self.dtype} {fidelity} "
            f"{'block' if self.sharded else 'dram'} {'traced' if self.traced else 'dispatched'}"
        )


def read_rows() -> list[Row]:
    """Every row of the table."""
    rows = []
    with TABLE.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            card, fidelity = line["card"], line["Math Fidelity"].split(".")[1]
            shape = (int(line["M"]), int(line["K"]), int(line["N"]))
            clocks = np.prod(np.array(shape) / 32.0) * TILE_CLOCKS[fidelity] / CORES[card]
            used = float(line["Device Based Utilization[%] (vs user selected grid)"]) / 100
            rows.append(
                Row(
                    card=card,
                    tuned="Tuned" in line["section"],
                    traced=line["Use Trace"] == "True",
                    shape=shape,
                    sharded=line["in0_sharded"] == "True",
                    dtype=line["Dtype"].split(".")[1],
                    fidelity=fidelity,
                    wall=float(line["Inference Time Avg [ns]"]),
                    math_thread=float(clocks / used / CLOCK_GHZ[card]),
                )
            )
    return rows


class Model:
    """A running `cost-queries` with queries for `rows`. Close it, or use `with`."""

    def __init__(self, rows: list[Row]):
        self.rows = rows
        self.process = subprocess.Popen(
            [BIN / "cost-queries"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._send([row.query() for row in rows])

    def __enter__(self) -> Model:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=10)
        self.process.stdout.close()

    def _send(self, lines: list[str]) -> None:
        self.process.stdin.write("\n".join(lines) + "\n")

    def predict(self, constants: dict[str, dict[str, float]] | None = None) -> np.ndarray:
        """[rows, 2]: wall ns and math-thread ns, with {card: {constant: value}} in place of the profile's."""
        lines = [
            f"set {DEVICES[card]} {name} {float(value)!r}"
            for card, values in (constants or {}).items()
            for name, value in values.items()
        ]
        self._send([*lines, "run"])
        self.process.stdin.flush()
        answers = []
        while (line := self.process.stdout.readline()).strip():
            kernel, math_thread, dispatch = map(float, line.split())
            answers.append((kernel + dispatch, math_thread))
        if len(answers) != len(self.rows):
            raise RuntimeError(f"cost-queries answered {len(answers)} of {len(self.rows)} queries")
        return np.array(answers)

    def bench(self) -> str:
        """Time of a query, as a line of text."""
        self._send(["bench"])
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


def measured(rows: list[Row]) -> np.ndarray:
    """[rows, 2], as Model.predict."""
    return np.array([(row.wall, row.math_thread) for row in rows])
