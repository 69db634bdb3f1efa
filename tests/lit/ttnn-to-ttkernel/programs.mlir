// A product with what follows is one program; its result is shared among the cores.
// RUN: ttc-opt %s -ttnn-to-ttkernel="grid-x=8 grid-y=8 matmul=multi" -split-input-file | FileCheck %s

// CHECK-LABEL: ttkernel.program @matmul_relu attributes {core_ranges = [#ttkernel.core_range<0, 0, 3, 0>], reference = [#ttkernel.step<op = "matmul", inputs = ["in0", "in1"], output = "step2">, #ttkernel.step<op = "relu", inputs = ["step2"], output = "out">], work_units = 4 : i64}
// CHECK: ttkernel.kernel @reader reader attributes {compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 3>, #ttkernel.arg<name = "Nt", kind = constant, values = 2>]
// CHECK: ttkernel.kernel @compute compute
// CHECK: ttkernel.matmul_init @cb_in0, @cb_in1
// CHECK: ttkernel.tile_regs_acquire
// CHECK: scf.for
// CHECK: ttkernel.matmul_tiles @cb_in0, @cb_in1
// CHECK: ttkernel.relu_tile_init
// CHECK: ttkernel.relu_tile
// CHECK: ttkernel.pack_tile %{{.*}}, @cb_out
func.func @main(%a: tensor<64x96xbf16>, %b: tensor<96x64xbf16>) -> tensor<64x64xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<64x96xbf16>, tensor<96x64xbf16>) -> tensor<64x64xbf16>
  %1 = "ttnn.relu"(%0) : (tensor<64x64xbf16>) -> tensor<64x64xbf16>
  return %1 : tensor<64x64xbf16>
}

// -----

// What two ops need is a program of its own.
// CHECK-LABEL: ttkernel.program @exp
// CHECK-LABEL: ttkernel.program @sum
// CHECK: ttkernel.reduce_tile SUM REDUCE_ROW @cb_in, @cb_scaler
// CHECK-LABEL: ttkernel.program @softmax
func.func @main(%a: tensor<64x96xbf16>) -> (tensor<64x1xbf16>, tensor<64x96xbf16>) {
  %0 = "ttnn.exp"(%a) : (tensor<64x96xbf16>) -> tensor<64x96xbf16>
  %1 = "ttnn.sum"(%0) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x96xbf16>) -> tensor<64x1xbf16>
  %2 = "ttnn.softmax"(%0) <{dimension = 1 : i32, numericStable = true}> : (tensor<64x96xbf16>) -> tensor<64x96xbf16>
  return %1, %2 : tensor<64x1xbf16>, tensor<64x96xbf16>
}
