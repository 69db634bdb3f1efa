// Element-wise ops of three operands.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_WhereOp : TTIR_Op<"where", [TTIR_Broadcastable]> {
  let summary = "Element-wise choice";
  let description = [{
    For every element: that of `second` where `first` is not 0, else that of `third`. Shapes broadcast as in numpy.

    Constraints: (C1) the result's shape is the broadcast of the operands' shapes; (C2) `second`, `third` and the result
    have one element type.

    Example:
    ```mlir
    %3 = "ttir.where"(%0, %1, %2) : (tensor<32x64xi1>, tensor<32x64xf32>, tensor<1x1xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$first, TTIR_Tensor:$second, TTIR_Tensor:$third);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_ClampTensorOp : TTIR_Op<"clamp_tensor", [TTIR_Broadcastable, SameOperandsAndResultElementType]> {
  let summary = "Element-wise clamp between two tensors";
  let description = [{
    For every element x of `input`: `min(max(x, min), max)`. Shapes broadcast as in numpy.

    Constraints: (C1) the result's shape is the broadcast of the operands' shapes.

    Example:
    ```mlir
    %3 = "ttir.clamp_tensor"(%0, %1, %2)
        : (tensor<32x64xf32>, tensor<32x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$min, TTIR_Tensor:$max);
  let results = (outs TTIR_Tensor:$result);
}
