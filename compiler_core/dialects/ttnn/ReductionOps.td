// Reductions and scans.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_REDUCTIONOPS_TD
#define TTC_DIALECTS_TTNN_REDUCTIONOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

class TTNN_Reduction<string mnemonic, string what>
    : TTNN_Op<mnemonic, "ttnn." # mnemonic,
              [In<"Input">, Lit<"DimArg", "dim">, Lit<"KeepDim", "keepdim">,
               Lit<"ComputeConfig", "compute_kernel_config">],
              [Pure]> {
  let summary = what # " over dims";
  let description = what # [{ over the dims of `dim_arg`, over all of them when it is absent. `keep_dim` leaves them
    behind with size 1.

    Constraints:
    * C1: f32 or bf16; integers for sum, max and min only.
    * C2: the result's shape is the operand's without the reduced dims.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%x) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<8x64xbf16, #l>) -> tensor<8x1xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, OptionalAttr<I32ArrayAttr>:$dim_arg, BoolAttr:$keep_dim,
                       OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_SumOp : TTNN_Reduction<"sum", "Sum">;
def TTNN_MeanOp : TTNN_Reduction<"mean", "Mean">;
def TTNN_MaxOp : TTNN_Reduction<"max", "Largest value">;
def TTNN_MinOp : TTNN_Reduction<"min", "Smallest value">;

def TTNN_ProdOp
    : TTNN_Op<"prod", "ttnn.prod", [In<"Input">, Lit<"DimArg", "dim">, Lit<"KeepDim", "keepdim">], [Pure]> {
  let summary = "Product over one dim, or over all";
  let description = [{
    The library reduces one dim at a time, or all when `dim_arg` is absent; f32 and bf16.

    Example:
    ```mlir
    %r = "ttnn.prod"(%x) <{dim_arg = 1 : i64, keep_dim = false}> : (tensor<8x64xbf16, #l>) -> tensor<8xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, OptionalAttr<I64Attr>:$dim_arg, BoolAttr:$keep_dim);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_ArgMaxOp
    : TTNN_Op<"argmax", "ttnn.argmax", [In<"Input">, Lit<"Dim", "dim">, Lit<"KeepDim", "keepdim">], [Pure]> {
  let summary = "Index of the largest value along a dim";
  let description = [{
    The first of equal values wins. The result is ui32 and row major, as the library gives it.

    Example:
    ```mlir
    %r = "ttnn.argmax"(%x) <{dim = 1 : i32, keep_dim = false}> : (tensor<8x64xbf16, #l>) -> tensor<8xui32, #row_major>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, OptionalAttr<I32Attr>:$dim, BoolAttr:$keep_dim);
  let results = (outs TTNN_Tensor:$result);
  // Integers in tiles are refused.
  let operandLayout = "::llvm::isa<::mlir::FloatType>(getInput().getType().getElementType()) ? Layout::Tile : Layout::RowMajor";
  let resultLayout = "Layout::RowMajor";
}

class TTNN_Scan<string mnemonic, string what, list<CallArg> more = []>
    : TTNN_Op<mnemonic, "ttnn." # mnemonic, !listconcat([In<"Input">, Lit<"Dim", "dim">], more),
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = what # " of everything up to an element, along a dim";
  let description = what # [{ of the elements at and before each position of `dim`.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%x) <{dim = 1 : i32}> : (tensor<8x64xf32, #l>) -> tensor<8x64xf32, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$dim);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_CumSumOp : TTNN_Scan<"cumsum", "Sum", [Lit<"ReverseOrder", "reverse_order">]> {
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$dim, OptionalAttr<BoolAttr>:$reverse_order);
}
def TTNN_CumProdOp : TTNN_Scan<"cumprod", "Product">;

#endif // TTC_DIALECTS_TTNN_REDUCTIONOPS_TD
