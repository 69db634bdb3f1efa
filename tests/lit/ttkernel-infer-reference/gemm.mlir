// Tensors are followed from the reader through the calls to the writer.
// RUN: ttc-opt %s -ttkernel-infer-reference | FileCheck %s

// CHECK: reference = [#ttkernel.step<op = "matmul", inputs = ["A", "B"], output = "C">]
ttkernel.program @gemm attributes {
    core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 4, work_counts = array<i64: 4>} {
  ttkernel.buffer @A input [64, 64] bf16 dram
  ttkernel.buffer @B input [64, 64] bf16 dram
  ttkernel.buffer @C output [64, 64] bf16 dram
  ttkernel.cb @cb_in0 {index = 0, pages = 2} bf16
  ttkernel.cb @cb_in1 {index = 1, pages = 2} bf16
  ttkernel.cb @cb_out {index = 16, pages = 2} bf16
  ttkernel.kernel @reader reader attributes {
      compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 2>, #ttkernel.arg<name = "Nt", kind = constant, values = 2>],
      runtime_args = [#ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>,
                      #ttkernel.arg<name = "B_addr", kind = buffer_address, symbol = @B>,
                      #ttkernel.arg<name = "start_id", kind = work_start>, #ttkernel.arg<name = "count", kind = work_count>]} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %kt = ttkernel.get_compile_time_arg_val "Kt"
    %nt = ttkernel.get_compile_time_arg_val "Nt"
    %a_addr = ttkernel.get_arg_val "A_addr"
    %b_addr = ttkernel.get_arg_val "B_addr"
    %start = ttkernel.get_arg_val "start_id"
    %count = ttkernel.get_arg_val "count"
    %a = ttkernel.tensor_accessor @A, %a_addr
    %b = ttkernel.tensor_accessor @B, %b_addr
    %end = arith.addi %start, %count : i32
    scf.for %tile_id = %start to %end step %c1 : i32 {
      %row = arith.divui %tile_id, %nt : i32 loc("row")
      %column = arith.remui %tile_id, %nt : i32 loc("column")
      scf.for %k = %c0 to %kt step %c1 : i32 {
        ttkernel.cb_reserve_back @cb_in0, %c1
        %first = arith.muli %row, %kt : i32
        %a_tile = arith.addi %first, %k : i32
        %a_l1 = ttkernel.get_write_ptr @cb_in0
        ttkernel.noc_async_read_tile %a_tile, %a, %a_l1
        ttkernel.cb_reserve_back @cb_in1, %c1
        %top = arith.muli %k, %nt : i32
        %b_tile = arith.addi %top, %column : i32
        %b_l1 = ttkernel.get_write_ptr @cb_in1
        ttkernel.noc_async_read_tile %b_tile, %b, %b_l1
        ttkernel.noc_async_read_barrier
        ttkernel.cb_push_back @cb_in0, %c1
        ttkernel.cb_push_back @cb_in1, %c1
      } loc("k")
    } loc("tile_id")
  }
  ttkernel.kernel @compute compute attributes {
      compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 2>],
      runtime_args = [#ttkernel.arg<name = "count", kind = work_count>], fp32_dest_acc_en = true} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %kt = ttkernel.get_compile_time_arg_val "Kt"
    %count = ttkernel.get_arg_val "count"
    ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in1, @cb_out {reverse}
    ttkernel.matmul_init @cb_in0, @cb_in1
    scf.for %i = %c0 to %count step %c1 : i32 {
      ttkernel.tile_regs_acquire
      scf.for %k = %c0 to %kt step %c1 : i32 {
        ttkernel.cb_wait_front @cb_in0, %c1
        ttkernel.cb_wait_front @cb_in1, %c1
        ttkernel.matmul_tiles @cb_in0, @cb_in1, %c0, %c0, %c0
        ttkernel.cb_pop_front @cb_in0, %c1
        ttkernel.cb_pop_front @cb_in1, %c1
      } loc("k")
      ttkernel.tile_regs_commit
      ttkernel.cb_reserve_back @cb_out, %c1
      ttkernel.tile_regs_wait
      ttkernel.pack_tile %c0, @cb_out
      ttkernel.tile_regs_release
      ttkernel.cb_push_back @cb_out, %c1
    }
  }
  ttkernel.kernel @writer writer attributes {
      runtime_args = [#ttkernel.arg<name = "C_addr", kind = buffer_address, symbol = @C>,
                      #ttkernel.arg<name = "start_id", kind = work_start>, #ttkernel.arg<name = "count", kind = work_count>]} {
    %c1 = arith.constant 1 : i32
    %c_addr = ttkernel.get_arg_val "C_addr"
    %start = ttkernel.get_arg_val "start_id"
    %count = ttkernel.get_arg_val "count"
    %c = ttkernel.tensor_accessor @C, %c_addr
    %end = arith.addi %start, %count : i32
    scf.for %tile_id = %start to %end step %c1 : i32 {
      ttkernel.cb_wait_front @cb_out, %c1
      %l1 = ttkernel.get_read_ptr @cb_out
      ttkernel.noc_async_write_tile %tile_id, %c, %l1
      ttkernel.noc_async_write_barrier
      ttkernel.cb_pop_front @cb_out, %c1
    } loc("tile_id")
  }
}
