// What the verifiers of chlo ops with regions and dimension numbers refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4x3xf32>, %i: tensor<4xf32>) {
  // expected-error @+1 {{`dimension` is 2; expected a dimension in [0, 2)}}
  %y, %c = chlo.scan(%x) inits(%i) dimension=2 {
  ^bb0(%a: tensor<4xf32>, %b: tensor<4xf32>):
    stablehlo.return %a, %b : tensor<4xf32>, tensor<4xf32>
  } : (tensor<4x3xf32>, tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4xf32>)
  return
}

// -----

func.func @f(%x: tensor<4x3xf32>, %i: tensor<4xf32>) {
  // expected-error @+1 {{`body` takes ('tensor<3xf32>', 'tensor<4xf32>'); expected ('tensor<4xf32>', 'tensor<4xf32>')}}
  %y, %c = chlo.scan(%x) inits(%i) dimension=1 {
  ^bb0(%a: tensor<3xf32>, %b: tensor<4xf32>):
    stablehlo.return %b, %b : tensor<4xf32>, tensor<4xf32>
  } : (tensor<4x3xf32>, tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4xf32>)
  return
}

// -----

func.func @f(%x: tensor<4x3xf32>, %i: tensor<4xf32>) {
  // expected-error @+1 {{has 1 initial values, but 0 results; expected one per carried value}}
  chlo.scan(%x) inits(%i) dimension=1 {
  ^bb0(%a: tensor<4xf32>, %b: tensor<4xf32>):
    stablehlo.return %b : tensor<4xf32>
  } : (tensor<4x3xf32>, tensor<4xf32>) -> ()
  return
}

// -----

func.func @f(%a: tensor<8x4xf32>, %b: tensor<3x4x5xf32>, %g: tensor<3xi32>) {
  // expected-error @+1 {{`rhs_group_dimensions` has 1 entries; expected 0, since the ragged dimension is batched or summed over}}
  %0 = "chlo.ragged_dot"(%a, %b, %g) {ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>} : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<3xi32>) -> tensor<8x5xf32>
  return
}

// -----

func.func @f(%a: tensor<8x4xf32>, %b: tensor<3x4x5xf32>, %g: tensor<2xi32>) {
  // expected-error @+1 {{`group_sizes` has type 'tensor<2xi32>'; expected as many groups as `rhs`, 'tensor<3x4x5xf32>'}}
  %0 = "chlo.ragged_dot"(%a, %b, %g) {ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>} : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<2xi32>) -> tensor<8x5xf32>
  return
}

// -----

func.func @f(%a: tensor<8x4xf32>, %b: tensor<3x4x5xf32>, %g: tensor<3xi32>) {
  // expected-error @+1 {{`lhs_ragged_dimensions` is -1; expected a dimension in [0, 2)}}
  %0 = "chlo.ragged_dot"(%a, %b, %g) {ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [-1], rhs_group_dimensions = [0]>} : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<3xi32>) -> tensor<8x5xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`value` has type 'f32'; expected the result's element type, 'i32'}}
  %0 = "chlo.constant_like"(%x) {value = 1.0 : f32} : (tensor<4xf32>) -> tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %s: tensor<f32>) {
  // expected-error @+1 {{requires the same element type for all operands and results}}
  %0 = chlo.broadcast_add %x, %s : (tensor<4xf32>, tensor<f32>) -> tensor<4xi32>
  return
}
