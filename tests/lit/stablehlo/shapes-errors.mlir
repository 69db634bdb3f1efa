// What the verifiers of shape ops refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`iota_dimension` is 1; expected a dimension in [0, 1) (C1)}}
  %0 = stablehlo.iota dim = 1 : tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`broadcast_dimensions` has 2 entries; expected 1, one per dimension of `operand` (C2)}}
  %0 = stablehlo.broadcast_in_dim %x, dims = [0, 1] : (tensor<4xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{dimension 0 of `operand` has size 4; expected 1 or 2, the size of result dimension 0 (C5)}}
  %0 = stablehlo.broadcast_in_dim %x, dims = [0] : (tensor<4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`broadcast_dimensions` has dimension 1 twice (C4)}}
  %0 = stablehlo.broadcast_in_dim %m, dims = [1, 1] : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`operand` has 4 elements; expected as many as the result, 6 (C2)}}
  %0 = stablehlo.reshape %x : (tensor<4xf32>) -> tensor<6xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{the tensor of narrower elements needs shape [4, 2] (C1)}}
  %0 = stablehlo.bitcast_convert %x : (tensor<4xf32>) -> tensor<4xf16>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`permutation` is 2; expected a dimension in [0, 2) (C2)}}
  %0 = stablehlo.transpose %m, dims = [0, 2] : (tensor<2x4xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{result has type 'tensor<2x4xf32>'; expected 'tensor<4x2xf32>' (C3)}}
  %0 = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{whose shapes differ beside dimension 0 (C2)}}
  %0 = stablehlo.concatenate %x, %m, dim = 0 : (tensor<4xf32>, tensor<2x4xf32>) -> tensor<6xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{takes [0:5:1] of dimension 0 of 'tensor<4xf32>'; expected 0 <= start <= limit <= size and a positive stride (C3, C4)}}
  %0 = stablehlo.slice %x [0:5] : (tensor<4xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{takes [0:4:0] of dimension 0 of 'tensor<4xf32>'; expected 0 <= start <= limit <= size and a positive stride (C3, C4)}}
  %0 = stablehlo.slice %x [0:4:0] : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{takes 5 elements of dimension 0 of 'tensor<4xf32>' (C4)}}
  %0 = stablehlo.dynamic_slice %x, %n, sizes = [5] : (tensor<4xf32>, tensor<i32>) -> tensor<5xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`start_indices` has 0 entries; expected 1, one per dimension of `operand` (C4)}}
  %0 = stablehlo.dynamic_update_slice %x, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`interior_padding` has -1; expected 0 or more (C3)}}
  %0 = stablehlo.pad %x, %z, low = [0], high = [0], interior = [-1] : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{result has type 'tensor<4xf32>'; expected 'tensor<6xf32>' (C4)}}
  %0 = stablehlo.pad %x, %z, low = [1], high = [1], interior = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{a size that is negative or too large (C4)}}
  %0 = stablehlo.pad %x, %z, low = [-9], high = [0], interior = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`dimension` is 3; expected a dimension in [0, 1) (C1)}}
  %0 = stablehlo.get_dimension_size %x, dim = 3 : (tensor<4xf32>) -> tensor<i32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{expected the elements of a tensor}}
  %0 = stablehlo.constant 1 : i32
  return
}
