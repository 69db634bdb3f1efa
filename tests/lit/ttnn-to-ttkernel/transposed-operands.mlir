// A transposed operand is a program of its own, in front of the product.
// RUN: ttc-opt %s -ttnn-to-ttkernel -ttkernel-verify-protocol | FileCheck %s

// CHECK-LABEL: ttkernel.program @permute
// CHECK: ttkernel.buffer @b input [2, 64, 96] bf16 dram
// CHECK: ttkernel.buffer @out output [2, 96, 64] bf16 dram
// CHECK: ttkernel.transpose_wh_tile
// CHECK-LABEL: ttkernel.program @matmul_relu
// CHECK: ttkernel.buffer @a input [2, 32, 96] bf16 dram
// CHECK: ttkernel.matmul_tiles
func.func @main(%a: tensor<2x32x96xbf16> {ttnn.name = "a"}, %b: tensor<2x64x96xbf16> {ttnn.name = "b"}) -> tensor<2x32x64xbf16> {
  %0 = "ttnn.matmul"(%a, %b) <{transpose_a = false, transpose_b = true}> : (tensor<2x32x96xbf16>, tensor<2x64x96xbf16>) -> tensor<2x32x64xbf16>
  %1 = "ttnn.relu"(%0) : (tensor<2x32x64xbf16>) -> tensor<2x32x64xbf16>
  return %1 : tensor<2x32x64xbf16>
}
