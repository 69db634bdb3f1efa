// Elementwise selection and clamping.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_ELTWISETERNARYOPS_TD
#define TTC_DIALECTS_TTNN_ELTWISETERNARYOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_WhereOp
    : TTNN_Op<"where", "ttnn.where",
              [In<"Predicate">, In<"OnTrue">, Lit<"OnTrueScalar">, In<"OnFalse">, Lit<"OnFalseScalar">],
              [Pure, AttrSizedOperandSegments]> {
  let summary = "Elementwise choice";
  let description = [{
    Where `predicate` is not 0 the element of the first value, elsewhere that of the second. Each value is a tensor or a number,
    never both. Predicate and values broadcast together; the predicate may have any element type.

    Example:
    ```mlir
    %r = "ttnn.where"(%p, %x) <{on_false_scalar = 0xFF800000 : f32, operandSegmentSizes = array<i32: 1, 1, 0>}>
        : (tensor<8x8xbf16, #l>, tensor<4x8x8xf32, #l1>) -> tensor<4x8x8xf32, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$predicate, Optional<TTNN_Tensor>:$on_true,
                       Optional<TTNN_Tensor>:$on_false,
                       OptionalAttr<TTNN_Number>:$on_true_scalar,
                       OptionalAttr<TTNN_Number>:$on_false_scalar);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_ClampScalarOp
    : TTNN_Op<"clamp_scalar", "ttnn.clamp", [In<"Input">, Lit<"Min", "min">, Lit<"Max", "max">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "Elementwise min(max(x, min), max) with numbers";
  let description = [{
    Either bound may be absent. Bounds of integer tensors must be integers: the library would answer in f32.

    Example:
    ```mlir
    %r = "ttnn.clamp_scalar"(%x) <{max = 6.000000e+00 : f32, min = 0.000000e+00 : f32}> : (tensor<8xbf16, #l>) -> tensor<8xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, OptionalAttr<TTNN_Number>:$min, OptionalAttr<TTNN_Number>:$max);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_ClampTensorOp
    : TTNN_Op<"clamp_tensor", "ttnn.clamp", [In<"Input">, In<"Min">, In<"Max">],
              [Pure, ResultsBroadcastableShape]> {
  let summary = "Elementwise min(max(x, min), max) with tensors";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.clamp_tensor"(%x, %lo, %hi)
        : (tensor<8xbf16, #l>, tensor<8xbf16, #l>, tensor<8xbf16, #l>) -> tensor<8xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$min, TTNN_Tensor:$max);
  let results = (outs TTNN_Tensor:$result);
}

#endif // TTC_DIALECTS_TTNN_ELTWISETERNARYOPS_TD
