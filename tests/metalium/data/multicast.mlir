// One core reads each tile of X and multicasts it to three others; each of the four adds it to its own row of Y.
ttkernel.program @multicast attributes {
    core_ranges = [#ttkernel.core_range<0, 0, 3, 0>], work_units = 4,
    reference = [#ttkernel.step<op = "add", inputs = ["X", "Y"], output = "Z">]} {
  ttkernel.buffer @X input [1, 32, 96] bf16 dram
  ttkernel.buffer @Y input [4, 32, 96] bf16 dram
  ttkernel.buffer @Z output [4, 32, 96] bf16 dram
  ttkernel.cb @cb_x {index = 0, pages = 2} bf16
  ttkernel.cb @cb_y {index = 1, pages = 2} bf16
  ttkernel.cb @cb_out {index = 16, pages = 2} bf16
  ttkernel.semaphore @ready {initial = 0}
  ttkernel.semaphore @sent {initial = 0}
  ttkernel.kernel @sender reader attributes {
      core_ranges = [#ttkernel.core_range<0, 0, 0, 0>],
      compile_args = [#ttkernel.arg<name = "Wt", kind = constant, values = 3>, #ttkernel.arg<name = "receivers", kind = constant, values = 3>],
      runtime_args = [#ttkernel.arg<name = "X_addr", kind = buffer_address, symbol = @X>,
                      #ttkernel.arg<name = "Y_addr", kind = buffer_address, symbol = @Y>,
                      #ttkernel.arg<name = "first_x", kind = noc_x, values = 3>, #ttkernel.arg<name = "first_y", kind = noc_y, values = 0>,
                      #ttkernel.arg<name = "last_x", kind = noc_x, values = 1>, #ttkernel.arg<name = "last_y", kind = noc_y, values = 0>]} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %size = arith.constant 2048 : i32
    %wt = ttkernel.get_compile_time_arg_val "Wt"
    %receivers = ttkernel.get_compile_time_arg_val "receivers"
    %x_addr = ttkernel.get_arg_val "X_addr"
    %y_addr = ttkernel.get_arg_val "Y_addr"
    %first_x = ttkernel.get_arg_val "first_x"
    %first_y = ttkernel.get_arg_val "first_y"
    %last_x = ttkernel.get_arg_val "last_x"
    %last_y = ttkernel.get_arg_val "last_y"
    %x = ttkernel.tensor_accessor @X, %x_addr
    %y = ttkernel.tensor_accessor @Y, %y_addr
    %ready = ttkernel.get_semaphore @ready
    %sent = ttkernel.get_semaphore @sent
    scf.for %w = %c0 to %wt step %c1 : i32 {
      ttkernel.cb_reserve_back @cb_x, %c1
      ttkernel.cb_reserve_back @cb_y, %c1
      %x_l1 = ttkernel.get_write_ptr @cb_x loc("x_l1")
      ttkernel.noc_async_read_tile %w, %x, %x_l1
      %y_l1 = ttkernel.get_write_ptr @cb_y
      ttkernel.noc_async_read_tile %w, %y, %y_l1
      ttkernel.noc_async_read_barrier
      ttkernel.noc_semaphore_wait %ready, %receivers
      ttkernel.noc_semaphore_set %ready, %c0
      %tiles = ttkernel.get_noc_multicast_addr %first_x, %first_y, %last_x, %last_y, %x_l1
      ttkernel.noc_async_write_multicast %x_l1, %tiles, %size, %receivers
      ttkernel.noc_async_writes_flushed
      ttkernel.noc_semaphore_set %sent, %c1
      %flags = ttkernel.get_noc_multicast_addr %first_x, %first_y, %last_x, %last_y, %sent
      ttkernel.noc_semaphore_set_multicast %sent, %flags, %receivers
      ttkernel.noc_async_write_barrier
      ttkernel.cb_push_back @cb_x, %c1
      ttkernel.cb_push_back @cb_y, %c1
    } loc("w")
  }
  ttkernel.kernel @receiver reader attributes {
      core_ranges = [#ttkernel.core_range<1, 0, 3, 0>],
      compile_args = [#ttkernel.arg<name = "Wt", kind = constant, values = 3>],
      runtime_args = [#ttkernel.arg<name = "Y_addr", kind = buffer_address, symbol = @Y>,
                      #ttkernel.arg<name = "row", kind = work_start>,
                      #ttkernel.arg<name = "sender_x", kind = noc_x, values = 0>, #ttkernel.arg<name = "sender_y", kind = noc_y, values = 0>]} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %wt = ttkernel.get_compile_time_arg_val "Wt"
    %y_addr = ttkernel.get_arg_val "Y_addr"
    %row = ttkernel.get_arg_val "row"
    %sender_x = ttkernel.get_arg_val "sender_x"
    %sender_y = ttkernel.get_arg_val "sender_y"
    %y = ttkernel.tensor_accessor @Y, %y_addr
    %ready = ttkernel.get_semaphore @ready
    %sent = ttkernel.get_semaphore @sent
    scf.for %w = %c0 to %wt step %c1 : i32 {
      ttkernel.cb_reserve_back @cb_y, %c1
      %first = arith.muli %row, %wt : i32
      %tile = arith.addi %first, %w : i32
      %y_l1 = ttkernel.get_write_ptr @cb_y
      ttkernel.noc_async_read_tile %tile, %y, %y_l1
      ttkernel.noc_async_read_barrier
      ttkernel.cb_push_back @cb_y, %c1
      ttkernel.cb_reserve_back @cb_x, %c1
      ttkernel.noc_semaphore_set %sent, %c0
      %sender = ttkernel.get_noc_addr %sender_x, %sender_y, %ready
      ttkernel.noc_semaphore_inc %sender, %c1
      ttkernel.noc_semaphore_wait %sent, %c1
      ttkernel.cb_push_back @cb_x, %c1
    } loc("w")
    ttkernel.noc_async_atomic_barrier
  }
  ttkernel.kernel @compute compute attributes {
      compile_args = [#ttkernel.arg<name = "Wt", kind = constant, values = 3>], fp32_dest_acc_en = true} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %wt = ttkernel.get_compile_time_arg_val "Wt"
    ttkernel.compute_kernel_hw_startup @cb_x, @cb_y, @cb_out
    ttkernel.add_tiles_init @cb_x, @cb_y
    scf.for %w = %c0 to %wt step %c1 : i32 {
      ttkernel.cb_wait_front @cb_x, %c1
      ttkernel.cb_wait_front @cb_y, %c1
      ttkernel.tile_regs_acquire
      ttkernel.add_tiles @cb_x, @cb_y, %c0, %c0, %c0
      ttkernel.cb_pop_front @cb_x, %c1
      ttkernel.cb_pop_front @cb_y, %c1
      ttkernel.tile_regs_commit
      ttkernel.cb_reserve_back @cb_out, %c1
      ttkernel.tile_regs_wait
      ttkernel.pack_tile %c0, @cb_out
      ttkernel.tile_regs_release
      ttkernel.cb_push_back @cb_out, %c1
    } loc("w")
  }
  ttkernel.kernel @writer writer attributes {
      compile_args = [#ttkernel.arg<name = "Wt", kind = constant, values = 3>],
      runtime_args = [#ttkernel.arg<name = "Z_addr", kind = buffer_address, symbol = @Z>,
                      #ttkernel.arg<name = "row", kind = work_start>]} {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %wt = ttkernel.get_compile_time_arg_val "Wt"
    %z_addr = ttkernel.get_arg_val "Z_addr"
    %row = ttkernel.get_arg_val "row"
    %z = ttkernel.tensor_accessor @Z, %z_addr
    scf.for %w = %c0 to %wt step %c1 : i32 {
      ttkernel.cb_wait_front @cb_out, %c1
      %first = arith.muli %row, %wt : i32
      %tile = arith.addi %first, %w : i32
      %l1 = ttkernel.get_read_ptr @cb_out
      ttkernel.noc_async_write_tile %tile, %z, %l1
      ttkernel.noc_async_write_barrier
      ttkernel.cb_pop_front @cb_out, %c1
    } loc("w")
  }
}
