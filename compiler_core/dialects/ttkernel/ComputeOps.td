// The matrix engine: products, sums, reductions, transposes of tiles.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_COMPUTEOPS_TD
#define TTC_DIALECTS_TTKERNEL_COMPUTEOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"

class TTKernel_BinaryInitOp<string mnemonic, string what> : TTKernel_ComputeOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ @cb_in0, @cb_in1
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1);
  let assemblyFormat = "$in0 `,` $in1 attr-dict";
}

class TTKernel_BinaryTilesOp<string mnemonic, string what> : TTKernel_ComputeOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ @cb_in0, @cb_in1, %tile0, %tile1, %dst
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1, I32:$tile0, I32:$tile1, I32:$dst);
  let assemblyFormat = "$in0 `,` $in1 `,` $tile0 `,` $tile1 `,` $dst attr-dict";
}

def TTKernel_MatmulInitOp : TTKernel_BinaryInitOp<"matmul_init", "Before `matmul_tiles`">;
def TTKernel_MatmulTilesOp : TTKernel_BinaryTilesOp<"matmul_tiles", "DST += tile0 x tile1">;
def TTKernel_AddTilesInitOp : TTKernel_BinaryInitOp<"add_tiles_init", "Before `add_tiles`">;
def TTKernel_AddTilesOp : TTKernel_BinaryTilesOp<"add_tiles", "DST = tile0 + tile1">;
def TTKernel_SubTilesInitOp : TTKernel_BinaryInitOp<"sub_tiles_init", "Before `sub_tiles`">;
def TTKernel_SubTilesOp : TTKernel_BinaryTilesOp<"sub_tiles", "DST = tile0 - tile1">;
def TTKernel_MulTilesInitOp : TTKernel_BinaryInitOp<"mul_tiles_init", "Before `mul_tiles`">;
def TTKernel_MulTilesOp : TTKernel_BinaryTilesOp<"mul_tiles", "DST = tile0 * tile1, element by element">;

class TTKernel_BcastInitOp<string mnemonic, string what> : TTKernel_ComputeOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ COL @cb_in0, @cb_in1
    ```
  }];
  let arguments = (ins TTKernel_BcastDimAttr:$dim, FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1);
  let assemblyFormat = "$dim $in0 `,` $in1 attr-dict";
}

class TTKernel_BcastTilesOp<string mnemonic, string what> : TTKernel_ComputeOp<mnemonic> {
  let summary = what;
  let description = [{
    `ROW` repeats row 0 of the second tile down, `COL` its column 0 to the right, `SCALAR` its first element over all.

    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ COL @cb_in0, @cb_in1, %tile0, %tile1, %dst
    ```
  }];
  let arguments = (ins TTKernel_BcastDimAttr:$dim, FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1, I32:$tile0, I32:$tile1,
                       I32:$dst);
  let assemblyFormat = "$dim $in0 `,` $in1 `,` $tile0 `,` $tile1 `,` $dst attr-dict";
}

def TTKernel_AddBcastInitOp : TTKernel_BcastInitOp<"add_bcast_init", "Before `add_tiles_bcast`">;
def TTKernel_AddTilesBcastOp : TTKernel_BcastTilesOp<"add_tiles_bcast", "DST = tile0 + tile1 repeated">;
def TTKernel_SubBcastInitOp : TTKernel_BcastInitOp<"sub_bcast_init", "Before `sub_tiles_bcast`">;
def TTKernel_SubTilesBcastOp : TTKernel_BcastTilesOp<"sub_tiles_bcast", "DST = tile0 - tile1 repeated">;
def TTKernel_MulBcastInitOp : TTKernel_BcastInitOp<"mul_bcast_init", "Before `mul_tiles_bcast`">;
def TTKernel_MulTilesBcastOp : TTKernel_BcastTilesOp<"mul_tiles_bcast", "DST = tile0 * tile1 repeated">;

