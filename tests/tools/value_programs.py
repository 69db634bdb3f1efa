"""Value tests as programs: those of a single device and of types that it has, as functions of their operands.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import functools

import ml_dtypes
import numpy as np
from values.text import dense, type_of
from write_value_tests import files

DEVICE_TYPES = {
    np.dtype(t)
    for t in (
        np.float32,
        ml_dtypes.bfloat16,
        np.float16,
        np.bool_,
        np.int8,
        np.uint8,
        np.int16,
        np.uint16,
        np.int32,
        np.uint32,
        np.int64,
        np.complex64,
    )
}


@functools.cache
def cases():
    """By op: the cases whose operands and results the device can hold."""
    held = {op: [case for case in made if is_held(case)] for op, (made, _) in files().items()}
    # Whole programs are test_differential.py's and test_jax_ops.py's.
    return {op: kept for op, kept in held.items() if kept and op != "framework_programs"}


def is_held(case) -> bool:
    """Whether the case is one of a single device, of types that it has."""
    arrays = [*getattr(case, "operands", []), *case.results]
    other = any(word in case.op for word in ("f64", "ui64"))
    return hasattr(case, "operands") and bool(arrays) and not other and all(map(fits, arrays))


def fits(array: np.ndarray) -> bool:
    """Whether the device has the values: 64-bit integers as 32-bit ones."""
    if array.dtype == np.int64 and array.size:
        return bool(array.min() >= -(2**31) and array.max() < 2**31)
    return array.dtype in DEVICE_TYPES


def are_sizes(op: str, operand: np.ndarray) -> bool:
    """Whether an operand is sizes or amounts, which have to be known when the program is compiled."""
    dynamic = op.startswith("dynamic_") or op in ("real_dynamic_slice", "rng")
    return dynamic and operand.dtype == np.int64


def program(op: str, case) -> str:
    """The case as a function of its operands."""
    types = {f"r{i}": type_of(r) for i, r in enumerate(case.results)}
    body = case.op.format(*map(type_of, case.operands), **types, r=types["r0"])
    arguments, constants = [], []
    for i, operand in enumerate(case.operands):
        if are_sizes(op, operand):
            constants.append(f"  %{i} = stablehlo.constant {dense(operand)}\n")
        else:
            arguments.append(f"%{i}: {type_of(operand)}")
    names = ", ".join(f"%r#{i}" for i in range(len(case.results))) if len(case.results) > 1 else "%r"
    wanted = ", ".join(types.values())
    head = f"func.func public @main({', '.join(arguments)}) -> ({wanted})"
    return f"module {{\n{head} {{\n{''.join(constants)}  {body}\n  return {names} : {wanted}\n}}\n{case.helpers}\n}}"


def difference(found: np.ndarray, wanted: np.ndarray) -> str:
    """What is wrong; empty if nothing is. Narrow floats are computed in f32 by one side, and rounded at every step by the other."""
    if found.shape != wanted.shape:
        return f"shape {found.shape}, {wanted.shape} wanted"
    if wanted.dtype.kind in "iub":
        same = found.astype(np.int64) == wanted.astype(np.int64)
    else:
        allowed = 2e-2 if wanted.dtype.itemsize == 2 else 1e-4
        wide = np.complex128 if wanted.dtype.kind == "c" else np.float64
        a, b = found.astype(wide), wanted.astype(wide)
        with np.errstate(invalid="ignore"):
            same = (a == b) | (np.isnan(a) & np.isnan(b)) | (np.abs(a - b) <= allowed * (1 + np.abs(b)))
    return (
        ""
        if np.all(same)
        else f"{np.sum(~same)} of {same.size} differ: found {found[~same][:6]}, wanted {wanted[~same][:6]}"
    )
