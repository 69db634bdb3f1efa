// Element-wise stablehlo ops of two or three operands.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_ELEMENTWISE_BINARY_OPS_TD
#define TTC_STABLEHLO_ELEMENTWISE_BINARY_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

class StableHLO_BinaryOp<string mnemonic, Type type, string what, list<Trait> traits = []>
    : StableHLO_Op<mnemonic, !listconcat(
          [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType], traits)> {
  let summary = what;
  let description = "Element-wise " # what # ". C1: operands and result have the same type.\n\n"
      # "Example: `%r = stablehlo." # mnemonic # " %a, %b : tensor<4xi32>`";
  let arguments = (ins type:$lhs, type:$rhs);
  let results = (outs type:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs attr-dict `:` custom<SameOperandsAndResultType>(type($lhs), type($rhs), type($result))
  }];
}

def StableHLO_AddOp : StableHLO_BinaryOp<"add", StableHLO_Tensor, "sum (logical or of booleans)", [Commutative]>;
def StableHLO_AndOp : StableHLO_BinaryOp<"and", StableHLO_PredOrIntTensor, "logical or bitwise and", [Commutative]>;
def StableHLO_Atan2Op : StableHLO_BinaryOp<"atan2", StableHLO_FpOrComplexTensor, "angle of the point (rhs, lhs)"> {
  let description = [{
    Element-wise angle of the point (rhs, lhs). C1: operands and result have the same type.

    Example: `%r = stablehlo.atan2 %y, %x : tensor<4xf32>`
  }];
}
def StableHLO_DivOp : StableHLO_BinaryOp<"divide", StableHLO_NumberTensor,
    "quotient (of integers: rounded towards zero)">;
def StableHLO_MaxOp : StableHLO_BinaryOp<"maximum", StableHLO_Tensor, "larger value", [Commutative]>;
def StableHLO_MinOp : StableHLO_BinaryOp<"minimum", StableHLO_Tensor, "smaller value", [Commutative]>;
def StableHLO_MulOp : StableHLO_BinaryOp<"multiply", StableHLO_Tensor, "product (logical and of booleans)",
    [Commutative]>;
def StableHLO_OrOp : StableHLO_BinaryOp<"or", StableHLO_PredOrIntTensor, "logical or bitwise or", [Commutative]>;
def StableHLO_PowOp : StableHLO_BinaryOp<"power", StableHLO_NumberTensor, "lhs to the power of rhs">;
def StableHLO_RemOp : StableHLO_BinaryOp<"remainder", StableHLO_NumberTensor,
    "remainder of a division, with the sign of lhs">;
def StableHLO_ShiftLeftOp : StableHLO_BinaryOp<"shift_left", StableHLO_IntTensor, "shift of bits to the left">;
def StableHLO_ShiftRightArithmeticOp : StableHLO_BinaryOp<"shift_right_arithmetic", StableHLO_IntTensor,
    "shift of bits to the right that keeps the sign">;
def StableHLO_ShiftRightLogicalOp : StableHLO_BinaryOp<"shift_right_logical", StableHLO_IntTensor,
    "shift of bits to the right that fills with zeros">;
def StableHLO_SubtractOp : StableHLO_BinaryOp<"subtract", StableHLO_NumberTensor, "difference">;
def StableHLO_XorOp : StableHLO_BinaryOp<"xor", StableHLO_PredOrIntTensor, "logical or bitwise exclusive or",
    [Commutative]>;

def StableHLO_ComplexOp : StableHLO_Op<"complex", [Pure, SameOperandsAndResultShape, SameOperandsElementType]> {
  let summary = "complex number of a real and an imaginary part";
  let description = [{
    C1: lhs and rhs have the same type. C2: the shapes agree. C3: the result is complex of their element type.

    Example: `%r = stablehlo.complex %re, %im : tensor<4xcomplex<f32>>`
  }];
  let arguments = (ins StableHLO_FpTensor:$lhs, StableHLO_FpTensor:$rhs);
  let results = (outs StableHLO_ComplexTensor:$result);
  let assemblyFormat = "operands attr-dict `:` custom<ComplexOpType>(type($lhs), type($rhs), type($result))";
  let hasVerifier = 1;
}

def StableHLO_CompareOp : StableHLO_Op<"compare", [Pure, SameOperandsElementType, SameOperandsAndResultShape]> {
  let summary = "comparison";
  let description = [{
    Element-wise `lhs comparison_direction rhs`. C1: lhs and rhs have one element type. C2: the shapes agree.
    C3: compare_type fits the element type. C4: complex numbers are compared for (in)equality only.

    Example: `%r = stablehlo.compare LT, %a, %b, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs,
      StableHLO_ComparisonDirectionAttr:$comparison_direction, OptionalAttr<StableHLO_ComparisonTypeAttr>:$compare_type);
  let results = (outs StableHLO_PredTensor:$result);
  let assemblyFormat = [{
    $comparison_direction `,` $lhs `,` $rhs (`,` $compare_type^)? attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_SelectOp : StableHLO_Op<"select", [Pure]> {
  let summary = "on_true or on_false by a condition";
  let description = [{
    C1: pred is a scalar or has the shape of on_true. C2: on_true, on_false and the result have the same type.

    Example: `%r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_PredTensor:$pred, StableHLO_Tensor:$on_true, StableHLO_Tensor:$on_false);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    operands attr-dict `:` custom<SelectOpType>(type($pred), type($on_true), type($on_false), type($result))
  }];
  let hasVerifier = 1;
}

def StableHLO_ClampOp : StableHLO_Op<"clamp", [Pure, SameOperandsAndResultElementType]> {
  let summary = "operand limited to [min, max]";
  let description = [{
    C1: min is a scalar or has the operand's shape. C2: so is max. C3: one element type. C4: the result has the operand's type.

    Example: `%r = stablehlo.clamp %lo, %x, %hi : (tensor<f32>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$min, StableHLO_Tensor:$operand, StableHLO_Tensor:$max);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $min `,` $operand `,` $max attr-dict `:`
    custom<SameOperandsAndResultType>(type($min), type($operand), type($max), type($result))
  }];
  let hasVerifier = 1;
}

#endif // TTC_STABLEHLO_ELEMENTWISE_BINARY_OPS_TD
