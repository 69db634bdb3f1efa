// What the verifiers of products, convolutions and transforms refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{contracting dimension 0 of `lhs` has size 2; expected that of dimension 0 of `rhs`, 4 (C10)}}
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`rhs_contracting_dimensions` has 0 entries; expected 1, as of `lhs` (C2)}}
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`lhs dimension numbers` is 7; expected a dimension in [0, 2) (C5, C6)}}
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [7] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`lhs dimension numbers` has dimension 1 twice (C3)}}
  %0 = stablehlo.dot_general %a, %b, batching_dims = [1] x [0], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`precision_config` has 1 entries; expected 2, one per operand (C11)}}
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0], precision = [HIGH] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{result has type 'tensor<3x2xf32>'; expected 'tensor<2x3xf32>' (C12)}}
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`window_strides` has 1 entries; expected 2, one per dimension (C2)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`window_strides` has 0; expected 1 or more (C3)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [0, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`padding` has type 'tensor<1x2xi64>'; expected tensor<2x2xi64> (C4)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {pad = [[1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`dilate` is unknown in a window, or given twice}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`feature_group_count` is 3; expected a divisor of the input features, 2 (C11)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 3 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`batch_group_count` is 0; expected 1 or more (C22)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 0 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{the kernel has 2 input features; expected 1 (C14)}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{expected `b`, `f` or a number, found `q`}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [q, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{spatial dimension 0 is given twice}}
  %0 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 0, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`a` has type 'tensor<2x4xf32>'; expected square matrices (C2, C3)}}
  %0 = stablehlo.cholesky %a : tensor<2x4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{FFT does not make 'tensor<4xf32>' of 'tensor<4xf32>' (C2)}}
  %0 = stablehlo.fft %v, type = FFT, length = [4] : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{`fft_length` has 0 entries; expected 1 to 3, and a dimension of 'tensor<4xf32>' for each (C1, C3)}}
  %0 = stablehlo.fft %v, type = RFFT, length = [] : (tensor<4xf32>) -> tensor<3xcomplex<f32>>
  return
}

// -----

func.func @f(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>) {
  // expected-error @+1 {{has a vector of type 'tensor<4x3xf32>'; expected 1 dimension of size 4, the feature's (C3 to C6)}}
  %0 = "stablehlo.batch_norm_inference"(%a, %b, %v, %v, %v) <{epsilon = 1.0e-3 : f32, feature_index = 1 : i64}> : (tensor<2x4xf32>, tensor<4x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  return
}
