// Ops that create tensors and move elements: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%x: tensor<4xf32>, %s: tensor<f32>, %m: tensor<2x4xf32>, %i: tensor<i32>, %u: tensor<2xf32>, %n: tensor<1xi64>) {
  // CHECK: %{{[^ ,)]+}} = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.constant {mhlo.name = "a"} dense<[1, 2]> : tensor<2xi64>
  %1 = stablehlo.constant {mhlo.name = "a"} dense<[1, 2]> : tensor<2xi64>
  // CHECK: %{{[^ ,)]+}} = stablehlo.iota dim = 1 : tensor<2x4xi32>
  %2 = stablehlo.iota dim = 1 : tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.broadcast_in_dim %{{[^ ,)]+}}, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
  %3 = stablehlo.broadcast_in_dim %x, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.broadcast_in_dim %{{[^ ,)]+}}, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
  %4 = stablehlo.broadcast_in_dim %s, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.broadcast %{{[^ ,)]+}}, sizes = [2] : (tensor<4xf32>) -> tensor<2x4xf32>
  %5 = stablehlo.broadcast %x, sizes = [2] : (tensor<4xf32>) -> tensor<2x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.reshape %{{[^ ,)]+}} : (tensor<2x4xf32>) -> tensor<8xf32>
  %6 = stablehlo.reshape %m : (tensor<2x4xf32>) -> tensor<8xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.bitcast_convert %{{[^ ,)]+}} : (tensor<4xf32>) -> tensor<4xi32>
  %7 = stablehlo.bitcast_convert %x : (tensor<4xf32>) -> tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.bitcast_convert %{{[^ ,)]+}} : (tensor<4xf32>) -> tensor<4x2xf16>
  %8 = stablehlo.bitcast_convert %x : (tensor<4xf32>) -> tensor<4x2xf16>
  // CHECK: %{{[^ ,)]+}} = stablehlo.transpose %{{[^ ,)]+}}, dims = [1, 0] : (tensor<2x4xf32>) -> tensor<4x2xf32>
  %9 = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x4xf32>) -> tensor<4x2xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.reverse %{{[^ ,)]+}}, dims = [0, 1] : tensor<2x4xf32>
  %10 = stablehlo.reverse %m, dims = [0, 1] : tensor<2x4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.concatenate %{{[^ ,)]+}}, %{{[^ ,)]+}}, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  %11 = stablehlo.concatenate %x, %x, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.slice %{{[^ ,)]+}} [0:2, 1:4:2] : (tensor<2x4xf32>) -> tensor<2x2xf32>
  %12 = stablehlo.slice %m [0:2, 1:4:2] : (tensor<2x4xf32>) -> tensor<2x2xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_slice %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, sizes = [1, 2] : (tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>
  %13 = stablehlo.dynamic_slice %m, %i, %i, sizes = [1, 2] : (tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_update_slice %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xf32>, tensor<2xf32>, tensor<i32>) -> tensor<4xf32>
  %14 = stablehlo.dynamic_update_slice %x, %u, %i : (tensor<4xf32>, tensor<2xf32>, tensor<i32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.pad %{{[^ ,)]+}}, %{{[^ ,)]+}}, low = [1], high = [-1], interior = [2] : (tensor<4xf32>, tensor<f32>) -> tensor<10xf32>
  %15 = stablehlo.pad %x, %s, low = [1], high = [-1], interior = [2] : (tensor<4xf32>, tensor<f32>) -> tensor<10xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_iota %{{[^ ,)]+}}, dim = 0 : (tensor<1xi64>) -> tensor<?xi32>
  %16 = stablehlo.dynamic_iota %n, dim = 0 : (tensor<1xi64>) -> tensor<?xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_reshape %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xf32>, tensor<1xi64>) -> tensor<?xf32>
  %17 = stablehlo.dynamic_reshape %x, %n : (tensor<4xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_broadcast_in_dim %{{[^ ,)]+}}, %{{[^ ,)]+}}, dims = [0] {known_expanding_dimensions = array<i64: 0>} : (tensor<4xf32>, tensor<1xi64>) -> tensor<?xf32>
  %18 = stablehlo.dynamic_broadcast_in_dim %x, %n, dims = [0] {known_expanding_dimensions = array<i64: 0>} : (tensor<4xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.real_dynamic_slice %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  %19 = stablehlo.real_dynamic_slice %x, %n, %n, %n : (tensor<4xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.dynamic_pad %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xf32>, tensor<f32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  %20 = stablehlo.dynamic_pad %x, %s, %n, %n, %n : (tensor<4xf32>, tensor<f32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.get_dimension_size %{{[^ ,)]+}}, dim = 1 : (tensor<2x4xf32>) -> tensor<i32>
  %21 = stablehlo.get_dimension_size %m, dim = 1 : (tensor<2x4xf32>) -> tensor<i32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.set_dimension_size %{{[^ ,)]+}}, %{{[^ ,)]+}}, dim = 0 : (tensor<4xf32>, tensor<i32>) -> tensor<?xf32, #stablehlo.bounds<4>>
  %22 = stablehlo.set_dimension_size %x, %i, dim = 0 : (tensor<4xf32>, tensor<i32>) -> tensor<?xf32, #stablehlo.bounds<4>>
  return
}
