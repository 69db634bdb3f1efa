// Ops whose elements are found by index tensors, and ordering.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_EmbeddingOp : TTIR_Op<"embedding"> {
  let summary = "Rows of a table by number";
  let description = [{
    Replaces every index in `input` by that row of `weight`. Indices are within the table.

    Constraints: (C1) the weight has rank 2; (C2) the result's shape is the input's followed by the row's length; (C3) the
    result has the weight's element type.

    Example:
    ```mlir
    %2 = "ttir.embedding"(%0, %1) : (tensor<2x64xi32>, tensor<1000x128xf32>) -> tensor<2x64x128xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$weight);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_GatherOp : TTIR_Op<"gather"> {
  let summary = "Elements along a dimension by number";
  let description = [{
    result[i.., j, k..] = input[i.., index[i.., j, k..], k..] with the index at dimension `dim`. Indices are within it.

    Constraints: (C1) input, index and result have one rank and `dim` is within it; (C2) the result's shape is the index's;
    (C3) outside `dim` no size of the index exceeds the input's.

    Example:
    ```mlir
    %2 = "ttir.gather"(%0, %1) <{dim = 1 : i32}> : (tensor<2x10xf32>, tensor<2x3xi32>) -> tensor<2x3xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$index, I32Attr:$dim);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_ScatterOp : TTIR_Op<"scatter"> {
  let summary = "Writes elements along a dimension by number";
  let description = [{
    A copy of `input` in which element [i.., index[i.., j, k..], k..] is replaced by (or, with `scatter_reduce_type` other than
    `invalid`, combined with) source[i.., j, k..], the index standing at dimension `dim`.

    Constraints: (C1) all have one rank and `dim` is within it; (C2) source and index have one shape; (C3) the result has the
    input's type.

    Example:
    ```mlir
    %3 = "ttir.scatter"(%0, %1, %2) <{dim = 0 : i32, scatter_reduce_type = #ttcore.reduce_type<invalid>}>
        : (tensor<100xf32>, tensor<10xi32>, tensor<10xf32>) -> tensor<100xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$index, TTIR_Tensor:$source, I32Attr:$dim,
                       TTCore_ReduceTypeAttr:$scatter_reduce_type);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_SliceDynamicOp : TTIR_Op<"slice_dynamic"> {
  let summary = "A part whose bounds are computed";
  let description = [{
    Elements from `begins` to below `ends`, two rank-1 tensors with an entry per dimension. The result's type gives the size.

    Constraints: (C1) begins and ends have rank 1 and an entry per dimension; (C2) no dimension of the result exceeds the
    input's.

    Example:
    ```mlir
    %3 = "ttir.slice_dynamic"(%0, %1, %2) : (tensor<16x4x32xf32>, tensor<3xi32>, tensor<3xi32>) -> tensor<1x4x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$begins, TTIR_Tensor:$ends, OptionalAttr<I32ArrayAttr>:$step);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_SortOp : TTIR_Op<"sort"> {
  let summary = "Sorts along a dimension";
  let description = [{
    `values` in order and, as `indices`, where each came from.

    Constraints: (C1) `dim` is within the rank; (C2) values have the input's type; (C3) indices have its shape.

    Example:
    ```mlir
    %1:2 = "ttir.sort"(%0) <{descending = false, dim = 1 : si32, stable = true}>
        : (tensor<16x24xf32>) -> (tensor<16x24xf32>, tensor<16x24xi32>)
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DefaultValuedAttr<SI32Attr, "-1">:$dim,
                       DefaultValuedAttr<BoolAttr, "false">:$descending, DefaultValuedAttr<BoolAttr, "false">:$stable);
  let results = (outs TTIR_Tensor:$values, TTIR_Tensor:$indices);
  let hasVerifier = 1;
}

def TTIR_TopKOp : TTIR_Op<"topk"> {
  let summary = "The k greatest elements along a dimension";
  let description = [{
    `values` and their `indices`; the least ones if `largest` is false; in order if `sorted`.

    Constraints: (C1) `dim` is within the rank and has at least `k` elements; (C2) values and indices have `k` there.

    Example:
    ```mlir
    %1:2 = "ttir.topk"(%0) <{dim = -1 : i32, k = 5 : i32, largest = true, sorted = true}>
        : (tensor<16x24xf32>) -> (tensor<16x5xf32>, tensor<16x5xi32>)
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I32Attr:$k, DefaultValuedAttr<I32Attr, "-1">:$dim,
                       DefaultValuedAttr<BoolAttr, "true">:$largest, DefaultValuedAttr<BoolAttr, "true">:$sorted);
  let results = (outs TTIR_Tensor:$values, TTIR_Tensor:$indices);
  let hasVerifier = 1;
}
