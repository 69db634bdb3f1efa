// stablehlo ops that apply a computation to elements or windows: reductions, sort, map, scatter, gather.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_REGION_OPS_TD
#define TTC_STABLEHLO_REGION_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

def StableHLO_ReduceOp : StableHLO_Op<"reduce", [SameVariadicOperandSize, RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "tensors folded along some dimensions";
  let description = [{
    C1: inputs have one shape. C2: a result and an initial value per input, of one element type. C4: each is a dimension of
    the inputs. C5: none twice. C6: the body takes and gives scalars of those types. C7: result shapes are the
    inputs' without `dimensions`. A body of one commutative op on its arguments is printed as `applies OP`.

    Example: `%r = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, Variadic<StableHLO_Tensor>:$init_values,
      DenseI64ArrayAttr:$dimensions);
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def StableHLO_ReduceWindowOp : StableHLO_Op<"reduce_window",
    [SameVariadicOperandSize, RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "tensors folded window by window (pooling, running sums)";
  let description = [{
    C1: there is an input. C2: inputs have one shape. C4 to C12: window attributes have an entry per dimension, positive
    but for padding. C13: the body takes and gives scalars. C14 to C16: the results' types follow.

    Example: `%r = "stablehlo.reduce_window"(%x, %z) <{window_dimensions = array<i64: 2>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %m = stablehlo.maximum %a, %b : tensor<f32>
      stablehlo.return %m : tensor<f32>
    }) : (tensor<4xf32>, tensor<f32>) -> tensor<3xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, Variadic<StableHLO_Tensor>:$init_values,
      DenseI64ArrayAttr:$window_dimensions, OptionalAttr<DenseI64ArrayAttr>:$window_strides,
      OptionalAttr<DenseI64ArrayAttr>:$base_dilations, OptionalAttr<DenseI64ArrayAttr>:$window_dilations,
      OptionalAttr<I64ElementsAttr>:$padding);
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$body);
  let hasVerifier = 1;
}

def StableHLO_SelectAndScatterOp : StableHLO_Op<"select_and_scatter",
    [RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "the gradient of pooling: source values added where `select` chose";
  let description = [{
    C1: operand and source have one element type. C3: init_value is a scalar of it. C4 to C8: window attributes have
    an entry per dimension, positive but for padding. C9, C10: what the regions take and give. C11: the result has the operand's shape.

    Example: `%r = "stablehlo.select_and_scatter"(%x, %s, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %c : tensor<f32>
    }) : (tensor<4xf32>, tensor<2xf32>, tensor<f32>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_Tensor:$source, StableHLO_Tensor:$init_value,
      OptionalAttr<DenseI64ArrayAttr>:$window_dimensions, OptionalAttr<DenseI64ArrayAttr>:$window_strides,
      OptionalAttr<I64ElementsAttr>:$padding);
  let results = (outs StableHLO_Tensor:$result);
  let regions = (region SizedRegion<1>:$select, SizedRegion<1>:$scatter);
  let hasVerifier = 1;
}

def StableHLO_SortOp : StableHLO_Op<"sort", [RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "tensors sorted together along one dimension";
  let description = [{
    C1: there is an input. C2, C3: inputs have one shape and results their types. C4: -rank <= dimension < rank. C5: the
    comparator takes two scalars per input and gives a boolean.

    Example: `%r = "stablehlo.sort"(%x) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, DefaultValuedOptionalAttr<I64Attr, "-1">:$dimension,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$is_stable);
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$comparator);
  let hasVerifier = 1;
}

def StableHLO_MapOp : StableHLO_Op<"map", [RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "a computation applied to every element";
  let description = [{
    C1: inputs and result have one shape. C2: there is an input. C3: dimensions are 0 to rank - 1. C4: the
    computation takes a scalar per input and gives one.

    Example: `%r = "stablehlo.map"(%x) <{dimensions = array<i64: 0>}> ({
    ^bb0(%a: tensor<f32>):
      %b = stablehlo.negate %a : tensor<f32>
      stablehlo.return %b : tensor<f32>
    }) : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, DenseI64ArrayAttr:$dimensions);
  let results = (outs StableHLO_Tensor:$result);
  let regions = (region SizedRegion<1>:$computation);
  let hasVerifier = 1;
}

def StableHLO_ScatterOp : StableHLO_Op<"scatter",
    [SameVariadicOperandSize, RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "operands with updates applied at indices";
  let description = [{
    C1: inputs have one shape. C2: rank(input) is the number of window, inserted and batching dimensions. C3: updates have
    one shape. C6: one element type per input and update. C7 to C22: dimension numbers are sorted, unique and in
    range. C23: the computation takes and gives scalars. C24: results have the inputs' types.

    Example: `%r = "stablehlo.scatter"(%x, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0],
    scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      stablehlo.return %b : tensor<f32>
    }) : (tensor<8xf32>, tensor<2x1xi32>, tensor<2xf32>) -> tensor<8xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, StableHLO_DimensionTensor:$scatter_indices,
      Variadic<StableHLO_Tensor>:$updates, StableHLO_ScatterDimensionNumbers:$scatter_dimension_numbers,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$indices_are_sorted,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$unique_indices);
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$update_computation);
  let hasVerifier = 1;
}

def StableHLO_GatherOp : StableHLO_Op<"gather", [Pure]> {
  let summary = "slices of an operand at indices";
  let description = [{
    C1: rank(operand) is the number of offset, collapsed and batching dimensions. C2, C3: index_vector_dim is in range and
    gives an index per start_index_map entry. C4 to C18: dimension numbers are sorted, unique and in range. C20, C21: 0 <=
    slice_sizes <= shape. C22: the result's shape follows. C23: one element type.

    Example: `%r = "stablehlo.gather"(%x, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1],
    collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}>
    : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$start_indices,
      StableHLO_GatherDimensionNumbers:$dimension_numbers, DenseI64ArrayAttr:$slice_sizes,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$indices_are_sorted);
  let results = (outs StableHLO_Tensor:$result);
  let hasVerifier = 1;
}

def StableHLO_DynamicGatherOp : StableHLO_Op<"dynamic_gather", [Pure]> {
  let summary = "gather whose slice sizes are an operand";
  let description = [{
    Constraints as those of gather.

    Example: `%r = "stablehlo.dynamic_gather"(%x, %i, %s) <{dimension_numbers = #stablehlo.gather<offset_dims = [1],
    collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>}>
    : (tensor<8x4xf32>, tensor<2x1xi32>, tensor<2xi64>) -> tensor<2x?xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$start_indices,
      StableHLO_DimensionTensor:$slice_sizes, StableHLO_GatherDimensionNumbers:$dimension_numbers,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$indices_are_sorted);
  let results = (outs StableHLO_Tensor:$result);
  let hasVerifier = 1;
}

#endif // TTC_STABLEHLO_REGION_OPS_TD
