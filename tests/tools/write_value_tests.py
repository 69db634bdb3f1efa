"""Writes tests/lit/reference/values/: value tests whose oracles are Python, numpy, ml_dtypes and JAX (on the CPU).

`build/venv/bin/python tests/tools/write_value_tests.py [OP...]`. The files are committed; what they expect never comes from our evaluator.
"""

from __future__ import annotations

import pathlib
import sys

import jax
from values import chlo, collectives, elementwise, framework, movement, others, programs, regions, shapes
from values.text import write

FOLDER = pathlib.Path(__file__).parents[1] / "lit" / "reference" / "values"


@jax.enable_x64(True)
def files() -> dict[str, tuple[list, str]]:
    """By op: its cases, and where what they expect comes from."""
    plain = "Python's integers, numpy and ml_dtypes"
    families = [
        elementwise.unary_files(),
        elementwise.binary_files(),
        shapes.creation_files(),
        shapes.choice_files(),
        movement.shape_files(),
        movement.slice_files(),
        collectives.files(),
    ]
    frameworks = [
        framework.product_files(),
        framework.linear_algebra_files(),
        regions.reduction_files(),
        regions.indexing_files(),
        regions.random_files(),
        others.files(),
        chlo.files(),
        programs.files(),
    ]
    return {op: (cases, plain) for family in families for op, cases in family.items()} | {
        op: (cases, "JAX on the CPU, numpy, scipy") for family in frameworks for op, cases in family.items()
    }


def main(only: list[str]) -> None:
    """Writes all files, or those of some ops."""
    for op, (cases, oracle) in files().items():
        if not only or op in only:
            write(FOLDER, op, cases, oracle)


if __name__ == "__main__":
    main(sys.argv[1:])
