// Tiles of two tensors of one shape; both are under way at the same time.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  const uint32_t lhs_addr = get_arg_val<uint32_t>(0);
  const uint32_t rhs_addr = get_arg_val<uint32_t>(1);
  const uint32_t first_tile = get_arg_val<uint32_t>(2);
  const uint32_t num_tiles = get_arg_val<uint32_t>(3);
  constexpr uint32_t cb_lhs = tt::CBIndex::c_0;
  constexpr uint32_t cb_rhs = tt::CBIndex::c_1;
  constexpr auto lhs_args = TensorAccessorArgs<0>();
  constexpr auto rhs_args = TensorAccessorArgs<lhs_args.next_compile_time_args_offset()>();
  const auto lhs = TensorAccessor(lhs_args, lhs_addr);
  const auto rhs = TensorAccessor(rhs_args, rhs_addr);

  const uint32_t last_tile = first_tile + num_tiles;
  for (uint32_t tile = first_tile; tile < last_tile; tile++) {
    cb_reserve_back(cb_lhs, 1);
    noc_async_read_page(tile, lhs, get_write_ptr(cb_lhs));
    cb_reserve_back(cb_rhs, 1);
    noc_async_read_page(tile, rhs, get_write_ptr(cb_rhs));
    noc_async_read_barrier();
    cb_push_back(cb_lhs, 1);
    cb_push_back(cb_rhs, 1);
  }
}
