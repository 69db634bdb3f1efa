"""The value tests of tests/lit/reference, compiled and run on the simulator: the program has to agree with the evaluator.

lit holds the reference evaluator against the same constants. What the device cannot hold (f64, 64-bit integers, complex numbers, ..)
is left out; what the pipeline refuses today is listed in `value_refusals.py`, and a listed case that works fails here, so that the
list shrinks.

SPDX-License-Identifier: Apache-2.0
"""

import pathlib
import sys

import numpy as np
import pytest
import ttc
from ttctest.fixtures import daemon  # noqa: F401
from value_refusals import DIFFERENT, REFUSED

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "tools"))

from device_programs import programs
from value_programs import are_sizes, cases, difference, program

HOST_TRANSFERS = ("infeed", "outfeed", "send", "recv")


def outcome(client, op: str, case) -> tuple[str, str]:
    """ "ok", "refused" or "different", and what was said."""
    try:
        operands = [operand for operand in case.operands if not are_sizes(op, operand)]
        result = client.run(program(op, case).encode(), operands, timeout=120)
    except ttc.TtcError as error:
        return "refused", str(error)
    for found, wanted in zip(result.outputs, case.results, strict=True):
        if wrong := difference(np.asarray(found), wanted):
            return "different", wrong
    return "ok", ""


@pytest.fixture(scope="module")
def client(daemon):  # noqa: F811
    with ttc.Client(daemon.address) as opened:
        yield opened


def expected(op: str, case: str) -> tuple[str, str]:
    """What the lists say of a case."""
    for kind, listed in (("refused", REFUSED), ("different", DIFFERENT)):
        for key in (f"{op}/{case}", op):
            if key in listed:
                return kind, key
    return "ok", ""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("op", sorted(cases()))
def test_the_program_agrees_with_the_evaluator(client, op):
    wrong = []
    for case in cases()[op]:
        kind, said = outcome(client, op, case)
        wanted, key = expected(op, case.name)
        if kind != wanted:
            wrong.append(f"{op}/{case.name}: {kind}, listed as {wanted} ({key}) {said}")
    assert not wrong, "\n".join(wrong)


def test_the_lists_name_cases():
    known = {op for op in cases()} | {f"{op}/{case.name}" for op, made in cases().items() for case in made}
    assert not (set(REFUSED) | set(DIFFERENT)) - known


@pytest.mark.parametrize("op", sorted(op for op, made in programs().items() if made and op not in HOST_TRANSFERS))
def test_control_flow_tokens_and_lonely_collectives(client, op):
    for made in programs()[op]:
        outputs = client.run(made.text.encode(), made.operands, timeout=120).outputs
        assert not [w for found, wanted in zip(outputs, made.results, strict=True) if (w := difference(found, wanted))]


@pytest.mark.parametrize("op", HOST_TRANSFERS)
def test_transfers_to_the_host_are_refused_by_name(client, op):
    (made,) = programs()[op]
    with pytest.raises(
        ttc.TtcError, match=f"`stablehlo.{op}` is not supported here: a program runs from its arguments"
    ):
        client.run(made.text.encode(), made.operands, timeout=120)
