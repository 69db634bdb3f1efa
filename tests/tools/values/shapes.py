"""Ops that make, convert, choose and move elements. Oracle: numpy's indexing, and Python's numbers."""

from __future__ import annotations

import math

import numpy as np

from values.elementwise import edges, float_inputs, wrap
from values.text import ALL, BOOLEAN, COMPLEXES, FLOATS, INTEGERS, SMALL_FLOATS, Case, identifier, width

MOVED = ["i1", "i4", "ui2", "i8", "ui16", "i32", "i64", "f32", "f64", "bf16", "f8E5M2", "f4E2M1FN", "complex<f32>"]
i32, i64, f32 = np.int32, np.int64, np.float32


def counted(shape: tuple[int, ...], name: str) -> np.ndarray:
    """Different small numbers of a type."""
    count = math.prod(shape)
    values = np.arange(count) % 7 - (0 if name.startswith("u") or name == "i1" else 3)
    if name in ("i1", "ui2"):
        values = values % (2 if name == "i1" else 4)
    return values.astype(np.float32).astype(ALL[name]).reshape(shape)


def moved(op: str, text: str, shapes: list[tuple[int, ...]], function, names=MOVED, label="") -> list[Case]:
    """An op that moves elements, on several types."""
    cases = []
    for name in names:
        operands = [counted(shape, name) for shape in shapes]
        cases.append(Case(f"{op}{label}_{identifier(name)}", operands, text, [np.asarray(function(*operands))]))
    return cases


def one(name: str, operands: list, text: str, *results, **extra) -> list[Case]:
    """A single case; lists are arrays of i32."""
    as_array = lambda v: np.asarray(v) if hasattr(v, "dtype") else np.array(v, i32)  # noqa: E731
    return [Case(name, [as_array(v) for v in operands], text, [as_array(v) for v in results], **extra)]


def creation_files() -> dict[str, list[Case]]:
    """constant, iota and tensors of a shape that is an operand."""
    numbers = [n for n in ALL if n not in ("i1", "f8E8M0FNU", "f4E2M1FN", "f6E2M3FN", "f6E3M2FN", "i2", "ui2")]

    def iota(shape, d, n):
        return (
            np.broadcast_to(np.arange(shape[d]).reshape([-1 if i == d else 1 for i in range(len(shape))]), shape)
            .astype(np.float32)
            .astype(ALL[n])
        )

    bits = np.array([0x7FC00001, 0xFF800000, 0x80000000, 0x3F800000, 1], np.uint32)
    return {
        "constant": one(
            "bits_of_a_constant", [bits.view(f32)], "%r = stablehlo.bitcast_convert %0 : ({0}) -> {r}", bits
        )
        + one("empty", [np.zeros((0, 2), f32)], "%r = stablehlo.reshape %0 : ({0}) -> {r}", np.zeros((2, 0), f32))
        + one("splat", [np.full((2, 2), 5, i32)], "%r = stablehlo.reshape %0 : ({0}) -> {r}", [5, 5, 5, 5])
        + one("hexadecimal", [], '%r = stablehlo.constant dense<"0x01000000FFFFFFFF"> : {r}', [1, -1]),
        "iota": [
            Case(f"iota_{d}_{identifier(n)}", [], f"%r = stablehlo.iota dim = {d} : {{r}}", [iota((3, 4), d, n)])
            for n in numbers
            for d in (0, 1)
        ],
        "dynamic_iota": [
            Case(
                f"dynamic_iota_{identifier(n)}",
                [np.array([3, 4], i64)],
                "%d = stablehlo.dynamic_iota %0, dim = 1 : ({0}) -> tensor<?x?x"
                + n
                + ">\n  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?x"
                + n
                + ">, {0}) -> {r}",
                [iota((3, 4), 1, n)],
            )
            for n in numbers
        ],
    }


def convert_one(value, source: str, target: str):
    """A number of one type as another has it; None if that is not specified."""
    if source in COMPLEXES and target not in COMPLEXES:
        value = value.real
    if target == "i1":
        return bool(value)
    if target in INTEGERS:
        if source in BOOLEAN | INTEGERS:
            return wrap(int(value), target)
        real = float(np.real(value))
        low = 0 if target.startswith("u") else -(1 << (width(target) - 1))
        high = (1 << width(target)) - 1 if target.startswith("u") else -low - 1
        return 0 if math.isnan(real) else int(min(max(real, low), high)) if abs(real) < 2**53 else None
    return int(value) if source in BOOLEAN | INTEGERS else value


