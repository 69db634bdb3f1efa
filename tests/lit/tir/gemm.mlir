// A product of matrices in TVMScript becomes a program: names stay, the persistent loop and its inits are made.
// RUN: ttc-opt %S/gemm.tir | FileCheck %s

// CHECK: ttkernel.program @gemm attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 4 : i64}
// CHECK: ttkernel.buffer @A input [64, 96] bf16 dram
// CHECK: ttkernel.buffer @C output [64, 64] bf16 dram
// CHECK: ttkernel.cb @cb_out {index = 16 : i64, pages = 2 : i64} bf16
// CHECK: ttkernel.kernel @reader reader attributes {runtime_args = [#ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>
// CHECK-SAME: #ttkernel.arg<name = "start_id", kind = work_start>, #ttkernel.arg<name = "count", kind = work_count>
// CHECK-SAME: #ttkernel.arg<name = "Kt", kind = constant, values = 3>
// CHECK: %[[END:.*]] = arith.addi %[[START:.*]], %[[COUNT:.*]] : i32
// CHECK: scf.for %[[TILE:.*]] = %[[START]] to %[[END]]
// CHECK: arith.divui %[[TILE]]
// CHECK: scf.for
// CHECK: ttkernel.noc_async_read_tile %{{.*}}, %{{.*}}, %{{.*}}
// CHECK: ttkernel.kernel @compute compute
// CHECK: ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in1, @cb_out {reverse}
// CHECK-NEXT: ttkernel.matmul_init @cb_in0, @cb_in1
// CHECK-NEXT: scf.for
// CHECK-NEXT: ttkernel.tile_regs_acquire
// CHECK: ttkernel.matmul_tiles @cb_in0, @cb_in1, %{{.*}}, %{{.*}}, %{{.*}}
// CHECK: ttkernel.kernel @writer writer
// CHECK: ttkernel.noc_async_write_tile
