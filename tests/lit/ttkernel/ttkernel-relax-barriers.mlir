// A barrier before a pop waits for what leaves; the one for what arrives stands behind the loops.
// RUN: ttc-opt %s --ttkernel-relax-barriers | FileCheck %s

// CHECK-LABEL: ttkernel.kernel @relaxed
// CHECK:      scf.for
// CHECK-NEXT:   scf.for
// CHECK:          ttkernel.noc_async_write_tile
// CHECK-NEXT:     ttkernel.noc_async_writes_flushed
// CHECK-NEXT:     ttkernel.cb_pop_front
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK-NEXT: ttkernel.noc_async_write_barrier
// CHECK-NOT:  ttkernel.noc_async_write_barrier
ttkernel.program @p0 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.buffer @B output [32, 32] bf16 dram
  ttkernel.cb @cb_out {index = 16, pages = 2} bf16
  ttkernel.semaphore @done {initial = 0}
  ttkernel.kernel @relaxed writer attributes {runtime_args = [#ttkernel.arg<name = "B_addr", kind = buffer_address, symbol = @B>]} {
    %address = ttkernel.get_arg_val "B_addr"
    %b = ttkernel.tensor_accessor @B, %address
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      scf.for %j = %c0 to %c1 step %c1 : i32 {
        ttkernel.cb_wait_front @cb_out, %c1
        %l1 = ttkernel.get_read_ptr @cb_out
        ttkernel.noc_async_write_tile %j, %b, %l1
        ttkernel.noc_async_write_barrier
        ttkernel.cb_pop_front @cb_out, %c1
      }
    }
  }
}

// Somebody waits for the semaphore, and then for what has arrived.
// CHECK-LABEL: ttkernel.kernel @telling
// CHECK:       ttkernel.noc_async_write_tile
// CHECK-NEXT:  ttkernel.noc_async_write_barrier
// CHECK-NEXT:  ttkernel.cb_pop_front
ttkernel.program @p1 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.buffer @B output [32, 32] bf16 dram
  ttkernel.cb @cb_out {index = 16, pages = 2} bf16
  ttkernel.semaphore @done {initial = 0}
  ttkernel.kernel @telling writer attributes {runtime_args = [#ttkernel.arg<name = "B_addr", kind = buffer_address, symbol = @B>]} {
    %address = ttkernel.get_arg_val "B_addr"
    %b = ttkernel.tensor_accessor @B, %address
    %semaphore = ttkernel.get_semaphore @done
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      ttkernel.cb_wait_front @cb_out, %c1
      %l1 = ttkernel.get_read_ptr @cb_out
      ttkernel.noc_async_write_tile %i, %b, %l1
      ttkernel.noc_async_write_barrier
      ttkernel.cb_pop_front @cb_out, %c1
      ttkernel.noc_semaphore_set %semaphore, %c1
    }
  }
}
