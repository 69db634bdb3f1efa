// Softmax, normalizations, attention.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_NORMALIZATIONOPS_TD
#define TTC_DIALECTS_TTNN_NORMALIZATIONOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_SoftmaxOp
    : TTNN_Op<"softmax", "ttnn.softmax",
              [In<"Input">, Lit<"Dimension", "dim">, Lit<"ComputeConfig", "compute_kernel_config">,
               Lit<"NumericStable", "numeric_stable">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "e^x over the sum of e^x along a dim";
  let description = [{
    `numericStable` takes the largest value away first.

    Example:
    ```mlir
    %r = "ttnn.softmax"(%x) <{dimension = 1 : i32, numericStable = true}> : (tensor<8x64xbf16, #l>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, I32Attr:$dimension, BoolAttr:$numericStable,
                       OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
}

class TTNN_Norm<string mnemonic, string what>
    : TTNN_Op<mnemonic, "ttnn." # mnemonic,
              [In<"Input">, Lit<"Epsilon", "epsilon">, In<"Weight", "weight">, In<"Bias", "bias">,
               Lit<"ComputeConfig", "compute_kernel_config">],
              [Pure, AttrSizedOperandSegments]> {
  let summary = what # " over the last dim";
  let description = what # [{ of the last dim d, then `* weight + bias` ([d] each).

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%x, %w) <{epsilon = 1.000000e-05 : f32, operandSegmentSizes = array<i32: 1, 1, 0>}>
        : (tensor<8x64xbf16, #l>, tensor<64xbf16, #l1>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, Optional<TTNN_Tensor>:$weight, Optional<TTNN_Tensor>:$bias,
                       F32Attr:$epsilon, OptionalAttr<TTNN_DeviceComputeKernelConfigAttr>:$compute_config);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_LayerNormOp : TTNN_Norm<"layer_norm", "(x - mean) / sqrt(variance + epsilon)">;
def TTNN_RMSNormOp : TTNN_Norm<"rms_norm", "x / sqrt(mean of squares + epsilon)">;

def TTNN_ScaledDotProductAttentionOp
    : TTNN_Op<"scaled_dot_product_attention", "ttnn.transformer.scaled_dot_product_attention",
              [In<"Query">, In<"Key">, In<"Value">, In<"AttentionMask", "attn_mask">, Lit<"IsCausal", "is_causal">,
               Lit<"Scale", "scale">],
              [Pure]> {
  let summary = "softmax(query x key^T * scale + mask) x value";
  let description = [{
    query: [b, h, s, d], key and value: [b, h or fewer heads, t, d], attention_mask: [b or 1, 1, s, t] -> [b, h, s, d]; bf16 only.

    Example:
    ```mlir
    %r = "ttnn.scaled_dot_product_attention"(%q, %k, %v) <{is_causal = true}>
        : (tensor<1x8x64x32xbf16, #l>, tensor<1x8x64x32xbf16, #l>, tensor<1x8x64x32xbf16, #l>) -> tensor<1x8x64x32xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$query, TTNN_Tensor:$key, TTNN_Tensor:$value,
                       Optional<TTNN_Tensor>:$attention_mask, BoolAttr:$is_causal, OptionalAttr<F32Attr>:$scale);
  let results = (outs TTNN_Tensor:$result);
}

#endif // TTC_DIALECTS_TTNN_NORMALIZATIONOPS_TD
