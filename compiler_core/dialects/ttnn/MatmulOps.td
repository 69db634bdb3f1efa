// Matrix products.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_MATMULOPS_TD
#define TTC_DIALECTS_TTNN_MATMULOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_MatmulOp
    : TTNN_Op<"matmul", "ttnn.matmul",
              [In<"A">, In<"B">, Lit<"TransposeA", "transpose_a">, Lit<"TransposeB", "transpose_b">, NewDType<"A">,
               Lit<"Activation", "activation">, Lit<"ComputeConfig", "compute_kernel_config">],
              [Pure]> {
  let summary = "Matrix product";
  let description = [{
    a: [..., m, k], b: [..., k, n] -> [..., m, n]; `transpose_a` and `transpose_b` swap the last two dims of an operand first.

    Constraints:
    * C1: floats only; a result of another element type than `a` is asked for by `dtype`.
    * C2: the contracted dims are equal.
    * C3: batch dims are equal, or all those of one side are 1, or `b` has rank 2 (the library broadcasts no partly equal batches).

    Example:
    ```mlir
    %r = "ttnn.matmul"(%a, %b) <{transpose_b = true}> : (tensor<32x64xbf16, #l>, tensor<16x64xbf16, #l1>) -> tensor<32x16xbf16, #l2>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$a, TTNN_Tensor:$b, OptionalAttr<BoolAttr>:$transpose_a,
                       OptionalAttr<BoolAttr>:$transpose_b, OptionalAttr<StrAttr>:$activation,
                       OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_LinearOp
    : TTNN_Op<"linear", "ttnn.linear",
              [In<"A">, In<"B">, In<"Bias", "bias">, Lit<"TransposeA", "transpose_a">,
               Lit<"TransposeB", "transpose_b">, Lit<"Activation", "activation">,
               Lit<"ComputeConfig", "compute_kernel_config">],
              [Pure]> {
  let summary = "Matrix product plus bias";
  let description = [{
    As `ttnn.matmul`, plus `bias`: [n], [1, n] or [m, n], added to every matrix.

    Example:
    ```mlir
    %r = "ttnn.linear"(%a, %b, %bias) : (tensor<32x64xbf16, #l>, tensor<64x16xbf16, #l1>, tensor<16xbf16, #l2>) -> tensor<32x16xbf16, #l3>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$a, TTNN_Tensor:$b, Optional<TTNN_Tensor>:$bias,
                       OptionalAttr<BoolAttr>:$transpose_a, OptionalAttr<BoolAttr>:$transpose_b,
                       OptionalAttr<StrAttr>:$activation,
                       OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

#endif // TTC_DIALECTS_TTNN_MATMULOPS_TD