def convert_cases() -> list[Case]:
    """Every pair of types."""
    cases = []
    numbers = [0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, math.nan, math.inf]
    types = BOOLEAN | INTEGERS | FLOATS | SMALL_FLOATS | COMPLEXES
    for source, dtype in types.items():
        if source in COMPLEXES:
            inputs = np.array([1.5 - 2j, -3 + 0j, 1j], dtype)
        elif source in FLOATS | SMALL_FLOATS:
            inputs = float_inputs(dtype, numbers)
        else:
            inputs = np.array([0, 1] if source == "i1" else edges(source), dtype=object).astype(dtype)
        for target, wanted in types.items():
            pairs = [
                (v, convert_one(v if source in FLOATS else v.item() if hasattr(v, "item") else v, source, target))
                for v in inputs
            ]
            kept = [(v, w) for v, w in pairs if convertible(v, w, target)]
            if not kept:
                continue
            with np.errstate(all="ignore"):
                result = np.array([np.asarray(w).astype(wanted) for _, w in kept], wanted)
            cases.append(
                Case(
                    f"{identifier(source)}_to_{identifier(target)}",
                    [np.array([v for v, _ in kept], dtype)],
                    "%r = stablehlo.convert %0 : ({0}) -> {r}",
                    [result],
                )
            )
    return cases


def scale_cases() -> list[Case]:
    """The type of powers of two, which has no zero and no sign."""
    scales = ALL["f8E8M0FNU"]
    x = np.array([1, 2, 0.5, 3, 1.5, 6, 5, 2.0**100, 2.0**-100, 1.25, 2.9, math.nan, 1e-39, 2.0**127, 3.4e38], f32)
    text = "%r = stablehlo.convert %0 : ({0}) -> {r}"
    narrow = x.astype(scales)
    return one("f32_to_f8E8M0FNU", [x], text, narrow) + one("f8E8M0FNU_to_f32", [narrow], text, narrow.astype(f32))


def convertible(value, wanted, target: str) -> bool:
    """Whether the result is specified, and numpy rounds it once."""
    if wanted is None:
        return False
    if target in ("f4E2M1FN", "f6E2M3FN", "f6E3M2FN"):
        return bool(np.isfinite(wanted))
    if target in INTEGERS | BOOLEAN or target in ("f64", "f32", *COMPLEXES):
        return True
    return not np.isfinite(wanted) or abs(wanted) < 2**24


def choice_files() -> dict[str, list[Case]]:
    """Conversions of representation, comparisons, selections."""
    re, im = np.array([1.5, -0.0, 3], f32), np.array([2, -1, 0.25], f32)
    z = re + 1j * im
    z[1] = complex(-0.0, -1)
    words = np.array([0x3F800000, 0xC0490FDB, 0x00000001], np.uint32)
    halves = words.view(np.uint16).reshape(3, 2)
    nibbles = np.array([[1, -8], [7, 2]], np.int8).astype(ALL["i4"])
    part = "%r = stablehlo.{} %0 : ({{0}}) -> {{r}}"
    finite = np.array([1, math.inf, -math.inf, math.nan, -0.0])
    bitcast = part.format("bitcast_convert")
    return {
        "convert": convert_cases() + scale_cases(),
        "real": one("real_complex", [z], part.format("real"), re) + one("real_real", [re], part.format("real"), re),
        "imag": one("imag_complex", [z], part.format("imag"), im)
        + one("imag_real", [re], part.format("imag"), np.zeros(3, f32)),
        "complex": one("complex_f32", [re, im], "%r = stablehlo.complex %0, %1 : {r}", z)
        + one(
            "complex_f64",
            [np.array([1.0]), np.array([-2.0])],
            "%r = stablehlo.complex %0, %1 : {r}",
            np.array([1 - 2j]),
        ),
        "is_finite": [
            Case(
                f"is_finite_{n}",
                [float_inputs(d, finite)],
                part.format("is_finite"),
                [np.isfinite(float_inputs(d, finite).astype(float))],
            )
            for n, d in (FLOATS | SMALL_FLOATS).items()
        ],
        "bitcast_convert": one("same_width", [words.view(f32)], bitcast, words)
        + one("to_narrow", [words], bitcast, halves)
        + one("to_wide", [halves], bitcast, words)
        + one("nibbles_to_bytes", [nibbles], bitcast, np.array([0x81, 0x27], np.uint8).view(np.int8))
        + one("wide_floats", [np.array([1.5, -2.0])], bitcast, np.array([1.5, -2.0]).view(np.uint32).reshape(2, 2))
        + one("half_to_bfloat", [halves.view(ALL["f16"])], bitcast, halves.view(ALL["bf16"])),
        "select": moved(
            "select",
            "%p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>\n  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, {0}",
            [(4,), (4,)],
            lambda a, b: np.where([True, False, True, False], a, b[::1]),
        )
        + one("scalar", [np.array(False), [1, 2], [3, 4]], "%r = stablehlo.select %0, %1, %2 : {0}, {1}", [3, 4]),
        "clamp": clamp_cases(),
        "compare": compare_cases(),
        "reduce_precision": precision_cases(),
    }


