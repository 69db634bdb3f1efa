// RUN: ttc-opt --expand-complex --stablehlo-to-ttir %s | FileCheck %s

// CHECK-LABEL: @linear_algebra(
func.func @linear_algebra(%a: tensor<2x4x4xf32>, %b: tensor<2x4x3xf32>) -> (tensor<2x4x4xf32>, tensor<2x4x3xf32>) {
  // CHECK-NEXT: %[[L:.*]], %{{.*}} = "ttir.cholesky"(%arg0) <{lower = true}> : (tensor<2x4x4xf32>) -> (tensor<2x4x4xf32>, tensor<2xi32>)
  %l = stablehlo.cholesky %a, lower = true : tensor<2x4x4xf32>
  // CHECK-NEXT: "ttir.triangular_solve"(%[[L]], %arg1) <{left_side = true, lower = true, transpose = "C", unit_diagonal = false}>
  %x = "stablehlo.triangular_solve"(%l, %b) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}>
      : (tensor<2x4x4xf32>, tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  return %l, %x : tensor<2x4x4xf32>, tensor<2x4x3xf32>
}

// CHECK-LABEL: @lapack(
func.func @lapack(%a: tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xi32>, tensor<i32>, tensor<3xf32>) {
  // CHECK-NEXT: %[[LU:.*]], %[[PIVOTS:.*]], %{{.*}}, %[[INFO:.*]] = "ttir.lu"(%arg0)
  %0:3 = stablehlo.custom_call @lapack_sgetrf_ffi(%a) {mhlo.backend_config = {}} : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xi32>, tensor<i32>)
  // CHECK-NEXT: %[[QR:.*]], %[[TAUS:.*]] = "ttir.qr"(%arg0) : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xf32>)
  // CHECK-NEXT: "ttir.householder_product"(%[[QR]], %[[TAUS]])
  %1:2 = stablehlo.custom_call @lapack_sgeqrf_ffi(%a) : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xf32>)
  %2 = stablehlo.custom_call @lapack_sorgqr_ffi(%1#0, %1#1) : (tensor<4x3xf32>, tensor<3xf32>) -> tensor<4x3xf32>
  // CHECK-NEXT: %[[S:.*]], %{{.*}}, %{{.*}}, %{{.*}} = "ttir.svd"(%{{.*}}) <{full_matrices = false}> : (tensor<4x3xf32>) -> (tensor<3xf32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<i32>)
  %3:5 = stablehlo.custom_call @lapack_sgesdd_ffi(%2) {mhlo.backend_config = {mode = 83 : ui8}} : (tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<3xf32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<i32>)
  // CHECK-NEXT: return %[[LU]], %[[PIVOTS]], %[[INFO]], %[[S]]
  return %0#0, %0#1, %0#2, %3#1 : tensor<4x3xf32>, tensor<3xi32>, tensor<i32>, tensor<3xf32>
}

// Pivots of XLA's own call count from 0.
// CHECK-LABEL: @accelerators(
func.func @accelerators(%a: tensor<4x4xf32>) -> (tensor<4xi32>, tensor<4xi32>) {
  // CHECK-NEXT: %{{.*}}, %[[PIVOTS:.*]], %[[ROWS:.*]], %{{.*}} = "ttir.lu"(%arg0)
  // CHECK: %[[FROM_0:.*]] = "ttir.subtract"(%[[PIVOTS]], %{{.*}})
  %0:3 = stablehlo.custom_call @LuDecomposition(%a) : (tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4xi32>, tensor<4xi32>)
  // CHECK: return %[[FROM_0]], %[[ROWS]]
  return %0#1, %0#2 : tensor<4xi32>, tensor<4xi32>
}

// CHECK-LABEL: @fft(
func.func @fft(%x: tensor<3x16xf32>) -> tensor<3x9xf32> {
  // CHECK-NEXT: %[[F:.*]]:2 = "ttir.fft"(%arg0) <{kind = "RFFT", lengths = array<i64: 16>}> : (tensor<3x16xf32>) -> (tensor<3x9xf32>, tensor<3x9xf32>)
  // CHECK-NEXT: return %[[F]]#0
  %0 = stablehlo.fft %x, type = RFFT, length = [16] : (tensor<3x16xf32>) -> tensor<3x9xcomplex<f32>>
  %1 = stablehlo.real %0 : (tensor<3x9xcomplex<f32>>) -> tensor<3x9xf32>
  return %1 : tensor<3x9xf32>
}
