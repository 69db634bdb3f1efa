// Element-wise ops of one operand.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_Unary<string mnemonic, string meaning, list<Trait> traits = []>
    : TTIR_Op<mnemonic, !listconcat([SameOperandsAndResultShape], traits)> {
  let summary = "Element-wise " # meaning;
  let description = "For every element x of `input`: " # meaning # [{.

    Constraints: (C1) the result has the shape of `input`.

    Example:
    ```mlir
    %1 = "ttir.}] # mnemonic # [{"(%0) : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input);
  let results = (outs TTIR_Tensor:$result);
}

// The result has the element type of the input as well.
class TTIR_UnarySame<string mnemonic, string meaning>
    : TTIR_Unary<mnemonic, meaning, [SameOperandsAndResultElementType]>;

def TTIR_AbsOp : TTIR_UnarySame<"abs", "absolute value |x|">;
def TTIR_CbrtOp : TTIR_UnarySame<"cbrt", "cube root">;
def TTIR_CeilOp : TTIR_UnarySame<"ceil", "least integer not below x">;
def TTIR_CosOp : TTIR_UnarySame<"cos", "cosine">;
def TTIR_CoshOp : TTIR_UnarySame<"cosh", "hyperbolic cosine">;
def TTIR_AcosOp : TTIR_UnarySame<"acos", "arc cosine">;
def TTIR_AcoshOp : TTIR_UnarySame<"acosh", "inverse hyperbolic cosine">;
def TTIR_FloorOp : TTIR_UnarySame<"floor", "greatest integer not above x">;
def TTIR_FracOp : TTIR_UnarySame<"frac", "x minus x rounded towards zero">;
def TTIR_TruncOp : TTIR_UnarySame<"trunc", "x rounded towards zero">;
def TTIR_RoundOp : TTIR_UnarySame<"round", "nearest integer, ties to even">;
def TTIR_GeluOp : TTIR_UnarySame<"gelu", "x * 0.5 * (1 + erf(x / sqrt(2)))">;
def TTIR_IsFiniteOp : TTIR_Unary<"isfinite", "1 if x is neither infinite nor NaN, else 0">;
def TTIR_LogicalNotOp : TTIR_Unary<"logical_not", "1 if x is 0, else 0">;
def TTIR_BitwiseNotOp : TTIR_UnarySame<"bitwise_not", "every bit of x inverted">;
def TTIR_NegOp : TTIR_UnarySame<"neg", "negation -x">;
def TTIR_TanOp : TTIR_UnarySame<"tan", "tangent">;
def TTIR_AtanOp : TTIR_UnarySame<"atan", "arc tangent">;
def TTIR_AtanhOp : TTIR_UnarySame<"atanh", "inverse hyperbolic tangent">;
def TTIR_TanhOp : TTIR_UnarySame<"tanh", "hyperbolic tangent">;
def TTIR_ReciprocalOp : TTIR_UnarySame<"reciprocal", "reciprocal 1 / x">;
def TTIR_ReluOp : TTIR_UnarySame<"relu", "max(x, 0)">;
def TTIR_Relu6Op : TTIR_UnarySame<"relu6", "min(max(x, 0), 6)">;
def TTIR_RsqrtOp : TTIR_UnarySame<"rsqrt", "reciprocal square root">;
def TTIR_SigmoidOp : TTIR_UnarySame<"sigmoid", "1 / (1 + exp(-x))">;
def TTIR_HardsigmoidOp : TTIR_UnarySame<"hardsigmoid", "min(max(x + 3, 0), 6) / 6">;
def TTIR_SiluOp : TTIR_UnarySame<"silu", "x * sigmoid(x)">;
def TTIR_MishOp : TTIR_UnarySame<"mish", "x * tanh(log(1 + exp(x)))">;
def TTIR_SeluOp : TTIR_UnarySame<"selu", "scaled exponential linear unit">;
def TTIR_SignbitOp : TTIR_Unary<"signbit", "1 if the sign of x is negative, else 0">;
def TTIR_SoftsignOp : TTIR_UnarySame<"softsign", "x / (1 + |x|)">;
def TTIR_SignOp : TTIR_UnarySame<"sign", "-1, 0 or 1 with the sign of x">;
def TTIR_SinOp : TTIR_UnarySame<"sin", "sine">;
def TTIR_SinhOp : TTIR_UnarySame<"sinh", "hyperbolic sine">;
def TTIR_AsinOp : TTIR_UnarySame<"asin", "arc sine">;
def TTIR_AsinhOp : TTIR_UnarySame<"asinh", "inverse hyperbolic sine">;
def TTIR_SqrtOp : TTIR_UnarySame<"sqrt", "square root">;
def TTIR_SquareOp : TTIR_UnarySame<"square", "x * x">;
def TTIR_LogOp : TTIR_UnarySame<"log", "natural logarithm">;
def TTIR_Log1pOp : TTIR_UnarySame<"log1p", "log(1 + x)">;
def TTIR_Expm1Op : TTIR_UnarySame<"expm1", "exp(x) - 1">;
def TTIR_ExpOp : TTIR_UnarySame<"exp", "exponential">;
def TTIR_Exp2Op : TTIR_UnarySame<"exp2", "2 to the power of x">;
def TTIR_ErfOp : TTIR_UnarySame<"erf", "error function">;
def TTIR_ErfcOp : TTIR_UnarySame<"erfc", "1 - erf(x)">;
def TTIR_ErfInvOp : TTIR_UnarySame<"erfinv", "the y with erf(y) = x">;
def TTIR_LgammaOp : TTIR_UnarySame<"lgamma", "logarithm of the absolute value of gamma(x)">;
def TTIR_DigammaOp : TTIR_UnarySame<"digamma", "derivative of log(gamma(x))">;

def TTIR_LeakyReluOp : TTIR_UnarySame<"leaky_relu", "x if x is positive, else parameter * x"> {
  let description = [{
    For every element x of `input`: x if x is positive, else `parameter` times x.

    Example:
    ```mlir
    %1 = "ttir.leaky_relu"(%0) <{parameter = 0.01 : f32}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, F32Attr:$parameter);
}

def TTIR_TypecastOp : TTIR_Unary<"typecast", "conversion of the value to the result's element type"> {
  let description = [{
    Converts every element by value: float to integer rounds towards zero, anything to i1 asks whether it is not 0.
    `conservative_folding` keeps pairs of casts that lose bits on the way.

    Example:
    ```mlir
    %1 = "ttir.typecast"(%0) <{conservative_folding = false}> : (tensor<32x64xi32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DefaultValuedAttr<BoolAttr, "false">:$conservative_folding);
  let hasFolder = 1;
}

def TTIR_BitcastConvertOp : TTIR_Unary<"bitcast_convert", "the same bits read as the result's element type"> {
  let hasVerifier = 1;
}

def TTIR_ClampScalarOp : TTIR_UnarySame<"clamp_scalar", "min(max(x, min), max)"> {
  let description = [{
    For every element x of `input`: `min(max(x, min), max)` with two numbers.

    Example:
    ```mlir
    %1 = "ttir.clamp_scalar"(%0) <{max = 6.0 : f32, min = 0.0 : f32}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_ScalarAttr:$min, TTIR_ScalarAttr:$max);
}
