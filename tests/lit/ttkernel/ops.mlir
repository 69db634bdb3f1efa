// Every family of ttkernel, read, verified and printed again.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s

// CHECK-LABEL: ttkernel.program @gemm attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], reference = {{.*}}, work_units = 4 : i64
ttkernel.program @gemm attributes {
    core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 4,
    reference = [#ttkernel.step<op = "matmul", inputs = ["A", "B"], output = "C">]} {
  // CHECK: ttkernel.buffer @A input [64, 64] bf16 dram
  ttkernel.buffer @A input [64, 64] bf16 dram
  ttkernel.buffer @B input [64, 64] bf16 dram
  ttkernel.buffer @C output [64, 64] bf16 dram
  // CHECK: ttkernel.buffer @one constant [32, 32] bf16 dram {fill = 1.000000e+00 : f32}
  ttkernel.buffer @one constant [32, 32] bf16 dram {fill = 1.0 : f32}
  // CHECK: ttkernel.cb @cb_in0 {index = 0 : i64, pages = 2 : i64} bf16
  ttkernel.cb @cb_in0 {index = 0, pages = 2} bf16
  ttkernel.cb @cb_in1 {index = 1, pages = 2} bfp8
  ttkernel.cb @cb_out {index = 16, pages = 2} bf16
  // CHECK: ttkernel.semaphore @sender
  ttkernel.semaphore @sender {initial = 1}
  // CHECK: ttkernel.kernel @reader reader attributes {runtime_args = [#ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>
  ttkernel.kernel @reader reader attributes {runtime_args = [
      #ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>,
      #ttkernel.arg<name = "start_id", kind = work_start>,
      #ttkernel.arg<name = "count", kind = work_count>,
      #ttkernel.arg<name = "noc_x", kind = noc_x, values = 0, 1>]} {
    %address = ttkernel.get_arg_val "A_addr"
    %start = ttkernel.get_arg_val "start_id"
    %count = ttkernel.get_arg_val "count"
    %x = ttkernel.get_arg_val "noc_x"
    %c1 = arith.constant 1 : i32
    %size = arith.constant 2048 : i32
    %end = arith.addi %start, %count : i32
    // CHECK: %[[A:.*]] = ttkernel.tensor_accessor @A, %
    %a = ttkernel.tensor_accessor @A, %address
    scf.for %tile = %start to %end step %c1 : i32 {
      ttkernel.cb_reserve_back @cb_in0, %c1
      %l1 = ttkernel.get_write_ptr @cb_in0
      // CHECK: ttkernel.noc_async_read_tile %{{.*}}, %[[A]], %
      ttkernel.noc_async_read_tile %tile, %a, %l1
      ttkernel.noc_async_read_barrier
      ttkernel.cb_push_back @cb_in0, %c1
    }
    %sem = ttkernel.get_semaphore @sender
    ttkernel.noc_semaphore_wait %sem, %c1
    %all = ttkernel.get_noc_multicast_addr %x, %x, %c1, %c1, %sem
    ttkernel.noc_semaphore_set_multicast %sem, %all, %c1
    ttkernel.noc_async_write_multicast %address, %all, %size, %c1
  }
  // CHECK: ttkernel.kernel @compute compute attributes
  ttkernel.kernel @compute compute attributes {
      compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 2>], math_fidelity = "HiFi4"} {
    %kt = ttkernel.get_compile_time_arg_val "Kt"
    %c0 = arith.constant 0 : i32
    // CHECK: ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in1, @cb_out {reverse}
    ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in1, @cb_out {reverse}
    ttkernel.matmul_init @cb_in0, @cb_in1
    ttkernel.tile_regs_acquire
    ttkernel.matmul_tiles @cb_in0, @cb_in1, %c0, %c0, %c0
    // CHECK: ttkernel.mul_tiles_bcast COL @cb_in0, @cb_in1, %
    ttkernel.mul_tiles_bcast COL @cb_in0, @cb_in1, %c0, %c0, %c0
    // CHECK: ttkernel.reduce_tile MAX REDUCE_COL @cb_in0, @cb_in1, %
    ttkernel.reduce_tile MAX REDUCE_COL @cb_in0, @cb_in1, %c0, %c0, %c0
    ttkernel.exp_tile_init
    ttkernel.exp_tile %c0
    // CHECK: ttkernel.mul_unary_tile %{{.*}}, 5.000000e-01
    ttkernel.mul_unary_tile %c0, 5.000000e-01
    ttkernel.add_binary_tile %c0, %c0, %c0
    ttkernel.tile_regs_commit
    ttkernel.tile_regs_wait
    ttkernel.pack_tile %c0, @cb_out
    ttkernel.tile_regs_release
  }
}
