// Element-wise chlo ops of equal shapes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHLO_UNARY_OPS_TD
#define TTC_CHLO_UNARY_OPS_TD

include "dialects/chlo/ChloBase.td"

class Chlo_UnaryBase<string mnemonic, Type operandType, Type resultType, string what, list<Trait> traits>
    : Chlo_Op<mnemonic, !listconcat([Pure, SameOperandsAndResultShape], traits)> {
  let summary = what;
  let arguments = (ins operandType:$operand);
  let results = (outs resultType:$result);
  let assemblyFormat = "$operand attr-dict `:` type($operand) `->` type($result)";
}

class Chlo_UnaryOp<string mnemonic, string what>
    : Chlo_UnaryBase<mnemonic, StableHLO_FpOrComplexTensor, StableHLO_FpOrComplexTensor, what,
                     [SameOperandsAndResultElementType]> {
  let description = "Element-wise " # what # "; operand and result have the same type.\n\n"
      # "Example: `%r = chlo." # mnemonic # " %x : tensor<4xf32> -> tensor<4xf32>`";
}

def Chlo_AcosOp : Chlo_UnaryOp<"acos", "inverse cosine">;
def Chlo_AcoshOp : Chlo_UnaryOp<"acosh", "inverse hyperbolic cosine">;
def Chlo_AsinOp : Chlo_UnaryOp<"asin", "inverse sine">;
def Chlo_AsinhOp : Chlo_UnaryOp<"asinh", "inverse hyperbolic sine">;
def Chlo_AtanOp : Chlo_UnaryOp<"atan", "inverse tangent">;
def Chlo_AtanhOp : Chlo_UnaryOp<"atanh", "inverse hyperbolic tangent">;
def Chlo_BesselI1eOp : Chlo_UnaryOp<"bessel_i1e", "exponentially scaled modified Bessel function of order 1">;
def Chlo_ConjOp : Chlo_UnaryOp<"conj", "complex conjugate">;
def Chlo_CoshOp : Chlo_UnaryOp<"cosh", "hyperbolic cosine">;
def Chlo_DigammaOp : Chlo_UnaryOp<"digamma", "derivative of the logarithm of the gamma function">;
def Chlo_ErfOp : Chlo_UnaryOp<"erf", "error function">;
def Chlo_ErfInvOp : Chlo_UnaryOp<"erf_inv", "inverse of the error function">;
def Chlo_ErfcOp : Chlo_UnaryOp<"erfc", "1 minus the error function">;
def Chlo_LgammaOp : Chlo_UnaryOp<"lgamma", "logarithm of the gamma function">;
def Chlo_SinhOp : Chlo_UnaryOp<"sinh", "hyperbolic sine">;
def Chlo_SquareOp : Chlo_UnaryOp<"square", "square">;
def Chlo_TanOp : Chlo_UnaryOp<"tan", "tangent">;

def Chlo_AsinAcosKernelOp : Chlo_UnaryBase<"_asin_acos_kernel", StableHLO_ComplexTensor, StableHLO_ComplexTensor,
    "what the inverse (hyperbolic) sine and cosine of complex numbers have in common", [SameOperandsAndResultElementType]> {
  let description = [{
    With w = _asin_acos_kernel(z): asin(z) = atan2(re z, re w) + i sign(im z) im w, acos(z) = atan2(re w, re z) - i sign(im z) im w,
    acosh(z) = im w + i sign(im z) atan2(re w, re z).

    Example: `%r = chlo._asin_acos_kernel %x : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>`
  }];
}

class Chlo_PredicateOp<string mnemonic, string what>
    : Chlo_UnaryBase<mnemonic, StableHLO_FpTensor, StableHLO_PredTensor, what, []> {
  let description = "Element-wise: " # what # ".\n\n"
      # "Example: `%r = chlo." # mnemonic # " %x : tensor<4xf32> -> tensor<4xi1>`";
}

def Chlo_IsInfOp : Chlo_PredicateOp<"is_inf", "true where the operand is infinite">;
def Chlo_IsNegInfOp : Chlo_PredicateOp<"is_neg_inf", "true where the operand is -inf">;
def Chlo_IsPosInfOp : Chlo_PredicateOp<"is_pos_inf", "true where the operand is +inf">;

#endif // TTC_CHLO_UNARY_OPS_TD
