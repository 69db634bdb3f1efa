// For each tile of the result a row of tiles of A and a column of tiles of B.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  constexpr uint32_t tiles_k = get_compile_time_arg_val(0);
  constexpr uint32_t tiles_n = get_compile_time_arg_val(1);
  const uint32_t a_addr = get_arg_val<uint32_t>(0);
  const uint32_t b_addr = get_arg_val<uint32_t>(1);
  const uint32_t first_tile = get_arg_val<uint32_t>(2);
  const uint32_t num_tiles = get_arg_val<uint32_t>(3);
  constexpr uint32_t cb_a = tt::CBIndex::c_0;
  constexpr uint32_t cb_b = tt::CBIndex::c_1;
  constexpr auto a_args = TensorAccessorArgs<2>();
  constexpr auto b_args = TensorAccessorArgs<a_args.next_compile_time_args_offset()>();
  const auto a = TensorAccessor(a_args, a_addr);
  const auto b = TensorAccessor(b_args, b_addr);

  for (uint32_t i = 0; i < num_tiles; i++) {
    uint32_t a_tile = (first_tile + i) / tiles_n * tiles_k;
    uint32_t b_tile = (first_tile + i) % tiles_n;
    for (uint32_t k = 0; k < tiles_k; k++) {
      cb_reserve_back(cb_a, 1);
      noc_async_read_page(a_tile, a, get_write_ptr(cb_a));
      cb_reserve_back(cb_b, 1);
      noc_async_read_page(b_tile, b, get_write_ptr(cb_b));
      noc_async_read_barrier();
      cb_push_back(cb_a, 1);
      cb_push_back(cb_b, 1);
      a_tile += 1;
      b_tile += tiles_n;
    }
  }
}
