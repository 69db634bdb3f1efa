// Convolutions and pooling over images in NHWC order.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_Conv2dOp : TTIR_Op<"conv2d"> {
  let summary = "2-D convolution";
  let description = [{
    `weight` is [out channels, in channels / groups, height, width]; `padding` is [top, left, bottom, right] or [height, width]
    or one number. `bias` is [1, 1, 1, out channels].

    Constraints: (C1) input, weight and result have rank 4; (C2) the input's channels are the weight's times `groups`; (C3)
    the result's channels are the weight's; (C4) the result's height and width follow from stride, padding and dilation.

    Example:
    ```mlir
    %2 = "ttir.conv2d"(%0, %1) <{batch_dim = 0 : i64, channel_dim = 3 : i64, dilation = array<i32: 1, 1>, groups = 1 : i32,
        height_dim = 1 : i64, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 1, 1>, width_dim = 2 : i64}>
        : (tensor<2x28x28x1xf32>, tensor<32x1x3x3xf32>) -> tensor<2x28x28x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$weight, Optional<TTIR_Tensor>:$bias, TTIR_IntOrPair:$stride,
                       TTIR_IntOrPair:$padding, TTIR_IntOrPair:$dilation, I32Attr:$groups,
                       DefaultValuedAttr<I64Attr, "0">:$batch_dim, DefaultValuedAttr<I64Attr, "1">:$height_dim,
                       DefaultValuedAttr<I64Attr, "2">:$width_dim, DefaultValuedAttr<I64Attr, "3">:$channel_dim);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_ConvTranspose2dOp : TTIR_Op<"conv_transpose2d"> {
  let summary = "2-D transposed convolution";
  let description = [{
    The gradient of a 2-D convolution with respect to its input: `weight` is [in channels, out channels / groups, height, width].

    Constraints: (C1) input, weight and result have rank 4.

    Example:
    ```mlir
    %2 = "ttir.conv_transpose2d"(%0, %1) <{batch_dim = 0 : i64, channel_dim = 3 : i64, dilation = array<i32: 1, 1>,
        groups = 1 : i32, height_dim = 1 : i64, output_padding = array<i32: 0, 0>, padding = array<i32: 0, 0, 0, 0>,
        stride = array<i32: 2, 2>, width_dim = 2 : i64}>
        : (tensor<2x14x14x64xf32>, tensor<64x32x2x2xf32>) -> tensor<2x28x28x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$weight, Optional<TTIR_Tensor>:$bias, TTIR_IntOrPair:$stride,
                       TTIR_IntOrPair:$padding, TTIR_IntOrPair:$output_padding, TTIR_IntOrPair:$dilation,
                       I32Attr:$groups, DefaultValuedAttr<I64Attr, "0">:$batch_dim,
                       DefaultValuedAttr<I64Attr, "1">:$height_dim, DefaultValuedAttr<I64Attr, "2">:$width_dim,
                       DefaultValuedAttr<I64Attr, "3">:$channel_dim);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_MaxPool2dOp : TTIR_Op<"max_pool2d", [SameOperandsAndResultElementType]> {
  let summary = "Greatest element of every window";
  let description = [{
    Windows slide over height and width of an NHWC input; `padding` is [top, left, bottom, right] and never wins.

    Constraints: (C1) rank 4; (C2) batch and channels stay; (C3) height and width follow from kernel, stride, padding and
    dilation.

    Example:
    ```mlir
    %1 = "ttir.max_pool2d"(%0) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>,
        padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 2, 2>}> : (tensor<1x32x32x64xf32>) -> tensor<1x16x16x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_IntOrPair:$kernel, TTIR_IntOrPair:$stride, TTIR_IntOrPair:$dilation,
                       TTIR_IntOrPair:$padding, BoolAttr:$ceil_mode);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_AvgPool2dOp : TTIR_Op<"avg_pool2d", [SameOperandsAndResultElementType]> {
  let summary = "Mean of every window";
  let description = [{
    As `ttir.max_pool2d`, with the sum of each window divided by its size, or by `divisor_override` (1 gives the sum).
    `count_include_pad` says whether padding counts in the size.

    Constraints: those of `ttir.max_pool2d`.

    Example:
    ```mlir
    %1 = "ttir.avg_pool2d"(%0) <{ceil_mode = false, count_include_pad = true, dilation = array<i32: 1, 1>,
        divisor_override = 1 : i32, kernel = array<i32: 2, 2>, padding = array<i32: 0, 0, 0, 0>, stride = array<i32: 2, 2>}>
        : (tensor<2x28x28x32xf32>) -> tensor<2x14x14x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_IntOrPair:$kernel, TTIR_IntOrPair:$stride, TTIR_IntOrPair:$dilation,
                       TTIR_IntOrPair:$padding, BoolAttr:$ceil_mode,
                       DefaultValuedAttr<BoolAttr, "true">:$count_include_pad,
                       OptionalAttr<I32Attr>:$divisor_override);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}
