"""Random tensors and calls for hypothesis.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

FLOATS, INTEGERS = ("bfloat16", "float32"), ("int32", "uint32")
UNARY = [
    "exp",
    "exp2",
    "expm1",
    "log",
    "log2",
    "log10",
    "log1p",
    "sqrt",
    "rsqrt",
    "cbrt",
    "square",
    "reciprocal",
    "tanh",
    "sigmoid",
    "relu",
    "relu6",
    "gelu",
    "silu",
    "selu",
    "softplus",
    "softsign",
    "mish",
    "hardsigmoid",
    "hardswish",
    "log_sigmoid",
    "erf",
    "erfc",
    "erfinv",
    "neg",
    "abs",
    "sign",
    "floor",
    "ceil",
    "round",
    "trunc",
    "frac",
    "sin",
    "cos",
    "tan",
    "sinh",
    "cosh",
    "asin",
    "acos",
    "atan",
    "asinh",
    "acosh",
    "atanh",
    "isfinite",
    "isinf",
    "isnan",
    "lgamma",
    "digamma",
    "logical_not",
    "signbit",
    "identity",
    "bitwise_not",
]
BINARY = [
    "add",
    "subtract",
    "multiply",
    "divide",
    "maximum",
    "minimum",
    "pow",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "logical_and",
    "logical_or",
    "logical_xor",
    "bitwise_and",
    "bitwise_or",
    "bitwise_xor",
    "logical_left_shift",
    "bitwise_left_shift",
    "logical_right_shift",
    "bitwise_right_shift",
    "remainder",
    "fmod",
    "atan2",
]
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, 1e-6, -20.0, 25.0, 100.0, np.inf, -np.inf, np.nan]

shapes = st.lists(st.sampled_from([0, 1, 2, 3, 5, 31, 32, 33]), max_size=4).filter(lambda s: np.prod(s) <= 5000)
solid_shapes = st.lists(st.sampled_from([1, 2, 3, 5, 31, 32, 33]), min_size=1, max_size=4).filter(
    lambda s: np.prod(s) <= 5000
)
seeds = st.integers(0, 2**32 - 1)


def array(seed, shape, dtype, *, tame=False, small=False):
    """Values of a dtype: floats with special ones among them unless `tame`, integers with extremes unless `small`."""
    random = np.random.default_rng(seed)
    if dtype in FLOATS:
        values = (random.standard_normal(shape) * 2).astype(np.float32)
        if not tame:
            special = np.array(SPECIAL, np.float32)[random.integers(0, len(SPECIAL), shape)]
            values = np.where(random.random(shape) < 0.3, special, values)
        return values.astype(np.float32)
    low, high = {"int32": (-(2**31), 2**31), "uint32": (0, 2**32), "uint16": (0, 2**16), "uint8": (0, 256)}[dtype]
    wide = random.integers(low, high, shape, np.int64)
    near = random.integers(0 if low == 0 else -9, 10, shape, np.int64)
    return near if small else np.where(random.random(shape) < 0.5, near, wide)


@st.composite
def broadcasting(draw, count=2):
    """Shapes that broadcast with each other."""
    full = draw(shapes)
    result = []
    for _ in range(count):
        kept = [1 if draw(st.booleans()) and draw(st.booleans()) else dim for dim in full]
        result.append(kept[draw(st.integers(0, len(kept))) if draw(st.booleans()) else 0 :])
    return result
