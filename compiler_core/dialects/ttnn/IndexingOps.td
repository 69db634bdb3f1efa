// Ops that read, write or order elements by index.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_INDEXINGOPS_TD
#define TTC_DIALECTS_TTNN_INDEXINGOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_EmbeddingOp
    : TTNN_Op<"embedding", "ttnn.embedding", [In<"Input">, In<"Weight">, ResultLayout<"layout">], [Pure]> {
  let summary = "Rows of a table";
  let description = [{
    input: [s] or [b, s] of ui32, weight: [v, d] of bf16 -> [s, d] or [b, s, d]. Indices of a higher rank are taken in silence and
    answered wrongly by the library, so the verifier refuses them.

    Example:
    ```mlir
    %r = "ttnn.embedding"(%i, %w) : (tensor<1x64xui32, #l>, tensor<1000x128xbf16, #row_major>) -> tensor<1x64x128xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$weight);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
  let operandLayout = "index == 1 ? Layout::RowMajor : Layout::Tile";
}

def TTNN_GatherOp
    : TTNN_Op<"gather", "ttnn.gather", [In<"Input">, Lit<"Dim", "dim">, In<"Index", "index">], [Pure]> {
  let summary = "Elements picked along a dim";
  let description = [{
    `result[.., i, ..] = input[.., index[.., i, ..], ..]` at dim `dim`; the result has the shape of `index` (ui32).

    Example:
    ```mlir
    %r = "ttnn.gather"(%x, %i) <{dim = 1 : i32}> : (tensor<8x64xbf16, #l>, tensor<8x4xui32, #l1>) -> tensor<8x4xbf16, #l2>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$index, I32Attr:$dim);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_ScatterOp
    : TTNN_Op<"scatter", "ttnn.scatter",
              [In<"Input">, Lit<"Dim", "dim">, In<"Index", "index">, In<"Source", "src">, Lit<"Reduce", "reduce">], [Pure]> {
  let summary = "Elements written along a dim";
  let description = [{
    A copy of `input` in which `result[.., index[.., i, ..], ..] = source[.., i, ..]` at dim `dim`. `reduce` ("add" or "multiply")
    combines with what was there. Row major: the library refuses f32 in tiles.

    Example:
    ```mlir
    %r = "ttnn.scatter"(%x, %i, %s) <{dim = 1 : i32}>
        : (tensor<8x64xbf16, #l>, tensor<8x4xsi32, #l1>, tensor<8x4xbf16, #l1>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_Tensor:$index, TTNN_Tensor:$source, I32Attr:$dim,
                       OptionalAttr<StrAttr>:$reduce);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "Layout::RowMajor"; // f32 in tiles is refused
  let resultLayout = "Layout::RowMajor";
}

def TTNN_TopKOp
    : TTNN_Op<"topk", "ttnn.topk",
              [In<"Input">, Lit<"K">, Lit<"Dim", "dim">, Lit<"Largest", "largest">, Lit<"Sorted", "sorted">], [Pure]> {
  let summary = "The k largest values along a dim and where they were";
  let description = [{
    Indices are ui16 for bf16, ui32 for f32.

    Example:
    ```mlir
    %v, %i = "ttnn.topk"(%x) <{dim = 1 : i32, k = 4 : i32, largest = true, sorted = true}>
        : (tensor<8x64xbf16, #l>) -> (tensor<8x4xbf16, #l1>, tensor<8x4xui16, #l2>)
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$k, I32Attr:$dim, BoolAttr:$largest, BoolAttr:$sorted);
  let results = (outs TTNN_Tensor:$values, TTNN_Tensor:$indices);
}

def TTNN_SortOp
    : TTNN_Op<"sort", "ttnn.sort",
              [In<"Input">, Lit<"Dim", "dim">, Lit<"Descending", "descending">, Lit<"Stable", "stable">], [Pure]> {
  let summary = "Values in order along a dim and where they were";
  let description = [{
    f32 (indices are ui32) and bf16 (ui16).

    Example:
    ```mlir
    %v, %i = "ttnn.sort"(%x) <{descending = false, dim = 1 : i32, stable = true}>
        : (tensor<8x64xbf16, #l>) -> (tensor<8x64xbf16, #l>, tensor<8x64xui16, #l1>)
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$dim, BoolAttr:$descending, BoolAttr:$stable);
  let results = (outs TTNN_Tensor:$values, TTNN_Tensor:$indices);
}

#endif // TTC_DIALECTS_TTNN_INDEXINGOPS_TD
