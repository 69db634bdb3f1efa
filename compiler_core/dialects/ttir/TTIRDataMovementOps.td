// Ops that move elements and leave their values alone.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_Movement<string mnemonic> : TTIR_Op<mnemonic, [SameOperandsAndResultElementType]> {
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_ReshapeOp : TTIR_Movement<"reshape"> {
  let summary = "The same elements in another shape";
  let description = [{
    Constraints: (C1) `shape` is the result's shape; (C2) input and result have as many elements.

    Example:
    ```mlir
    %1 = "ttir.reshape"(%0) <{shape = [1 : i32, 64 : i32]}> : (tensor<64xf32>) -> tensor<1x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I32ArrayAttr:$shape);
  let hasFolder = 1;
}

def TTIR_BroadcastOp : TTIR_Movement<"broadcast"> {
  let summary = "Repeats dimensions of size 1";
  let description = [{
    Constraints: (C1) input, result and `broadcast_dimensions` have one rank; (C2) each dimension of the result is the
    input's times its entry of `broadcast_dimensions`; (C3) an entry that is not 1 belongs to a dimension of size 1.

    Example:
    ```mlir
    %1 = "ttir.broadcast"(%0) <{broadcast_dimensions = array<i64: 32, 1>}> : (tensor<1x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DenseI64ArrayAttr:$broadcast_dimensions);
  let hasFolder = 1;
}

def TTIR_RepeatOp : TTIR_Movement<"repeat"> {
  let summary = "Repeats the whole tensor along dimensions";
  let description = [{
    Constraints: (C1) input, result and `repeat_dimensions` have one rank; (C2) each dimension of the result is the
    input's times its entry.

    Example:
    ```mlir
    %1 = "ttir.repeat"(%0) <{repeat_dimensions = array<i64: 2, 1>}> : (tensor<16x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DenseI64ArrayAttr:$repeat_dimensions);
}

def TTIR_RepeatInterleaveOp : TTIR_Movement<"repeat_interleave"> {
  let summary = "Repeats every slice of a dimension in place";
  let description = [{
    Constraints: (C1) `dim` is within the rank; (C2) the result's dimension `dim` is the input's times `repeats`.

    Example:
    ```mlir
    %1 = "ttir.repeat_interleave"(%0) <{dim = 0 : si32, repeats = 4 : ui32}> : (tensor<2x8xf32>) -> tensor<8x8xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, UI32Attr:$repeats, SI32Attr:$dim);
}

def TTIR_PermuteOp : TTIR_Movement<"permute"> {
  let summary = "Reorders dimensions";
  let description = [{
    Constraints: (C1) `permutation` is a permutation of the dimensions; (C2) dimension i of the result is dimension
    `permutation[i]` of the input.

    Example:
    ```mlir
    %1 = "ttir.permute"(%0) <{permutation = array<i64: 1, 0>}> : (tensor<32x16xf32>) -> tensor<16x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DenseI64ArrayAttr:$permutation);
  let hasFolder = 1;
}

def TTIR_TransposeOp : TTIR_Movement<"transpose"> {
  let summary = "Swaps two dimensions";
  let description = [{
    Constraints: (C1) `dim0` and `dim1` are within the rank; (C2) the result's shape is the input's with the two swapped.

    Example:
    ```mlir
    %1 = "ttir.transpose"(%0) <{dim0 = 0 : si32, dim1 = 1 : si32}> : (tensor<32x16xf32>) -> tensor<16x32xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, SI32Attr:$dim0, SI32Attr:$dim1);
}

def TTIR_ConcatOp : TTIR_Movement<"concat"> {
  let summary = "Joins tensors along a dimension";
  let description = [{
    Constraints: (C1) there is an input; (C2) `dim` is within the rank; (C3) all shapes agree but for dimension `dim`,
    whose sizes add up to the result's.

    Example:
    ```mlir
    %2 = "ttir.concat"(%0, %1) <{dim = 1 : si32}> : (tensor<2x3xf32>, tensor<2x5xf32>) -> tensor<2x8xf32>
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$inputs, SI32Attr:$dim);
}

def TTIR_SliceStaticOp : TTIR_Movement<"slice_static"> {
  let summary = "A part with bounds known at compile time";
  let description = [{
    Elements `begins`, `begins + step`, ... below `ends` of every dimension.

    Constraints: (C1) the three lists have the rank's length; (C2) 0 <= begin <= end <= size and step > 0; (C3) the
    result has ceil((end - begin) / step) elements in each dimension.

    Example:
    ```mlir
    %1 = "ttir.slice_static"(%0) <{begins = [0 : i32, 8 : i32], ends = [4 : i32, 16 : i32], step = [1 : i32, 2 : i32]}>
        : (tensor<4x16xf32>) -> tensor<4x4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, I32ArrayAttr:$begins, I32ArrayAttr:$ends, I32ArrayAttr:$step);
  let hasFolder = 1;
}

def TTIR_PadOp : TTIR_Movement<"pad"> {
  let summary = "Surrounds a tensor with a value";
  let description = [{
    `padding` holds a low and a high count for every dimension; `value` fills. Negative counts cut.

    Constraints: (C1) `padding` has two entries per dimension, that cut no more than there is; (C2) the result's shape is the padded one.

    Example:
    ```mlir
    %1 = "ttir.pad"(%0) <{padding = array<i32: 0, 0, 1, 1>, value = 0.0 : f32}> : (tensor<4x14xf32>) -> tensor<4x16xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DenseI32ArrayAttr:$padding, F32Attr:$value);
}

def TTIR_ReverseOp : TTIR_Movement<"reverse"> {
  let summary = "Reverses the order along dimensions";
  let description = [{
    Constraints: (C1) every dimension is within the rank and named once; (C2) the shape stays.

    Example:
    ```mlir
    %1 = "ttir.reverse"(%0) <{dimensions = array<i64: 0>}> : (tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, DenseI64ArrayAttr:$dimensions);
}
