"""Arrays as MLIR constants, and value tests as text."""

from __future__ import annotations

import dataclasses
import pathlib

import ml_dtypes
import numpy as np

INTEGERS = {
    **{f"i{w}": np.dtype(f"int{w}") for w in (8, 16, 32, 64)},
    **{f"ui{w}": np.dtype(f"uint{w}") for w in (8, 16, 32, 64)},
    **{f"i{w}": np.dtype(getattr(ml_dtypes, f"int{w}")) for w in (2, 4)},
    **{f"ui{w}": np.dtype(getattr(ml_dtypes, f"uint{w}")) for w in (2, 4)},
}
FLOATS = {
    "f64": np.dtype(np.float64),
    "f32": np.dtype(np.float32),
    "f16": np.dtype(np.float16),
    "bf16": np.dtype(ml_dtypes.bfloat16),
}
SMALL_FLOATS = {
    "f8E3M4": np.dtype(ml_dtypes.float8_e3m4),
    "f8E4M3": np.dtype(ml_dtypes.float8_e4m3),
    "f8E4M3FN": np.dtype(ml_dtypes.float8_e4m3fn),
    "f8E4M3FNUZ": np.dtype(ml_dtypes.float8_e4m3fnuz),
    "f8E4M3B11FNUZ": np.dtype(ml_dtypes.float8_e4m3b11fnuz),
    "f8E5M2": np.dtype(ml_dtypes.float8_e5m2),
    "f8E5M2FNUZ": np.dtype(ml_dtypes.float8_e5m2fnuz),
    "f4E2M1FN": np.dtype(ml_dtypes.float4_e2m1fn),
    "f6E2M3FN": np.dtype(ml_dtypes.float6_e2m3fn),
    "f6E3M2FN": np.dtype(ml_dtypes.float6_e3m2fn),
}
SCALES = {"f8E8M0FNU": np.dtype(ml_dtypes.float8_e8m0fnu)}
COMPLEXES = {"complex<f32>": np.dtype(np.complex64), "complex<f64>": np.dtype(np.complex128)}
BOOLEAN = {"i1": np.dtype(bool)}
ALL = {**BOOLEAN, **INTEGERS, **FLOATS, **SMALL_FLOATS, **SCALES, **COMPLEXES}


def width(name: str) -> int:
    """Bits of an integer or boolean type."""
    return int(name.lstrip("ui"))


def type_name(array: np.ndarray) -> str:
    """The MLIR name of an array's element type."""
    return next(name for name, dtype in ALL.items() if dtype == array.dtype)


def type_of(array: np.ndarray) -> str:
    """`tensor<2x3xf32>`."""
    return f"tensor<{''.join(f'{n}x' for n in array.shape)}{type_name(array)}>"


def number(value, name: str) -> str:
    """An element as MLIR reads it; what has no decimal form as its bits."""
    if name == "i1":
        return "true" if value else "false"
    if name.startswith("complex"):
        part = name[8:-1]
        dtype = FLOATS[part].type
        return f"({number(dtype(value.real), part)}, {number(dtype(value.imag), part)})"
    if name in INTEGERS:
        return str(int(value))
    real = float(value)
    if not np.isfinite(real):
        bits = np.asarray(value).view(f"uint{np.asarray(value).dtype.itemsize * 8}")
        return f"0x{int(bits):0{np.asarray(value).dtype.itemsize * 2}X}"
    text = repr(real)
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}{e}{exponent}"


def _nested(array: np.ndarray, name: str) -> str:
    if array.ndim == 0:
        return number(array[()], name)
    return "[" + ", ".join(_nested(part, name) for part in array) + "]"


def dense(array: np.ndarray) -> str:
    """`dense<[1, 2]> : tensor<2xi32>`."""
    name = type_name(array)
    if array.size == 0:
        return f"dense<> : {type_of(array)}"
    if array.size > 1 and all(number(v, name) == number(array.flat[0], name) for v in array.flat):
        return f"dense<{number(array.flat[0], name)}> : {type_of(array)}"
    return f"dense<{_nested(array, name)}> : {type_of(array)}"


@dataclasses.dataclass
class Case:
    """A function of a test file: operands, an op in terms of %0, %1, .. and %r, and what %r (or %r#i) has to be."""

    name: str
    operands: list[np.ndarray]
    op: str  # `{0}`, `{1}`, ..: types of the operands; `{r}`, `{r0}`, ..: of the results
    results: list[np.ndarray]
    ulp: int = 0  # numbers of the type that a result may be off by
    tolerance: float = 0  # absolute; excludes `ulp`
    helpers: str = ""  # private functions that the op calls

    def text(self) -> str:
        """The function, and its helpers."""
        types = {f"r{i}": type_of(r) for i, r in enumerate(self.results)}
        types["r"] = types.get("r0", "")
        lines = [f"func.func @{self.name}() {{"]
        lines += [f"  %{i} = stablehlo.constant {dense(a)}" for i, a in enumerate(self.operands)]
        lines.append("  " + self.op.format(*map(type_of, self.operands), **types))
        for i, wanted in enumerate(self.results):
            lines += self.check(f"%r#{i}" if len(self.results) > 1 else "%r", wanted, i)
        return "\n".join([*lines, "  func.return", "}"]) + ("\n" + self.helpers.strip() if self.helpers else "")

    def check(self, value: str, wanted: np.ndarray, i: int) -> list[str]:
        """The op that holds `value` against what it has to be."""
        inexact = not (type_name(wanted) in INTEGERS or type_name(wanted) == "i1")
        if inexact and self.tolerance:
            return [f"  check.expect_almost_eq_const {value}, {dense(wanted)}, tolerance = {self.tolerance:.1e}"]
        if inexact and self.ulp:
            return [
                f"  %wanted{i} = stablehlo.constant {dense(wanted)}",
                f"  check.expect_close {value}, %wanted{i}, max_ulp_difference = {self.ulp} : "
                f"{type_of(wanted)}, {type_of(wanted)}",
            ]
        return [f"  check.expect_eq_const {value}, {dense(wanted)}"]


def write(folder: pathlib.Path, op: str, cases: list[Case], oracle: str) -> None:
    """One file of value tests, an op's."""
    head = f"// Values of {op}. Oracle: {oracle}; written by tests/tools/write_value_tests.py.\n// RUN: ttc-opt --run-tests %s\n\n"
    folder.mkdir(parents=True, exist_ok=True)
    body = ""
    for previous, case in zip([None, *cases], cases, strict=False):
        if previous:
            # Helpers have the same names everywhere: such a case is a module of its own.
            body += "\n\n// -----\n\n" if previous.helpers or case.helpers else "\n\n"
        body += case.text()
    (folder / f"{op}.mlir").write_text(head + body + "\n", encoding="utf-8")


def identifier(name: str) -> str:
    """A type's name as part of a function's."""
    return name.replace("<", "_").replace(">", "")
