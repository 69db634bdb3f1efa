// Reductions and cumulative ops.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_Reduction<string mnemonic, string meaning> : TTIR_Op<mnemonic> {
  let summary = meaning # " along dimensions";
  let description = meaning # [{ along the dimensions `dim_arg` (all, if absent). `keep_dim` leaves them as 1.

    Constraints: (C1) every dimension is within the rank and named once; (C2) the result's shape is the input's without
    these dimensions, or with 1 in their place.

    Example:
    ```mlir
    %1 = "ttir.}] # mnemonic # [{"(%0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<32x64xf32>) -> tensor<32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, BoolAttr:$keep_dim, OptionalAttr<I32ArrayAttr>:$dim_arg);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
  // The reduced dimensions, none negative, ascending; all of them if `dim_arg` is absent.
  let extraClassDeclaration = [{
    ::llvm::SmallVector<int64_t> getReducedDims() {
      return ::mlir::tt::ttir::reducedDims(getInput().getType().getRank(), getDimArgAttr());
    }
  }];
}

def TTIR_SumOp : TTIR_Reduction<"sum", "Sum">;
def TTIR_MeanOp : TTIR_Reduction<"mean", "Arithmetic mean">;
def TTIR_MaxOp : TTIR_Reduction<"max", "Greatest element">;
def TTIR_MinOp : TTIR_Reduction<"min", "Least element">;
def TTIR_ProdOp : TTIR_Reduction<"prod", "Product">;
def TTIR_ReduceAndOp : TTIR_Reduction<"reduce_and", "Whether all elements are not 0,">;
def TTIR_ReduceOrOp : TTIR_Reduction<"reduce_or", "Whether any element is not 0,">;
def TTIR_ArgMaxOp : TTIR_Reduction<"argmax", "Index of the first greatest element">;

class TTIR_Cumulative<string mnemonic, string meaning> : TTIR_Op<mnemonic, [SameOperandsAndResultType]> {
  let summary = meaning # " along a dimension";
  let description = meaning # [{ of the elements up to and including each position of dimension `dim`.

    Constraints: (C1) `dim` is within the rank.

    Example:
    ```mlir
    %1 = "ttir.}] # mnemonic # [{"(%0) <{dim = 1 : i64}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I64Attr:$dim);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_CumSumOp : TTIR_Cumulative<"cumsum", "Sum">;
def TTIR_CumProdOp : TTIR_Cumulative<"cumprod", "Product">;
