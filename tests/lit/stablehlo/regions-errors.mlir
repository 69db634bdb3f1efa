// What the verifiers of ops with regions, of gather, of control flow and of calls refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`dimensions` is 2; expected a dimension in [0, 2) (C4)}}
  %0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [2] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`init_values` has a value of type 'tensor<2x4xf32>'; expected a scalar (C2)}}
  %0 = stablehlo.reduce(%x init: %x) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{result has type 'tensor<4xf32>'; expected 'tensor<2xf32>' (C7)}}
  %0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`stablehlo.addd` is not an op that can be applied}}
  %0 = stablehlo.reduce(%x init: %z) applies stablehlo.addd across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`window_dimensions` has 1 entries; expected 2, one per dimension (C4)}}
  %0 = "stablehlo.reduce_window"(%x, %z) <{window_dimensions = array<i64: 1>}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %m = stablehlo.add %a, %b : tensor<f32> stablehlo.return %m : tensor<f32> }) : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{result has type 'tensor<2x4xf32>'; expected 'tensor<2x3xf32>' (C15)}}
  %0 = "stablehlo.reduce_window"(%x, %z) <{window_dimensions = array<i64: 1, 2>}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %m = stablehlo.add %a, %b : tensor<f32> stablehlo.return %m : tensor<f32> }) : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`comparator` returns ('tensor<f32>'); expected ('tensor<i1>') (C5)}}
  %0 = "stablehlo.sort"(%x) <{dimension = 1 : i64}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %m = stablehlo.add %a, %b : tensor<f32> stablehlo.return %m : tensor<f32> }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`dimension` is 2; expected one in [-2, 2) (C4)}}
  %0 = "stablehlo.sort"(%x) <{dimension = 2 : i64}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %m = stablehlo.add %a, %b : tensor<f32> stablehlo.return %m : tensor<f32> }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`offset_dims`, `collapsed_slice_dims` and the batching dimensions are 1 together; expected 2, one per dimension of the operand (C1)}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`start_index_map` has 2 entries; expected 1, the size of the index vectors (C3)}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0, 1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`index_vector_dim` is 3; expected one in [0, 2] (C2)}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 3>, slice_sizes = array<i64: 1, 4>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`slice_sizes` has 9 for dimension 1 of 'tensor<8x4xf32>'; expected at most 4 (C21)}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 9>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{unknown field `offsets`}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offsets = [1]>, slice_sizes = array<i64: 1, 4>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`offset_dims` is given twice}}
  %0 = "stablehlo.gather"(%y, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], offset_dims = [1]>, slice_sizes = array<i64: 1, 4>}> : (tensor<8x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`updates` have type 'tensor<2x4xf32>'; expected shape [2, 4, 2] for indices of type 'tensor<2x1xi32>' (C4)}}
  %0 = "stablehlo.scatter"(%y, %i, %x) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %m = stablehlo.add %a, %b : tensor<f32> stablehlo.return %m : tensor<f32> }) : (tensor<8x4xf32>, tensor<2x1xi32>, tensor<2x4xf32>) -> tensor<8x4xf32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`true_branch` returns ('tensor<f32>'); expected ('tensor<i1>') (C1, C2)}}
  %0 = "stablehlo.if"(%p) ({ stablehlo.return %z : tensor<f32> }, { stablehlo.return %p : tensor<i1> }) : (tensor<i1>) -> tensor<i1>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{has no branches; expected 1 or more (C1)}}
  %0 = "stablehlo.case"(%n) : (tensor<i32>) -> tensor<f32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`cond` returns ('tensor<f32>'); expected ('tensor<i1>') (C1)}}
  %0 = stablehlo.while(%a = %z) : tensor<f32> cond { stablehlo.return %a : tensor<f32> } do { stablehlo.return %a : tensor<f32> }
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`body` does not end in `stablehlo.return` (C2)}}
  %0 = stablehlo.while(%a = %z) : tensor<f32> cond { stablehlo.return %p : tensor<i1> } do { func.return }
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`decomposition` is @nowhere, which is no function of the module (C2)}}
  %0 = stablehlo.composite "a.b" %z {decomposition = @nowhere} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`name` is "ab"; expected a dotted one, as "chlo.erf" (C1)}}
  %0 = stablehlo.composite "ab" %z {decomposition = @f} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %p: tensor<i1>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{has one of `operand_layouts` and `result_layouts`; expected both or none}}
  %0 = stablehlo.custom_call @t(%z) {operand_layouts = [dense<> : tensor<0xindex>]} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @f(%x: tensor<2x4xf32>, %z: tensor<f32>, %i: tensor<2x1xi32>, %n: tensor<i32>, %t: tuple<tensor<f32>>, %y: tensor<8x4xf32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{`index` is 4; expected one in [0, 1) (C1)}}
  %0 = stablehlo.get_tuple_element %t[4] : (tuple<tensor<f32>>) -> tensor<f32>
  return
}
