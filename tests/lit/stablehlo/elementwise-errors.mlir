// What the verifiers of element-wise ops refuse.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{op operand #0 must be ranked tensor of floating-point}}
  %0 = stablehlo.exponential %i : tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{op operand #0 must be ranked tensor of integer}}
  %0 = stablehlo.popcnt %x : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{requires the same shape for all operands and results}}
  %0 = stablehlo.negate %x : (tensor<4xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{requires the same element type for all operands and results}}
  %0 = stablehlo.add %x, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf16>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{expected the types of 2 operands and 1 result, found 1 and 1}}
  %0 = stablehlo.add %x, %x : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`exponent_bits` is 0; expected 1 or more (C2)}}
  %0 = stablehlo.reduce_precision %x, format = e0m10 : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{expected a format as `e5m10`, found `f16`}}
  %0 = stablehlo.reduce_precision %x, format = f16 : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{expected a tensor of complex numbers}}
  %0 = stablehlo.complex %x, %x : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`compare_type` is SIGNED, which does not fit element type 'f32' (C3)}}
  %0 = stablehlo.compare LT, %x, %x, SIGNED : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+2 {{to be one of: EQ, NE, GE, GT, LE, LT}}
  // expected-error @+1 {{failed to parse StableHLO_ComparisonDirectionAttr}}
  %0 = stablehlo.compare LESS, %x, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`pred` has type 'tensor<4xi1>'; expected a scalar or the shape of `on_true`, 'tensor<2x4xf32>' (C1)}}
  %0 = stablehlo.select %p, %m, %m : tensor<4xi1>, tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`min` has type 'tensor<4xf32>'; expected a scalar or the shape of `operand`, 'tensor<2x4xf32>' (C1)}}
  %0 = stablehlo.clamp %x, %m, %z : (tensor<4xf32>, tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{result has element type 'f16'; expected 'f32' (C2)}}
  %0 = stablehlo.abs %x : (tensor<4xf32>) -> tensor<4xf16>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %m: tensor<2x4xf32>, %i: tensor<4xi32>, %n: tensor<i32>, %z: tensor<f32>, %p: tensor<4xi1>) {
  // expected-error @+1 {{`mode` is missing in `#stablehlo.result_accuracy`}}
  %0 = stablehlo.tanh %x {result_accuracy = #stablehlo.result_accuracy<ulps = 1>} : tensor<4xf32>
  return
}
