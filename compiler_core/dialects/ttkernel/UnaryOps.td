// The vector engine (SFPU): functions of tiles in DST.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_UNARYOPS_TD
#define TTC_DIALECTS_TTKERNEL_UNARYOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"

// An init of the vector engine; takes nothing.
class TTKernel_SfpuInitOp<string function> : TTKernel_ComputeOp<function # "_init"> {
  let summary = "Before `" # function # "`";
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # function # [{_init

    ```
  }];
  let assemblyFormat = "attr-dict";
}

class TTKernel_SfpuUnaryOp<string function, string what> : TTKernel_ComputeOp<function> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # function # [{ %dst
    ```
  }];
  let arguments = (ins I32:$dst);
  let assemblyFormat = "$dst attr-dict";
}

class TTKernel_SfpuScalarOp<string function, string what> : TTKernel_ComputeOp<function> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # function # [{ %dst, 5.000000e-01
    ```
  }];
  let arguments = (ins I32:$dst, F32Attr:$value);
  let assemblyFormat = "$dst `,` $value attr-dict";
}

def TTKernel_CopyDestValuesInitOp : TTKernel_SfpuInitOp<"copy_dest_values">;
def TTKernel_CopyDestValuesOp : TTKernel_ComputeOp<"copy_dest_values"> {
  let summary = "DST[to] = DST[from]";
  let description = [{
    Before a function that works in place, of a value that is needed again.

    Example:
    ```mlir
    ttkernel.copy_dest_values %from, %to
    ```
  }];
  let arguments = (ins I32:$from, I32:$to);
  let assemblyFormat = "$from `,` $to attr-dict";
}

class TTKernel_SfpuBinaryOp<string function, string what> : TTKernel_ComputeOp<function> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # function # [{ %dst0, %dst1, %out
    ```
  }];
  let arguments = (ins I32:$dst0, I32:$dst1, I32:$out);
  let assemblyFormat = "$dst0 `,` $dst1 `,` $out attr-dict";
}

multiclass TTKernel_SfpuUnary<string function, string what> {
  def InitOp : TTKernel_SfpuInitOp<function # "_tile">;
  def Op : TTKernel_SfpuUnaryOp<function # "_tile", what>;
}
multiclass TTKernel_SfpuBinary<string function, string what> {
  def InitOp : TTKernel_SfpuInitOp<function # "_tile">;
  def Op : TTKernel_SfpuBinaryOp<function # "_tile", what>;
}

defm TTKernel_AbsTile : TTKernel_SfpuUnary<"abs", "DST = |DST|">;
defm TTKernel_CosTile : TTKernel_SfpuUnary<"cos", "DST = cos(DST)">;
defm TTKernel_ErfTile : TTKernel_SfpuUnary<"erf", "DST = erf(DST)">;
defm TTKernel_ExpTile : TTKernel_SfpuUnary<"exp", "DST = exp(DST)">;
defm TTKernel_GeluTile : TTKernel_SfpuUnary<"gelu", "DST = gelu(DST)">;
defm TTKernel_LogTile : TTKernel_SfpuUnary<"log", "DST = log(DST)">;
defm TTKernel_NegativeTile : TTKernel_SfpuUnary<"negative", "DST = -DST">;
defm TTKernel_RecipTile : TTKernel_SfpuUnary<"recip", "DST = 1 / DST">;
defm TTKernel_ReluTile : TTKernel_SfpuUnary<"relu", "DST = max(DST, 0)">;
defm TTKernel_RsqrtTile : TTKernel_SfpuUnary<"rsqrt", "DST = 1 / sqrt(DST)">;
defm TTKernel_SigmoidTile : TTKernel_SfpuUnary<"sigmoid", "DST = 1 / (1 + exp(-DST))">;
defm TTKernel_SignTile : TTKernel_SfpuUnary<"sign", "DST = sign(DST)">;
defm TTKernel_SiluTile : TTKernel_SfpuUnary<"silu", "DST = DST * sigmoid(DST)">;
defm TTKernel_SinTile : TTKernel_SfpuUnary<"sin", "DST = sin(DST)">;
defm TTKernel_SqrtTile : TTKernel_SfpuUnary<"sqrt", "DST = sqrt(DST)">;
defm TTKernel_SquareTile : TTKernel_SfpuUnary<"square", "DST = DST * DST">;
defm TTKernel_TanhTile : TTKernel_SfpuUnary<"tanh", "DST = tanh(DST)">;

def TTKernel_BinopWithScalarTileInitOp : TTKernel_SfpuInitOp<"binop_with_scalar_tile">;
def TTKernel_AddUnaryTileOp : TTKernel_SfpuScalarOp<"add_unary_tile", "DST = DST + value">;
def TTKernel_SubUnaryTileOp : TTKernel_SfpuScalarOp<"sub_unary_tile", "DST = DST - value">;
def TTKernel_RsubUnaryTileOp : TTKernel_SfpuScalarOp<"rsub_unary_tile", "DST = value - DST">;
def TTKernel_MulUnaryTileOp : TTKernel_SfpuScalarOp<"mul_unary_tile", "DST = DST * value">;
def TTKernel_FillTileInitOp : TTKernel_SfpuInitOp<"fill_tile">;
def TTKernel_FillTileOp : TTKernel_SfpuScalarOp<"fill_tile", "DST = value">;

defm TTKernel_AddBinaryTile : TTKernel_SfpuBinary<"add_binary", "DST[out] = DST[dst0] + DST[dst1]">;
defm TTKernel_SubBinaryTile : TTKernel_SfpuBinary<"sub_binary", "DST[out] = DST[dst0] - DST[dst1]">;
defm TTKernel_MulBinaryTile : TTKernel_SfpuBinary<"mul_binary", "DST[out] = DST[dst0] * DST[dst1]">;
defm TTKernel_DivBinaryTile : TTKernel_SfpuBinary<"div_binary", "DST[out] = DST[dst0] / DST[dst1]">;
defm TTKernel_BinaryMaxTile : TTKernel_SfpuBinary<"binary_max", "DST[out] = max(DST[dst0], DST[dst1])">;
defm TTKernel_BinaryMinTile : TTKernel_SfpuBinary<"binary_min", "DST[out] = min(DST[dst0], DST[dst1])">;

#endif // TTC_DIALECTS_TTKERNEL_UNARYOPS_TD
