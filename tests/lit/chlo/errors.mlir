// What the verifiers of chlo refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{op operand #0 must be ranked tensor of floating-point}}
  %0 = chlo.erf %i : tensor<4xi32> -> tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{`k` is 5; expected one in [0, 4], the size of the last dimension}}
  %v, %j = chlo.top_k(%x, k = 5) : tensor<4xf32> -> (tensor<5xf32>, tensor<5xi32>)
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{has a result of type 'tensor<3xf32>'; expected shape [2]}}
  %v, %j = chlo.top_k(%x, k = 2) : tensor<4xf32> -> (tensor<3xf32>, tensor<2xi32>)
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{cannot broadcast 'tensor<4xf32>' to 'tensor<2x3xf32>' (dimension 1)}}
  %0 = chlo.broadcast_add %x, %m : (tensor<4xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{`broadcast_dimensions` is [2]; expected ascending dimensions in [0, 2)}}
  %0 = chlo.broadcast_add %x, %m {broadcast_dimensions = array<i64: 2>} : (tensor<4xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x3xf32>, %i: tensor<4xi32>) {
  // expected-error @+1 {{requires the same element type for all operands and results}}
  %0 = chlo.next_after %x, %x : tensor<4xf32>, tensor<4xf32> -> tensor<4xf16>
  return
}
