// Ops of tt-mlir's vocabulary that are read and spelled out in other ops: by the importer (`empty`) or `ttir-decompose`.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_Composite<string mnemonic, list<Trait> traits = []> : TTIR_Op<mnemonic, traits> {
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_EmptyOp : TTIR_Op<"empty"> {
  let summary = "A tensor whose elements are any numbers";
  let description = [{
    Older prints give every op such a tensor to write its result to. The importer takes these operands away; where
    a program reads it, it is zeros.

    Example:
    ```mlir
    %0 = ttir.empty() : tensor<32x64xf32>
    ```
  }];
  let results = (outs TTIR_Tensor:$result);
  let assemblyFormat = "`(` `)` attr-dict `:` type($result)";
}

def TTIR_RowsGatherOp : TTIR_Composite<"rows_gather"> {
  let summary = "Rows by index vectors";
  let description = [{
    `input` is [batch, n, rest...], its n rows numbered row-major by index vectors over `sizes`; `indices` is [batch or 1,
    components, count]. The result is [batch, count, rest...], or count times the elements of `windows`, whose rows follow
    one another. With `column` the input is [batch, 1, n] and the result [batch, count]. Indices are clamped.

    Constraints: (C1) indices have rank 3, a component for each of `sizes`, and the input's batch or 1; (C2) n is the product
    of `sizes`, and `windows` fit into them; (C3) the result's shape is as described.

    Example:
    ```mlir
    %2 = "ttir.rows_gather"(%0, %1) <{column = false, fill_out_of_bounds = false, sizes = array<i64: 1000>, windows = array<i64: 1>}>
        : (tensor<1x1000x64xf32>, tensor<1x1x128xi32>) -> tensor<1x128x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$indices, DenseI64ArrayAttr:$sizes, DenseI64ArrayAttr:$windows,
                       DefaultValuedAttr<BoolAttr, "false">:$column,
                       DefaultValuedAttr<BoolAttr, "false">:$fill_out_of_bounds);
}

def TTIR_RowsScatterOp : TTIR_Composite<"rows_scatter"> {
  let summary = "Writes rows by index vectors";
  let description = [{
    A copy of `input` in which the rows that `ttir.rows_gather` would read are replaced by those of `updates`, or combined with them
    by `reduce`. What lies outside is left out.

    Constraints: (C1) as those of `ttir.rows_gather`, with `updates` in place of its result; (C2) the result has the input's type.

    Example:
    ```mlir
    %3 = "ttir.rows_scatter"(%0, %1, %2) <{column = false, reduce = #ttcore.reduce_type<sum>, sizes = array<i64: 16>, windows = array<i64: 1>}>
        : (tensor<1x16x24xf32>, tensor<1x1x8xi32>, tensor<1x8x24xf32>) -> tensor<1x16x24xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, TTIR_Tensor:$indices, TTIR_Tensor:$updates, DenseI64ArrayAttr:$sizes,
                       DenseI64ArrayAttr:$windows, TTCore_ReduceTypeAttr:$reduce,
                       DefaultValuedAttr<BoolAttr, "false">:$column);
}

def TTIR_CumulativeOp : TTIR_Composite<"cumulative", [SameOperandsAndResultType]> {
  let summary = "A reduction of everything up to a position";
  let description = [{
    `reduction` (sum, prod, max or min) of the elements up to and including each position of dimension `dim`; from it on with
    `reverse`.

    Constraints: (C1) `dim` is within the rank; (C2) `reduction` is one of the four.

    Example:
    ```mlir
    %1 = "ttir.cumulative"(%0) <{dim = 1 : i64, reduction = #ttcore.reduce_type<max>, reverse = false}>
        : (tensor<2x16xf32>) -> tensor<2x16xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I64Attr:$dim, TTCore_ReduceTypeAttr:$reduction,
                       DefaultValuedAttr<BoolAttr, "false">:$reverse);
}

class TTIR_DimOfOne<string mnemonic, string what> : TTIR_Composite<mnemonic, [SameOperandsAndResultElementType]> {
  let summary = what # " a dimension of size 1";
  let description = what # [{ dimension `dim`, which has size 1.

    Constraints: (C1) input and result differ by a dimension of size 1 at `dim`.

    Example:
    ```mlir
    %1 = "ttir.}] # mnemonic # [{"(%0) <{dim = 0 : si32}> : (tensor<1x8xf32>) -> tensor<8xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, SI32Attr:$dim);
}

def TTIR_SqueezeOp : TTIR_DimOfOne<"squeeze", "Removes">;
def TTIR_UnsqueezeOp : TTIR_DimOfOne<"unsqueeze", "Inserts">;

def TTIR_IndexOp : TTIR_Composite<"index", [SameOperandsAndResultElementType]> {
  let summary = "A part of one dimension";
  let description = [{
    Elements `begin`, `begin + step`, ... below `end` of dimension `dim`.

    Constraints: (C1) `dim` is within the rank, 0 <= begin <= end <= size, step > 0; (C2) the result's shape follows.

    Example:
    ```mlir
    %1 = "ttir.index"(%0) <{begin = 0 : i32, dim = 1 : i32, end = 8 : i32, step = 2 : i32}> : (tensor<4x8xf32>) -> tensor<4x4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I32Attr:$dim, I32Attr:$begin, I32Attr:$end, I32Attr:$step);
}

def TTIR_IndexSelectOp : TTIR_Composite<"index_select", [SameOperandsAndResultElementType]> {
  let summary = "Parts of one dimension, a stride apart";
  let description = [{
    `length` elements from `begin` on of dimension `dim`, and again every `stride` elements while they fit (once, if it is 0 or
    absent).

    Constraints: (C1) `dim` is within the rank, and the first part within the dimension; (C2) the result's shape follows.

    Example:
    ```mlir
    %1 = "ttir.index_select"(%0) <{begin = 0 : si32, dim = 1 : si32, length = 2 : si32, stride = 4 : si32}>
        : (tensor<4x8xf32>) -> tensor<4x4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, SI32Attr:$dim, SI32Attr:$begin, SI32Attr:$length,
                       OptionalAttr<SI32Attr>:$stride);
}

def TTIR_GlobalAvgPool2dOp : TTIR_Composite<"global_avg_pool2d", [SameOperandsAndResultElementType]> {
  let summary = "The mean of every channel of an image";
  let description = [{
    Constraints: (C1) the input is [batch, height, width, channels], the result [batch, 1, 1, channels].

    Example:
    ```mlir
    %1 = "ttir.global_avg_pool2d"(%0) : (tensor<2x7x7x64xf32>) -> tensor<2x1x1x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input);
}

def TTIR_ConcatenateHeadsOp : TTIR_Composite<"concatenate_heads", [SameOperandsAndResultElementType]> {
  let summary = "Attention heads side by side";
  let description = [{
    Constraints: (C1) the input is [batch, heads, sequence, size], the result [batch, sequence, heads * size].

    Example:
    ```mlir
    %1 = "ttir.concatenate_heads"(%0) : (tensor<1x8x32x64xf32>) -> tensor<1x32x512xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input);
}

def TTIR_ScaledDotProductAttentionOp : TTIR_Composite<"scaled_dot_product_attention"> {
  let summary = "softmax(q k^T scale + mask) v";
  let description = [{
    q: [batch, heads, n, size], k and v: [batch, kv heads, m, size]; heads are a multiple of kv heads. `scale` is 1 / sqrt(size)
    unless given; `is_causal` lets position i see those up to i, and excludes a mask.

    Constraints: (C1) q, k, v have rank 4 and agree as described; (C2) the result has q's shape; (C3) the mask broadcasts to [batch,
    heads, n, m].

    Example:
    ```mlir
    %3 = "ttir.scaled_dot_product_attention"(%0, %1, %2) <{is_causal = true}>
        : (tensor<1x8x32x64xf32>, tensor<1x8x32x64xf32>, tensor<1x8x32x64xf32>) -> tensor<1x8x32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$query, TTIR_Tensor:$key, TTIR_Tensor:$value, Optional<TTIR_Tensor>:$attention_mask,
                       DefaultValuedAttr<BoolAttr, "true">:$is_causal, OptionalAttr<F32Attr>:$scale);
}

class TTIR_CacheOp<string mnemonic, string what, dag more> : TTIR_Composite<mnemonic> {
  let summary = what;
  let description = what # [{.

    Constraints: (C1) cache and input have rank 4 and agree in heads and size; (C2) the input fits into the cache; (C3) the result has
    the cache's type.

    Example:
    ```mlir
    %2 = "ttir.}] # mnemonic # [{"(...) <{batch_offset = 0 : i32}>
    ```
  }];
  let arguments = !con((ins TTIR_Tensor:$cache, TTIR_Tensor:$input), more, (ins I32Attr:$batch_offset));
}

def TTIR_FillCacheOp : TTIR_CacheOp<"fill_cache", "Writes the first positions of one batch entry of a cache", (ins)>;
def TTIR_UpdateCacheOp
    : TTIR_CacheOp<"update_cache", "Writes one position of a cache", (ins TTIR_Tensor:$update_index)>;
