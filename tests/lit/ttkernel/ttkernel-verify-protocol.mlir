// Programs that keep the protocol pass, unchanged.
// RUN: ttc-opt %S/../tir/gemm.tir --ttkernel-verify-protocol | FileCheck %s
// RUN: ttc-opt %s --ttkernel-verify-protocol="max-steps=10" 2>&1 | FileCheck %s --check-prefix=PARTLY

// CHECK: ttkernel.program @gemm
// PARTLY: remark: the protocol was checked for 10 instructions, which end on core 0 of 2
ttkernel.program @copy attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 4} {
  ttkernel.buffer @A input [64, 64] bf16 dram
  ttkernel.buffer @B output [64, 64] bf16 dram
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.kernel @reader reader attributes {runtime_args = [
      #ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>,
      #ttkernel.arg<name = "start", kind = work_start>, #ttkernel.arg<name = "count", kind = work_count>]} {
    %address = ttkernel.get_arg_val "A_addr"
    %start = ttkernel.get_arg_val "start"
    %count = ttkernel.get_arg_val "count"
    %a = ttkernel.tensor_accessor @A, %address
    %c1 = arith.constant 1 : i32
    %end = arith.addi %start, %count : i32
    scf.for %tile = %start to %end step %c1 : i32 {
      ttkernel.cb_reserve_back @cb_in, %c1
      %l1 = ttkernel.get_write_ptr @cb_in
      ttkernel.noc_async_read_tile %tile, %a, %l1
      ttkernel.noc_async_read_barrier
      ttkernel.cb_push_back @cb_in, %c1
    }
  }
  ttkernel.kernel @writer writer attributes {runtime_args = [
      #ttkernel.arg<name = "B_addr", kind = buffer_address, symbol = @B>,
      #ttkernel.arg<name = "start", kind = work_start>, #ttkernel.arg<name = "count", kind = work_count>]} {
    %address = ttkernel.get_arg_val "B_addr"
    %start = ttkernel.get_arg_val "start"
    %count = ttkernel.get_arg_val "count"
    %b = ttkernel.tensor_accessor @B, %address
    %c1 = arith.constant 1 : i32
    %end = arith.addi %start, %count : i32
    scf.for %tile = %start to %end step %c1 : i32 {
      ttkernel.cb_wait_front @cb_in, %c1
      %l1 = ttkernel.get_read_ptr @cb_in
      ttkernel.noc_async_write_tile %tile, %b, %l1
      ttkernel.noc_async_write_barrier
      ttkernel.cb_pop_front @cb_in, %c1
    }
  }
}
