"""chlo: special functions and ops with implicit broadcasting. Oracle: scipy and numpy."""

from __future__ import annotations

import cmath

import numpy as np
import scipy.special as special

from values.elementwise import complex_cases, float_cases
from values.framework import sample
from values.shapes import one
from values.text import Case

UNARY = "%r = chlo.{op} %0 : {{0}} -> {{r}}"
BINARY = "%r = chlo.{op} %0, %1 : {{0}}, {{1}} -> {{r}}"
POINTS = (0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0)
F64 = np.float64


def functions() -> list[Case]:
    """Functions of one number. f64's libraries differ in a few digits."""
    table = {
        "acos": (np.arccos, cmath.acos),
        "acosh": (np.arccosh, cmath.acosh),
        "asin": (np.arcsin, cmath.asin),
        "asinh": (np.arcsinh, cmath.asinh),
        "atan": (np.arctan, cmath.atan),
        "atanh": (np.arctanh, cmath.atanh),
        "cosh": (np.cosh, cmath.cosh),
        "sinh": (np.sinh, cmath.sinh),
        "tan": (np.tan, cmath.tan),
        "square": (np.square, lambda z: z * z),
        "conj": (np.positive, lambda z: z.conjugate()),
        "erf": (special.erf, None),
        "erfc": (special.erfc, None),
        "erf_inv": (special.erfinv, None),
        "digamma": (special.digamma, None),
        "lgamma": (special.gammaln, None),
        "bessel_i1e": (special.i1e, None),
    }
    cases = []
    for op, (real, complex_function) in table.items():
        text = UNARY.format(op=op)
        points = tuple(p for p in POINTS if op not in ("digamma", "lgamma") or p > 0)
        made = float_cases(op, real, 2, points, template="%r = chlo.{op} %0 : {{0}} -> {{0}}")
        for case in made:
            if case.name.endswith("_f64") and complex_function is None:
                case.ulp, case.tolerance = 0, 1e-13  # scipy is itself off by a few ulp
        cases += [c for c in made if c.name.endswith(("_f64", "_f32", "_f16", "_bf16"))]
        if complex_function:
            away = (1 + 2j, -1.5 + 0.5j, 0.25 - 3j, -2 - 0.125j)
            cases += [
                Case(c.name, c.operands, text, c.results, c.ulp, c.tolerance)
                for c in complex_cases(op, complex_function, away)
            ]
    return cases


def predicates() -> list[Case]:
    """Which infinity a number is."""
    x = np.array([np.inf, -np.inf, np.nan, 0, 3e38], np.float32)
    return (
        one("is_inf", [x], UNARY.format(op="is_inf"), np.isinf(x))
        + one("is_pos_inf", [x], UNARY.format(op="is_pos_inf"), np.isposinf(x))
        + one("is_neg_inf", [x], UNARY.format(op="is_neg_inf"), np.isneginf(x))
    )


def pairs() -> list[Case]:
    """Functions of two numbers."""
    a, b = np.array([1.0, -1.0, 0.0, 3.0], np.float32), np.array([2.0, -1.0, -1.0, np.inf], np.float32)
    s, q = np.array([2.0, 3.5, 1.25, 4.0]), np.array([1.0, 0.5, 3.0, 20.0])
    n, x = np.array([0.0, 1.0, 2.0, 3.0]), np.array([0.5, 2.0, 7.5, 1.0])
    words = np.array([2**31 - 1, -(2**31), 65536, -7], np.int32)
    high = (words.astype(object) * words[::-1].astype(object)) >> 32
    return (
        one("next_after", [a, b], BINARY.format(op="next_after"), np.nextafter(a, b))
        + one("zeta", [s, q], BINARY.format(op="zeta"), special.zeta(s, q), tolerance=1e-13)
        + one(
            "polygamma",
            [n, x],
            BINARY.format(op="polygamma"),
            np.array([special.polygamma(int(i), v) for i, v in zip(n, x, strict=True)]),
            tolerance=1e-12,
        )
        + one("mulhi", [words, words[::-1].copy()], BINARY.format(op="mulhi"), high.astype(np.int32))
    )


def broadcasts() -> list[Case]:
    """Sizes of one are expanded, shapes aligned at the end or as an attribute says."""
    x, y, z = sample(2, 3), sample(3, seed=1), sample(2, 1, seed=2)
    text = "%r = chlo.broadcast_{} %0, %1 : ({{0}}, {{1}}) -> {{r}}"
    table = {
        "add": np.add,
        "subtract": np.subtract,
        "multiply": np.multiply,
        "maximum": np.maximum,
        "and": np.bitwise_and,
    }
    cases = []
    for op, function in table.items():
        cases += one(f"{op}_vector", [x, y], text.format(op), function(x, y))
        cases += one(f"{op}_column", [z, y], text.format(op), function(z, y))
    placed = "%r = chlo.broadcast_add %0, %1 {{broadcast_dimensions = array<i64: 0>}} : ({0}, {1}) -> {r}"
    compared = "%r = chlo.broadcast_compare %0, %1 {{comparison_direction = #chlo<comparison_direction LT>}} : ({0}, {1}) -> {r}"
    selected = "%r = chlo.broadcast_select %0, %1, %2 : ({0}, {1}, {2}) -> {r}"
    return [
        *cases,
        *one("placed", [x, z[:, 0].copy()], placed, x + z),
        *one("compare", [x, y], compared, x < y),
        *one("select", [np.array([True, False, True]), x, y], selected, np.where([True, False, True], x, y)),
    ]


def others() -> list[Case]:
    """top_k and scan."""
    x = np.array([[3.0, 9.0, -1.0, 9.0], [5.0, 2.0, 7.0, 0.0]], np.float32)
    top = "%r:2 = chlo.top_k(%0, k = 2) : {0} -> ({r0}, {r1})"
    scan = (
        "%r:2 = chlo.scan(%0) inits (%1) dimension=1 {{\n  ^bb0(%a: tensor<2xi32>, %b: tensor<2xi32>):\n"
        "    %s = stablehlo.add %a, %b : tensor<2xi32>\n    stablehlo.return %s, %s : tensor<2xi32>, tensor<2xi32>\n"
        "  }} : ({0}, {1}) -> ({r0}, {r1})"
    )
    y = sample(2, 3)
    return one("top_k", [x], top, np.array([[9, 9], [7, 5]], np.float32), [[1, 3], [2, 0]]) + one(
        "scan", [y, np.zeros(2, np.int32)], scan, np.cumsum(y, 1, dtype=np.int32), y.sum(1).astype(np.int32)
    )


def files() -> dict[str, list[Case]]:
    """One file for each kind of op."""
    return {
        "chlo_functions": functions() + predicates() + pairs(),
        "chlo_broadcasts": broadcasts() + others(),
    }
