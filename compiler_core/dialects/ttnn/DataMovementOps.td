// Ops that move elements without computing.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_DATAMOVEMENTOPS_TD
#define TTC_DIALECTS_TTNN_DATAMOVEMENTOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_ReshapeOp
    : TTNN_Op<"reshape", "ttnn.reshape", [In<"Input">, Lit<"Shape">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "The same elements under another shape";
  let description = [{
    The result may share the operand's buffer: where the last two dims stay as they are, the library makes a view.

    Constraints:
    * C1: as many elements as before.
    * C2: not ui16, not ui8.

    Example:
    ```mlir
    %r = "ttnn.reshape"(%x) <{shape = [4 : i32, 16 : i32]}> : (tensor<64xbf16, #l>) -> tensor<4x16xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32ArrayAttr:$shape);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_PermuteOp
    : TTNN_Op<"permute", "ttnn.permute", [In<"Input">, Lit<"Permutation">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "Dims in another order";
  let description = [{
    Dim `i` of the result is dim `permutation[i]` of the operand.

    Example:
    ```mlir
    %r = "ttnn.permute"(%x) <{permutation = array<i64: 1, 0>}> : (tensor<4x16xbf16, #l>) -> tensor<16x4xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, DenseI64ArrayAttr:$permutation);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_ConcatOp
    : TTNN_Op<"concat", "ttnn.concat", [InList<"Inputs">, Lit<"Dim">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "Tensors one after the other along a dim";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.concat"(%a, %b) <{dim = 0 : i32}> : (tensor<2x8xbf16, #l>, tensor<3x8xbf16, #l>) -> tensor<5x8xbf16, #l1>
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$inputs, I32Attr:$dim);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_SliceStaticOp
    : TTNN_Op<"slice_static", "ttnn.slice", [In<"Input">, Lit<"Begins">, Lit<"Ends">, Lit<"Step">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "A part of a tensor";
  let description = [{
    Along dim `i`: elements `begins[i]`, `begins[i] + step[i]`, … below `ends[i]`. The library takes ends beyond the tensor in silence
    and answers wrongly, so the verifier refuses them.

    Example:
    ```mlir
    %r = "ttnn.slice_static"(%x) <{begins = [0 : i32, 2 : i32], ends = [4 : i32, 8 : i32], step = [1 : i32, 2 : i32]}>
        : (tensor<4x8xbf16, #l>) -> tensor<4x3xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32ArrayAttr:$begins, I32ArrayAttr:$ends, I32ArrayAttr:$step);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

// Padding in front is accepted in row-major layout only.
def TTNN_PadOp
    : TTNN_Op<"pad", "ttnn.pad",
              [In<"Input">, CallArg<"call.attribute(\"\", pairsOf(getContext(), getPadding()));\n">, Lit<"Value">],
              [Pure, SameOperandsAndResultElementType]> {
  let summary = "A constant around a tensor";
  let description = [{
    `padding` holds two numbers for each dim: elements in front, elements behind.

    Example:
    ```mlir
    %r = "ttnn.pad"(%x) <{padding = array<i32: 0, 0, 0, 3>, value = 0.000000e+00 : f32}> : (tensor<4x8xbf16, #l>) -> tensor<4x11xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, DenseI32ArrayAttr:$padding, TTNN_Number:$value);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
  let operandLayout = "hasFrontPadding(getPadding()) ? Layout::RowMajor : Layout::Tile";
  let resultLayout = "hasFrontPadding(getPadding()) ? Layout::RowMajor : Layout::Tile";
}

def TTNN_RepeatOp
    : TTNN_Op<"repeat", "ttnn.repeat", [In<"Input">, Lit<"RepeatDims">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "A tensor several times along its dims";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.repeat"(%x) <{repeat_dims = #ttnn.shape<3x1>}> : (tensor<1x8xbf16, #l>) -> tensor<3x8xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_ShapeAttr:$repeat_dims);
  let results = (outs TTNN_Tensor:$result);
  let hasVerifier = 1;
}

def TTNN_RepeatInterleaveOp
    : TTNN_Op<"repeat_interleave", "ttnn.repeat_interleave", [In<"Input">, Lit<"Repeats">, Lit<"Dim", "dim">],
              [Pure, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "Every slice of a dim several times in a row";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.repeat_interleave"(%x) <{dim = 1 : i32, repeats = 4 : i32}> : (tensor<1x2x8xbf16, #l>) -> tensor<1x8x8xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$repeats, I32Attr:$dim);
  let results = (outs TTNN_Tensor:$result);
}

#endif // TTC_DIALECTS_TTNN_DATAMOVEMENTOPS_TD
