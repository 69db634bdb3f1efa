// Steps on the host: what the library lacks, and the transfers around it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_HOSTOPS_TD
#define TTC_DIALECTS_TTNN_HOSTOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_DownloadOp
    : TTNN_Op<"download", "ttnn.from_device", [Helper<"download">, In<"Input">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "ttnn.from_device of rows, for a step on the host";
  let description = [{
    The operand is row major, of f32, si32 or ui32; the result lies in system memory.

    Example:
    ```mlir
    %h = "ttnn.download"(%x) : (tensor<8x8xf32, #row_major>) -> tensor<8x8xf32, #host>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "Layout::RowMajor";
  let resultLayout = "Layout::RowMajor";
}

def TTNN_ToDeviceOp
    : TTNN_Op<"to_device", "ttnn.to_device", [Helper<"upload">, In<"Input">, Dev<"">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "Uploads a tensor of the host";
  let description = [{
    Example:
    ```mlir
    %x = "ttnn.to_device"(%h) : (tensor<8x8xf32, #host>) -> tensor<8x8xf32, #row_major>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "Layout::RowMajor";
  let resultLayout = "Layout::RowMajor";
}

// `ttir.<step>` on the host: `host.<step>` of the runtime, the function `host_<step>` in Python. Operands and results are
// tensors of the host. A complex operand or result is a list of two tensors, its real and its imaginary part; a real one a
// list of one.
class TTNN_HostOp<string step, list<CallArg> callArguments, list<Trait> traits = []>
    : TTNN_Op<"host_" # step, "host." # step,
              !listconcat([Helper<"host_" # step>], callArguments), !listconcat([Pure], traits)> {
  let operandLayout = "Layout::RowMajor";
  let resultLayout = "Layout::RowMajor";
}

def TTNN_HostCholeskyOp : TTNN_HostOp<"cholesky", [InList<"Parts">, Lit<"Lower", "lower">]> {
  let summary = "ttir.cholesky on the host";
  let description = [{
    Example:
    ```mlir
    %l, %info = "ttnn.host_cholesky"(%h) <{lower = true}> : (tensor<8x8xf32, #host>) -> (tensor<8x8xf32, #host>, tensor<si32, #host1>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts, BoolAttr:$lower);
  let results = (outs Variadic<TTNN_Tensor>:$factor, TTNN_Tensor:$info);
}

def TTNN_HostTriangularSolveOp
    : TTNN_HostOp<"triangular_solve",
                  [InList<"A">, InList<"B">, Lit<"LeftSide", "left_side">, Lit<"Lower", "lower">,
                   Lit<"UnitDiagonal", "unit_diagonal">, Lit<"Transpose", "transpose">],
                  [SameVariadicOperandSize]> {
  let summary = "ttir.triangular_solve on the host";
  let description = [{
    Example:
    ```mlir
    %x = "ttnn.host_triangular_solve"(%a, %b) <{left_side = true, lower = true, unit_diagonal = false, transpose = "N"}>
        : (tensor<8x8xf32, #host>, tensor<8x2xf32, #host1>) -> tensor<8x2xf32, #host1>
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$a, Variadic<TTNN_Tensor>:$b, BoolAttr:$left_side, BoolAttr:$lower,
                       BoolAttr:$unit_diagonal, StrAttr:$transpose);
  let results = (outs Variadic<TTNN_Tensor>:$x);
}

def TTNN_HostLuOp : TTNN_HostOp<"lu", [InList<"Parts">]> {
  let summary = "ttir.lu on the host";
  let description = [{
    Example:
    ```mlir
    %lu, %pivots, %rows, %info = "ttnn.host_lu"(%h)
        : (tensor<8x6xf32, #host>) -> (tensor<8x6xf32, #host>, tensor<6xsi32, #host1>, tensor<8xsi32, #host2>, tensor<si32, #host3>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts);
  let results = (outs Variadic<TTNN_Tensor>:$lu, TTNN_Tensor:$pivots, TTNN_Tensor:$permutation, TTNN_Tensor:$info);
}

def TTNN_HostQrOp : TTNN_HostOp<"qr", [InList<"Parts">], [SameVariadicResultSize]> {
  let summary = "ttir.qr on the host";
  let description = [{
    Example:
    ```mlir
    %qr, %taus = "ttnn.host_qr"(%h) : (tensor<8x6xf32, #host>) -> (tensor<8x6xf32, #host>, tensor<6xf32, #host1>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts);
  let results = (outs Variadic<TTNN_Tensor>:$packed, Variadic<TTNN_Tensor>:$taus);
}

def TTNN_HostHouseholderProductOp
    : TTNN_HostOp<"householder_product", [InList<"Packed">, InList<"Taus">], [SameVariadicOperandSize]> {
  let summary = "ttir.householder_product on the host";
  let description = [{
    Example:
    ```mlir
    %q = "ttnn.host_householder_product"(%qr, %taus) : (tensor<8x6xf32, #host>, tensor<6xf32, #host1>) -> tensor<8x6xf32, #host>
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$packed, Variadic<TTNN_Tensor>:$taus);
  let results = (outs Variadic<TTNN_Tensor>:$q);
}

def TTNN_HostEighOp : TTNN_HostOp<"eigh", [InList<"Parts">, Lit<"Lower", "lower">]> {
  let summary = "ttir.eigh on the host";
  let description = [{
    Example:
    ```mlir
    %v, %w, %info = "ttnn.host_eigh"(%h) <{lower = true}>
        : (tensor<8x8xf32, #host>) -> (tensor<8x8xf32, #host>, tensor<8xf32, #host1>, tensor<si32, #host2>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts, BoolAttr:$lower);
  let results = (outs Variadic<TTNN_Tensor>:$vectors, TTNN_Tensor:$values, TTNN_Tensor:$info);
}

def TTNN_HostSvdOp
    : TTNN_HostOp<"svd", [InList<"Parts">, Lit<"FullMatrices", "full_matrices">], [SameVariadicResultSize]> {
  let summary = "ttir.svd on the host";
  let description = [{
    Example:
    ```mlir
    %s, %u, %vt, %info = "ttnn.host_svd"(%h) <{full_matrices = false}>
        : (tensor<8x6xf32, #host>) -> (tensor<6xf32, #host1>, tensor<8x6xf32, #host>, tensor<6x6xf32, #host2>, tensor<si32, #host3>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts, BoolAttr:$full_matrices);
  let results = (outs TTNN_Tensor:$values, Variadic<TTNN_Tensor>:$u, Variadic<TTNN_Tensor>:$vt, TTNN_Tensor:$info);
}

def TTNN_HostEigOp : TTNN_HostOp<"eig", [InList<"Parts">]> {
  let summary = "ttir.eig on the host";
  let description = [{
    Example:
    ```mlir
    %wr, %wi, %lr, %li, %rr, %ri, %info = "ttnn.host_eig"(%h)
        : (tensor<8x8xf32, #host>) -> (tensor<8xf32, #host1>, tensor<8xf32, #host1>, tensor<8x8xf32, #host>,
           tensor<8x8xf32, #host>, tensor<8x8xf32, #host>, tensor<8x8xf32, #host>, tensor<si32, #host2>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts);
  let results = (outs TTNN_Tensor:$values_real, TTNN_Tensor:$values_imag, TTNN_Tensor:$left_real, TTNN_Tensor:$left_imag,
                      TTNN_Tensor:$right_real, TTNN_Tensor:$right_imag, TTNN_Tensor:$info);
}

def TTNN_HostFftOp : TTNN_HostOp<"fft", [InList<"Parts">, Lit<"Kind", "kind">, Lit<"Lengths", "lengths">]> {
  let summary = "ttir.fft on the host";
  let description = [{
    Example:
    ```mlir
    %re, %im = "ttnn.host_fft"(%h) <{kind = "RFFT", lengths = array<i64: 16>}>
        : (tensor<16xf32, #host>) -> (tensor<9xf32, #host1>, tensor<9xf32, #host1>)
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$parts, StrAttr:$kind, DenseI64ArrayAttr:$lengths);
  let results = (outs Variadic<TTNN_Tensor>:$transformed);
}

def TTNN_HostRandomBitsOp
    : TTNN_HostOp<"random_bits", [In<"State">, Lit<"Algorithm", "algorithm">, Lit<"Shape", "shape">, Lit<"Width", "width">]> {
  let summary = "ttir.random_bits on the host";
  let description = [{
    Example:
    ```mlir
    %next, %bits = "ttnn.host_random_bits"(%h) <{algorithm = "PHILOX", shape = array<i64: 8>, width = 32 : i32}>
        : (tensor<4xui32, #host>) -> (tensor<4xui32, #host>, tensor<8xui32, #host1>)
    ```
  }];
  let arguments = (ins TTNN_Tensor:$state, StrAttr:$algorithm, DenseI64ArrayAttr:$shape, I32Attr:$width);
  let results = (outs TTNN_Tensor:$next, TTNN_Tensor:$bits);
}

#endif // TTC_DIALECTS_TTNN_HOSTOPS_TD
