// Element-wise stablehlo ops of one operand.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_ELEMENTWISE_UNARY_OPS_TD
#define TTC_STABLEHLO_ELEMENTWISE_UNARY_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

class StableHLO_UnaryBase<string mnemonic, Type operandType, Type resultType, list<Trait> traits>
    : StableHLO_Op<mnemonic, !listconcat([Pure, SameOperandsAndResultShape], traits)> {
  let arguments = (ins operandType:$operand);
  let results = (outs resultType:$result);
  let assemblyFormat = [{
    $operand attr-dict `:` custom<SameOperandsAndResultType>(type($operand), type($result))
  }];
}

// One element type in and out (C1 of every such op).
class StableHLO_UnaryOp<string mnemonic, Type type, string what, string example>
    : StableHLO_UnaryBase<mnemonic, type, type, [SameOperandsAndResultElementType]> {
  let summary = what;
  let description = "Element-wise " # what # ". C1: operand and result have the same type.\n\n"
      # "Example: `%r = stablehlo." # mnemonic # " %x : " # example # "`";
}

// A function whose error can be bounded (`result_accuracy`).
class StableHLO_UnaryFunctionOp<string mnemonic, string what>
    : StableHLO_UnaryOp<mnemonic, StableHLO_FpOrComplexTensor, what, "tensor<4xf32>"> {
  let arguments = (ins StableHLO_FpOrComplexTensor:$operand,
      DefaultValuedOptionalAttr<StableHLO_ResultAccuracy, "{}">:$result_accuracy);
}

def StableHLO_CbrtOp : StableHLO_UnaryFunctionOp<"cbrt", "cube root">;
def StableHLO_CosineOp : StableHLO_UnaryFunctionOp<"cosine", "cosine of an angle in radians">;
def StableHLO_ExpOp : StableHLO_UnaryFunctionOp<"exponential", "e to the power of the operand">;
def StableHLO_Expm1Op : StableHLO_UnaryFunctionOp<"exponential_minus_one", "exact form of exp(x) - 1 near zero">;
def StableHLO_LogOp : StableHLO_UnaryFunctionOp<"log", "natural logarithm">;
def StableHLO_Log1pOp : StableHLO_UnaryFunctionOp<"log_plus_one", "exact form of log(1 + x) near zero">;
def StableHLO_LogisticOp : StableHLO_UnaryFunctionOp<"logistic", "sigmoid, 1 / (1 + exp(-x))">;
def StableHLO_RsqrtOp : StableHLO_UnaryFunctionOp<"rsqrt", "reciprocal square root">;
def StableHLO_SineOp : StableHLO_UnaryFunctionOp<"sine", "sine of an angle in radians">;
def StableHLO_SqrtOp : StableHLO_UnaryFunctionOp<"sqrt", "square root">;
def StableHLO_TanOp : StableHLO_UnaryFunctionOp<"tan", "tangent of an angle in radians">;
def StableHLO_TanhOp : StableHLO_UnaryFunctionOp<"tanh", "hyperbolic tangent">;

def StableHLO_CeilOp : StableHLO_UnaryOp<"ceil", StableHLO_FpTensor, "rounding towards +inf", "tensor<4xf32>">;
def StableHLO_FloorOp : StableHLO_UnaryOp<"floor", StableHLO_FpTensor, "rounding towards -inf", "tensor<4xf32>">;
def StableHLO_RoundOp : StableHLO_UnaryOp<"round_nearest_afz", StableHLO_FpTensor,
    "rounding to the nearest integer, halves away from zero", "tensor<4xf32>">;
def StableHLO_RoundNearestEvenOp : StableHLO_UnaryOp<"round_nearest_even", StableHLO_FpTensor,
    "rounding to the nearest integer, halves to the even one", "tensor<4xf32>">;
def StableHLO_NegOp : StableHLO_UnaryOp<"negate", StableHLO_NumberTensor, "negation", "tensor<4xi32>">;
def StableHLO_SignOp : StableHLO_UnaryOp<"sign", StableHLO_NumberTensor, "sign (-1, 0 or 1)", "tensor<4xf32>">;
def StableHLO_NotOp : StableHLO_UnaryOp<"not", StableHLO_PredOrIntTensor, "logical or bitwise not", "tensor<4xi1>">;
def StableHLO_PopulationCountOp : StableHLO_UnaryOp<"popcnt", StableHLO_IntTensor, "number of set bits", "tensor<4xi32>">;
def StableHLO_ClzOp : StableHLO_UnaryOp<"count_leading_zeros", StableHLO_IntTensor, "number of leading zero bits",
    "tensor<4xi32>">;

