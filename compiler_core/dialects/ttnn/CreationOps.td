// Ops that make tensors out of nothing.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_CREATIONOPS_TD
#define TTC_DIALECTS_TTNN_CREATIONOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_FullOp
    : TTNN_Op<"full", "ttnn.full",
              [Lit<"Shape">, Lit<"FillValue">, ResultDType<>, ResultLayout<>, Dev<>], [Pure]> {
  let summary = "A tensor of one value";
  let description = [{
    Element type and layout are the result's.

    Example:
    ```mlir
    %r = "ttnn.full"() <{fill_value = 1.000000e+00 : f32, shape = #ttnn.shape<4x8>}> : () -> tensor<4x8xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_ShapeAttr:$shape, TTNN_Number:$fill_value);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_ArangeOp
    : TTNN_Op<"arange", "ttnn.arange",
              [Lit<"Start">, Lit<"End">, Lit<"Step">, ResultDType<>, Dev<>, ResultLayout<>], [Pure]> {
  let summary = "start, start + step, … below end";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.arange"() <{end = 8 : i64, start = 0 : i64, step = 1 : i64}> : () -> tensor<8xsi32, #l>
    ```
  }];
  let arguments = (ins I64Attr:$start, I64Attr:$end, I64Attr:$step);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_ConstantOp
    : TTNN_Op<"constant", "ttnn.Tensor",
              [CallArg<"call.attribute(\"\", getValueAttr());\n">, ResultShape<>, ResultDType<"">, ResultLayout<"">, Dev<"">],
              [Pure]> {
  let summary = "A few values written in the program";
  let description = [{
    `value` has the result's shape and element type. In the call it is the flat list of its elements.

    Example:
    ```mlir
    %r = "ttnn.constant"() <{value = dense<[1.0, 2.0]> : tensor<2xf32>}> : () -> tensor<2xf32, #l>
    ```
  }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_StoredConstantOp
    : TTNN_Op<"stored_constant", "", [CallArg<"call.setStoredConstant(getValueAttr());\n">], [Pure]> {
  let summary = "Values kept in a file beside the program";
  let description = [{
    Not a call: the sink keeps `value` apart (`constants.safetensors`) and reads it when the program is loaded.

    Example:
    ```mlir
    %r = "ttnn.stored_constant"() <{value = dense_resource<w> : tensor<128x128xf32>}> : () -> tensor<128x128xf32, #l>
    ```
  }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

#endif // TTC_DIALECTS_TTNN_CREATIONOPS_TD
