// Products, convolutions, decompositions, transforms: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%a: tensor<2x4xf32>, %b: tensor<4x3xf32>, %c: tensor<5x2x4xf32>, %v: tensor<4xf32>, %i: tensor<1x8x8x2xf32>, %k: tensor<3x3x2x4xf32>, %q: tensor<4x4xf32>) {
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot_general %{{[^ ,)]+}}, %{{[^ ,)]+}}, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot_general %{{[^ ,)]+}}, %{{[^ ,)]+}}, batching_dims = [0] x [0], contracting_dims = [2] x [2], precision = [DEFAULT, HIGHEST] : (tensor<5x2x4xf32>, tensor<5x2x4xf32>) -> tensor<5x2x2xf32>
  %1 = stablehlo.dot_general %c, %c, batching_dims = [0] x [0], contracting_dims = [2] x [2], precision = [DEFAULT, HIGHEST] : (tensor<5x2x4xf32>, tensor<5x2x4xf32>) -> tensor<5x2x2xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot_general %{{[^ ,)]+}}, %{{[^ ,)]+}}, contracting_dims = [] x [] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x4x4x3xf32>
  %2 = stablehlo.dot_general %a, %b, contracting_dims = [] x [] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x4x4x3xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot_general %{{[^ ,)]+}}, %{{[^ ,)]+}}, contracting_dims = [1] x [0], algorithm = <lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false> : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  %3 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0], algorithm = <lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false> : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot %{{[^ ,)]+}}, %{{[^ ,)]+}}, precision = [HIGH, DEFAULT] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  %4 = stablehlo.dot %a, %b, precision = [HIGH, DEFAULT] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dot %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<2x4xf32>, tensor<4xf32>) -> tensor<2xf32>
  %5 = stablehlo.dot %a, %v : (tensor<2x4xf32>, tensor<4xf32>) -> tensor<2xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.convolution(%{{[^ ,)]+}}, %{{[^ ,)]+}}) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 1], pad = {{\[\[}}1, 0], [1, 1{{\]\]}}, lhs_dilate = [1, 1], rhs_dilate = [1, 2], reverse = [false, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGH>]} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x4x6x4xf32>
  %6 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 1], pad = [[1, 0], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 2], reverse = [false, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGH>]} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<1x4x6x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.convolution(%{{[^ ,)]+}}, %{{[^ ,)]+}}) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[f, 0, 1, b], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<4x6x6x1xf32>
  %7 = stablehlo.convolution(%i, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[f, 0, 1, b], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) -> tensor<4x6x6x1xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.cholesky %{{[^ ,)]+}}, lower = true : tensor<4x4xf32>
  %8 = stablehlo.cholesky %q, lower = true : tensor<4x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.cholesky %{{[^ ,)]+}} : tensor<4x4xf32>
  %9 = stablehlo.cholesky %q : tensor<4x4xf32>
  // CHECK: %{{[^ ,)]+}} = "stablehlo.triangular_solve"(%{{[^ ,)]+}}, %{{[^ ,)]+}}) <{left_side = true, lower = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>, unit_diagonal = false}> : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
  %10 = "stablehlo.triangular_solve"(%q, %b) <{left_side = true, lower = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>, unit_diagonal = false}> : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.fft %{{[^ ,)]+}}, type =  RFFT, length = [4] : (tensor<4xf32>) -> tensor<3xcomplex<f32>>
  %11 = stablehlo.fft %v, type =  RFFT, length = [4] : (tensor<4xf32>) -> tensor<3xcomplex<f32>>
  // CHECK: %{{[^ ,)]+}} = stablehlo.fft %{{[^ ,)]+}}, type =  IRFFT, length = [4] : (tensor<3xcomplex<f32>>) -> tensor<4xf32>
  %12 = stablehlo.fft %11, type =  IRFFT, length = [4] : (tensor<3xcomplex<f32>>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = "stablehlo.batch_norm_inference"(%{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}) <{epsilon = 1.000000e-03 : f32, feature_index = 1 : i64}> : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  %13 = "stablehlo.batch_norm_inference"(%a, %v, %v, %v, %v) <{epsilon = 1.000000e-03 : f32, feature_index = 1 : i64}> : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  return
}
