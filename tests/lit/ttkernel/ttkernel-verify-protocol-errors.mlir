// The device's limits, and who waits for what; the other faults are in tests/tir/test_broken_tir.py.
// RUN: not ttc-opt %S/../tir/gemm.tir --ttkernel-verify-protocol="grid-x=1 device=tiny" 2>&1 | FileCheck %s --check-prefix=GRID
// RUN: not ttc-opt %S/../tir/gemm.tir --ttkernel-verify-protocol="l1-bytes=8192 device=tiny" 2>&1 | FileCheck %s --check-prefix=MEMORY
// RUN: not ttc-opt %S/../tir/gemm.tir --ttkernel-verify-protocol="circular-buffers=16 device=tiny" 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not ttc-opt %s --ttkernel-verify-protocol 2>&1 | FileCheck %s

// GRID: core (1, 0) is outside of the grid of tiny, which is 1 by 8
// MEMORY: the circular buffers up to `cb_out` take 12288 bytes of L1, of which tiny has 8192 for them on a core; wanted fewer pages
// NUMBER: `cb_out` is circular buffer 16; tiny has 16
// CHECK: the kernels of core (0, 0) wait for each other: `reader` has ended; `writer` waits for 2 pages in `cb_in` (1 are there)
ttkernel.program @waits attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.buffer @A input [32, 32] bf16 dram
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.kernel @reader reader attributes {runtime_args = [
      #ttkernel.arg<name = "A_addr", kind = buffer_address, symbol = @A>]} {
    %address = ttkernel.get_arg_val "A_addr"
    %a = ttkernel.tensor_accessor @A, %address
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    ttkernel.cb_reserve_back @cb_in, %c1
    %l1 = ttkernel.get_write_ptr @cb_in
    ttkernel.noc_async_read_tile %c0, %a, %l1
    ttkernel.noc_async_read_barrier
    ttkernel.cb_push_back @cb_in, %c1
  }
  ttkernel.kernel @writer writer {
    %c2 = arith.constant 2 : i32
    ttkernel.cb_wait_front @cb_in, %c2
    %l1 = ttkernel.get_read_ptr @cb_in
    ttkernel.cb_pop_front @cb_in, %c2
  }
}
