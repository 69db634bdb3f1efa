// Element-wise ops of two or three operands: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%x: tensor<4xf32>, %y: tensor<4xf32>, %i: tensor<4xi32>, %p: tensor<4xi1>, %s: tensor<i1>, %l: tensor<f32>, %d: tensor<?xf32>) {
  // CHECK: %{{[^ ,)]+}} = stablehlo.add %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %0 = stablehlo.add %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.atan2 %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %1 = stablehlo.atan2 %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.divide %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %2 = stablehlo.divide %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.maximum %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %3 = stablehlo.maximum %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.minimum %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %4 = stablehlo.minimum %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.multiply %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %5 = stablehlo.multiply %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.power %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %6 = stablehlo.power %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.remainder %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %7 = stablehlo.remainder %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.subtract %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %8 = stablehlo.subtract %x, %y : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.and %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %10 = stablehlo.and %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.or %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %11 = stablehlo.or %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.xor %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %12 = stablehlo.xor %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.shift_left %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %13 = stablehlo.shift_left %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.shift_right_arithmetic %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %14 = stablehlo.shift_right_arithmetic %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.shift_right_logical %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi32>
  %15 = stablehlo.shift_right_logical %i, %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.complex %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xcomplex<f32>>
  %20 = stablehlo.complex %x, %y : tensor<4xcomplex<f32>>
  // CHECK: %{{[^ ,)]+}} = stablehlo.compare  LT, %{{[^ ,)]+}}, %{{[^ ,)]+}},  FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  %21 = stablehlo.compare  LT, %x, %y,  FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = stablehlo.compare  EQ, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
  %22 = stablehlo.compare  EQ, %i, %i : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = stablehlo.select %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xi1>, tensor<4xf32>
  %23 = stablehlo.select %p, %x, %y : tensor<4xi1>, tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.select %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<i1>, tensor<4xf32>
  %24 = stablehlo.select %s, %x, %y : tensor<i1>, tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.clamp %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>
  %25 = stablehlo.clamp %x, %y, %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.clamp %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  %26 = stablehlo.clamp %l, %y, %l : (tensor<f32>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.add %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xf32>, tensor<?xf32>) -> tensor<4xf32>
  %27 = stablehlo.add %x, %d : (tensor<4xf32>, tensor<?xf32>) -> tensor<4xf32>
  return
}
