"""Fits the cost model's constants on the published GEMM measurements, and writes them into the device profiles.

usage: python tests/bench/cost_model/fit.py [--write]
Needs `cost-queries` in TTC_BIN_DIR. Without --write the constants are only printed.
"""

from __future__ import annotations

import argparse
import json
import re

import numpy as np
from gemm_rows import DEVICES, ROOT, Model, Row, measured, read_rows
from scipy.optimize import least_squares

# What both cards share: costs of the software on the cards' processors. Name: (start, least, most).
SHARED = {
    "launch_ns": (2500, 0, 2e4),
    "k_block_ns": (620, 0, 3e3),
    "read_clocks_per_page": (40, 0, 500),
    "overlap_power": (4, 1, 20),
}
# What each architecture has of its own.
OWN = {
    "math_efficiency": (0.9, 0.7, 1.2),
    "unpack_bytes_per_clock": (100, 20, 400),
    "read_bytes_per_clock": (25, 2, 500),
    "write_bytes_per_clock": (200, 5, 2000),
    "stretch": (0.05, 0, 0.5),
    "unpack_stretch_clocks_per_byte": (0.001, 0, 0.01),
}
UNPACK_STARTS = (85.0, 115.0)
BLOCK_BYTES = (1.2e6, 1.335e6, 1.4e6)  # of 1.395e6 and 1.46e6 bytes that the cards leave to tensors and buffers
CARDS = tuple(DEVICES)
START, LEAST, MOST = (
    np.array(column, float)
    for column in zip(*SHARED.values(), *(value for _ in CARDS for value in OWN.values()), strict=True)
)

UNPACK = [len(SHARED) + card * len(OWN) + list(OWN).index("unpack_bytes_per_clock") for card in range(len(CARDS))]

Constants = dict[str, dict[str, float]]


def named(values: np.ndarray) -> Constants:
    """{card: {constant: value}} of a vector of START's order."""
    shared = dict(zip(SHARED, values, strict=False))
    own = values[len(SHARED) :].reshape(len(CARDS), len(OWN))
    return {card: {**shared, **dict(zip(OWN, row, strict=True))} for card, row in zip(CARDS, own, strict=True)}


def fit(rows: list[Row]) -> Constants:
    """Constants that bring logarithms of wall and math-thread time of `rows` closest to the measured ones; the loss
    is linear beyond 3 %, so that no single odd row pulls them. What has no gradient is tried: where to start the rate
    of unpacking (it matters only where it is the limit), and when a matmul's blocks are cut."""
    target = np.log(measured(rows))
    with Model(rows) as model:

        def attempt(rate: float, block: float) -> tuple[float, Constants]:
            def constants(values: np.ndarray) -> Constants:
                return {card: {**own, "l1_block_bytes": block} for card, own in named(values).items()}

            def residuals(values: np.ndarray) -> np.ndarray:
                return (np.log(model.predict(constants(values))) - target).ravel()

            start = START.copy()
            start[UNPACK] = rate
            found = least_squares(
                residuals, start, loss="soft_l1", f_scale=0.03, x_scale=START, bounds=(LEAST, MOST), diff_step=1e-4
            )
            return found.cost, constants(found.x)

        attempts = [attempt(rate, block) for block in BLOCK_BYTES for rate in UNPACK_STARTS]
    return min(attempts, key=lambda one: one[0])[1]


def training_rows(rows: list[Row]) -> list[Row]:
    """The tuned rows under trace. The constants are fitted on these only."""
    return [row for row in rows if row.tuned and row.traced]


def host_dispatch(rows: list[Row], card: str) -> float:
    """Time of the host for an operation that is not traced: such an iteration takes as long as a traced one or as the
    host, whichever is longer. The value that explains the out-of-box rows best."""
    chosen = [row for row in rows if row.card == card and not row.tuned]
    traced = {(row.shape, row.dtype): row.wall for row in chosen if row.traced}
    pairs = np.array([(row.wall, traced[row.shape, row.dtype]) for row in chosen if not row.traced])

    def misfit(host: float) -> float:
        return float(np.mean(np.abs(np.log(np.maximum(host, pairs[:, 1]) / pairs[:, 0]))))

    return min(pairs[:, 0], key=misfit)


def fit_all(rows: list[Row]) -> Constants:
    """fit() on the training rows, and the host's time."""
    constants = fit(training_rows(rows))
    for card, values in constants.items():
        values["host_dispatch_ns"] = host_dispatch(rows, card)
    return constants


FITTED = (
    "Fitted by tests/bench/cost_model/fit.py on the {} tuned, traced rows of the {} in gemm_flops.csv (tt-metal's tech "
    "report GEMM_FLOPS); launch_ns, k_block_ns, read_clocks_per_page, overlap_power and l1_block_bytes together with "
    "the {} of the {}; host_dispatch_ns on the card's out-of-box rows that are not traced."
)
SENTENCES = {
    "wormhole": FITTED.format(48, "N150", 53, "P150"),
    "blackhole": FITTED.format(53, "P150 with 13x10 workers", 48, "N150"),
    "grayskull": "Not calibrated, no measurements found: the constants of wormhole_n150.",
}


def rounded(value: float) -> float:
    """To four digits; what has no effect is 0."""
    return float(f"{value:.4g}") if value > 1e-6 else 0.0


def write_profiles(constants: Constants) -> None:
    """Puts the constants into every profile of the card's architecture, leaving the rest of the text alone."""
    cards = {"wormhole": "N150", "grayskull": "N150", "blackhole": "P150"}
    for path in sorted((ROOT / "compiler_core/devices/profiles").glob("*.json")):
        text = path.read_text(encoding="utf-8")
        architecture = json.loads(text)["architecture"]
        for name, value in constants[cards[architecture]].items():
            text, count = re.subn(rf'("{name}": )[-+.0-9e]+', rf"\g<1>{rounded(value)!r}", text)
            if count != 1:
                raise ValueError(f"{path}: constant `{name}` found {count} times, wanted once")
        sentence = json.dumps(SENTENCES[architecture])
        text = re.sub(r'("fitted": )".*"', lambda match, said=sentence: match[1] + said, text)
        json.loads(text)
        path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the constants into compiler_core/devices/profiles")
    arguments = parser.parse_args()
    constants = fit_all(read_rows())
    for card, values in constants.items():
        print(card, {name: rounded(value) for name, value in values.items()})
    if arguments.write:
        write_profiles(constants)


if __name__ == "__main__":
    main()
