// A product over a grid of cores: blocks of A go along the rows, blocks of B down the columns.
// RUN: ttc-opt %s -ttnn-to-ttkernel="grid-x=2 grid-y=2" -ttkernel-verify-protocol -split-input-file | FileCheck %s
// RUN: ttc-opt %s -ttnn-to-ttkernel="grid-x=2 grid-y=2 matmul=multi" -split-input-file | FileCheck %s --check-prefix=MULTI
// RUN: ttc-opt %s -ttnn-to-ttkernel="grid-x=2 grid-y=2 matmul=single" -split-input-file | FileCheck %s --check-prefix=SINGLE

// 6x10 tiles on 2x2 cores: blocks of 3x5 tiles, K in two blocks of 8, subblocks of a column, sums between them in L1.
// CHECK-LABEL: ttkernel.program @matmul_relu attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 1>]
// CHECK-DAG: ttkernel.cb @cb_in0 {index = 0 : i64, pages = 48 : i64} bf16
// CHECK-DAG: ttkernel.cb @cb_in1 {index = 1 : i64, pages = 80 : i64} bf16
// CHECK-DAG: ttkernel.cb @cb_partial {index = 2 : i64, pages = 15 : i64} f32
// CHECK: ttkernel.semaphore @in0_ready
// CHECK: ttkernel.semaphore @in0_valid
// CHECK: ttkernel.kernel @reader reader
// CHECK: scf.if
// CHECK: ttkernel.noc_async_read_tile
// CHECK: ttkernel.noc_async_read_barrier
// CHECK: ttkernel.noc_semaphore_wait
// CHECK: ttkernel.noc_semaphore_set
// CHECK: ttkernel.noc_async_write_multicast
// CHECK: ttkernel.noc_async_writes_flushed
// CHECK: ttkernel.noc_semaphore_set_multicast
// CHECK: else
// CHECK: ttkernel.noc_semaphore_set
// CHECK: ttkernel.noc_semaphore_inc
// CHECK: ttkernel.noc_semaphore_wait
// CHECK: ttkernel.cb_push_back @cb_in0
// CHECK: ttkernel.kernel @compute compute
// CHECK: ttkernel.copy_tile @cb_partial
// CHECK: ttkernel.matmul_init @cb_in0, @cb_in1
// CHECK: ttkernel.matmul_tiles @cb_in0, @cb_in1
// CHECK: ttkernel.relu_tile
// CHECK: ttkernel.pack_tile %{{.*}}, @cb_out
// CHECK: ttkernel.pack_tile %{{.*}}, @cb_partial
// MULTI-LABEL: ttkernel.program @matmul_relu attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 1>]
// MULTI-NOT: multicast
// SINGLE-LABEL: ttkernel.program @matmul_relu attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]
// SINGLE-NOT: multicast
func.func @main(%a: tensor<192x512xbf16>, %b: tensor<512x320xbf16>) -> tensor<192x320xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<192x512xbf16>, tensor<512x320xbf16>) -> tensor<192x320xbf16>
  %1 = "ttnn.relu"(%0) : (tensor<192x320xbf16>) -> tensor<192x320xbf16>
  return %1 : tensor<192x320xbf16>
}

// -----

// A block that DST holds stays there while K goes by.
// CHECK-LABEL: ttkernel.program @matmul
// CHECK-NOT: @cb_partial
// CHECK: ttkernel.kernel @compute compute
// CHECK: ttkernel.tile_regs_acquire
// CHECK: scf.for
// CHECK: ttkernel.cb_wait_front @cb_in0
// CHECK: ttkernel.kernel @writer
func.func @main(%a: tensor<128x1024xbf16>, %b: tensor<1024x128xbf16>) -> tensor<128x128xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<128x1024xbf16>, tensor<1024x128xbf16>) -> tensor<128x128xbf16>
  return %0 : tensor<128x128xbf16>
}

// -----

// Nothing to share: one column of tiles.
// CHECK-LABEL: ttkernel.program @matmul
// CHECK-NOT: multicast
func.func @main(%a: tensor<128x64xbf16>, %b: tensor<64x32xbf16>) -> tensor<128x32xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<128x64xbf16>, tensor<64x32xbf16>) -> tensor<128x32xbf16>
  return %0 : tensor<128x32xbf16>
}

// -----

// A bias goes through the matrix engine, which repeats its row; a tensor comes to DST behind the subblock.
// CHECK-LABEL: ttkernel.program @matmul_add_multiply
// CHECK-DAG: ttkernel.cb @cb_bias
// CHECK-DAG: ttkernel.cb @cb_r
// CHECK-DAG: ttkernel.cb @cb_between
// CHECK: ttkernel.kernel @compute
// CHECK: ttkernel.matmul_tiles
// CHECK: ttkernel.pack_tile %{{.*}}, @cb_between
// CHECK: ttkernel.add_tiles_bcast ROW @cb_between, @cb_bias
// CHECK: ttkernel.copy_tile @cb_r
// CHECK: ttkernel.mul_binary_tile
// CHECK: ttkernel.pack_tile %{{.*}}, @cb_out
// CHECK: ttkernel.matmul_init
func.func @main(%a: tensor<128x64xbf16>, %b: tensor<64x128xbf16>, %bias: tensor<128xbf16> {ttnn.name = "bias"}, %r: tensor<128x128xbf16> {ttnn.name = "r"}) -> tensor<128x128xbf16> {
  %0 = "ttnn.matmul"(%a, %b) : (tensor<128x64xbf16>, tensor<64x128xbf16>) -> tensor<128x128xbf16>
  %1 = "ttnn.add"(%0, %bias) : (tensor<128x128xbf16>, tensor<128xbf16>) -> tensor<128x128xbf16>
  %2 = "ttnn.multiply"(%1, %r) : (tensor<128x128xbf16>, tensor<128x128xbf16>) -> tensor<128x128xbf16>
  return %2 : tensor<128x128xbf16>
}
