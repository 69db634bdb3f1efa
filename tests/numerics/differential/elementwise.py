"""Element-wise ops over all dtypes and the corners of their values.

SPDX-License-Identifier: Apache-2.0
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax._src.lax import lax as lax_internal

from differential.draws import FLOATS, INTEGERS, NUMBERS, SIGNED, generator


@generator("arithmetic")
def arithmetic(draw):
    dtype, shape = draw.pick(NUMBERS), draw.shape(0, 5)
    function = draw.pick([lax.add, lax.sub, lax.mul, lax.max, lax.min])
    return function, [draw.array(shape, dtype, extremes=True) for _ in range(2)]


@generator("wraparound_chain")
def wraparound_chain(draw):
    dtype = draw.pick(INTEGERS)
    names = [draw.pick(["add", "mul", "sub", "max", "neg", "shift"]) for _ in range(4)]

    def function(a, b):
        for name in names:
            if name == "neg":
                a = -a
            elif name == "shift":
                a = lax.shift_right_logical(a, jnp.full_like(a, 1))
            else:
                a = getattr(lax, name)(a, b)
        return a, a > b, a.astype(jnp.int32)

    return function, [draw.array((3, 4), dtype, extremes=True) for _ in range(2)]


@generator("division")
def division(draw):
    dtype, shape = draw.pick(NUMBERS), draw.shape(1, 3)
    a, b = draw.array(shape, dtype, extremes=True), draw.array(shape, dtype, extremes=True)
    if np.issubdtype(b.dtype, np.integer):
        b = np.where(b == 0, np.ones_like(b), b)
        least = np.iinfo(b.dtype).min
        if least < 0:
            b = np.where((b == -1) & (a == least), np.ones_like(b), b)
    return lambda x, y: (lax.div(x, y), lax.rem(x, y)), [a, b]


@generator("division_by_zero")
def division_by_zero(draw):
    dtype = draw.pick(["int32", "uint32", "int8", "uint8"])
    a = draw.array((9,), dtype, extremes=True)
    return lambda x, y: (lax.div(x, y), lax.rem(x, y)), [a, np.zeros_like(a)]


@generator("bits")
def bits(draw):
    dtype = draw.pick((*INTEGERS, "bool"))
    function = draw.pick([jnp.bitwise_and, jnp.bitwise_or, jnp.bitwise_xor])
    shape = draw.shape(0, 4)
    a, b = (draw.array(shape, dtype, extremes=True) for _ in range(2))
    return lambda x, y: (function(x, y), jnp.bitwise_not(x)), [a, b]


@generator("shifts")
def shifts(draw):
    dtype, shape = draw.pick(INTEGERS), draw.shape(1, 3)
    width = np.iinfo(dtype).bits
    a = draw.array(shape, dtype, extremes=True)
    b = draw.random.integers(0, width + draw.pick([0, 4]), shape).astype(dtype)
    function = draw.pick([lax.shift_left, lax.shift_right_logical, lax.shift_right_arithmetic])
    return function, [a, b]


@generator("bit_counts")
def bit_counts(draw):
    dtype = draw.pick(INTEGERS)
    return lambda x: (lax.population_count(x), lax.clz(x)), [draw.array(draw.shape(1, 3), dtype, extremes=True)]


@generator("integer_unary")
def integer_unary(draw):
    dtype = draw.pick(INTEGERS)
    functions = [lax.neg, lax.sign, jnp.square]
    if dtype in SIGNED:
        functions.append(lax.abs)
    function = draw.pick(functions)
    return function, [draw.array(draw.shape(1, 4), dtype, extremes=True)]


@generator("integer_power")
def integer_power(draw):
    dtype, shape = draw.pick(["int32", "int8", "uint8", "uint32", "int16"]), draw.shape(1, 3)
    if draw.chance(0.3):
        number = draw.number(0, 7)
        return lambda x: lax.integer_pow(x, number), [draw.array(shape, dtype)]
    low = -3 if dtype.startswith("i") and draw.chance() else 0
    exponent = draw.random.integers(low, 6, shape).astype(dtype)
    base = draw.array(shape, dtype)
    return lambda x, y: lax_internal.pow_p.bind(x, y), [
        np.where((base == 0) & (exponent < 0), np.ones_like(base), base),
        exponent,
    ]


@generator("float_power")
def float_power(draw):
    values = np.array([0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, np.inf, -np.inf, np.nan, 3.0, -3.0], np.float32)
    a, b = np.meshgrid(values, values)
    return lax.pow, [a, b] if draw.chance() else [np.abs(draw.array((4, 5))), draw.array((4, 5))]


@generator("float_remainder")
def float_remainder(draw):
    values = np.array([0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 7.25, -7.25, np.inf, -np.inf, np.nan], np.float32)
    a, b = np.meshgrid(values, values)
    return lambda x, y: (lax.rem(x, y), jnp.mod(x, y)), [a, b]


@generator("atan2")
def atan2(draw):
    values = np.array([0.0, -0.0, 1.0, -1.0, 2.5, np.inf, -np.inf, np.nan], np.float32)
    a, b = np.meshgrid(values, values)
    return lax.atan2, [a, b]


UNARY = [
    "abs",
    "neg",
    "sign",
    "floor",
    "ceil",
    "exp",
    "exp2",
    "expm1",
    "log",
    "log1p",
    "sqrt",
    "rsqrt",
    "cbrt",
    "tanh",
    "logistic",
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
    "asinh",
    "acosh",
    "atanh",
    "erf",
    "erfc",
    "erf_inv",
    "is_finite",
    "lgamma",
    "digamma",
]


@generator("float_unary")
def float_unary(draw):
    name, dtype = draw.pick(UNARY), draw.pick(FLOATS)
    x = draw.array(draw.shape(0, 5), dtype)
    if name in ("lgamma", "digamma"):
        x = np.abs(x) + np.asarray(0.5, x.dtype)
    if name in ("asin", "acos", "atanh", "erf_inv"):
        x = (x / (1 + np.abs(x))).astype(x.dtype)
    return getattr(lax, name), [x]


@generator("float_unary_corners")
def float_unary_corners(draw):
    name = draw.pick([n for n in UNARY if n not in ("lgamma", "digamma", "sin", "cos", "tan")])
    values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, np.inf, -np.inf, np.nan, 88.0, -88.0]
    return getattr(lax, name), [np.array(values, np.float32)]


@generator("rounding")
def rounding(draw):
    method = draw.pick([lax.RoundingMethod.AWAY_FROM_ZERO, lax.RoundingMethod.TO_NEAREST_EVEN])
    values = [
        0.0,
        -0.0,
        0.5,
        -0.5,
        1.5,
        -1.5,
        2.5,
        -2.5,
        0.49999997,
        -0.49999997,
        8388609.0,
        1e30,
        np.inf,
        np.nan,
        -np.inf,
    ]
    return lambda x: lax.round(x, method), [np.array(values, np.float32)]


@generator("compare")
def compare(draw):
    dtype, shape = draw.pick((*NUMBERS, "bool")), draw.shape(0, 4)
    function = draw.pick([lax.lt, lax.le, lax.gt, lax.ge, lax.eq, lax.ne])
    a, b = draw.array(shape, dtype, extremes=True), draw.array(shape, dtype, extremes=True)
    return function, [a, np.where(draw.array(shape, "bool"), a, b)]


@generator("compare_total")
def compare_total(draw):
    values = np.array([0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, np.nan, -np.nan], np.float32)
    a, b = np.meshgrid(values, values)
    dtype = draw.pick(["float32", "bfloat16"])
    return lambda x, y: (lax_internal.lt_to_p.bind(x, y), lax_internal.le_to_p.bind(x, y)), [
        a.astype(jnp.dtype(dtype)),
        b.astype(jnp.dtype(dtype)),
    ]


@generator("select")
def select(draw):
    dtype, shape = draw.pick((*NUMBERS, "bool")), draw.shape(0, 5)
    scalar = draw.chance(0.3)
    which = draw.array(() if scalar else shape, "bool")
    return lax.select, [which, draw.array(shape, dtype, extremes=True), draw.array(shape, dtype, extremes=True)]


@generator("clamp")
def clamp(draw):
    dtype, shape = draw.pick(NUMBERS), draw.shape(0, 4)
    x = draw.array(shape, dtype, extremes=True)
    low, high = (draw.array(() if draw.chance() else shape, dtype) for _ in range(2))
    if draw.chance(0.3):
        low, high = np.asarray(1, low.dtype), np.asarray(9, low.dtype)
        return lambda v: lax.clamp(low, v, high), [x]
    return lax.clamp, [low, x, high]


@generator("convert")
def convert(draw):
    source, target = draw.pick((*NUMBERS, "bool")), draw.pick((*NUMBERS, "bool", "float16"))
    x = draw.array(draw.shape(0, 4), source, extremes="float" not in source)
    if "float" in source and "uint" in target:
        x = np.abs(x)
    if "float" in source:
        x = (x * 9).astype(x.dtype)
    return lambda v: v.astype(target), [x]


@generator("bitcast")
def bitcast(draw):
    groups = [["float32", "int32", "uint32"], ["bfloat16", "int16", "uint16"], ["int8", "uint8"]]
    wide, narrow = draw.number(0, 2), draw.number(0, 2)
    source, target = draw.pick(groups[wide]), draw.pick(groups[narrow])
    shape = draw.shape(0, 3)
    if wide > narrow:
        shape = (*shape, 2 ** (wide - narrow))
    return lambda v: lax.bitcast_convert_type(v, jnp.dtype(target)), [draw.array(shape, source, extremes=True)]


@generator("reduce_precision")
def reduce_precision(draw):
    exponent, mantissa = draw.pick([(8, 7), (5, 10), (8, 23), (4, 3), (5, 2), (8, 2), (3, 4), (6, 9)])
    x = draw.array((5, 8), "float32", extremes=True) * np.float32(draw.pick([1.0, 1e-3, 300.0, 1e-6, 1e5]))
    return lambda v: lax.reduce_precision(v, exponent, mantissa), [x]


@generator("integer_float_mix")
def integer_float_mix(draw):
    return lambda x, y: (x * 0.5 + y, x / y, jnp.floor_divide(x, 7), x % 5, x // y), [
        draw.array((3, 4), "int32"),
        np.abs(draw.array((3, 4), "int32")) + 1,
    ]


@generator("jax_nn")
def jax_nn(draw):
    name = draw.pick(
        ["relu6", "celu", "selu", "hard_tanh", "log_softmax", "softmax", "glu", "squareplus", "sparse_plus"]
    )
    return getattr(jax.nn, name), [draw.array((4, 6), draw.pick(FLOATS))]