def StableHLO_AbsOp : StableHLO_UnaryBase<"abs", StableHLO_NumberTensor, StableHLO_NumberTensor, []> {
  let summary = "absolute value";
  let description = [{
    C1: the shapes agree. C2: the result has the operand's element type, or its real part's for a complex operand.

    Example: `%r = stablehlo.abs %x : tensor<4xf32>`
  }];
  let hasVerifier = 1;
}

def StableHLO_ImagOp : StableHLO_UnaryBase<"imag", StableHLO_FpOrComplexTensor, StableHLO_FpTensor, []> {
  let summary = "imaginary part";
  let description = [{
    C1: the shapes agree. C2: the result has the element type of the part.

    Example: `%r = stablehlo.imag %x : (tensor<4xcomplex<f32>>) -> tensor<4xf32>`
  }];
  let hasVerifier = 1;
}

def StableHLO_RealOp : StableHLO_UnaryBase<"real", StableHLO_FpOrComplexTensor, StableHLO_FpTensor, []> {
  let summary = "real part";
  let description = [{
    C1: the shapes agree. C2: the result has the element type of the part.

    Example: `%r = stablehlo.real %x : (tensor<4xcomplex<f32>>) -> tensor<4xf32>`
  }];
  let hasVerifier = 1;
}

def StableHLO_IsFiniteOp : StableHLO_UnaryBase<"is_finite", StableHLO_FpTensor, StableHLO_PredTensor, []> {
  let summary = "true where the operand is neither infinite nor NaN";
  let description = [{
    C1: the shapes agree.

    Example: `%r = stablehlo.is_finite %x : (tensor<4xf32>) -> tensor<4xi1>`
  }];
  let arguments = (ins StableHLO_FpTensor:$x);
  let results = (outs StableHLO_PredTensor:$y);
  let assemblyFormat = "operands attr-dict `:` functional-type(operands, results)";
}

def StableHLO_ConvertOp : StableHLO_UnaryBase<"convert", StableHLO_Tensor, StableHLO_Tensor, []> {
  let summary = "conversion to another element type";
  let description = [{
    C1: the shapes agree.

    Example: `%r = stablehlo.convert %x : (tensor<4xi32>) -> tensor<4xf32>`
  }];
}

def StableHLO_ReducePrecisionOp : StableHLO_UnaryBase<"reduce_precision", StableHLO_FpTensor, StableHLO_FpTensor,
    [SameOperandsAndResultElementType]> {
  let summary = "rounding to a format with fewer bits and back";
  let description = [{
    C1: operand and result have the same type. C2: 1 <= exponent_bits. C3: 0 <= mantissa_bits.

    Example: `%r = stablehlo.reduce_precision %x, format = e5m10 : tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_FpTensor:$operand, I32Attr:$exponent_bits, I32Attr:$mantissa_bits);
  let results = (outs StableHLO_FpTensor:$output);
  let assemblyFormat = [{
    $operand `,` `format` `=` custom<ExponentMantissa>($exponent_bits, $mantissa_bits) attr-dict `:`
    custom<SameOperandsAndResultType>(type($operand), type($output))
  }];
  let hasVerifier = 1;
}

def StableHLO_UniformQuantizeOp : StableHLO_UnaryBase<"uniform_quantize", StableHLO_FpTensor,
    StableHLO_TensorOf<[StableHLO_Quantized]>, []> {
  let summary = "conversion to a quantized type";
  let description = [{
    C1: the shapes agree.

    Example: `%r = stablehlo.uniform_quantize %x : (tensor<4xf32>) -> tensor<4x!quant.uniform<i8:f32, 0.1:5>>`
  }];
}

def StableHLO_UniformDequantizeOp : StableHLO_UnaryBase<"uniform_dequantize", StableHLO_TensorOf<[StableHLO_Quantized]>,
    StableHLO_TensorOf<[StableHLO_Float]>, []> {
  let summary = "conversion of a quantized tensor to its expressed type";
  let description = [{
    C1: the shapes agree. C2: the result has the expressed element type.

    Example: `%r = stablehlo.uniform_dequantize %x : (tensor<4x!quant.uniform<i8:f32, 0.1:5>>) -> tensor<4xf32>`
  }];
}

#endif // TTC_STABLEHLO_ELEMENTWISE_UNARY_OPS_TD
