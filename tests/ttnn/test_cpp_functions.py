"""Every op of ttnn has a row in the table of C++ functions, or is refused on purpose.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re

from cpp_builds import FUNCTIONS, REPOSITORY

RECORDS = sorted((REPOSITORY / "compiler_core/dialects/ttnn").glob("*Ops.td"))
# Classes whose callee follows from their arguments: the first or the second one.
BY_MNEMONIC = ["Unary", "Compare", "CompareScalar", "Pool2d", "Norm", "Reduction", "Scan"]
BY_FUNCTION = ["Binary", "BinaryScalar", "ScalarBinary"]
NO_CALL = {"while", "if", "case", "layers", "stored_constant", "yield"}
HELPERS = {"download": "download", "to_device": "upload"}
# docs/host-steps.md says that C++ has none of this.
PYTHON_ALONE = {"host_eig"}


def callees():
    """Callee of every op, or the function that stands for it, by mnemonic."""
    found = {}
    for path in RECORDS:
        text = re.sub(r"^class .*?(?:\n\}|;)$", "", path.read_text(), flags=re.S | re.M)
        for record in re.finditer(r'^def TTNN_\w+\s*:\s*(\w+)<\s*"(\w+)"(?:,\s*"([\w.]*)")?', text, re.M):
            kind, mnemonic, second = record.groups()
            kind = kind.removeprefix("TTNN_")
            if mnemonic in HELPERS:
                found[mnemonic] = HELPERS[mnemonic]
            elif kind == "HostOp":
                found[f"host_{mnemonic}"] = f"host_{mnemonic}"
            elif kind in BY_MNEMONIC:
                found[mnemonic] = f"ttnn.{mnemonic}"
            elif kind in BY_FUNCTION:
                found[f"{mnemonic} {kind}"] = f"ttnn.{second}"
            elif mnemonic not in NO_CALL:
                found[mnemonic] = second or f"? {kind}"
    return found


def rows():
    """Callees of today's library; rows that begin with @ are of older ones."""
    lines = [line for line in FUNCTIONS.read_text().splitlines() if line and line[0] not in "#@"]
    return {word.partition("=")[0] for line in lines for word in line.split("|")[0].split()}


def test_every_op_has_a_row_or_is_refused_on_purpose():
    ops = callees()
    assert len(ops) > 120
    missing = {op: callee for op, callee in ops.items() if callee not in rows()}
    assert set(missing) == PYTHON_ALONE


def test_every_row_is_of_an_op():
    objects = {"ttnn.MemoryConfig", "ttnn.WormholeComputeKernelConfig"}
    assert rows() - objects == set(callees().values()) - PYTHON_ALONE


def test_rows_of_older_years_are_called_by_ops_or_by_the_table_of_eras():
    """A row that nobody calls is dead."""
    table = (REPOSITORY / "compiler_core/emitters/source/eras.txt").read_text()
    lines = [line for line in FUNCTIONS.read_text().splitlines() if line.startswith("@")]
    assert len(lines) >= 8
    for line in lines:
        callees = line.split("|")[0].split()[1:]
        assert callees
        for callee in callees:
            assert callee in rows() or f" {callee}(" in table or f"({callee}(" in table or f", {callee}(" in table, (
                callee
            )