def TTKernel_UnaryBcastInitOp : TTKernel_ComputeOp<"unary_bcast_init"> {
  let summary = "Before `unary_bcast`";
  let description = [{
    `out` is the circular buffer that the result goes to, which the API of 2025 wants to know.

    Example:
    ```mlir
    ttkernel.unary_bcast_init ROW @cb_in0, @cb_out
    ```
  }];
  let arguments = (ins TTKernel_BcastDimAttr:$dim, FlatSymbolRefAttr:$cb, FlatSymbolRefAttr:$out);
  let assemblyFormat = "$dim $cb `,` $out attr-dict";
}

def TTKernel_UnaryBcastOp : TTKernel_ComputeOp<"unary_bcast"> {
  let summary = "Copies a tile of a circular buffer to DST, a row, a column or an element of it repeated";
  let description = [{
    Example:
    ```mlir
    ttkernel.unary_bcast ROW @cb_in0, %tile, %dst
    ```
  }];
  let arguments = (ins TTKernel_BcastDimAttr:$dim, FlatSymbolRefAttr:$cb, I32:$tile, I32:$dst);
  let assemblyFormat = "$dim $cb `,` $tile `,` $dst attr-dict";
}

def TTKernel_ReduceInitOp : TTKernel_ComputeOp<"reduce_init"> {
  let summary = "Before `reduce_tile`";
  let description = [{
    Example:
    ```mlir
    ttkernel.reduce_init SUM REDUCE_ROW @cb_in, @cb_scaler, @cb_out
    ```
  }];
  let arguments = (ins TTKernel_PoolTypeAttr:$pool, TTKernel_ReduceDimAttr:$dim, FlatSymbolRefAttr:$in,
                       FlatSymbolRefAttr:$scaler, FlatSymbolRefAttr:$out);
  let assemblyFormat = "$pool $dim $in `,` $scaler `,` $out attr-dict";
}

def TTKernel_ReduceTileOp : TTKernel_ComputeOp<"reduce_tile"> {
  let summary = "Adds the reduction of a tile to DST (or takes the larger)";
  let description = [{
    `REDUCE_ROW` combines along each row and leaves column 0, `REDUCE_COL` along each column and leaves row 0. The elements are multiplied by
    the scaler's tile, whose first rows hold the scale (1, or 1/n for a mean).

    Example:
    ```mlir
    ttkernel.reduce_tile SUM REDUCE_ROW @cb_in, @cb_scaler, %tile, %scaler_tile, %dst
    ```
  }];
  let arguments = (ins TTKernel_PoolTypeAttr:$pool, TTKernel_ReduceDimAttr:$dim, FlatSymbolRefAttr:$in,
                       FlatSymbolRefAttr:$scaler, I32:$tile, I32:$scaler_tile, I32:$dst);
  let assemblyFormat = "$pool $dim $in `,` $scaler `,` $tile `,` $scaler_tile `,` $dst attr-dict";
}

def TTKernel_ReduceUninitOp : TTKernel_ComputeOp<"reduce_uninit"> {
  let summary = "After the last `reduce_tile`, before another engine's init";
  let description = [{
    Example:
    ```mlir
    ttkernel.reduce_uninit

    ```
  }];
  let assemblyFormat = "attr-dict";
}

def TTKernel_TransposeInitOp : TTKernel_ComputeOp<"transpose_wh_init"> {
  let summary = "Before `transpose_wh_tile`";
  let description = [{
    Example:
    ```mlir
    ttkernel.transpose_wh_init @cb_in
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb);
  let assemblyFormat = "$cb attr-dict";
}

def TTKernel_TransposeTileOp : TTKernel_ComputeOp<"transpose_wh_tile"> {
  let summary = "DST = transposed tile";
  let description = [{
    Example:
    ```mlir
    ttkernel.transpose_wh_tile @cb_in, %tile, %dst
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb, I32:$tile, I32:$dst);
  let assemblyFormat = "$cb `,` $tile `,` $dst attr-dict";
}

#endif // TTC_DIALECTS_TTKERNEL_COMPUTEOPS_TD