def clamp_cases() -> list[Case]:
    """min(max(operand, low), high), also with NaN, and with low above high."""
    text = "%r = stablehlo.clamp %0, %1, %2 : ({0}, {1}, {2}) -> {r}"
    cases = []
    for name in ("i4", "i32", "ui8", "i64", "f16", "f32", "f64", "bf16"):
        d = ALL[name]
        lo, x, hi = (np.array(v, np.float32).astype(d) for v in ([1, 1, 3], [0, 5, 2], [4, 4, 2]))
        cases += one(f"clamp_{name}", [lo, x, hi], text, np.array([1, 4, 2], np.float32).astype(d))
        cases += one(f"clamp_scalars_{name}", [lo[0], x, hi[0]], text, np.array([1, 4, 2], np.float32).astype(d))
    nan = np.array([math.nan, 1], f32)
    return cases + one("clamp_nan", [f32(0) * np.ones((), f32), nan, np.ones((), f32)], text, nan)


def compare_cases() -> list[Case]:
    """All directions on all kinds of types; floats also in total order."""
    functions = {
        "EQ": np.equal,
        "NE": np.not_equal,
        "GE": np.greater_equal,
        "GT": np.greater,
        "LE": np.less_equal,
        "LT": np.less,
    }
    cases = []
    for direction, function in functions.items():
        for name in (
            "i1",
            "i4",
            "ui4",
            "i32",
            "ui32",
            "i64",
            "ui64",
            "f16",
            "f32",
            "f64",
            "bf16",
            "f8E4M3FN",
            "complex<f64>",
        ):
            if name.startswith("complex") and direction not in ("EQ", "NE"):
                continue
            values = [0, 1] if name == "i1" else edges(name) if name in INTEGERS else [0.0, -0.0, 1, -1, 2.5, math.nan]
            inputs = np.array(values, dtype=object).astype(ALL[name])
            a, b = (v.ravel() for v in np.meshgrid(inputs, inputs))
            kind = (
                "FLOAT"
                if name in ALL and name not in INTEGERS | BOOLEAN
                else "UNSIGNED"
                if name[0] == "u" or name == "i1"
                else "SIGNED"
            )
            wanted = function(a.astype(object), b.astype(object)) if name in INTEGERS else function(a, b)
            cases.append(
                Case(
                    f"compare_{direction}_{identifier(name)}",
                    [a, b],
                    f"%r = stablehlo.compare {direction}, %0, %1, {kind} : ({{0}}, {{1}}) -> {{r}}",
                    [np.asarray(wanted, bool)],
                )
            )
    ordered = np.array([0xFFC00000, 0xFF800000, 0xBF800000, 0x80000000, 0, 1, 0x7F800000, 0x7FC00000], np.uint32).view(
        f32
    )
    places = np.arange(8)
    a, b = (v.ravel() for v in np.meshgrid(places, places))
    for direction, function in functions.items():
        text = f"%r = stablehlo.compare {direction}, %0, %1, TOTALORDER : ({{0}}, {{1}}) -> {{r}}"
        cases += one(f"total_{direction}", [ordered[a], ordered[b]], text, function(a, b))
    return cases


def precision_cases() -> list[Case]:
    """Formats that numpy has: f16 (5, 10) and bf16 (8, 7), subnormal results being zero."""
    values = np.array(
        [1.0, 1.0004883, 3.1415927, 65504, 65520, -1e6, 1e-7, 1e-30, 0, -0.0, math.inf, math.nan, 0.1], f32
    )
    with np.errstate(all="ignore"):
        half = values.astype(np.float16).astype(f32)
    half[(np.abs(half) < 2.0**-14) & (half != 0)] = 0
    short = values.astype(ALL["bf16"]).astype(f32)
    same = "%r = stablehlo.reduce_precision %0, format = {} : {{0}}"
    return (
        one("as_f16", [values], same.format("e5m10"), half)
        + one("as_bf16", [values], same.format("e8m7"), short)
        + one("as_itself", [values], same.format("e8m23"), values)
        + one("one_bit", [np.array([1.4, 1.5, 1.75, 3.0])], same.format("e11m0"), np.array([1.0, 2.0, 2.0, 4.0]))
    )
