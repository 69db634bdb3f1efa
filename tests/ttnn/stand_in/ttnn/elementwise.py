"""Ops on two or three operands, elementwise with numpy's broadcasting.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .config import UnaryOpType
from .tensor import (
    FLOATS,
    TILE_LAYOUT,
    Tensor,
    bfloat16,
    convert,
    float32,
    int32,
    on_device,
    refuse,
    storage,
    uint8,
    uint16,
    uint32,
    want_dtype,
)

_INTS = (int32, uint32)
_NUMBERS = (*FLOATS, int32, uint32)
_LIMITS = {int32: (-(2**31), 2**32 - 1), uint32: (-(2**31), 2**32 - 1), uint16: (0, 2**16 - 1), uint8: (0, 255)}


def is_scalar(value):
    return isinstance(value, (bool, int, float)) and not isinstance(value, np.generic)


def scalar_as(op, value, dtype):
    """A Python number as an element of `dtype`; one that an integer tensor cannot hold is refused."""
    if dtype not in FLOATS:
        low, high = _LIMITS[dtype]
        if value != value or value in (float("inf"), float("-inf")) or int(value) != value or not low <= value <= high:
            refuse(f"{op} with a {dtype} tensor cannot represent the scalar {value}")
        return np.array(int(value)).astype(storage(dtype))
    return convert(np.float32(value), float32)


def same_dtype(op, a, b, *, mixed_floats):
    """bf16 with f32 passes where `mixed_floats` says so; the left one's dtype is the result's."""
    if a.dtype != b.dtype and not (mixed_floats and a.dtype in FLOATS and b.dtype in FLOATS):
        refuse(f"Mixed dtype is not supported for binary operation {op}, dtype A: {a.dtype}, dtype B: {b.dtype}")


def broadcast_shape(op, *arrays):
    try:
        return np.broadcast_shapes(*(np.shape(array) for array in arrays))
    except ValueError:
        refuse(f"{op}: Invalid subtile broadcast type: shapes {[np.shape(array) for array in arrays]}")


def activate(values, activations):
    from .unary import FLOAT_FUNCTIONS

    for activation in activations or ():
        op_type = activation.op_type if hasattr(activation, "op_type") else activation
        if not isinstance(op_type, UnaryOpType):
            raise TypeError("incompatible function arguments: activations are UnaryWithParam")
        values = FLOAT_FUNCTIONS[op_type.value](values)
    return values


def _operands(op, a, b, dtypes, *, left_scalar, mixed_floats):
    """Both operands as arrays of one kind, with the tensor that decides dtype and layout."""
    if is_scalar(a):
        if not left_scalar:
            raise TypeError(f"{op}(): incompatible function arguments: the first operand must be a tensor")
        on_device(b)
        want_dtype(op, b, *dtypes)
        return scalar_as(op, a, b.dtype), b.values, b
    on_device(a)
    want_dtype(op, a, *dtypes)
    if is_scalar(b):
        return a.values, scalar_as(op, b, a.dtype), a
    on_device(b)
    want_dtype(op, b, *dtypes)
    same_dtype(op, a, b, mixed_floats=mixed_floats)
    broadcast_shape(op, a.values, b.values)
    return a.values, b.values, a if a.layout == TILE_LAYOUT else b


def _binary(op, compute, dtypes, *, left_scalar=False, mixed_floats=True, result_dtype=None):
    def call(
        input_tensor_a,
        input_tensor_b,
        *,
        dtype=None,
        memory_config=None,
        output_tensor=None,
        activations=(),
        input_tensor_a_activations=(),
        input_tensor_b_activations=(),
        sub_core_grids=None,
        sub_device_id=None,
    ):
        a, b, like = _operands(
            op, input_tensor_a, input_tensor_b, dtypes, left_scalar=left_scalar, mixed_floats=mixed_floats
        )
        first = input_tensor_a if isinstance(input_tensor_a, Tensor) else like
        a, b = activate(a, input_tensor_a_activations), activate(b, input_tensor_b_activations)
        with np.errstate(all="ignore"):
            values = activate(compute(a, b), activations)
        natural = result_dtype(first.dtype) if result_dtype else first.dtype
        return like.like(values, dtype=dtype or natural, config=memory_config)

    call.__name__ = op
    return call


def _compare(op, compute):
    widened = {uint8: uint16}  # a comparison of u8 gives u16
    return _binary(op, compute, (*_NUMBERS, uint16, uint8), result_dtype=lambda dtype: widened.get(dtype, dtype))


def _truth(compute):
    return lambda a, b: compute(np.asarray(a) != 0, np.asarray(b) != 0)


def _shift(compute):
    """Shifts of 32 and more give 0, as the library's logical shifts do."""

    def shift(a, b):
        bits, count = np.asarray(a).view(np.uint32), np.asarray(b).astype(np.int64)
        moved = compute(bits.astype(np.uint64), np.clip(count, 0, 63).astype(np.uint64))
        return np.where((count < 0) | (count > 31), 0, moved).astype(np.uint32).view(np.asarray(a).dtype)

    return shift


