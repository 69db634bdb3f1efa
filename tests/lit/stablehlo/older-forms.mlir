// Spellings of older producers are read, and printed as today's.
// RUN: ttc-opt %s | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @forms(
// CHECK-SAME: tensor<?x4xf32, #stablehlo.bounds<8, ?>>
func.func @forms(%b: tensor<?x4xf32, #stablehlo.type_extensions<bounds = [8, ?]>>, %x: tensor<4xf32>, %m: tensor<2x3xf32>, %s: tensor<f32>, %image: tensor<1x8x8x3xf32>, %kernel: tensor<3x3x3x4xf32>) {
  // CHECK: stablehlo.constant dense<1.000000e+00> : tensor<4xf32>
  %0 = stablehlo.constant() {value = dense<1.0> : tensor<4xf32>} : () -> tensor<4xf32>
  // CHECK: stablehlo.constant dense<2.000000e+00> : tensor<4xf32>
  %1 = "stablehlo.constant"() {value = dense<2.0> : tensor<4xf32>} : () -> tensor<4xf32>
  // CHECK: window = {reverse = [false, true]}
  %2 = stablehlo.convolution(%image, %kernel) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {reverse = [0, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x3xf32>, tensor<3x3x3x4xf32>) -> tensor<1x6x6x4xf32>
  // CHECK: dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]
  %3 = "stablehlo.convolution"(%image, %kernel) {dimension_numbers = #stablehlo.conv<raw input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2], kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1], output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]>, batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x3xf32>, tensor<3x3x3x4xf32>) -> tensor<1x6x6x4xf32>
  // CHECK: stablehlo.add %{{.*}}, %{{.*}} : tensor<4xf32>
  %4 = "stablehlo.add"(%x, %x) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: stablehlo.select %{{.*}}, %{{.*}}, %{{.*}} : tensor<4xi1>, tensor<4xf32>
  %p = stablehlo.is_finite %x : (tensor<4xf32>) -> tensor<4xi1>
  %5 = stablehlo.select %p, %x, %x : (tensor<4xi1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: stablehlo.reduce(%{{.*}} init: %{{.*}}) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  %6 = "stablehlo.reduce"(%m, %s) ({
  ^bb0(%a: tensor<f32>, %c: tensor<f32>):
    %r = "stablehlo.add"(%a, %c) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%r) : (tensor<f32>) -> ()
  }) {dimensions = array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  // CHECK: stablehlo.custom_call @f(%{{.*}}) {api_version = 4 : i32, backend_config = {a = 1 : i32}, operand_layouts = [dense<0> : tensor<1xindex>], result_layouts = [dense<0> : tensor<1xindex>, dense<> : tensor<0xindex>]}
  %7:2 = "stablehlo.custom_call"(%x) {call_target_name = "f", api_version = 4 : i32, backend_config = {a = 1 : i32}, operand_layouts = [dense<0> : tensor<1xindex>], result_layouts = [dense<0> : tensor<1xindex>, dense<> : tensor<0xindex>]} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<i32>)
  return
}

// Numbers that are no layout keep their raw form.
// CHECK: module attributes {mine.dims = #stablehlo.conv<raw input_batch_dimension = 9, input_feature_dimension = 0, input_spatial_dimensions = [-1], kernel_input_feature_dimension = 0, kernel_output_feature_dimension = 1, kernel_spatial_dimensions = [2], output_batch_dimension = 0, output_feature_dimension = 1, output_spatial_dimensions = [2]>}
module attributes {mine.dims = #stablehlo.conv<raw input_batch_dimension = 9, input_spatial_dimensions = [-1], kernel_output_feature_dimension = 1, kernel_spatial_dimensions = [2], output_feature_dimension = 1, output_spatial_dimensions = [2]>} {}
