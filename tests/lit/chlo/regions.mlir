// chlo ops with regions or several forms, and those of older producers: printed as they are read, also by way of the generic form and of
// bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @scan(
func.func @scan(%x: tensor<4x3xf32>, %i: tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4xf32>) {
  // CHECK: %[[Y:.*]], %[[C:.*]] = chlo.scan(%{{.*}}) inits (%{{.*}}) dimension=1 attributes {is_associative = true, is_reverse = true} {
  // CHECK: ^bb0(%{{.*}}: tensor<4xf32>, %{{.*}}: tensor<4xf32>):
  // CHECK: } : (tensor<4x3xf32>, tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4xf32>)
  %y, %c = chlo.scan(%x) inits(%i) dimension=1 attributes {is_reverse = true, is_associative = true} {
  ^bb0(%a: tensor<4xf32>, %b: tensor<4xf32>):
    %s = stablehlo.add %a, %b : tensor<4xf32>
    stablehlo.return %s, %s : tensor<4xf32>, tensor<4xf32>
  } : (tensor<4x3xf32>, tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4xf32>)
  return %y, %c : tensor<4x3xf32>, tensor<4xf32>
}

// CHECK-LABEL: func.func @ragged(
func.func @ragged(%a: tensor<8x4xf32>, %b: tensor<3x4x5xf32>, %c: tensor<4x5xf32>, %g: tensor<3xi32>) {
  // CHECK: "chlo.ragged_dot"(%{{.*}}) <{precision_config = [#chlo<precision DEFAULT>, #chlo<precision HIGH>], ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>}> : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<3xi32>) -> tensor<8x5xf32>
  %0 = "chlo.ragged_dot"(%a, %b, %g) {ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision HIGH>]} : (tensor<8x4xf32>, tensor<3x4x5xf32>, tensor<3xi32>) -> tensor<8x5xf32>
  // CHECK: "chlo.ragged_dot"(%{{.*}}) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0], lhs_ragged_dimensions = [1]>}> : (tensor<8x4xf32>, tensor<4x5xf32>, tensor<3xi32>) -> tensor<3x8x5xf32>
  %1 = "chlo.ragged_dot"(%a, %c, %g) {ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0], lhs_ragged_dimensions = [1]>} : (tensor<8x4xf32>, tensor<4x5xf32>, tensor<3xi32>) -> tensor<3x8x5xf32>
  return
}

// CHECK-LABEL: func.func @others(
func.func @others(%x: tensor<4xf32>, %i: tensor<4xi32>, %z: tensor<4xcomplex<f32>>, %s: tensor<f32>) {
  // CHECK: chlo.mulhi %{{.*}}, %{{.*}} : tensor<4xi32>, tensor<4xi32> -> tensor<4xi32>
  %0 = chlo.mulhi %i, %i : tensor<4xi32>, tensor<4xi32> -> tensor<4xi32>
  // CHECK: chlo._asin_acos_kernel %{{.*}} : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %1 = chlo._asin_acos_kernel %z : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  // CHECK: chlo.acosh %{{.*}} : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %2 = chlo.acosh %z : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  // CHECK: chlo.broadcast_complex %{{.*}}, %{{.*}} : (tensor<4xf32>, tensor<f32>) -> tensor<4xcomplex<f32>>
  %3 = chlo.broadcast_complex %x, %s : (tensor<4xf32>, tensor<f32>) -> tensor<4xcomplex<f32>>
  // CHECK: chlo.top_k(%{{.*}}, k = 2) {largest = false} : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
  %v, %j = chlo.top_k(%x, k = 2) {largest = false} : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
  return
}

// CHECK-LABEL: func.func @older(
func.func @older(%x: tensor<?xf32>, %s: tensor<2xi32>, %t: tensor<?xindex>) {
  // CHECK: chlo.dynamic_reshape %{{.*}}, %{{.*}} : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  %0 = chlo.dynamic_reshape %x, %s : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  // CHECK: chlo.minimum_broadcast_shapes %{{.*}}, %{{.*}} : tensor<?xindex>, tensor<?xindex> -> tensor<?xindex>, tensor<?xindex>
  %1, %2 = chlo.minimum_broadcast_shapes %t, %t : tensor<?xindex>, tensor<?xindex> -> tensor<?xindex>, tensor<?xindex>
  // CHECK: "chlo.rank_specialization_cluster"(%{{.*}}) ({
  // CHECK: "chlo.rank_specialization_cluster_yield"(%{{.*}}) : (tensor<?xf32>) -> ()
  %3 = "chlo.rank_specialization_cluster"(%x) ({
  ^bb0(%a: tensor<?xf32>):
    %b = chlo.sinh %a : tensor<?xf32> -> tensor<?xf32>
    "chlo.rank_specialization_cluster_yield"(%b) : (tensor<?xf32>) -> ()
  }) : (tensor<?xf32>) -> tensor<?xf32>
  return
}
