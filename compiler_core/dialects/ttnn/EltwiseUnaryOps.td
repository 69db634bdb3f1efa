// Elementwise ops with one operand.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_ELTWISEUNARYOPS_TD
#define TTC_DIALECTS_TTNN_ELTWISEUNARYOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

class TTNN_Unary<string mnemonic, string formula, list<CallArg> more = []>
    : TTNN_Op<mnemonic, "ttnn." # mnemonic, !listconcat([In<"Input">], more),
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "Elementwise " # formula;
  let description = [{
    Computes `}] # formula # [{` of every element; the result has the operand's shape and element type.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%x) : (tensor<32x64xbf16, #l>) -> tensor<32x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_AbsOp : TTNN_Unary<"abs", "|x|">;
def TTNN_AcosOp : TTNN_Unary<"acos", "acos(x)">;
def TTNN_AcoshOp : TTNN_Unary<"acosh", "acosh(x)">;
def TTNN_AsinOp : TTNN_Unary<"asin", "asin(x)">;
def TTNN_AsinhOp : TTNN_Unary<"asinh", "asinh(x)">;
def TTNN_AtanOp : TTNN_Unary<"atan", "atan(x)">;
def TTNN_AtanhOp : TTNN_Unary<"atanh", "atanh(x)">;
def TTNN_BitwiseNotOp : TTNN_Unary<"bitwise_not", "~x">;
def TTNN_CbrtOp : TTNN_Unary<"cbrt", "cube root of x">;
def TTNN_CeilOp : TTNN_Unary<"ceil", "smallest integer not below x">;
def TTNN_CosOp : TTNN_Unary<"cos", "cos(x)">;
def TTNN_CoshOp : TTNN_Unary<"cosh", "cosh(x)">;
def TTNN_ErfOp : TTNN_Unary<"erf", "erf(x)">;
def TTNN_ErfcOp : TTNN_Unary<"erfc", "1 - erf(x)">;
def TTNN_ErfinvOp : TTNN_Unary<"erfinv", "the y with erf(y) = x">;
def TTNN_LgammaOp : TTNN_Unary<"lgamma", "log |gamma(x)|">;
def TTNN_DigammaOp : TTNN_Unary<"digamma", "derivative of log gamma(x)">;
def TTNN_ExpOp : TTNN_Unary<"exp", "e^x">;
def TTNN_Exp2Op : TTNN_Unary<"exp2", "2^x">;
def TTNN_Expm1Op : TTNN_Unary<"expm1", "e^x - 1">;
def TTNN_FloorOp : TTNN_Unary<"floor", "largest integer not above x">;
def TTNN_FracOp : TTNN_Unary<"frac", "x - trunc(x)">;
def TTNN_HardsigmoidOp : TTNN_Unary<"hardsigmoid", "clamp(x / 6 + 1 / 2, 0, 1)">;
def TTNN_IsFiniteOp : TTNN_Unary<"isfinite", "1 if x is finite, else 0">;
def TTNN_LogOp : TTNN_Unary<"log", "natural logarithm of x">;
def TTNN_Log1pOp : TTNN_Unary<"log1p", "log(1 + x)">;
def TTNN_LogicalNotOp : TTNN_Unary<"logical_not", "1 if x is 0, else 0">;
def TTNN_MishOp : TTNN_Unary<"mish", "x * tanh(log(1 + e^x))">;
def TTNN_NegOp : TTNN_Unary<"neg", "-x">;
def TTNN_ReciprocalOp : TTNN_Unary<"reciprocal", "1 / x">;
def TTNN_ReluOp : TTNN_Unary<"relu", "max(x, 0)">;
def TTNN_Relu6Op : TTNN_Unary<"relu6", "min(max(x, 0), 6)">;
def TTNN_RoundOp : TTNN_Unary<"round", "nearest integer, ties to even">;
def TTNN_RsqrtOp : TTNN_Unary<"rsqrt", "1 / sqrt(x)">;
def TTNN_SeluOp : TTNN_Unary<"selu", "selu(x)">;
def TTNN_SigmoidOp : TTNN_Unary<"sigmoid", "1 / (1 + e^-x)">;
def TTNN_SignOp : TTNN_Unary<"sign", "-1, 0 or 1">;
def TTNN_SignbitOp : TTNN_Unary<"signbit", "1 if the sign bit is set, else 0">;
def TTNN_SiluOp : TTNN_Unary<"silu", "x / (1 + e^-x)">;
def TTNN_SinOp : TTNN_Unary<"sin", "sin(x)">;
def TTNN_SinhOp : TTNN_Unary<"sinh", "sinh(x)">;
def TTNN_SoftsignOp : TTNN_Unary<"softsign", "x / (1 + |x|)">;
def TTNN_SqrtOp : TTNN_Unary<"sqrt", "square root of x">;
def TTNN_SquareOp : TTNN_Unary<"square", "x * x">;
def TTNN_TanOp : TTNN_Unary<"tan", "tan(x)">;
def TTNN_TanhOp : TTNN_Unary<"tanh", "tanh(x)">;
def TTNN_TruncOp : TTNN_Unary<"trunc", "x rounded towards zero">;

// Which form is meant is said in the call: the library's default has changed before.
def TTNN_GeluOp : TTNN_Unary<"gelu", "x * (1 + erf(x / sqrt(2))) / 2",
                             [Lit<"FastAndApproximateMode", "fast_and_approximate_mode">]> {
  let arguments = (ins TTNN_Tensor:$input, OptionalAttr<BoolAttr>:$fast_and_approximate_mode);
}

def TTNN_LeakyReluOp : TTNN_Unary<"leaky_relu", "x if x > 0, else parameter * x",
                                  [Lit<"Parameter", "negative_slope">]> {
  let arguments = (ins TTNN_Tensor:$input, F32Attr:$parameter);
}

#endif // TTC_DIALECTS_TTNN_ELTWISEUNARYOPS_TD
