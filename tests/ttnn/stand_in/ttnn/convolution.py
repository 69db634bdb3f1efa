"""conv2d, its transpose, and 2-d pooling on `[1, 1, N*H*W, C]`.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

from .config import BufferType, MemoryConfig, TensorMemoryLayout
from .elementwise import activate
from .tensor import FLOATS, ROW_MAJOR_LAYOUT, TILE_LAYOUT, bfloat16, live, on_device, refuse, want_dtype

# Where pools leave their result unless told otherwise.
SHARDED_MEMORY_CONFIG = MemoryConfig(TensorMemoryLayout.HEIGHT_SHARDED, BufferType.L1)


def _sides(padding):
    """(top, bottom, left, right) of two or four values."""
    values = [int(p) for p in padding]
    if len(values) == 2:
        return values[0], values[0], values[1], values[1]
    if len(values) != 4:
        raise TypeError("incompatible function arguments: padding has 2 or 4 values")
    return tuple(values)


def _image(op, tensor, batch, height, width, channels):
    """The operand as `[N, H, W, C]`."""
    wanted = batch * height * width
    shape = list(tensor.shape)
    if shape not in ([1, 1, wanted, channels], [batch, height, width, channels]):
        refuse(f"{op}: input {shape} is neither [1, 1, {wanted}, {channels}] nor [N, H, W, C]")
    return tensor.values.reshape(batch, height, width, channels)


def _windows(image, kernel, stride, dilation, sides, fill, ceil_mode=False):
    """`[N, Ho, Wo, C, kh, kw]`: what each output position sees."""
    top, bottom, left, right = sides
    extent = [d * (k - 1) + 1 for k, d in zip(kernel, dilation, strict=True)]
    spare = [0, 0]
    if ceil_mode:
        for axis, padded in enumerate((image.shape[1] + top + bottom, image.shape[2] + left + right)):
            spare[axis] = -(padded - extent[axis]) % stride[axis]
    pads = ((0, 0), (top, bottom + spare[0]), (left, right + spare[1]), (0, 0))
    padded = np.pad(image, pads, constant_values=fill)
    if padded.shape[1] < extent[0] or padded.shape[2] < extent[1]:
        refuse(f"window {extent} is larger than the padded image {padded.shape[1:3]}")
    windows = np.lib.stride_tricks.sliding_window_view(padded, extent, axis=(1, 2))
    return windows[:, :: stride[0], :: stride[1], :, :: dilation[0], :: dilation[1]]


def _need_small_l1(op, device):
    if not device.l1_small_size:
        refuse(f"{op}: Out of Memory: the L1_SMALL region is 0 B; open the device with l1_small_size")


def _weights(op, weight, shape):
    live(weight)
    want_dtype(op, weight, *FLOATS)
    if weight.layout != ROW_MAJOR_LAYOUT:
        refuse("Host conv weights layout should be in row_major layout")
    if list(weight.shape) != list(shape):
        refuse(f"{op}: weights {list(weight.shape)}, wanted {list(shape)}")
    return weight.values


def _finish(op, like, values, bias, conv_config, dtype, memory_config, return_output_dim, return_weights):
    """Adds the bias, flattens, and packs what the caller asked to get back."""
    if bias is not None:
        live(bias)
        if list(bias.shape) != [1, 1, 1, values.shape[-1]]:
            refuse(f"{op}: bias {list(bias.shape)}, wanted [1, 1, 1, {values.shape[-1]}]")
        values = values + bias.values.reshape(-1)
    if conv_config is not None and conv_config.activation is not None:
        values = activate(values, [conv_config.activation])
    batch, height, width, channels = values.shape
    flat = values.reshape(1, 1, batch * height * width, channels)
    result = like.like(flat, dtype=dtype, layout=TILE_LAYOUT, config=memory_config)
    if return_weights:
        refuse(f"{op}: the stand-in does not return prepared weights")
    return (result, (height, width)) if return_output_dim else result


def conv2d(
    *,
    input_tensor,
    weight_tensor,
    device,
    in_channels,
    out_channels,
    batch_size,
    input_height,
    input_width,
    kernel_size,
    stride=(1, 1),
    padding=(0, 0),
    dilation=(1, 1),
    groups=1,
    dtype=None,
    bias_tensor=None,
    conv_config=None,
    compute_config=None,
    memory_config=None,
    slice_config=None,
    return_output_dim=False,
    return_weights_and_bias=False,
):
    on_device(input_tensor)
    want_dtype("conv2d", input_tensor, *FLOATS)
    if list(kernel_size) != [1, 1]:
        _need_small_l1("conv2d", device)
    image = _image("conv2d", input_tensor, batch_size, input_height, input_width, in_channels)
    weight = _weights("conv2d", weight_tensor, (out_channels, in_channels // groups, *kernel_size))
    windows = _windows(image, kernel_size, stride, dilation, _sides(padding), 0)
    batch, height, width = windows.shape[:3]
    out = np.empty((batch, height, width, out_channels), np.float32)
    ins, outs = in_channels // groups, out_channels // groups
    for group in range(groups):
        seen = windows[:, :, :, group * ins : (group + 1) * ins].reshape(batch * height * width, -1)
        kernels = weight[group * outs : (group + 1) * outs].reshape(outs, -1)
        out[..., group * outs : (group + 1) * outs] = (seen @ kernels.T).reshape(batch, height, width, outs)
    return _finish(
        "conv2d",
        input_tensor,
        out,
        bias_tensor,
        conv_config,
        dtype,
        memory_config,
        return_output_dim,
        return_weights_and_bias,
    )


def _taps(first, step, count):
    """Where one tap of a transposed kernel lands."""
    return np.s_[first : first + (count - 1) * step + 1 : step]


def conv_transpose2d(
    *,
    input_tensor,
    weight_tensor,
    device,
    in_channels,
    out_channels,
    batch_size,
    input_height,
    input_width,
    kernel_size,
    stride=(1, 1),
    padding=(0, 0),
    output_padding=(0, 0),
    dilation=(1, 1),
    groups=1,
    dtype=None,
    bias_tensor=None,
    conv_config=None,
    compute_config=None,
    memory_config=None,
    dram_slice_config=None,
    mirror_kernel=True,
    return_output_dim=False,
    return_weights_and_bias=False,
):
    on_device(input_tensor)
    want_dtype("conv_transpose2d", input_tensor, *FLOATS)
    _need_small_l1("conv_transpose2d", device)
    image = _image("conv_transpose2d", input_tensor, batch_size, input_height, input_width, in_channels)
    weight = _weights("conv_transpose2d", weight_tensor, (in_channels, out_channels // groups, *kernel_size))
    if not mirror_kernel:
        weight = weight[:, :, ::-1, ::-1]
    top, bottom, left, right = _sides(padding)
    full = [
        (n - 1) * s + d * (k - 1) + 1
        for n, s, d, k in zip(image.shape[1:3], stride, dilation, kernel_size, strict=True)
    ]
    height = full[0] - top - bottom + output_padding[0]
    width = full[1] - left - right + output_padding[1]
    canvas = np.zeros((batch_size, full[0] + output_padding[0], full[1] + output_padding[1], out_channels), np.float32)
    ins, outs = in_channels // groups, out_channels // groups
    for group in range(groups):
        seen = image[..., group * ins : (group + 1) * ins]
        for row in range(kernel_size[0]):
            for column in range(kernel_size[1]):
                tap = weight[group * ins : (group + 1) * ins, :, row, column]
                rows = _taps(row * dilation[0], stride[0], image.shape[1])
                columns = _taps(column * dilation[1], stride[1], image.shape[2])
                canvas[:, rows, columns, group * outs : (group + 1) * outs] += seen @ tap
    out = canvas[:, top : top + height, left : left + width]
    return _finish(
        "conv_transpose2d",
        input_tensor,
        out,
        bias_tensor,
        conv_config,
        dtype,
        memory_config,
        return_output_dim,
        return_weights_and_bias,
    )


def _pool_input(op, tensor, batch, height, width, channels, kernel, sides):
    on_device(tensor)
    if tensor.dtype != bfloat16:
        refuse("Only BFLOAT16 supported for now")
    _need_small_l1(op, tensor.device())
    if any(2 * p > kernel[axis // 2] for axis, p in enumerate(sides)):
        refuse(f"Pool2D: Padding {sides} should not exceed half of kernel size {list(kernel)}")
    return _image(op, tensor, batch, height, width, channels)


def _pooled(tensor, values, memory_config, dtype, output_layout):
    flat = values.reshape(1, 1, -1, values.shape[-1])
    layout = output_layout or ROW_MAJOR_LAYOUT
    return tensor.like(flat, layout=layout, dtype=dtype, config=memory_config or SHARDED_MEMORY_CONFIG)


def max_pool2d(
    input_tensor,
    batch_size,
    input_h,
    input_w,
    channels,
    kernel_size,
    stride,
    padding,
    dilation,
    ceil_mode=False,
    *,
    memory_config=None,
    dram_slice_config=None,
    applied_shard_scheme=None,
    deallocate_input=False,
    reallocate_halo_output=True,
    return_indices=False,
    dtype=None,
    output_layout=None,
    config_tensor_in_dram=False,
):
    sides = _sides(padding)
    image = _pool_input("max_pool2d", input_tensor, batch_size, input_h, input_w, channels, kernel_size, sides)
    if return_indices:
        refuse("max_pool2d: the stand-in does not return indices")
    windows = _windows(image, kernel_size, stride, dilation, sides, -np.inf, ceil_mode)
    return _pooled(input_tensor, windows.max(axis=(-2, -1)), memory_config, dtype, output_layout)


def avg_pool2d(
    input_tensor,
    batch_size,
    input_h,
    input_w,
    channels,
    kernel_size,
    stride,
    padding,
    ceil_mode=False,
    count_include_pad=True,
    divisor_override=None,
    *,
    memory_config=None,
    dram_slice_config=None,
    applied_shard_scheme=None,
    compute_kernel_config=None,
    deallocate_input=False,
    reallocate_halo_output=True,
    dtype=None,
    output_layout=None,
    config_tensor_in_dram=False,
):
    sides = _sides(padding)
    image = _pool_input("avg_pool2d", input_tensor, batch_size, input_h, input_w, channels, kernel_size, sides)
    if ceil_mode:
        refuse("avg_pool2d: the stand-in does not know ceil_mode")
    total = _windows(image, kernel_size, stride, (1, 1), sides, 0).sum(axis=(-2, -1))
    count = kernel_size[0] * kernel_size[1]
    if divisor_override:
        count = divisor_override
    elif not count_include_pad:
        inside = np.ones((1, *image.shape[1:3], 1), np.float32)
        count = _windows(inside, kernel_size, stride, (1, 1), sides, 0).sum(axis=(-2, -1))
    return _pooled(input_tensor, total / count, memory_config, dtype, output_layout)


__all__ = ["avg_pool2d", "conv2d", "conv_transpose2d", "max_pool2d"]
