// Circular buffers, accessors and inits as different passes spell them.
// RUN: ttc-opt %S/spellings.tir --ttkernel-verify-protocol | FileCheck %s

// CHECK: ttkernel.cb @cb_in0 {index = 0 : i64, pages = 2 : i64} bf16
// CHECK: ttkernel.cb @cb_out0 {index = 16 : i64, pages = 2 : i64} bf16
// CHECK: ttkernel.kernel @reader
// CHECK: %[[ADDRESS:.*]] = ttkernel.get_arg_val "input_addr"
// CHECK: %[[A:.*]] = ttkernel.tensor_accessor @A, %[[ADDRESS]]
// CHECK: ttkernel.noc_async_read_tile %{{.*}}, %[[A]], %{{.*}}
// CHECK: ttkernel.kernel @compute
// CHECK: ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in0, @cb_out0
// CHECK: ttkernel.copy_tile @cb_in0
// CHECK-NEXT: ttkernel.exp_tile_init
// CHECK-NEXT: ttkernel.exp_tile
// CHECK-NEXT: ttkernel.recip_tile_init
// CHECK-NEXT: ttkernel.recip_tile
// CHECK: ttkernel.tile_regs_commit
// CHECK: ttkernel.tile_regs_wait
// CHECK: ttkernel.pack_tile
// CHECK: ttkernel.kernel @writer
// CHECK: %[[L1:.*]] = ttkernel.get_read_ptr @cb_out0
// CHECK-NEXT: ttkernel.noc_async_write_tile %{{.*}}, %{{.*}}, %[[L1]]
