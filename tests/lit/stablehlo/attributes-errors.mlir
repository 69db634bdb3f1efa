// What the attributes of stablehlo refuse by themselves.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`result_accuracy` has tolerances in mode HIGHEST; expected them in mode TOLERANCE only}}
  %0 = stablehlo.exponential %x {result_accuracy = #stablehlo.result_accuracy<atol = 1.0e-6, mode = #stablehlo.result_accuracy_mode<HIGHEST>>} : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`result_accuracy` has a tolerance that is negative or no number; expected 0 or more}}
  %0 = stablehlo.exponential %x {result_accuracy = #stablehlo.result_accuracy<ulps = -3, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4x4xf32>) {
  // expected-error @+1 {{`num_primitive_operations` is 0; expected 1 or more}}
  %0 = stablehlo.dot_general %x, %x, contracting_dims = [1] x [0], algorithm = <lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 0, allow_imprecise_accumulation = false> : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`backend_config` is {a = 1 : i32}; expected a string for api_version 1}}
  %0 = stablehlo.custom_call @f(%x) {backend_config = {a = 1 : i32}} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{expected `() {value = dense<..>} : () -> type`}}
  %0 = stablehlo.constant() {value = 1.0 : f32} : () -> tensor<4xf32>
  return
}

// -----

// expected-error @+1 {{`bounds` has 1 entries; expected 2, one per dimension}}
func.func private @f(tensor<?x4xf32, #stablehlo.bounds<8>>)

// -----

// expected-error @+1 {{`bounds` has 8 for a dimension of size 4; expected `?`}}
func.func private @f(tensor<4xf32, #stablehlo.bounds<8>>)
