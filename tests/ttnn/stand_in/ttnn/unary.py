"""Ops on one operand, from one table: name, function on float32, and the integer dtypes that the library takes.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import math
import statistics

import numpy as np

from .tensor import FLOATS, int32, on_device, uint32, want_dtype


def _each(function):
    """A scalar function of `math` over an array, in double precision."""

    def over(values):
        flat = np.asarray(values, np.float64)
        return np.fromiter((function(v) for v in flat.ravel()), np.float64, flat.size).reshape(flat.shape)

    return over


# XLA's and Eigen's quotient of polynomials in x^2: erf_inv(tanh(x)) is wrong by any other rounding near 1.
TANH_ABOVE = (-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08)
TANH_ABOVE += (1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03)
TANH_BELOW = (1.19825839466702e-06, 1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03)


def _tanh(values):
    """Of float32, each step rounded once."""
    values = np.asarray(values, np.float32)
    ends = np.float32(7.99881172180175781)
    clamped = np.clip(values, -ends, ends)
    square = clamped * clamped

    def polynomial(coefficients):
        total = np.zeros_like(square)
        for coefficient in coefficients:
            total = (total.astype(np.float64) * square + np.float32(coefficient)).astype(np.float32)
        return total

    quotient = clamped * polynomial(TANH_ABOVE) / polynomial(TANH_BELOW)
    return np.where(np.abs(values) < np.float32(0.0004), values, quotient)


def _erfinv(value):
    if not -1 < value < 1:
        return math.copysign(math.inf, value) if math.fabs(value) == 1 else math.nan
    return statistics.NormalDist().inv_cdf((value + 1) / 2) / math.sqrt(2)


def _lgamma(value):
    return math.inf if value <= 0 and value == math.floor(value) else math.lgamma(value)


def _digamma(value):
    """The recurrence up to 10, then the asymptotic series; the reflection below 0."""
    if value <= 0:
        return math.nan if value == math.floor(value) else _digamma(1 - value) - math.pi / math.tan(math.pi * value)
    shift = 0.0
    while value < 10:
        shift, value = shift - 1 / value, value + 1
    square = 1 / (value * value)
    series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square / 240)))
    return shift + math.log(value) - 0.5 / value - series


_erf = _each(lambda v: v if v != v else math.erf(v))
_erfc = _each(lambda v: v if v != v else math.erfc(v))


def _sigmoid(x):
    x = np.asarray(x, np.float64)
    return 1 / (1 + np.exp(-x))


def _softplus(x):
    return np.logaddexp(0, np.asarray(x, np.float64))


FLOAT_FUNCTIONS = {
    "exp": np.exp,
    "exp2": np.exp2,
    "expm1": np.expm1,
    "log": np.log,
    "log2": np.log2,
    "log10": np.log10,
    "log1p": np.log1p,
    "sqrt": np.sqrt,
    "rsqrt": lambda x: 1 / np.sqrt(x),
    "cbrt": np.cbrt,
    "square": np.square,
    "reciprocal": lambda x: 1 / x,
    "tanh": _tanh,
    "sigmoid": _sigmoid,
    "relu": lambda x: np.maximum(x, 0),
    "relu6": lambda x: np.clip(x, 0, 6),
    "gelu": lambda x: 0.5 * x * (1 + _erf(x / math.sqrt(2))),
    "silu": lambda x: x * _sigmoid(x),
    "selu": lambda x: 1.0507009873554805 * np.where(x > 0, x, 1.6732632423543772 * np.expm1(np.minimum(x, 0))),
    "hardswish": lambda x: x * np.clip(x / 6 + 0.5, 0, 1),
    "softplus": _softplus,
    "softsign": lambda x: x / (1 + np.abs(x)),
    "mish": lambda x: x * np.tanh(_softplus(x)),
    "log_sigmoid": lambda x: -_softplus(-x),
    "hardsigmoid": lambda x: np.clip(x / 6 + 0.5, 0, 1),
    "erf": _erf,
    "erfc": _erfc,
    "erfinv": _each(_erfinv),
    "lgamma": _each(_lgamma),
    "digamma": _each(_digamma),
    "neg": np.negative,
    "abs": np.abs,
    "sign": np.sign,
    "floor": np.floor,
    "ceil": np.ceil,
    "trunc": np.trunc,
    "frac": lambda x: x - np.trunc(x),
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "isfinite": np.isfinite,
    "isinf": np.isinf,
    "isnan": np.isnan,
    "logical_not": lambda x: np.equal(x, 0),
    "signbit": np.signbit,
    "identity": lambda x: x,
}

_INTEGERS = {
    "neg": (int32,),
    "abs": (int32, uint32),
    "relu": (int32,),
    "square": (int32,),
    "logical_not": (int32, uint32),
    "identity": (int32, uint32),
}

# Keywords of single ops beside the common ones, with their defaults.
_KEYWORDS = {
    **{key: {"fast_and_approximate_mode"} for key in ("exp", "log", "sqrt", "rsqrt", "tanh", "erf", "erfc")},
    "sigmoid": {"vector_mode", "mode"},
    "gelu": {"fast_and_approximate_mode", "variant"},
}


def _unary(name, compute):
    dtypes = (*FLOATS, *_INTEGERS.get(name, ()))
    keywords = _KEYWORDS.get(name, set())

    def call(input_tensor, *, memory_config=None, output_tensor=None, sub_core_grids=None, **rest):
        if set(rest) - keywords:
            raise TypeError(f"{name}(): incompatible function arguments: {sorted(set(rest) - keywords)}")
        on_device(input_tensor)
        want_dtype(name, input_tensor, *dtypes)
        values = input_tensor.values
        if name == "gelu" and rest.get("fast_and_approximate_mode"):
            values = 0.5 * values * (1 + np.tanh(math.sqrt(2 / math.pi) * (values + 0.044715 * values**3)))
        else:
            with np.errstate(all="ignore"):
                values = compute(values)
        return input_tensor.like(values, config=memory_config)

    call.__name__ = name
    return call


for _name, _function in FLOAT_FUNCTIONS.items():
    globals()[_name] = _unary(_name, _function)


def round(input_tensor, *, decimals=0, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(input_tensor)
    want_dtype("round", input_tensor, *FLOATS)
    return input_tensor.like(np.round(input_tensor.values, decimals), config=memory_config)


def bitwise_not(input_tensor, *, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(input_tensor)
    want_dtype("bitwise_not", input_tensor, int32, uint32)
    return input_tensor.like(np.invert(input_tensor.values), config=memory_config)


def leaky_relu(input_tensor, negative_slope, *, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(input_tensor)
    want_dtype("leaky_relu", input_tensor, *FLOATS)
    x = input_tensor.values
    return input_tensor.like(np.where(x > 0, x, negative_slope * x), config=memory_config)


def elu(input_tensor, *, alpha=1.0, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(input_tensor)
    want_dtype("elu", input_tensor, *FLOATS)
    x = input_tensor.values
    return input_tensor.like(np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0))), config=memory_config)


def clone(input_tensor, *, dtype=None, memory_config=None, compute_kernel_config=None):
    on_device(input_tensor)
    return input_tensor.like(input_tensor.values, dtype=dtype, config=memory_config)
