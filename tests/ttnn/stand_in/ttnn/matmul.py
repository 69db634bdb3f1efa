"""matmul and linear, with the library's own rules for batch dims.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .config import UnaryOpType, UnaryWithParam
from .elementwise import activate
from .tensor import FLOATS, on_device, refuse, want_dtype, want_tile


def _check_batch(a, b):
    """Equal batch dims, or b of rank 2, or one side with batch dims of 1 only."""
    batch_a, batch_b = a.shape[:-2], b.shape[:-2]
    if b.ndim == 2 or batch_a == batch_b:
        return
    if len(batch_b) > len(batch_a):
        refuse("When in1 rank greater than in0 rank front dimensions need to be 1")
    if all(d == 1 for d in batch_b):
        return
    if len(batch_a) != len(batch_b):
        refuse(f"Batched (non-bcast) matmul requires inputs of the same rank, got {a.ndim} and {b.ndim}")
    if not all(d == 1 for d in batch_a):
        refuse(f"bmm (non-bcast matmul) expects equal batch dims: {batch_a} vs {batch_b}")


def _product(a, b, transpose_a, transpose_b):
    a = np.swapaxes(a, -1, -2) if transpose_a and a.ndim > 1 else a
    b = np.swapaxes(b, -1, -2) if transpose_b and b.ndim > 1 else b
    if a.shape[-1] != b.shape[-2 if b.ndim > 1 else -1]:
        refuse(
            "The width of the first tensor must be equal to the height of the second tensor. "
            f"Mismatch: width={a.shape[-1]} height={b.shape[-2 if b.ndim > 1 else -1]}"
        )
    if a.ndim > 1 and b.ndim > 1:
        _check_batch(a, b)
    return np.matmul(a, b)


def _as_activation(activation):
    if activation is None:
        return ()
    if isinstance(activation, str):
        return (UnaryWithParam(UnaryOpType(activation)),)
    return (activation,)


def _multiply(op, a, b, bias, transpose_a, transpose_b, dtype, memory_config, activation):
    operands = (a, b) if bias is None else (a, b, bias)
    on_device(*operands)
    want_tile(op, *operands)
    for operand in operands:
        want_dtype(op, operand, *FLOATS)
    values = _product(a.values, b.values, transpose_a, transpose_b)
    if bias is not None:
        values = values + bias.values.reshape(bias.values.shape[-2:])
    return a.like(activate(values, _as_activation(activation)), dtype=dtype, config=memory_config)


def matmul(
    input_tensor_a,
    input_tensor_b,
    *,
    transpose_a=False,
    transpose_b=False,
    memory_config=None,
    dtype=None,
    program_config=None,
    activation=None,
    compute_kernel_config=None,
    core_grid=None,
    output_tile=None,
    optional_output_tensor=None,
):
    return _multiply(
        "matmul", input_tensor_a, input_tensor_b, None, transpose_a, transpose_b, dtype, memory_config, activation
    )


def linear(
    input_tensor_a,
    input_tensor_b,
    *,
    bias=None,
    transpose_a=False,
    transpose_b=False,
    memory_config=None,
    dtype=None,
    program_config=None,
    activation=None,
    compute_kernel_config=None,
    core_grid=None,
    output_tile=None,
    optional_output_tensor=None,
):
    return _multiply(
        "linear", input_tensor_a, input_tensor_b, bias, transpose_a, transpose_b, dtype, memory_config, activation
    )