_ARITHMETIC = (*_NUMBERS, uint16)
add = _binary("add", np.add, _ARITHMETIC, left_scalar=True)
subtract = _binary("subtract", np.subtract, _ARITHMETIC, left_scalar=True)
multiply = _binary("multiply", np.multiply, _ARITHMETIC, left_scalar=True)
maximum = _binary("maximum", np.maximum, _NUMBERS, mixed_floats=False)
minimum = _binary("minimum", np.minimum, _NUMBERS, mixed_floats=False)
remainder = _binary("remainder", np.remainder, _NUMBERS, mixed_floats=False)
fmod = _binary("fmod", np.fmod, (*FLOATS, int32), mixed_floats=False)
atan2 = _binary("atan2", np.arctan2, FLOATS, mixed_floats=False)
squared_difference = _binary("squared_difference", lambda a, b: np.square(a - b), FLOATS)

eq = _compare("eq", np.equal)
ne = _compare("ne", np.not_equal)
lt = _compare("lt", np.less)
le = _compare("le", np.less_equal)
gt = _compare("gt", np.greater)
ge = _compare("ge", np.greater_equal)

logical_and = _binary("logical_and", _truth(np.logical_and), _NUMBERS)
logical_or = _binary("logical_or", _truth(np.logical_or), _NUMBERS)
logical_xor = _binary("logical_xor", _truth(np.logical_xor), _NUMBERS)
bitwise_and = _binary("bitwise_and", np.bitwise_and, _INTS)
bitwise_or = _binary("bitwise_or", np.bitwise_or, _INTS)
bitwise_xor = _binary("bitwise_xor", np.bitwise_xor, _INTS)
logical_left_shift = bitwise_left_shift = _binary("logical_left_shift", _shift(np.left_shift), _INTS)
logical_right_shift = _binary("logical_right_shift", _shift(np.right_shift), _INTS)
bitwise_right_shift = _binary("bitwise_right_shift", lambda a, b: np.right_shift(a, np.minimum(b, 31)), _INTS)


_exact_divide = _binary("divide", np.true_divide, (*FLOATS, int32), left_scalar=True, mixed_floats=True)
_ROUNDED = {"trunc": np.trunc, "floor": np.floor}


def divide(input_tensor_a, input_tensor_b, *, fast_and_approximate_mode=False, rounding_mode=None, dtype=None, **rest):
    first = input_tensor_a if isinstance(input_tensor_a, Tensor) else input_tensor_b
    if isinstance(first, Tensor) and first.dtype == int32:
        if rounding_mode is None:
            return _exact_divide(input_tensor_a, input_tensor_b, dtype=dtype or float32, **rest)
        rounded = _binary(
            "divide", lambda a, b: _ROUNDED[rounding_mode](np.true_divide(a, b)), (int32,), left_scalar=True
        )
        return rounded(input_tensor_a, input_tensor_b, dtype=dtype, **rest)
    if rounding_mode is None:
        return _exact_divide(input_tensor_a, input_tensor_b, dtype=dtype, **rest)
    rounded = _binary("divide", lambda a, b: _ROUNDED[rounding_mode](a / b), FLOATS, left_scalar=True)
    return rounded(input_tensor_a, input_tensor_b, dtype=dtype, **rest)


