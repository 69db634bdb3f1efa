// stablehlo ops that multiply, convolve, decompose and transform.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_LINEAR_ALGEBRA_OPS_TD
#define TTC_STABLEHLO_LINEAR_ALGEBRA_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

def StableHLO_DotGeneralOp : StableHLO_Op<"dot_general", [Pure]> {
  let summary = "product that sums over and batches over chosen dimensions";
  let description = [{
    The result's dimensions are the batching ones, then the rest of lhs, then the rest of rhs. C1, C2: as many batching
    and contracting dimensions on both sides. C3, C4: none twice. C5 to C8: each is a dimension of its operand. C9, C10:
    paired sizes agree. C11: a precision per operand. C12: the result's shape follows.

    Example: `%r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs,
      StableHLO_DotDimensionNumbers:$dot_dimension_numbers, OptionalAttr<StableHLO_PrecisionConfigAttr>:$precision_config,
      OptionalAttr<StableHLO_DotAlgorithm>:$algorithm);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs `,` custom<DotDimensionNumbers>($dot_dimension_numbers) ``
    custom<PrecisionConfigAndAlgorithm>($precision_config, $algorithm) attr-dict `:`
    functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_DotOp : StableHLO_Op<"dot", [Pure]> {
  let summary = "product of vectors or matrices (older form of dot_general)";
  let description = [{
    Sums over the last dimension of lhs and the first of rhs, which have one size.

    Example: `%r = stablehlo.dot %a, %b : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs,
      OptionalAttr<StableHLO_PrecisionConfigAttr>:$precision_config);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs `` custom<PrecisionConfig>($precision_config) attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

class StableHLO_ConvolutionBase<string mnemonic, dag operands> : StableHLO_Op<mnemonic, [Pure]> {
  let arguments = !con(operands, (ins OptionalAttr<DenseI64ArrayAttr>:$window_strides),
      !if(!eq(mnemonic, "convolution"), (ins OptionalAttr<I64ElementsAttr>:$padding), (ins)),
      (ins OptionalAttr<DenseI64ArrayAttr>:$lhs_dilation, OptionalAttr<DenseI64ArrayAttr>:$rhs_dilation,
          OptionalAttr<DenseBoolArrayAttr>:$window_reversal, StableHLO_ConvDimensionNumbers:$dimension_numbers,
          I64Attr:$feature_group_count, I64Attr:$batch_group_count,
          OptionalAttr<StableHLO_PrecisionConfigAttr>:$precision_config));
  let results = (outs StableHLO_Tensor:$result);
  let hasVerifier = 1;
}

def StableHLO_ConvolutionOp : StableHLO_ConvolutionBase<"convolution",
    (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs)> {
  let summary = "convolution of lhs with windows of rhs";
  let description = [{
    Attributes of the window that are left out are ones (strides, dilations), zeros (padding) or false (reversal). C1: one
    rank, C2 to C9: an entry per spatial dimension, positive strides and dilations, C10 to C20: dimension numbers are
    a permutation and the group counts divide, C24: a precision per operand, C25 to C27: the result's type follows.

    Example: `%r = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]}
    {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x2xf32>, tensor<3x2x4xf32>) -> tensor<1x6x4xf32>`
  }];
  let assemblyFormat = [{
    `(`operands`)` `dim_numbers` `=` custom<ConvolutionDimensions>($dimension_numbers) `,` `window` `=` `{`
    custom<WindowAttributes>($window_strides, $padding, $lhs_dilation, $rhs_dilation, $window_reversal) `}`
    attr-dict `:` functional-type(operands, results)
  }];
}

def StableHLO_DynamicConvOp : StableHLO_ConvolutionBase<"dynamic_conv",
    (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs, StableHLO_DimensionTensor:$padding)> {
  let summary = "convolution whose padding is an operand";
  let description = [{
    Constraints as those of convolution.

    Example: `%r = "stablehlo.dynamic_conv"(%x, %w, %p) <{dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>,
    feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<1x8x2xf32>, tensor<3x2x4xf32>, tensor<1x2xi64>) -> tensor<1x?x4xf32>`
  }];
}

def StableHLO_CholeskyOp : StableHLO_Op<"cholesky",
    [Pure, SameOperandsAndResultElementType, SameOperandsAndResultShape]> {
  let summary = "triangular factor of symmetric positive-definite matrices";
  let description = [{
    C1: a and the result have the same type. C2: 2 <= rank(a). C3: the last two dimensions have one size.

    Example: `%l = stablehlo.cholesky %a, lower = true : tensor<4x4xf32>`
  }];
  let arguments = (ins StableHLO_FpOrComplexTensor:$a, DefaultValuedOptionalAttr<BoolAttr, "false">:$lower);
  let results = (outs StableHLO_FpOrComplexTensor:$result);
  let assemblyFormat = [{
    $a (`,` `lower` `=` $lower^)? attr-dict `:` custom<SameOperandsAndResultType>(type($a), type($result))
  }];
  let hasVerifier = 1;
}

def StableHLO_TriangularSolveOp : StableHLO_Op<"triangular_solve", [Pure, SameOperandsAndResultElementType]> {
  let summary = "solution of triangular systems of equations";
  let description = [{
    C1: one element type. C2: a and b have one rank, at least 2. C3: a is square and its size is that of b's side. C4: the
    result has b's type.

    Example: `%x = "stablehlo.triangular_solve"(%a, %b) <{left_side = true, lower = true, unit_diagonal = false,
    transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<4x4xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>`
  }];
  let arguments = (ins StableHLO_FpOrComplexTensor:$a, StableHLO_FpOrComplexTensor:$b, BoolAttr:$left_side,
      BoolAttr:$lower, BoolAttr:$unit_diagonal, StableHLO_TransposeAttr:$transpose_a);
  let results = (outs StableHLO_FpOrComplexTensor:$result);
  let hasVerifier = 1;
}

def StableHLO_FftOp : StableHLO_Op<"fft", [Pure]> {
  let summary = "Fourier transform along the last dimensions";
  let description = [{
    C1: size(fft_length) <= rank(operand). C2: element types fit fft_type. C3: 1 to 3 lengths. C4 to C6: the
    operand's and the result's last dimensions follow fft_length.

    Example: `%r = stablehlo.fft %x, type = RFFT, length = [16] : (tensor<16xf32>) -> tensor<9xcomplex<f32>>`
  }];
  let arguments = (ins StableHLO_FpOrComplexTensor:$operand, StableHLO_FftTypeAttr:$fft_type,
      DenseI64ArrayAttr:$fft_length);
  let results = (outs StableHLO_FpOrComplexTensor:$result);
  let assemblyFormat = [{
    $operand `,` `type` `=` $fft_type `,` `length` `=` $fft_length attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

class StableHLO_BatchNormOp<string mnemonic> : StableHLO_Op<mnemonic, [Pure]> {
  let hasVerifier = 1;
}

def StableHLO_BatchNormInferenceOp : StableHLO_BatchNormOp<"batch_norm_inference"> {
  let summary = "normalization by a given mean and variance";
  let description = [{
    C1: 0 <= feature_index < rank(operand). C2: one element type. C3 to C6: scale, offset, mean and variance have the
    feature's size. C7: the result has the operand's type.

    Example: `%r = "stablehlo.batch_norm_inference"(%x, %s, %o, %m, %v) <{epsilon = 1.0e-3 : f32, feature_index = 1 : i64}>
    : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_FpTensor:$operand, StableHLO_FpTensor:$scale, StableHLO_FpTensor:$offset,
      StableHLO_FpTensor:$mean, StableHLO_FpTensor:$variance, F32Attr:$epsilon, I64Attr:$feature_index);
  let results = (outs StableHLO_FpTensor:$result);
}

def StableHLO_BatchNormTrainingOp : StableHLO_BatchNormOp<"batch_norm_training"> {
  let summary = "normalization by the batch's own mean and variance";
  let description = [{
    C1: 0 <= feature_index < rank(operand). C2: one element type. C3 to C6: vectors have the feature's size. C7: the output
    has the operand's type.

    Example: `%r:3 = "stablehlo.batch_norm_training"(%x, %s, %o) <{epsilon = 1.0e-3 : f32, feature_index = 1 : i64}>
    : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>)`
  }];
  let arguments = (ins StableHLO_FpTensor:$operand, StableHLO_FpTensor:$scale, StableHLO_FpTensor:$offset,
      F32Attr:$epsilon, I64Attr:$feature_index);
  let results = (outs StableHLO_FpTensor:$output, StableHLO_FpTensor:$batch_mean, StableHLO_FpTensor:$batch_var);
}

def StableHLO_BatchNormGradOp : StableHLO_BatchNormOp<"batch_norm_grad"> {
  let summary = "gradients of batch_norm_training";
  let description = [{
    C1: 0 <= feature_index < rank(operand). C2: one element type. C3: operand, grad_output and grad_operand have one shape.
    C4: vectors have the feature's size.

    Example: `%r:3 = "stablehlo.batch_norm_grad"(%x, %s, %m, %v, %g) <{epsilon = 1.0e-3 : f32, feature_index = 1 : i64}>
    : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>)`
  }];
  let arguments = (ins StableHLO_FpTensor:$operand, StableHLO_FpTensor:$scale, StableHLO_FpTensor:$mean,
      StableHLO_FpTensor:$variance, StableHLO_FpTensor:$grad_output, F32Attr:$epsilon, I64Attr:$feature_index);
  let results = (outs StableHLO_FpTensor:$grad_operand, StableHLO_FpTensor:$grad_scale,
      StableHLO_FpTensor:$grad_offset);
}

#endif // TTC_STABLEHLO_LINEAR_ALGEBRA_OPS_TD
