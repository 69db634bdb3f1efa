// Rows that do not fill their tiles: the last tile is masked before maxima and sums, and behind a difference.
// RUN: ttc-opt %s -ttnn-to-ttkernel -ttkernel-verify-protocol -split-input-file | FileCheck %s

// CHECK-LABEL: ttkernel.program @softmax
// CHECK: ttkernel.buffer @mask constant [32, 6] bf16 dram {fill = 1.000000e+00 : f32}
// CHECK: ttkernel.kernel @compute
// CHECK: scf.for
// CHECK: ttkernel.copy_tile @cb_in
// CHECK: ttkernel.copy_tile @cb_in
// CHECK: ttkernel.copy_tile @cb_mask
// CHECK: ttkernel.sub_unary_tile
// CHECK: ttkernel.mul_unary_tile %{{.*}}, 1.000000e+09
// CHECK: ttkernel.add_binary_tile
// CHECK: ttkernel.reduce_tile MAX REDUCE_ROW @cb_masked
func.func @main(%a: tensor<64x70xbf16>) -> tensor<64x70xbf16> {
  %0 = "ttnn.softmax"(%a) <{dimension = 1 : i32, numericStable = true}> : (tensor<64x70xbf16>) -> tensor<64x70xbf16>
  return %0 : tensor<64x70xbf16>
}

// -----

// One tile: no loop, and the mask twice.
// CHECK-LABEL: ttkernel.program @layer_norm
// CHECK: ttkernel.kernel @compute
// CHECK: ttkernel.copy_tile @cb_mask
// CHECK: ttkernel.mul_binary_tile
// CHECK: ttkernel.reduce_tile SUM REDUCE_ROW @cb_masked
// CHECK: ttkernel.sub_tiles_bcast COL @cb_masked, @cb_stat
// CHECK: ttkernel.copy_tile @cb_mask
// CHECK: ttkernel.mul_binary_tile
// CHECK: ttkernel.reduce_tile SUM REDUCE_ROW @cb_square
func.func @main(%a: tensor<64x31xbf16>) -> tensor<64x31xbf16> {
  %0 = "ttnn.layer_norm"(%a) <{epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<64x31xbf16>) -> tensor<64x31xbf16>
  return %0 : tensor<64x31xbf16>
}

// -----

// CHECK-LABEL: ttkernel.program @rms_norm
// CHECK-NOT: @mask
func.func @main(%a: tensor<64x64xbf16>) -> tensor<64x64xbf16> {
  %0 = "ttnn.rms_norm"(%a) <{epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<64x64xbf16>) -> tensor<64x64xbf16>
  return %0 : tensor<64x64xbf16>
}