div = divide


def pow(input_tensor, exponent, *, dtype=None, memory_config=None, output_tensor=None, activations=()):
    if isinstance(exponent, Tensor):
        by_tensor = _binary("pow", np.power, FLOATS, left_scalar=True, mixed_floats=False)
        return by_tensor(input_tensor, exponent, dtype=dtype, memory_config=memory_config)
    if dtype is not None:
        raise TypeError("pow(): incompatible function arguments: dtype with a scalar exponent")
    whole = isinstance(exponent, int) and exponent >= 0
    by_scalar = _binary("pow", np.power, (*FLOATS, int32) if whole else FLOATS)
    return by_scalar(input_tensor, exponent, memory_config=memory_config)


def where(predicate, true_value, false_value, *, memory_config=None, output_tensor=None, sub_core_grids=None):
    on_device(predicate)
    tensors = [value for value in (true_value, false_value) if isinstance(value, Tensor)]
    on_device(*tensors)
    if len(tensors) == 2:
        pair = {tensors[0].dtype, tensors[1].dtype}
        if len(pair) > 1 and not (pair <= set(FLOATS) or pair <= set(_INTS)):
            refuse(f"Mixed dtype is not supported for binary operation WHERE, dtypes {pair}")
    if len(tensors) == 1 and predicate.dtype != tensors[0].dtype:
        refuse(
            "Mixed dtype is not supported for binary operation WHERE_TTS, "
            f"dtype A: {predicate.dtype}, dtype B: {tensors[0].dtype}"
        )
    without_tensor = float32 if predicate.dtype == int32 else predicate.dtype
    dtype = tensors[0].dtype if tensors else without_tensor
    values = [
        value.values if isinstance(value, Tensor) else scalar_as("where", value, dtype)
        for value in (true_value, false_value)
    ]
    broadcast_shape("where", predicate.values, *values)
    return predicate.like(np.where(predicate.values != 0, *values), dtype=dtype, config=memory_config)


def clamp(
    input_tensor,
    min=None,
    max=None,
    *,
    memory_config=None,
    output_tensor=None,
):
    on_device(input_tensor)
    bounds = [bound for bound in (min, max) if bound is not None]
    if not bounds:
        refuse("clamp: only one of 'min' or 'max' can be None")
    if all(isinstance(bound, Tensor) for bound in bounds):
        clamped = input_tensor if min is None else maximum(input_tensor, min, memory_config=memory_config)
        return clamped if max is None else minimum(clamped, max, memory_config=memory_config)
    if not all(is_scalar(bound) for bound in bounds):
        raise TypeError("clamp(): incompatible function arguments: two tensors or two numbers")
    want_dtype("clamp", input_tensor, *FLOATS, int32)
    real = input_tensor.dtype == int32 and any(isinstance(bound, float) for bound in bounds)
    dtype = float32 if real else input_tensor.dtype
    values = convert(input_tensor.values, dtype)
    low, high = (None if bound is None else scalar_as("clamp", bound, dtype) for bound in (min, max))
    return input_tensor.like(np.clip(values, low, high), dtype=dtype, config=memory_config)


def bitcast(input_tensor, dtype, *, memory_config=None, output_tensor=None):
    """Between dtypes of one width only; the real library takes others and gives rubbish."""
    on_device(input_tensor)
    widths = {bfloat16: 2, uint16: 2, float32: 4, int32: 4, uint32: 4, uint8: 1}
    if widths.get(input_tensor.dtype) != widths.get(dtype):
        refuse(f"bitcast: {input_tensor.dtype} and {dtype} differ in width")
    values = input_tensor.values
    if bfloat16 in (input_tensor.dtype, dtype) and input_tensor.dtype != dtype:
        if dtype == bfloat16:
            values = (values.astype(np.uint32) << 16).view(np.float32)
        else:
            values = (np.ascontiguousarray(values).view(np.uint32) >> 16).astype(np.uint16)
        return input_tensor.like(values, dtype=dtype, config=memory_config)
    return input_tensor.like(np.ascontiguousarray(values).view(storage(dtype)), dtype=dtype, config=memory_config)
