// Products of matrices.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_MatmulOp : TTIR_Op<"matmul"> {
  let summary = "Matrix product with batch dimensions";
  let description = [{
    Product of the two innermost dimensions of `a` and `b`, either of them transposed first on demand; the outer
    dimensions broadcast as in numpy.

    Constraints: (C1) both operands have rank 2 or more; (C2) the inner sizes agree; (C3) the result's shape is the
    broadcast of the batch dimensions followed by m and n.

    Example:
    ```mlir
    %2 = "ttir.matmul"(%0, %1) <{transpose_a = false, transpose_b = true}>
        : (tensor<8x32x64xf32>, tensor<16x64xf32>) -> tensor<8x32x16xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$a, TTIR_Tensor:$b, DefaultValuedAttr<BoolAttr, "false">:$transpose_a,
                       DefaultValuedAttr<BoolAttr, "false">:$transpose_b);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_LinearOp : TTIR_Op<"linear"> {
  let summary = "Matrix product plus bias";
  let description = [{
    `matmul(a, b) + bias`, the bias broadcasting as in numpy.

    Constraints: those of `ttir.matmul`; (C4) the bias broadcasts to the result's shape.

    Example:
    ```mlir
    %3 = "ttir.linear"(%0, %1, %2) <{transpose_a = false, transpose_b = false}>
        : (tensor<32x64xf32>, tensor<64x16xf32>, tensor<16xf32>) -> tensor<32x16xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$a, TTIR_Tensor:$b, Optional<TTIR_Tensor>:$bias,
                       DefaultValuedAttr<BoolAttr, "false">:$transpose_a,
                       DefaultValuedAttr<BoolAttr, "false">:$transpose_b);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_DotGeneralOp : TTIR_Op<"dot_general"> {
  let summary = "Product over any dimensions";
  let description = [{
    Sums products over the contracted dimensions; the result has the batch dimensions, then what is left of `lhs`, then what
    is left of `rhs`. `ttir-decompose` makes permute, reshape and matmul of it.

    Constraints: (C1) the lists of both sides pair up and name dimensions within the rank, each once; (C2) paired sizes
    agree; (C3) the result's shape is as described.

    Example:
    ```mlir
    %2 = "ttir.dot_general"(%0, %1) <{batch_dims_lhs = array<i64: 0>, batch_dims_rhs = array<i64: 0>,
        contract_dims_lhs = array<i64: 2>, contract_dims_rhs = array<i64: 1>}>
        : (tensor<8x32x64xf32>, tensor<8x64x16xf32>) -> tensor<8x32x16xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$lhs, TTIR_Tensor:$rhs, DenseI64ArrayAttr:$batch_dims_lhs,
                       DenseI64ArrayAttr:$contract_dims_lhs, DenseI64ArrayAttr:$batch_dims_rhs,
                       DenseI64ArrayAttr:$contract_dims_rhs);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}
