// chlo ops, replaced by their definitions; real functions that ttir has stay, unless told otherwise. (What definitions compute is
// tested in tests/numerics/test_chlo_definitions.py.)
// RUN: ttc-opt %s --chlo-to-stablehlo --split-input-file | FileCheck %s
// RUN: ttc-opt %s --chlo-to-stablehlo=keep-direct=false --split-input-file | FileCheck %s --check-prefix=ALL
// SPDX-License-Identifier: Apache-2.0

// ALL-NOT: chlo.

// CHECK-LABEL: func.func @direct(
// CHECK-NEXT: chlo.erf %arg0
func.func @direct(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = chlo.erf %x : tensor<4xf32> -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A complex one has no op of its own.
// CHECK-LABEL: func.func @complex(
// CHECK-NOT: chlo.
// CHECK: stablehlo.complex
func.func @complex(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  %0 = chlo.asin %x : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  return %0 : tensor<4xcomplex<f32>>
}

// -----

// Narrow floats are computed in f32.
// CHECK-LABEL: func.func @narrow(
// CHECK-NEXT: %[[W:.*]] = stablehlo.convert %arg0 : (tensor<4xbf16>) -> tensor<4xf32>
// CHECK: %[[R:.*]] = stablehlo.convert %{{.*}} : (tensor<4xf32>) -> tensor<4xbf16>
// CHECK-NEXT: return %[[R]]
func.func @narrow(%x: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = chlo.bessel_i1e %x : tensor<4xbf16> -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

// -----

// CHECK-LABEL: func.func @broadcast(
// CHECK-NEXT: %[[A:.*]] = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xf32>) -> tensor<3x4xf32>
// CHECK-NEXT: %[[B:.*]] = stablehlo.broadcast_in_dim %arg1, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
// CHECK-NEXT: stablehlo.compare LT, %[[A]], %[[B]], FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
func.func @broadcast(%a: tensor<3xf32>, %b: tensor<3x1xf32>) -> tensor<3x4xi1> {
  %0 = chlo.broadcast_compare %a, %b {broadcast_dimensions = array<i64: 0>, compare_type = #chlo<comparison_type FLOAT>, comparison_direction = #chlo<comparison_direction LT>} : (tensor<3xf32>, tensor<3x1xf32>) -> tensor<3x4xi1>
  return %0 : tensor<3x4xi1>
}

// -----

// CHECK-LABEL: func.func @constants(
// CHECK-NEXT: stablehlo.constant dense<1.000000e+00> : tensor<f32>
// CHECK-NEXT: stablehlo.constant dense<2.000000e+00> : tensor<4xf32>
func.func @constants(%x: tensor<4xf32>) -> (tensor<f32>, tensor<4xf32>) {
  %0 = chlo.constant dense<1.0> : tensor<f32>
  %1 = "chlo.constant_like"(%x) <{value = 2.0 : f32}> : (tensor<4xf32>) -> tensor<4xf32>
  return %0, %1 : tensor<f32>, tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @scan(
// CHECK: stablehlo.while
// CHECK: stablehlo.compare LT
// CHECK: stablehlo.dynamic_slice
// CHECK: stablehlo.multiply
// CHECK: stablehlo.dynamic_update_slice
func.func @scan(%x: tensor<4x3xf32>, %i: tensor<3xf32>) -> tensor<4x3xf32> {
  %y, %c = chlo.scan(%x) inits(%i) dimension=0 {
  ^bb0(%a: tensor<3xf32>, %b: tensor<3xf32>):
    %s = stablehlo.multiply %a, %b : tensor<3xf32>
    stablehlo.return %s, %s : tensor<3xf32>, tensor<3xf32>
  } : (tensor<4x3xf32>, tensor<3xf32>) -> (tensor<4x3xf32>, tensor<3xf32>)
  return %y : tensor<4x3xf32>
}
