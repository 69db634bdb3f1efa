// Ops that make tensors out of attributes.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_ConstantOp : TTIR_Op<"constant", [ConstantLike]> {
  let summary = "A tensor known at compile time";
  let description = [{
    Constraints: (C1) `value` has the result's shape and element type.

    Example:
    ```mlir
    %0 = "ttir.constant"() <{value = dense<0.0> : tensor<32x64xf32>}> : () -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs TTIR_Tensor:$result);
  let builders = [OpBuilder<(ins "::mlir::ElementsAttr":$value), [{
    build($_builder, $_state, value.getType(), value);
  }]>];
  let hasFolder = 1;
  let hasVerifier = 1;
}

def TTIR_FullOp : TTIR_Op<"full", [ConstantLike]> {
  let summary = "A tensor of one value";
  let description = [{
    Constraints: (C1) `shape` is the result's shape.

    Example:
    ```mlir
    %0 = "ttir.full"() <{fill_value = 1.0 : f32, shape = array<i32: 32, 64>}> : () -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins DenseI32ArrayAttr:$shape, TTIR_ScalarAttr:$fill_value);
  let results = (outs TTIR_Tensor:$result);
  let hasFolder = 1;
  let hasVerifier = 1;
}

def TTIR_ArangeOp : TTIR_Op<"arange"> {
  let summary = "Evenly spaced integers along a dimension";
  let description = [{
    `start`, `start + step`, ... below `end` along `arange_dimension`, repeated along the others.

    Constraints: (C1) `step` is not 0; (C2) `arange_dimension` is within the rank and has ceil((end - start) / step) elements.

    Example:
    ```mlir
    %0 = "ttir.arange"() <{arange_dimension = 0 : i64, end = 64 : si64, start = 0 : si64, step = 1 : si64}>
        : () -> tensor<64xi32>
    ```
  }];
  let arguments = (ins SI64Attr:$start, SI64Attr:$end, SI64Attr:$step, I64Attr:$arange_dimension);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

class TTIR_NamedFull<string mnemonic, string what> : TTIR_Op<mnemonic> {
  let summary = "A tensor of " # what;
  let description = [{
    Constraints: (C1) `shape` is the result's shape.

    Example:
    ```mlir
    %0 = "ttir.}] # mnemonic # [{"() <{shape = array<i32: 32, 64>}> : () -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins DenseI32ArrayAttr:$shape);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_ZerosOp : TTIR_NamedFull<"zeros", "zeros">;
def TTIR_OnesOp : TTIR_NamedFull<"ones", "ones">;
