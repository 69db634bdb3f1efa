// chlo ops: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%x: tensor<4xf32>, %s: tensor<f32>, %i: tensor<4xi32>, %j: tensor<2x4xi32>, %p: tensor<i1>) {
  // CHECK: %{{[^ ,)]+}} = chlo.acos %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %0 = chlo.acos %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.acosh %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %1 = chlo.acosh %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.asin %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %2 = chlo.asin %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.asinh %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %3 = chlo.asinh %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.atan %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %4 = chlo.atan %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.atanh %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %5 = chlo.atanh %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.bessel_i1e %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %6 = chlo.bessel_i1e %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.conj %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %7 = chlo.conj %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.cosh %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %8 = chlo.cosh %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.digamma %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %9 = chlo.digamma %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.erf %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %10 = chlo.erf %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.erf_inv %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %11 = chlo.erf_inv %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.erfc %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %12 = chlo.erfc %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.lgamma %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %13 = chlo.lgamma %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.sinh %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %14 = chlo.sinh %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.square %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %15 = chlo.square %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.tan %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xf32>
  %16 = chlo.tan %x : tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.is_inf %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xi1>
  %20 = chlo.is_inf %x : tensor<4xf32> -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = chlo.is_neg_inf %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xi1>
  %21 = chlo.is_neg_inf %x : tensor<4xf32> -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = chlo.is_pos_inf %{{[^ ,)]+}} : tensor<4xf32> -> tensor<4xi1>
  %22 = chlo.is_pos_inf %x : tensor<4xf32> -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = chlo.next_after %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  %25 = chlo.next_after %x, %x : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.polygamma %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  %26 = chlo.polygamma %x, %x : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.zeta %{{[^ ,)]+}}, %{{[^ ,)]+}} : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  %27 = chlo.zeta %x, %x : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_add %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %30 = chlo.broadcast_add %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_atan2 %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %31 = chlo.broadcast_atan2 %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_divide %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %32 = chlo.broadcast_divide %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_maximum %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %33 = chlo.broadcast_maximum %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_minimum %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %34 = chlo.broadcast_minimum %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_multiply %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %35 = chlo.broadcast_multiply %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_next_after %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %36 = chlo.broadcast_next_after %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_polygamma %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %37 = chlo.broadcast_polygamma %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_power %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %38 = chlo.broadcast_power %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_remainder %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %39 = chlo.broadcast_remainder %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_subtract %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %40 = chlo.broadcast_subtract %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_zeta %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %41 = chlo.broadcast_zeta %s, %x : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_and %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %50 = chlo.broadcast_and %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_or %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %51 = chlo.broadcast_or %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_xor %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %52 = chlo.broadcast_xor %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_shift_left %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %53 = chlo.broadcast_shift_left %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_shift_right_arithmetic %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %54 = chlo.broadcast_shift_right_arithmetic %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_shift_right_logical %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %55 = chlo.broadcast_shift_right_logical %i, %j : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_add %{{[^ ,)]+}}, %{{[^ ,)]+}} {broadcast_dimensions = array<i64: 1>} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  %60 = chlo.broadcast_add %i, %j {broadcast_dimensions = array<i64: 1>} : (tensor<4xi32>, tensor<2x4xi32>) -> tensor<2x4xi32>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_compare %{{[^ ,)]+}}, %{{[^ ,)]+}} {comparison_direction = #chlo<comparison_direction LT>} : (tensor<f32>, tensor<4xf32>) -> tensor<4xi1>
  %61 = chlo.broadcast_compare %s, %x {comparison_direction = #chlo<comparison_direction LT>} : (tensor<f32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = chlo.broadcast_select %{{[^ ,)]+}}, %{{[^ ,)]+}}, %{{[^ ,)]+}} : (tensor<i1>, tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  %62 = chlo.broadcast_select %p, %s, %x : (tensor<i1>, tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = chlo.constant dense<1.000000e+00> : tensor<f32>
  %63 = chlo.constant dense<1.000000e+00> : tensor<f32>
  // CHECK: %{{[^ ,)]+}} = "chlo.constant_like"(%{{[^ ,)]+}}) <{value = 1.000000e+00 : f32}> : (tensor<4xf32>) -> tensor<4xf32>
  %64 = "chlo.constant_like"(%x) <{value = 1.000000e+00 : f32}> : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}}, %{{[^ ,)]+}} = chlo.top_k(%{{[^ ,)]+}}, k = 2) : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
  %values, %indices = chlo.top_k(%x, k = 2) : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
  return
}
