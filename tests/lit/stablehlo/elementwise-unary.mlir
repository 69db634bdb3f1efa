// Element-wise ops of one operand: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: func.func @ops(
func.func @ops(%x: tensor<4xf32>, %p: tensor<4xi1>, %i: tensor<4xi32>, %z: tensor<4xcomplex<f32>>, %d: tensor<?xf32, #stablehlo.bounds<4>>) {
  // CHECK: %{{[^ ,)]+}} = stablehlo.abs %{{[^ ,)]+}} : tensor<4xf32>
  %0 = stablehlo.abs %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.cbrt %{{[^ ,)]+}} : tensor<4xf32>
  %1 = stablehlo.cbrt %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.ceil %{{[^ ,)]+}} : tensor<4xf32>
  %2 = stablehlo.ceil %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.cosine %{{[^ ,)]+}} : tensor<4xf32>
  %3 = stablehlo.cosine %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.exponential %{{[^ ,)]+}} : tensor<4xf32>
  %4 = stablehlo.exponential %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.exponential_minus_one %{{[^ ,)]+}} : tensor<4xf32>
  %5 = stablehlo.exponential_minus_one %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.floor %{{[^ ,)]+}} : tensor<4xf32>
  %6 = stablehlo.floor %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.log %{{[^ ,)]+}} : tensor<4xf32>
  %7 = stablehlo.log %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.log_plus_one %{{[^ ,)]+}} : tensor<4xf32>
  %8 = stablehlo.log_plus_one %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.logistic %{{[^ ,)]+}} : tensor<4xf32>
  %9 = stablehlo.logistic %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.negate %{{[^ ,)]+}} : tensor<4xf32>
  %10 = stablehlo.negate %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.round_nearest_afz %{{[^ ,)]+}} : tensor<4xf32>
  %11 = stablehlo.round_nearest_afz %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.round_nearest_even %{{[^ ,)]+}} : tensor<4xf32>
  %12 = stablehlo.round_nearest_even %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.rsqrt %{{[^ ,)]+}} : tensor<4xf32>
  %13 = stablehlo.rsqrt %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.sign %{{[^ ,)]+}} : tensor<4xf32>
  %14 = stablehlo.sign %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.sine %{{[^ ,)]+}} : tensor<4xf32>
  %15 = stablehlo.sine %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.sqrt %{{[^ ,)]+}} : tensor<4xf32>
  %16 = stablehlo.sqrt %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.tan %{{[^ ,)]+}} : tensor<4xf32>
  %17 = stablehlo.tan %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.tanh %{{[^ ,)]+}} : tensor<4xf32>
  %18 = stablehlo.tanh %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.not %{{[^ ,)]+}} : tensor<4xi1>
  %20 = stablehlo.not %p : tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = stablehlo.popcnt %{{[^ ,)]+}} : tensor<4xi32>
  %21 = stablehlo.popcnt %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.count_leading_zeros %{{[^ ,)]+}} : tensor<4xi32>
  %22 = stablehlo.count_leading_zeros %i : tensor<4xi32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.abs %{{[^ ,)]+}} : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %23 = stablehlo.abs %z : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.real %{{[^ ,)]+}} : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %24 = stablehlo.real %z : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.imag %{{[^ ,)]+}} : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %25 = stablehlo.imag %z : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.is_finite %{{[^ ,)]+}} : (tensor<4xf32>) -> tensor<4xi1>
  %26 = stablehlo.is_finite %x : (tensor<4xf32>) -> tensor<4xi1>
  // CHECK: %{{[^ ,)]+}} = stablehlo.convert %{{[^ ,)]+}} : (tensor<4xf32>) -> tensor<4xbf16>
  %27 = stablehlo.convert %x : (tensor<4xf32>) -> tensor<4xbf16>
  // CHECK: %{{[^ ,)]+}} = stablehlo.convert %{{[^ ,)]+}} : tensor<4xf32>
  %28 = stablehlo.convert %x : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.reduce_precision %{{[^ ,)]+}}, format = e5m10 : tensor<4xf32>
  %29 = stablehlo.reduce_precision %x, format = e5m10 : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.uniform_quantize %{{[^ ,)]+}} : (tensor<4xf32>) -> tensor<4x!quant.uniform<i8:f32, 1.000000e-01:5>>
  %30 = stablehlo.uniform_quantize %x : (tensor<4xf32>) -> tensor<4x!quant.uniform<i8:f32, 1.000000e-01:5>>
  // CHECK: %{{[^ ,)]+}} = stablehlo.uniform_dequantize %{{[^ ,)]+}} : (tensor<4x!quant.uniform<i8:f32, 1.000000e-01:5>>) -> tensor<4xf32>
  %31 = stablehlo.uniform_dequantize %30 : (tensor<4x!quant.uniform<i8:f32, 1.000000e-01:5>>) -> tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.exponential %{{[^ ,)]+}} {result_accuracy = #stablehlo.result_accuracy<atol = 1.000000e-05, ulps = 1, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : tensor<4xf32>
  %32 = stablehlo.exponential %x {result_accuracy = #stablehlo.result_accuracy<atol = 1.000000e-05, ulps = 1, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : tensor<4xf32>
  // CHECK: %{{[^ ,)]+}} = stablehlo.tanh %{{[^ ,)]+}} : (tensor<?xf32, #stablehlo.bounds<4>>) -> tensor<4xf32>
  %33 = stablehlo.tanh %d : (tensor<?xf32, #stablehlo.bounds<4>>) -> tensor<4xf32>
  return
}
