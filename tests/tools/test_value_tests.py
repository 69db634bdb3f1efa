"""Every op of the specification has value tests: a file of its name below tests/lit/reference that checks what it computes."""

from __future__ import annotations

import pathlib
import re

import pytest

TESTS = pathlib.Path(__file__).parents[1]
OPS = (TESTS / "data" / "stablehlo_ops.txt").read_text(encoding="utf-8").split()
FILES = {path.stem: path for path in (TESTS / "lit" / "reference").rglob("*.mlir")}


def test_the_list_is_whole() -> None:
    """The specification has 117 ops, each of them once."""
    assert len(OPS) == len(set(OPS)) == 117


@pytest.mark.parametrize("op", OPS)
def test_an_op_has_value_tests(op: str) -> None:
    """The file is run, executes the op, and says what it has to give."""
    assert op in FILES, f"no value test of `{op}`: add tests/lit/reference/{op}.mlir"
    text = FILES[op].read_text(encoding="utf-8")
    assert "// RUN: ttc-opt --run-tests %s" in text
    assert re.search(rf"stablehlo\.{op}\b", text) or f"applies stablehlo.{op}" in text
    assert "check.expect_" in text
