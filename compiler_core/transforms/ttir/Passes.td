// Passes over ttir.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTIR_PASSES_TD
#define TTC_TRANSFORMS_TTIR_PASSES_TD

include "mlir/Pass/PassBase.td"

def TTIRFuse : Pass<"ttir-fuse", "::mlir::func::FuncOp"> {
  let summary = "Recognizes what the library does in one call, and drops what it does for free";
  let description = [{
    Constants are computed (splats through every element-wise op, shape ops on constants), chains of reshape, permute and
    typecast collapse, broadcasts in front of element-wise ops vanish, reductions take `keep_dim`, and patterns become
    ops: product plus bias `ttir.linear`, maximum with 0 `ttir.relu`, x * sigmoid(x) `ttir.silu`, the erf form
    `ttir.gelu`, exp over its sum `ttir.softmax`, a sum over its count `ttir.mean`, x over its deviation
    `ttir.rms_norm` and `ttir.layer_norm`. Every rewrite keeps the value to f32's rounding.

    Before:
    ```mlir
    %0 = "ttir.constant"() <{value = dense<0.0> : tensor<32x64xf32>}> : () -> tensor<32x64xf32>
    %1 = "ttir.maximum"(%arg0, %0) : (tensor<32x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
    After:
    ```mlir
    %1 = "ttir.relu"(%arg0) : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

def TTIRDecompose : Pass<"ttir-decompose", "::mlir::func::FuncOp"> {
  let summary = "Spells out ops that the library has no call for";
  let description = [{
    `ttir.dot_general` becomes permute, reshape and matmul; `ttir.reverse`, `ttir.reduce_and`, `ttir.reduce_or`,
    `ttir.slice_dynamic`, `ttir.batch_norm_inference` and others become ops that ttnn has. Pools and embeddings of f32 are spelled
    out, because the library computes them in bf16. Run `ttir-fuse` again afterwards.

    Before:
    ```mlir
    %2 = "ttir.dot_general"(%0, %1) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>,
        contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>}>
        : (tensor<32x784xf32>, tensor<784x256xf32>) -> tensor<32x256xf32>
    ```
    After:
    ```mlir
    %2 = "ttir.matmul"(%0, %1) : (tensor<32x784xf32>, tensor<784x256xf32>) -> tensor<32x256xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

#endif // TTC_TRANSFORMS_TTIR_PASSES_TD
