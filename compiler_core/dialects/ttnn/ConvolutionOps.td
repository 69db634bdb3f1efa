// Convolution and pooling on flattened images.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_CONVOLUTIONOPS_TD
#define TTC_DIALECTS_TTNN_CONVOLUTIONOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_Conv2dOp
    : TTNN_Op<"conv2d", "ttnn.conv2d",
              [In<"Input", "input_tensor">, In<"Weight", "weight_tensor">, Dev<"device">,
               Lit<"InChannels", "in_channels">, Lit<"OutChannels", "out_channels">,
               Lit<"BatchSize", "batch_size">, Lit<"InputHeight", "input_height">,
               Lit<"InputWidth", "input_width">, Lit<"KernelSize", "kernel_size">, Lit<"Stride", "stride">,
               Lit<"Padding", "padding">, Lit<"Dilation", "dilation">, Lit<"Groups", "groups">,
               In<"Bias", "bias_tensor">, Lit<"ComputeConfig", "compute_config">],
              [Pure]> {
  let summary = "Two-dimensional convolution";
  let description = [{
    input: [1, 1, n*h*w, c], weight: [o, c/groups, kh, kw] row major, bias: [1, 1, 1, o] -> [1, 1, n*ho*wo, o]. `padding` is
    [top, bottom, left, right].

    Constraints:
    * C1: `input` has batch_size * input_height * input_width rows of in_channels.
    * C2: `weight` fits out_channels, in_channels / groups and kernel_size.

    Example:
    ```mlir
    %r = "ttnn.conv2d"(%x, %w) <{batch_size = 2 : i32, dilation = array<i32: 1, 1>, groups = 1 : i32, in_channels = 1 : i32,
        input_height = 28 : i32, input_width = 28 : i32, kernel_size = array<i32: 3, 3>, out_channels = 32 : i32,
        padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 1, 1>}>
        : (tensor<1x1x1568x1xbf16, #l>, tensor<32x1x3x3xbf16, #row_major>) -> tensor<1x1x1568x32xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$weight, Optional<TTNN_Tensor>:$bias,
                       I32Attr:$in_channels, I32Attr:$out_channels, I32Attr:$batch_size,
                       I32Attr:$input_height, I32Attr:$input_width, DenseI32ArrayAttr:$kernel_size,
                       DenseI32ArrayAttr:$stride, DenseI32ArrayAttr:$padding, DenseI32ArrayAttr:$dilation,
                       I32Attr:$groups, OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
  let operandLayout = "index == 1 ? Layout::RowMajor : Layout::Tile";
}

def TTNN_ConvTranspose2dOp
    : TTNN_Op<"conv_transpose2d", "ttnn.conv_transpose2d",
              [In<"Input", "input_tensor">, In<"Weight", "weight_tensor">, Dev<"device">,
               Lit<"InChannels", "in_channels">, Lit<"OutChannels", "out_channels">,
               Lit<"BatchSize", "batch_size">, Lit<"InputHeight", "input_height">,
               Lit<"InputWidth", "input_width">, Lit<"KernelSize", "kernel_size">, Lit<"Stride", "stride">,
               Lit<"Padding", "padding">, Lit<"OutputPadding", "output_padding">, Lit<"Dilation", "dilation">,
               Lit<"Groups", "groups">, In<"Bias", "bias_tensor">, Lit<"ComputeConfig", "compute_config">],
              [Pure]> {
  let summary = "Two-dimensional transposed convolution";
  let description = [{
    As `ttnn.conv2d`, with weight: [c, o/groups, kh, kw] row major: the gradient of a convolution with respect to its input.

    Example:
    ```mlir
    %r = "ttnn.conv_transpose2d"(%x, %w) <{batch_size = 2 : i32, dilation = array<i32: 1, 1>, groups = 1 : i32,
        in_channels = 64 : i32, input_height = 14 : i32, input_width = 14 : i32, kernel_size = array<i32: 2, 2>,
        out_channels = 32 : i32, output_padding = array<i32: 0, 0>, padding = array<i32: 0, 0, 0, 0>, stride = array<i32: 2, 2>}>
        : (tensor<1x1x392x64xbf16, #l>, tensor<64x32x2x2xbf16, #row_major>) -> tensor<1x1x1568x32xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$weight, Optional<TTNN_Tensor>:$bias,
                       I32Attr:$in_channels, I32Attr:$out_channels, I32Attr:$batch_size,
                       I32Attr:$input_height, I32Attr:$input_width, DenseI32ArrayAttr:$kernel_size,
                       DenseI32ArrayAttr:$stride, DenseI32ArrayAttr:$padding,
                       DenseI32ArrayAttr:$output_padding, DenseI32ArrayAttr:$dilation, I32Attr:$groups,
                       OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "index == 1 ? Layout::RowMajor : Layout::Tile";
}

class TTNN_Pool2d<string mnemonic, string what, list<CallArg> tail>
    : TTNN_Op<mnemonic, "ttnn." # mnemonic,
              !listconcat([In<"Input", "input_tensor">, Lit<"BatchSize", "batch_size">,
                           Lit<"InputHeight", "input_h">, Lit<"InputWidth", "input_w">,
                           Lit<"Channels", "channels">, Lit<"KernelSize", "kernel_size">,
                           Lit<"Stride", "stride">, Lit<"Padding", "padding">],
                          tail, [ResultMemoryConfig<"memory_config">, ResultLayout<"output_layout">]),
              [Pure, SameOperandsAndResultElementType]> {
  let summary = what # " of windows of an image";
  let description = what # [{ of every window. input: [1, 1, n*h*w, c] -> [1, 1, n*ho*wo, c]; bf16 only. `padding` is
    [top, bottom, left, right], at most half the window.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%x) <{batch_size = 2 : i32, ceil_mode = false, channels = 32 : i32, dilation = array<i32: 1, 1>,
        input_height = 28 : i32, input_width = 28 : i32, kernel_size = array<i32: 2, 2>, padding = array<i32: 0, 0, 0, 0>,
        stride = array<i32: 2, 2>}> : (tensor<1x1x1568x32xbf16, #l>) -> tensor<1x1x392x32xbf16, #l1>
    ```
  }];
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_MaxPool2dOp
    : TTNN_Pool2d<"max_pool2d", "Largest value", [Lit<"Dilation", "dilation">, Lit<"CeilMode", "ceil_mode">]> {
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$batch_size, I32Attr:$input_height, I32Attr:$input_width,
                       I32Attr:$channels, DenseI32ArrayAttr:$kernel_size, DenseI32ArrayAttr:$stride,
                       DenseI32ArrayAttr:$padding, DenseI32ArrayAttr:$dilation, BoolAttr:$ceil_mode);
}

def TTNN_AvgPool2dOp
    : TTNN_Pool2d<"avg_pool2d", "Mean",
                  [Lit<"CeilMode", "ceil_mode">, Lit<"CountIncludePad", "count_include_pad">,
                   Lit<"DivisorOverride", "divisor_override">]> {
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$batch_size, I32Attr:$input_height, I32Attr:$input_width,
                       I32Attr:$channels, DenseI32ArrayAttr:$kernel_size, DenseI32ArrayAttr:$stride,
                       DenseI32ArrayAttr:$padding, BoolAttr:$ceil_mode, BoolAttr:$count_include_pad,
                       OptionalAttr<I32Attr>:$divisor_override);
}

#endif // TTC_DIALECTS_TTNN_CONVOLUTIONOPS_TD
