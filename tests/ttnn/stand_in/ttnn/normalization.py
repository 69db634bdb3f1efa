"""softmax, norms and fused attention.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import math
import types

import numpy as np

from .tensor import FLOATS, TILE_LAYOUT, bfloat8_b, bfloat16, on_device, refuse, want_dtype, want_tile


def _softmax(values, axis):
    values = values.astype(np.float64)
    with np.errstate(invalid="ignore"):
        grown = np.exp(values - np.max(values, axis=axis, keepdims=True))
        return grown / np.sum(grown, axis=axis, keepdims=True)


def softmax(input_tensor, dim=-1, *, memory_config=None, compute_kernel_config=None, numeric_stable=False):
    on_device(input_tensor)
    want_tile("softmax", input_tensor)
    want_dtype("softmax", input_tensor, *FLOATS)
    return input_tensor.like(_softmax(input_tensor.values, dim), config=memory_config)


def _parameter(name, tensor, width):
    """weight or bias of a norm: as many elements as the last dim, in TILE."""
    if tensor is None:
        return None
    on_device(tensor)
    want_dtype(name, tensor, *FLOATS)
    folded = tensor.layout != TILE_LAYOUT and tensor.shape[-1] == 32
    if tensor.volume() != width or (tensor.layout != TILE_LAYOUT and not folded):
        refuse(f"{name}: a TILE tensor of {width} elements wanted, {tensor} given")
    return tensor.values.reshape(width)


def _norm(op, tensor, epsilon, weight, bias, residual, memory_config, center):
    on_device(tensor)
    want_dtype(op, tensor, *FLOATS)
    x = tensor.values.astype(np.float64)
    if residual is not None:
        on_device(residual)
        x = x + residual.values
    if center:
        x = x - np.mean(x, axis=-1, keepdims=True)
    x = x / np.sqrt(np.mean(np.square(x), axis=-1, keepdims=True) + epsilon)
    scale, shift = (_parameter(op, p, tensor.shape[-1]) for p in (weight, bias))
    x = x if scale is None else x * scale
    return tensor.like(x if shift is None else x + shift, config=memory_config)


def layer_norm(
    input_tensor,
    *,
    epsilon=1e-12,
    weight=None,
    bias=None,
    residual_input_tensor=None,
    memory_config=None,
    program_config=None,
    compute_kernel_config=None,
    recip_tensor=None,
):
    return _norm("layer_norm", input_tensor, epsilon, weight, bias, residual_input_tensor, memory_config, True)


def rms_norm(
    input_tensor,
    *,
    epsilon=1e-12,
    weight=None,
    bias=None,
    residual_input_tensor=None,
    memory_config=None,
    program_config=None,
    compute_kernel_config=None,
):
    return _norm("rms_norm", input_tensor, epsilon, weight, bias, residual_input_tensor, memory_config, False)


def batch_norm(
    input,
    *,
    running_mean=None,
    running_var=None,
    training=False,
    eps=1e-05,
    momentum=0.1,
    weight=None,
    bias=None,
    output=None,
    memory_config=None,
    compute_kernel_config=None,
):
    """NCHW, with statistics `[1, C, 1, 1]`; only inference is here."""
    parts = [p for p in (running_mean, running_var, weight, bias) if p is not None]
    on_device(input, *parts)
    want_tile("batch_norm", input, *parts)
    want_dtype("batch_norm", input, *FLOATS)
    if training or running_mean is None or running_var is None:
        refuse("batch_norm: the stand-in knows inference with running statistics only")
    for part in parts:
        if list(part.shape) != [1, input.shape[1], 1, 1]:
            refuse(f"batch_norm: statistics of shape [1, C, 1, 1] wanted, {list(part.shape)} given")
    x = (input.values - running_mean.values) / np.sqrt(running_var.values + eps)
    x = x if weight is None else x * weight.values
    return input.like(x if bias is None else x + bias.values, config=memory_config)


def scaled_dot_product_attention(
    input_tensor_q,
    input_tensor_k,
    input_tensor_v,
    *,
    attn_mask=None,
    is_causal=True,
    scale=None,
    sliding_window_size=None,
    memory_config=None,
    program_config=None,
    compute_kernel_config=None,
):
    operands = [t for t in (input_tensor_q, input_tensor_k, input_tensor_v, attn_mask) if t is not None]
    on_device(*operands)
    want_tile("scaled_dot_product_attention", *operands)
    for operand in operands:
        want_dtype("scaled_dot_product_attention", operand, bfloat16, bfloat8_b)
        if len(operand.shape) != 4:
            refuse("scaled_dot_product_attention: operands of rank 4 wanted")
    if is_causal and attn_mask is not None:
        refuse("scaled_dot_product_attention: is_causal excludes attn_mask")
    q, k, v = (t.values.astype(np.float64) for t in (input_tensor_q, input_tensor_k, input_tensor_v))
    groups = q.shape[1] // k.shape[1]
    k, v = np.repeat(k, groups, axis=1), np.repeat(v, groups, axis=1)
    scores = np.matmul(q, np.swapaxes(k, -1, -2)) * (1 / math.sqrt(q.shape[-1]) if scale is None else scale)
    if is_causal:
        scores = np.where(np.tril(np.ones(scores.shape[-2:], bool)), scores, -np.inf)
    if attn_mask is not None:
        scores = scores + attn_mask.values
    return input_tensor_q.like(np.matmul(_softmax(scores, -1), v), config=memory_config)


def _concatenate_heads(input_tensor, *, memory_config=None):
    on_device(input_tensor)
    batch, heads, rows, width = input_tensor.shape
    joined = np.transpose(input_tensor.values, (0, 2, 1, 3)).reshape(batch, rows, heads * width)
    return input_tensor.like(joined, config=memory_config)


transformer = types.SimpleNamespace(
    scaled_dot_product_attention=scaled_dot_product_attention, concatenate_heads=_concatenate_heads
)
__all__ = ["batch_norm", "layer_norm", "rms_norm", "softmax", "transformer"]
