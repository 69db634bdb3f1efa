// chlo ops that run a computation along a dimension, and products of ragged groups.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHLO_REGION_OPS_TD
#define TTC_CHLO_REGION_OPS_TD

include "dialects/chlo/ChloBase.td"

def Chlo_ScanOp : Chlo_Op<"scan", [RecursiveMemoryEffects, AttrSizedOperandSegments, AttrSizedResultSegments]> {
  let summary = "a computation run along a dimension, with values carried from step to step";
  let description = [{
    The body takes a slice of every input (the dimension is gone) and the carried values, and returns a slice of every output
    and the next carried values. Results are the outputs, which have the inputs' size along `dimension`, and the last
    carried values. `is_reverse` runs from the end; `is_associative` allows another order.

    Example: `%y, %c = chlo.scan(%x) inits (%i) dimension=0 {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s, %s : tensor<f32>, tensor<f32>
    } : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, Variadic<StableHLO_Tensor>:$inits, I64Attr:$dimension,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$is_reverse, OptionalAttr<BoolAttr>:$is_associative);
  let results = (outs Variadic<StableHLO_Tensor>:$outputs, Variadic<StableHLO_Tensor>:$carries);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def Chlo_RaggedDotOp : Chlo_Op<"ragged_dot", [Pure]> {
  let summary = "product whose rows belong to groups of given sizes";
  let description = [{
    One dimension of lhs is cut into groups, whose sizes `group_sizes` gives in order. If it is a free dimension, every group is
    multiplied by its own rhs (of the group dimension); if it is summed over, every group gives a product of its own, which
    the result has in front; if it is batched over, nothing more is to do.

    Example: `%r = "chlo.ragged_dot"(%a, %b, %g) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1],
    rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>}>
    : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<3xi32>) -> tensor<8x5xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$lhs, StableHLO_Tensor:$rhs, StableHLO_IntTensor:$group_sizes,
      Chlo_RaggedDotDimensionNumbers:$ragged_dot_dimension_numbers, OptionalAttr<Chlo_PrecisionConfigAttr>:$precision_config);
  let results = (outs StableHLO_Tensor:$result);
  let hasVerifier = 1;
}

def Chlo_RankSpecializationClusterOp : Chlo_Op<"rank_specialization_cluster", [RecursiveMemoryEffects]> {
  let summary = "element-wise ops that are specialized for ranks together (older form)";
  let description = [{
    The region computes the results. Example: `%r = "chlo.rank_specialization_cluster"(%x) ({
    ^bb0(%a: tensor<4xf32>):
      %b = chlo.sinh %a : tensor<4xf32> -> tensor<4xf32>
      "chlo.rank_specialization_cluster_yield"(%b) : (tensor<4xf32>) -> ()
    }) : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins Variadic<AnyTensor>);
  let results = (outs Variadic<AnyTensor>);
  let regions = (region SizedRegion<1>:$body);
  let hasVerifier = 1;
}

def Chlo_RankSpecializationClusterYieldOp : Chlo_Op<"rank_specialization_cluster_yield",
    [Pure, Terminator, HasParent<"RankSpecializationClusterOp">]> {
  let summary = "results of a rank_specialization_cluster";
  let description = [{ Example: `"chlo.rank_specialization_cluster_yield"(%b) : (tensor<4xf32>) -> ()` }];
  let arguments = (ins Variadic<AnyTensor>:$results);
}

#endif // TTC_CHLO_REGION_OPS_TD
