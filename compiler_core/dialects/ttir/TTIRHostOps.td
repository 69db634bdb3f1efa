// Ops that the ttnn library lacks: steps on the host (docs/adding-an-op.md).
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

// A complex operand or result is two tensors, its real and its imaginary part; a real one is one tensor. Matrices are the last
// two dimensions, [..., m, n], the others a batch.
class TTIR_HostOp<string mnemonic, list<Trait> traits = []> : TTIR_Op<mnemonic, !listconcat([TTIR_HostStep], traits)>;

def TTIR_CholeskyOp : TTIR_HostOp<"cholesky"> {
  let summary = "Triangular factors of positive definite matrices";
  let description = [{
    [..., n, n] -> [..., n, n]: of the triangle that `lower` names; the other one of the result is 0. A matrix that is not
    positive definite gives NaN, and in `info` (i32 [...]) the order of the first leading minor that is not.

    Constraints: (C1) the matrices are square; (C2) a factor has the shape of its operand; (C3) info has the shape of the
    batch.

    Example:
    ```mlir
    %l, %info = "ttir.cholesky"(%0) <{lower = true}> : (tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<i32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts, BoolAttr:$lower);
  let results = (outs Variadic<TTIR_Tensor>:$factor, TTIR_Tensor:$info);
  let hasVerifier = 1;
}

def TTIR_TriangularSolveOp : TTIR_HostOp<"triangular_solve", [SameVariadicOperandSize]> {
  let summary = "Solutions of triangular systems";
  let description = [{
    X of op(A) X = B, or of X op(A) = B if not `left_side`. A: [..., n, n], of which the triangle that `lower` names is read,
    without its diagonal if that is `unit_diagonal`; op is "N", nothing, "T", the transpose, or "C", the adjoint.

    Constraints: (C1) A is square and fits B's side; (C2) batches agree; (C3) the result has B's shape.

    Example:
    ```mlir
    %x = "ttir.triangular_solve"(%a, %b) <{left_side = true, lower = true, unit_diagonal = false, transpose = "N"}>
        : (tensor<8x8xf32>, tensor<8x2xf32>) -> tensor<8x2xf32>
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$a, Variadic<TTIR_Tensor>:$b, BoolAttr:$left_side, BoolAttr:$lower,
                       BoolAttr:$unit_diagonal, StrAttr:$transpose);
  let results = (outs Variadic<TTIR_Tensor>:$x);
  let hasVerifier = 1;
}

def TTIR_LuOp : TTIR_HostOp<"lu"> {
  let summary = "LU factors of matrices, with partial pivoting";
  let description = [{
    [..., m, n] -> L (unit diagonal, not stored) and U in one matrix. Row i was swapped with row `pivots[i]` (i32
    [..., min(m, n)], from 1), one after the other; row i of the product is row `permutation[i]` (i32 [..., m], from 0) of the
    operand. `info` (i32 [...]): 0, or the first i from 1 with U[i, i] = 0.

    Constraints: (C1) shapes are as described.

    Example:
    ```mlir
    %lu, %pivots, %rows, %info = "ttir.lu"(%0) : (tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<6xi32>, tensor<8xi32>, tensor<i32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts);
  let results = (outs Variadic<TTIR_Tensor>:$lu, TTIR_Tensor:$pivots, TTIR_Tensor:$permutation, TTIR_Tensor:$info);
  let hasVerifier = 1;
}

def TTIR_QrOp : TTIR_HostOp<"qr", [SameVariadicResultSize]> {
  let summary = "QR factors of matrices, as LAPACK's geqrf packs them";
  let description = [{
    [..., m, n] -> R above and on the diagonal, the reflectors below it, and their factors `taus` [..., min(m, n)].

    Constraints: (C1) shapes are as described.

    Example:
    ```mlir
    %qr, %taus = "ttir.qr"(%0) : (tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<6xf32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts);
  let results = (outs Variadic<TTIR_Tensor>:$packed, Variadic<TTIR_Tensor>:$taus);
  let hasVerifier = 1;
}

def TTIR_HouseholderProductOp : TTIR_HostOp<"householder_product", [SameVariadicOperandSize]> {
  let summary = "The first columns of a product of reflectors";
  let description = [{
    Reflectors as `ttir.qr` packs them, [..., m, n] with `taus` [..., k] -> [..., m, n]: the first n columns of their product.

    Constraints: (C1) k <= n <= m; (C2) the result has the operand's shape.

    Example:
    ```mlir
    %q = "ttir.householder_product"(%qr, %taus) : (tensor<8x6xf32>, tensor<6xf32>) -> tensor<8x6xf32>
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$packed, Variadic<TTIR_Tensor>:$taus);
  let results = (outs Variadic<TTIR_Tensor>:$q);
  let hasVerifier = 1;
}

def TTIR_EighOp : TTIR_HostOp<"eigh"> {
  let summary = "Eigenvalues and eigenvectors of Hermitian matrices";
  let description = [{
    [..., n, n], of which the triangle that `lower` names is read -> eigenvectors in columns, real eigenvalues [..., n] in
    ascending order, `info` (i32 [...]): not 0 where there was no convergence.

    Constraints: (C1) the matrices are square; shapes are as described.

    Example:
    ```mlir
    %v, %w, %info = "ttir.eigh"(%0) <{lower = true}> : (tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8xf32>, tensor<i32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts, BoolAttr:$lower);
  let results = (outs Variadic<TTIR_Tensor>:$vectors, TTIR_Tensor:$values, TTIR_Tensor:$info);
  let hasVerifier = 1;
}

def TTIR_SvdOp : TTIR_HostOp<"svd", [SameVariadicResultSize]> {
  let summary = "Singular values and vectors";
  let description = [{
    [..., m, n] -> singular values [..., k] in descending order, k = min(m, n); U [..., m, k] and the adjoint of V
    [..., k, n], or [..., m, m] and [..., n, n] if `full_matrices`; `info` (i32 [...]): not 0 where there was no convergence.

    Constraints: (C1) shapes are as described.

    Example:
    ```mlir
    %s, %u, %vt, %info = "ttir.svd"(%0) <{full_matrices = false}>
        : (tensor<8x6xf32>) -> (tensor<6xf32>, tensor<8x6xf32>, tensor<6x6xf32>, tensor<i32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts, BoolAttr:$full_matrices);
  let results = (outs TTIR_Tensor:$values, Variadic<TTIR_Tensor>:$u, Variadic<TTIR_Tensor>:$vt, TTIR_Tensor:$info);
  let hasVerifier = 1;
}

def TTIR_EigOp : TTIR_HostOp<"eig"> {
  let summary = "Eigenvalues and eigenvectors of any square matrices";
  let description = [{
    [..., n, n] -> eigenvalues [..., n], left and right eigenvectors [..., n, n] in columns of length 1, each as real and
    imaginary part; `info` (i32 [...]): not 0 where there was no convergence.

    Constraints: (C1) the matrices are square; shapes are as described.

    Example:
    ```mlir
    %wr, %wi, %lr, %li, %rr, %ri, %info = "ttir.eig"(%0) : (tensor<8x8xf32>)
        -> (tensor<8xf32>, tensor<8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<i32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts);
  let results = (outs TTIR_Tensor:$values_real, TTIR_Tensor:$values_imag, TTIR_Tensor:$left_real, TTIR_Tensor:$left_imag,
                      TTIR_Tensor:$right_real, TTIR_Tensor:$right_imag, TTIR_Tensor:$info);
  let hasVerifier = 1;
}

def TTIR_FftOp : TTIR_HostOp<"fft"> {
  let summary = "Fourier transform along the last dimensions";
  let description = [{
    `kind` is FFT or IFFT (complex to complex), RFFT (real to complex, of which the last dimension keeps its first half) or
    IRFFT (back). `lengths`: of the transform, one to three, for the last dimensions.

    Constraints: (C1) operand and result have as many parts as the kind says, of one shape each; (C2) the last dimensions
    are `lengths`, but for the half that RFFT gives and IRFFT takes, length / 2 + 1.

    Example:
    ```mlir
    %re, %im = "ttir.fft"(%0) <{kind = "RFFT", lengths = array<i64: 16>}> : (tensor<16xf32>) -> (tensor<9xf32>, tensor<9xf32>)
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$parts, StrAttr:$kind, DenseI64ArrayAttr:$lengths);
  let results = (outs Variadic<TTIR_Tensor>:$transformed);
  let hasVerifier = 1;
}

def TTIR_RandomBitsOp : TTIR_HostOp<"random_bits"> {
  let summary = "Random bits of a counter-based generator, and its next state";
  let description = [{
    The bits that XLA computes of the state, for ThreeFry-2x32 with 20 rounds ("THREE_FRY") or Philox-4x32 with 10
    ("PHILOX"). The state is 64-bit words, each as two ui32, the low half first: the key, then the counter of one word or, for
    Philox, two. `width` is that of the framework's elements: of 8 and 16 bits the upper ones are 0, of 64 bits the result has a last
    dimension of 2, the low half first.

    Constraints: (C1) the state is ui32 [4], or [6] for Philox, and so is the next one; (C2) the result is ui32 of `shape`, with
    2 behind it if `width` is 64; (C3) width is 8, 16, 32 or 64.

    Example:
    ```mlir
    %next, %bits = "ttir.random_bits"(%state) <{algorithm = "THREE_FRY", shape = array<i64: 8>, width = 32 : i32}>
        : (tensor<4xui32>) -> (tensor<4xui32>, tensor<8xui32>)
    ```
  }];
  let arguments = (ins TTIR_Tensor:$state, StrAttr:$algorithm, DenseI64ArrayAttr:$shape, I32Attr:$width);
  let results = (outs TTIR_Tensor:$next, TTIR_Tensor:$bits);
  let hasVerifier = 1;
}
