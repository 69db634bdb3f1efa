// Softmax and normalizations.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

def TTIR_SoftmaxOp : TTIR_Op<"softmax", [SameOperandsAndResultType]> {
  let summary = "Exponentials that sum to 1 along a dimension";
  let description = [{
    exp(x) / sum(exp(x)) along `dimension`; `numericStable` subtracts the greatest element first.

    Constraints: (C1) `dimension` is within the rank, negative ones count from the end.

    Example:
    ```mlir
    %1 = "ttir.softmax"(%0) <{dimension = 1 : si32, numericStable = true}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, SI32Attr:$dimension, DefaultValuedAttr<BoolAttr, "false">:$numericStable);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_BatchNormInferenceOp : TTIR_Op<"batch_norm_inference", [SameOperandsAndResultElementType]> {
  let summary = "Normalization with given mean and variance";
  let description = [{
    (operand - mean) / sqrt(variance + epsilon) * scale + offset along `dimension`.

    Constraints: (C1) `dimension` is within the rank; (C2) the four vectors have its size; (C3) the shape stays.

    Example:
    ```mlir
    %5 = "ttir.batch_norm_inference"(%0, %1, %2, %3, %4) <{dimension = 3 : i32, epsilon = 1.0e-5 : f32}>
        : (tensor<2x8x8x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x8x8x4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$operand, TTIR_Tensor:$scale, TTIR_Tensor:$offset, TTIR_Tensor:$mean,
                       TTIR_Tensor:$variance, I32Attr:$dimension, F32Attr:$epsilon);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

class TTIR_LastDimsNorm<string mnemonic, string formula> : TTIR_Op<mnemonic, [AttrSizedOperandSegments]> {
  let summary = "Normalization over the last dimensions";
  let description = formula # [{ over the last dimensions, whose sizes are `normalized_shape`.

    Constraints: (C1) `normalized_shape` is the tail of the input's shape; (C2) weight and bias have this shape; (C3) the
    result has the input's type.

    Example:
    ```mlir
    %2 = "ttir.}] # mnemonic # [{"(%0, %1) <{epsilon = 1.0e-5 : f32, normalized_shape = array<i64: 64>,
        operandSegmentSizes = array<i32: 1, 1, 0>}> : (tensor<32x64xf32>, tensor<64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$input, Optional<TTIR_Tensor>:$weight, Optional<TTIR_Tensor>:$bias,
                       DenseI64ArrayAttr:$normalized_shape, DefaultValuedAttr<F32Attr, "1e-05f">:$epsilon);
  let results = (outs TTIR_Tensor:$result);
  let hasVerifier = 1;
}

def TTIR_RMSNormOp : TTIR_LastDimsNorm<"rms_norm", "x / sqrt(mean(x * x) + epsilon) * weight + bias">;
def TTIR_LayerNormOp : TTIR_LastDimsNorm<"layer_norm", "(x - mean(x)) / sqrt(var(x) + epsilon) * weight + bias">;
