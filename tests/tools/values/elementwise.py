"""Element-wise ops. Integers are computed with Python's, floats with numpy in f64 and rounded by ml_dtypes."""

from __future__ import annotations

import cmath
import math

import numpy as np

from values.text import BOOLEAN, COMPLEXES, FLOATS, INTEGERS, SMALL_FLOATS, Case, identifier, width

UNARY = "%r = stablehlo.{op} %0 : {{0}}"
BINARY = "%r = stablehlo.{op} %0, %1 : {{0}}"


def wrap(value: int, name: str) -> int:
    """The integer of that type with the same low bits."""
    bits = width(name)
    value &= (1 << bits) - 1
    return value - (1 << bits) if not name.startswith("u") and name != "i1" and value >> (bits - 1) else value


def edges(name: str) -> list[int]:
    """Integers of a type that are likely to be got wrong."""
    bits = width(name)
    if name.startswith("u"):
        return [0, 1, 2, 3, (1 << bits) - 1, (1 << bits) // 2, (1 << bits) // 2 - 1]
    return [0, 1, -1, -2, (1 << (bits - 1)) - 1, -(1 << (bits - 1)), 1 if bits == 2 else 3]


def integer_cases(op: str, function, names, template: str = UNARY) -> list[Case]:
    """`function(value, type)` on the edges of each type."""
    cases = []
    for name in names:
        values = [False, True] if name == "i1" else edges(name)
        wanted = [wrap(function(int(v), name), name) for v in values]
        dtype = (BOOLEAN | INTEGERS)[name]
        operand, result = (np.array(list(v), dtype=object).astype(dtype) for v in (values, wanted))
        cases.append(Case(f"{op}_{name}", [operand], template.format(op=op), [result]))
    return cases


def integer_pairs(op: str, function, names, allowed=lambda a, b, name: True) -> list[Case]:
    """`function(a, b, type)` on all pairs of edges that are allowed."""
    cases = []
    for name in names:
        values = [0, 1] if name == "i1" else edges(name)
        pairs = [(a, b) for a in values for b in values if allowed(a, b, name)]
        dtype = (BOOLEAN | INTEGERS)[name]
        wanted = [wrap(function(a, b, name), name) for a, b in pairs]
        a, b, r = (np.array(list(v), dtype=object).astype(dtype) for v in (*zip(*pairs, strict=True), wanted))
        cases.append(Case(f"{op}_{name}", [a, b], BINARY.format(op=op), [r]))
    return cases


def rounded(values, dtype: np.dtype) -> np.ndarray:
    """f64 or complex numbers in a narrower type."""
    with np.errstate(all="ignore"):
        return np.asarray(values).astype(dtype)


def float_inputs(dtype: np.dtype, values) -> np.ndarray:
    """Those of `values` that the type has, and its own extremes."""
    given = np.asarray(values, np.float64)
    kept = rounded(given, dtype)
    same = (kept.astype(np.float64) == given) | (np.isnan(given) & np.isnan(kept.astype(np.float64)))
    return kept[same]


SPECIAL = [0.0, -0.0, math.inf, -math.inf, math.nan]
NUMBERS = [1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0]


def float_cases(op: str, function, ulp: int, values=(*NUMBERS, *SPECIAL), template: str = UNARY) -> list[Case]:
    """`function` of f64 arrays, on every float type. f64's own libraries may differ in a digit or two."""
    cases = []
    for name, dtype in (FLOATS | SMALL_FLOATS).items():
        operand = float_inputs(dtype, values)
        with np.errstate(all="ignore"):
            exact = function(operand.astype(np.float64))
            wanted = rounded(exact, dtype)
        if not np.array_equal(np.isnan(wanted.astype(np.float64)), np.isnan(exact)):
            continue  # a type without NaN: what it makes of one is not specified
        slack = (2 * ulp if name == "f64" else ulp) if name in FLOATS else 0
        cases.append(Case(f"{op}_{name}", [operand], template.format(op=op), [wanted], ulp=slack))
    return cases


COMPLEX = [1 + 2j, -1.5 + 0.5j, 0.25 - 3j, -2 - 0.125j, 3 + 0j, 1j, -1j]


def complex_cases(op: str, function, values=tuple(COMPLEX), exact=False) -> list[Case]:
    """`function` of Python's complex numbers, rounded."""
    cases = []
    for name, dtype in COMPLEXES.items():
        operand = np.array(values, dtype)
        wanted = np.array([function(complex(v)) for v in operand]).astype(dtype)
        ulp = 0 if exact else (3 if dtype == np.complex64 else 0)
        tolerance = 1e-12 if dtype == np.complex128 and not exact else 0
        suffix = identifier(name)
        cases.append(Case(f"{op}_{suffix}", [operand], UNARY.format(op=op), [wanted], ulp=ulp, tolerance=tolerance))
    return cases


def float_pairs(op: str, function, ulp: int = 0, values=(*NUMBERS[:8], *SPECIAL)) -> list[Case]:
    """`function` of two f64 arrays on all pairs."""
    cases = []
    for name, dtype in (FLOATS | SMALL_FLOATS).items():
        inputs = float_inputs(dtype, values)
        lhs, rhs = (v.ravel() for v in np.meshgrid(inputs, inputs))
        with np.errstate(all="ignore"):
            exact = function(lhs.astype(np.float64), rhs.astype(np.float64))
            wanted = rounded(exact, dtype)
        known = np.isnan(wanted.astype(np.float64)) == np.isnan(exact)
        if name in SMALL_FLOATS:
            known &= np.isfinite(exact)
        if not known.any():
            continue
        slack = ulp if name in FLOATS else 0
        cases.append(Case(f"{op}_{name}", [lhs[known], rhs[known]], BINARY.format(op=op), [wanted[known]], ulp=slack))
    return cases


def complex_pairs(op: str, function, exact: bool = False) -> list[Case]:
    """`function` of pairs of Python's complex numbers."""
    cases = []
    for name, dtype in COMPLEXES.items():
        lhs, rhs = np.array(COMPLEX, dtype), np.array(COMPLEX[::-1], dtype) + dtype.type(0.5)
        wanted = np.array([function(complex(a), complex(b)) for a, b in zip(lhs, rhs, strict=True)]).astype(dtype)
        tolerance = 0 if exact else (1e-5 if dtype == np.complex64 else 1e-12)
        cases.append(Case(f"{op}_{identifier(name)}", [lhs, rhs], BINARY.format(op=op), [wanted], tolerance=tolerance))
    return cases


SIGNED = [f"i{w}" for w in (2, 4, 8, 16, 32, 64)]
UNSIGNED = [f"ui{w}" for w in (2, 4, 8, 16, 32, 64)]
ALL_INTEGERS = SIGNED + UNSIGNED


def sign(value: int) -> int:
    """-1, 0 or 1."""
    return (value > 0) - (value < 0)


def unary_files() -> dict[str, list[Case]]:
    """Ops of one operand."""
    bits = lambda v, name: v & ((1 << width(name)) - 1)  # noqa: E731
    away = lambda x: np.copysign(np.floor(np.abs(x) + 0.5), x)  # noqa: E731
    files = {
        "abs": integer_cases("abs", lambda v, n: abs(v), ALL_INTEGERS) + float_cases("abs", np.abs, 0),
        "negate": integer_cases("negate", lambda v, n: -v, ALL_INTEGERS)
        + float_cases("negate", np.negative, 0)
        + complex_cases("negate", lambda z: -z, exact=True),
        "sign": integer_cases("sign", lambda v, n: sign(v), ALL_INTEGERS)
        + float_cases("sign", lambda x: np.where(x == 0, x, np.sign(x)), 0)
        + complex_cases("sign", lambda z: z / abs(z)),
        "not": integer_cases("not", lambda v, n: ~v, ["i1", *ALL_INTEGERS]),
        "popcnt": integer_cases("popcnt", lambda v, n: bits(v, n).bit_count(), ALL_INTEGERS),
        "count_leading_zeros": integer_cases(
            "count_leading_zeros", lambda v, n: width(n) - bits(v, n).bit_length(), ALL_INTEGERS
        ),
        "ceil": float_cases("ceil", np.ceil, 0),
        "floor": float_cases("floor", np.floor, 0),
        "round_nearest_afz": float_cases("round_nearest_afz", away, 0),
        "round_nearest_even": float_cases("round_nearest_even", np.rint, 0),
    }
    files["abs"] += [
        Case(
            f"abs_{identifier(name)}",
            [np.array([3 - 4j, -5 + 12j, 0j, complex(math.inf, math.nan)], dtype)],
            "%r = stablehlo.abs %0 : ({0}) -> {r}",
            [np.array([5, 13, 0, math.inf]).astype(FLOATS[name[8:-1]])],
        )
        for name, dtype in COMPLEXES.items()
    ]
    return files | transcendental_files()


def transcendental_files() -> dict[str, list[Case]]:
    """Functions that are rounded."""
    small = (1e-4, -1e-4, 2.0**-10, *NUMBERS, *SPECIAL)
    logistic = lambda x: 1 / (1 + np.exp(-x))  # noqa: E731
    table = {
        "cbrt": (np.cbrt, lambda z: z ** (1 / 3)),
        "cosine": (np.cos, cmath.cos),
        "exponential": (np.exp, cmath.exp),
        "exponential_minus_one": (np.expm1, lambda z: cmath.exp(z) - 1),
        "log": (np.log, cmath.log),
        "log_plus_one": (np.log1p, lambda z: cmath.log(1 + z)),
        "logistic": (logistic, lambda z: 1 / (1 + cmath.exp(-z))),
        "rsqrt": (lambda x: 1 / np.sqrt(x), lambda z: 1 / cmath.sqrt(z)),
        "sine": (np.sin, cmath.sin),
        "sqrt": (np.sqrt, cmath.sqrt),
        "tan": (np.tan, cmath.tan),
        "tanh": (np.tanh, cmath.tanh),
    }
    away_from_poles = (1 + 2j, -1.5 + 0.5j, 0.25 - 3j, -2 - 0.125j, 3 + 1j)
    return {
        op: float_cases(op, real, 0 if op == "sqrt" else 1, small)
        + complex_cases(op, complex_function, away_from_poles)
        for op, (real, complex_function) in table.items()
    }


def truncated(a: int, b: int) -> int:
    """The quotient rounded towards zero."""
    return abs(a) // abs(b) * sign(a) * sign(b)


def divisible(a: int, b: int, name: str) -> bool:
    """Whether the specification says what a / b is."""
    return b != 0 and not (name in SIGNED and b == -1 and a == -(1 << (width(name) - 1)))


def shifted(function):
    """A shift of the operand's bits by an unsigned amount that can be too large."""

    def of(a: int, b: int, name: str) -> int:
        bits, amount = width(name), b & ((1 << width(name)) - 1)
        return function(a, a & ((1 << bits) - 1), min(amount, bits))

    return of


def integer_power(a: int, b: int, name: str) -> int:
    """a**b; the inverse of a unit for a negative exponent, else 0."""
    return a**b if b >= 0 else (a**-b if abs(a) == 1 else 0)


def small_exponent(a: int, b: int, name: str) -> bool:
    """Whether the power can be computed in a lifetime."""
    return b < 1000 and not (a == 0 and b < 0)


def larger(a, b):
    """The larger one, NaN if there is one, +0 of two zeros."""
    both_zero = (a == 0) & (b == 0)
    return np.where(both_zero, np.where(np.signbit(a), b, a), np.maximum(a, b))


def binary_files() -> dict[str, list[Case]]:
    """Ops of two operands."""
    with_booleans = ["i1", *ALL_INTEGERS]
    smaller = lambda a, b: -larger(-a, -b)  # noqa: E731
    i = integer_pairs
    return {
        "add": i("add", lambda a, b, n: a | b if n == "i1" else a + b, with_booleans)
        + float_pairs("add", np.add)
        + complex_pairs("add", lambda a, b: a + b, exact=True),
        "subtract": i("subtract", lambda a, b, n: a - b, ALL_INTEGERS)
        + float_pairs("subtract", np.subtract)
        + complex_pairs("subtract", lambda a, b: a - b, exact=True),
        "multiply": i("multiply", lambda a, b, n: a * b, with_booleans)
        + float_pairs("multiply", np.multiply)
        + complex_pairs("multiply", lambda a, b: a * b),
        "divide": i("divide", lambda a, b, n: truncated(a, b), ALL_INTEGERS, divisible)
        + float_pairs("divide", np.divide)
        + complex_pairs("divide", lambda a, b: a / b),
        "remainder": i("remainder", lambda a, b, n: a - b * truncated(a, b), ALL_INTEGERS, divisible)
        + float_pairs("remainder", np.fmod),
        "power": i("power", integer_power, ALL_INTEGERS, small_exponent)
        + float_pairs("power", np.power, 1)
        + complex_pairs("power", lambda a, b: a**b),
        "atan2": float_pairs("atan2", np.arctan2, 1),
        "maximum": i("maximum", lambda a, b, n: max(a, b), with_booleans) + float_pairs("maximum", larger),
        "minimum": i("minimum", lambda a, b, n: min(a, b), with_booleans) + float_pairs("minimum", smaller),
        "and": i("and", lambda a, b, n: a & b, with_booleans),
        "or": i("or", lambda a, b, n: a | b, with_booleans),
        "xor": i("xor", lambda a, b, n: a ^ b, with_booleans),
        "shift_left": i("shift_left", shifted(lambda a, bits, by: bits << by), ALL_INTEGERS),
        "shift_right_logical": i("shift_right_logical", shifted(lambda a, bits, by: bits >> by), ALL_INTEGERS),
        "shift_right_arithmetic": i("shift_right_arithmetic", arithmetic, ALL_INTEGERS),
    }


def arithmetic(a: int, b: int, name: str) -> int:
    """Shifts in copies of the highest bit, also of unsigned numbers."""
    bits = width(name)
    unsigned = a & ((1 << bits) - 1)
    signed = unsigned - (1 << bits) if unsigned >> (bits - 1) else unsigned
    return signed >> min(b & ((1 << bits) - 1), bits)
