// chlo ops whose operands are broadcast to each other's shape.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHLO_BROADCAST_OPS_TD
#define TTC_CHLO_BROADCAST_OPS_TD

include "dialects/chlo/ChloBase.td"

class Chlo_BroadcastOp<string mnemonic, Type operandType, Type resultType, string what, list<Trait> traits = []>
    : Chlo_Op<mnemonic, !listconcat([Pure, SameOperandsElementType], traits)> {
  let summary = what # ", with broadcasting";
  let description = "Element-wise " # what # ". Shapes are aligned at the end, or as `broadcast_dimensions` places the "
      # "operand of lower rank; sizes agree or are 1.\n\nExample: `%r = chlo." # mnemonic
      # " %a, %b : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>`";
  let arguments = (ins operandType:$lhs, operandType:$rhs, OptionalAttr<DenseI64ArrayAttr>:$broadcast_dimensions);
  let results = (outs resultType:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` `(` type($lhs) `,` type($rhs) `)` `->` type($result)";
  let hasVerifier = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::verify() {
      return verifyBroadcast(*this, getOperands(), getBroadcastDimensions());
    }
  }];
}

class Chlo_BroadcastArithmeticOp<string mnemonic, string what>
    : Chlo_BroadcastOp<mnemonic, StableHLO_Tensor, StableHLO_Tensor, what, [SameOperandsAndResultElementType]>;
class Chlo_BroadcastBitOp<string mnemonic, string what>
    : Chlo_BroadcastOp<mnemonic, StableHLO_PredOrIntTensor, StableHLO_PredOrIntTensor, what,
                       [SameOperandsAndResultElementType]>;

def Chlo_BroadcastAddOp : Chlo_BroadcastArithmeticOp<"broadcast_add", "sum">;
def Chlo_BroadcastAndOp : Chlo_BroadcastBitOp<"broadcast_and", "logical or bitwise and">;
def Chlo_BroadcastAtan2Op : Chlo_BroadcastArithmeticOp<"broadcast_atan2", "angle of the point (rhs, lhs)">;
def Chlo_BroadcastDivOp : Chlo_BroadcastArithmeticOp<"broadcast_divide", "quotient">;
def Chlo_BroadcastMaxOp : Chlo_BroadcastArithmeticOp<"broadcast_maximum", "larger value">;
def Chlo_BroadcastMinOp : Chlo_BroadcastArithmeticOp<"broadcast_minimum", "smaller value">;
def Chlo_BroadcastMulOp : Chlo_BroadcastArithmeticOp<"broadcast_multiply", "product">;
def Chlo_BroadcastNextAfterOp : Chlo_BroadcastArithmeticOp<"broadcast_next_after", "next number towards rhs">;
def Chlo_BroadcastOrOp : Chlo_BroadcastBitOp<"broadcast_or", "logical or bitwise or">;
def Chlo_BroadcastPolygammaOp : Chlo_BroadcastArithmeticOp<"broadcast_polygamma", "polygamma function">;
def Chlo_BroadcastPowOp : Chlo_BroadcastArithmeticOp<"broadcast_power", "power">;
def Chlo_BroadcastRemOp : Chlo_BroadcastArithmeticOp<"broadcast_remainder", "remainder">;
def Chlo_BroadcastShiftLeftOp : Chlo_BroadcastBitOp<"broadcast_shift_left", "shift of bits to the left">;
def Chlo_BroadcastShiftRightArithmeticOp : Chlo_BroadcastBitOp<"broadcast_shift_right_arithmetic",
    "shift of bits to the right that keeps the sign">;
def Chlo_BroadcastShiftRightLogicalOp : Chlo_BroadcastBitOp<"broadcast_shift_right_logical",
    "shift of bits to the right that fills with zeros">;
def Chlo_BroadcastSubOp : Chlo_BroadcastArithmeticOp<"broadcast_subtract", "difference">;
def Chlo_BroadcastXorOp : Chlo_BroadcastBitOp<"broadcast_xor", "logical or bitwise exclusive or">;
def Chlo_BroadcastZetaOp : Chlo_BroadcastArithmeticOp<"broadcast_zeta", "Hurwitz zeta function">;

def Chlo_BroadcastCompareOp : Chlo_BroadcastOp<"broadcast_compare", StableHLO_Tensor, StableHLO_PredTensor,
    "comparison"> {
  let description = [{
    `stablehlo.compare` of operands that are broadcast to each other's shape.

    Example: `%r = chlo.broadcast_compare %a, %b {comparison_direction = #chlo<comparison_direction LT>}
    : (tensor<f32>, tensor<4xf32>) -> tensor<4xi1>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs,
      OptionalAttr<DenseI64ArrayAttr>:$broadcast_dimensions, Chlo_ComparisonDirectionAttr:$comparison_direction,
      OptionalAttr<Chlo_ComparisonTypeAttr>:$compare_type);
}

def Chlo_BroadcastComplexOp : Chlo_BroadcastOp<"broadcast_complex", StableHLO_FpTensor, StableHLO_ComplexTensor,
    "complex number of two parts">;

def Chlo_BroadcastSelectOp : Chlo_Op<"broadcast_select", [Pure]> {
  let summary = "choice by a condition, with broadcasting";
  let description = [{
    `stablehlo.select` of operands that are broadcast to each other's shape, aligned at the end.

    Example: `%r = chlo.broadcast_select %p, %a, %b : (tensor<i1>, tensor<f32>, tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_PredTensor:$pred, StableHLO_Tensor:$on_true, StableHLO_Tensor:$on_false);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $pred `,` $on_true `,` $on_false attr-dict `:` `(` type($pred) `,` type($on_true) `,` type($on_false) `)` `->`
    type($result)
  }];
  let hasVerifier = 1;
}

#endif // TTC_CHLO_BROADCAST_OPS_TD
