// Older stablehlo ops that are small computations over others: Einstein sums, torch's index_select.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_EINSUM_OPS_TD
#define TTC_STABLEHLO_EINSUM_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

def StableHLO_EinsumOp : StableHLO_Op<"einsum", [Pure]> {
  let summary = "Einstein sum of two operands";
  let description = [{
    `einsum_config` is `lhs,rhs->result`: a letter per dimension, `...` for leading ones. What is not in the result is summed over.

    Example: `%r = stablehlo.einsum %a, %b, config = "ij,jk->ik" : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs, StrAttr:$einsum_config);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs `,` `config` `=` $einsum_config attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_UnaryEinsumOp : StableHLO_Op<"unary_einsum", [Pure]> {
  let summary = "Einstein sum of one operand";
  let description = [{
    Example: `%r = stablehlo.unary_einsum %a, config = "ij->j" : (tensor<2x3xf32>) -> tensor<3xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StrAttr:$einsum_config);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` `config` `=` $einsum_config attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_TorchIndexSelectOp : StableHLO_Op<"torch_index_select", [Pure]> {
  let summary = "slices of one dimension, at indices";
  let description = [{
    The result is the operand with `dim` replaced by the indices' dimensions from `batch_dims` on; the first `batch_dims`
    dimensions of both belong together. 0 <= batch_dims <= dim < rank(operand), batch_dims <= rank(index).

    Example: `%r = "stablehlo.torch_index_select"(%x, %i) <{batch_dims = 0 : i64, dim = 0 : i64}>
    : (tensor<5x2xf32>, tensor<3xi32>) -> tensor<3x2xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_IntTensor:$index, I64Attr:$dim, I64Attr:$batch_dims);
  let results = (outs StableHLO_Tensor:$result);
  let hasVerifier = 1;
}

#endif // TTC_STABLEHLO_EINSUM_OPS_TD
