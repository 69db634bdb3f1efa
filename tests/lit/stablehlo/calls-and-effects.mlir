// Calls, tuples, tokens, random numbers: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%x: tensor<4xf32>, %s: tensor<f32>, %n: tensor<1xi64>, %k: tensor<2xui64>) {
  // CHECK: %{{[^ ,)]+}}:2 = stablehlo.optimization_barrier %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>, tensor<f32>
  %0:2 = stablehlo.optimization_barrier %x, %s : tensor<4xf32>, tensor<f32>
  // CHECK: stablehlo.optimization_barrier()
  stablehlo.optimization_barrier()
  // CHECK: %{{[^ ,)]+}} = stablehlo.tuple %{{[^ ,)]+}}, %{{[^ ,)]+}} : tuple<tensor<4xf32>, tensor<f32>>
  %1 = stablehlo.tuple %x, %s : tuple<tensor<4xf32>, tensor<f32>>
  // CHECK: %{{[^ ,)]+}} = stablehlo.get_tuple_element %{{[^ ,)]+}}[1] : (tuple<tensor<4xf32>, tensor<f32>>) -> tensor<f32>
  %2 = stablehlo.get_tuple_element %1[1] : (tuple<tensor<4xf32>, tensor<f32>>) -> tensor<f32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.rng %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, distribution =  UNIFORM : (tensor<f32>, tensor<f32>, tensor<1xi64>) -> tensor<4xf32>
  %3 = stablehlo.rng %s, %s, %n, distribution =  UNIFORM : (tensor<f32>, tensor<f32>, tensor<1xi64>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}}, %{{[^ ,)]+}} = stablehlo.rng_bit_generator %{{[^ ,)]+}}, algorithm =  THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  %output_state, %output = stablehlo.rng_bit_generator %k, algorithm =  THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  // CHECK: %{{[^ ,)]+}} = stablehlo.create_token : !stablehlo.token
  %4 = stablehlo.create_token : !stablehlo.token
  // CHECK: %{{[^ ,)]+}} = stablehlo.after_all %{{[^ ,)]+}}, %{{[^ ,)]+}} : !stablehlo.token
  %5 = stablehlo.after_all %4, %4 : !stablehlo.token
  // CHECK: %{{[^ ,)]+}} = stablehlo.composite "a.b" %{{[^ ,)]+}} {composite_attributes = {k = 5 : i64}, decomposition = @impl, version = 1 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  %6 = stablehlo.composite "a.b" %x {composite_attributes = {k = 5 : i64}, decomposition = @impl, version = 1 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.custom_call @target(%{{[^ ,)]+}}) {backend_config = "", mhlo.backend_config = {uplo = 76 : ui8}, output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]} : (tensor<4xf32>) -> tensor<4xf32>
  %7 = stablehlo.custom_call @target(%x) {backend_config = "", mhlo.backend_config = {uplo = 76 : ui8}, output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.custom_call @"any name"(%{{[^ ,)]+}}) {api_version = 2 : i32, called_computations = [@impl], has_side_effect = true} : (tensor<4xf32>) -> tensor<4xf32>
  %8 = stablehlo.custom_call @"any name"(%x) {api_version = 2 : i32, called_computations = [@impl], has_side_effect = true} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

func.func private @impl(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
