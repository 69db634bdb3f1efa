// The other chlo ops: functions of two operands of one shape, constants, top_k.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHLO_MISC_OPS_TD
#define TTC_CHLO_MISC_OPS_TD

include "dialects/chlo/ChloBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"

class Chlo_BinaryOp<string mnemonic, string what>
    : Chlo_Op<mnemonic, [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = what;
  let description = "Element-wise " # what # "; operands and result have the same type.\n\nExample: `%r = chlo."
      # mnemonic # " %a, %b : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>`";
  let arguments = (ins StableHLO_FpTensor:$lhs, StableHLO_FpTensor:$rhs);
  let results = (outs StableHLO_FpTensor:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs) `->` type($result)";
}

def Chlo_NextAfterOp : Chlo_BinaryOp<"next_after", "next number after lhs towards rhs">;
def Chlo_PolygammaOp : Chlo_BinaryOp<"polygamma", "polygamma function of order lhs">;
def Chlo_ZetaOp : Chlo_BinaryOp<"zeta", "Hurwitz zeta function">;

def Chlo_MulhiOp : Chlo_Op<"mulhi", [Pure, Commutative, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "upper half of the bits of a product";
  let description = [{
    Element-wise; operands and result have the same type.

    Example: `%r = chlo.mulhi %a, %b : tensor<4xi32>, tensor<4xi32> -> tensor<4xi32>`
  }];
  let arguments = (ins StableHLO_IntTensor:$lhs, StableHLO_IntTensor:$rhs);
  let results = (outs StableHLO_IntTensor:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs) `->` type($result)";
}

def Chlo_ConstantOp : Chlo_Op<"constant", [Pure, ConstantLike, AllTypesMatch<["value", "output"]>]> {
  let summary = "tensor that is known at compile time";
  let description = [{ Example: `%c = chlo.constant dense<1.0> : tensor<f32>` }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs StableHLO_Tensor:$output);
  let assemblyFormat = "attr-dict $value";
  let hasFolder = 1;
}

def Chlo_ConstantLikeOp : Chlo_Op<"constant_like", [Pure, SameOperandsAndResultShape]> {
  let summary = "tensor of one value with the operand's shape";
  let description = [{ Example: `%r = "chlo.constant_like"(%x) <{value = 1.0 : f32}> : (tensor<4xf32>) -> tensor<4xf32>` }];
  let arguments = (ins StableHLO_Tensor:$operand, TypedAttrInterface:$value);
  let results = (outs StableHLO_Tensor);
  let hasVerifier = 1;
}

def Chlo_TopKOp : Chlo_Op<"top_k", [Pure]> {
  let summary = "the k largest (or smallest) elements along the last dimension, and where they are";
  let description = [{
    The operand has a last dimension of at least k elements; values and indices have its shape with k there.

    Example: `%v, %i = chlo.top_k(%x, k = 2) : tensor<8xf32> -> (tensor<2xf32>, tensor<2xi32>)`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, I64Attr:$k, DefaultValuedOptionalAttr<BoolAttr, "true">:$largest);
  let results = (outs StableHLO_Tensor:$values, StableHLO_Tensor:$indices);
  let assemblyFormat = [{
    `(` $operand `,` `k` `=` $k `)` attr-dict `:` type($operand) `->` `(` type($values) `,` type($indices) `)`
  }];
  let hasVerifier = 1;
}

// Left over from older producers; shapes are operands.
def Chlo_DynamicReshapeOp : Chlo_Op<"dynamic_reshape", [Pure]> {
  let summary = "operand with a shape that is an operand too (older form of stablehlo's)";
  let description = [{ Example: `%r = chlo.dynamic_reshape %x, %s : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x?xf32>` }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$output_shape);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = "operands attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def Chlo_MinimumBroadcastShapesOp : Chlo_Op<"minimum_broadcast_shapes", [Pure]> {
  let summary = "shapes of least rank that broadcast as the given ones do (older form)";
  let description = [{
    A result per shape. Example: `%a, %b = chlo.minimum_broadcast_shapes %s, %t : tensor<?xindex>, tensor<?xindex> -> tensor<?xindex>,
    tensor<?xindex>`
  }];
  let arguments = (ins Variadic<StableHLO_DimensionTensor>:$shapes);
  let results = (outs Variadic<StableHLO_DimensionTensor>:$results);
  let assemblyFormat = "$shapes attr-dict `:` type($shapes) `->` type($results)";
  let hasVerifier = 1;
}

#endif // TTC_CHLO_MISC_OPS_TD
