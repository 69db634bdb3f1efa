// Rows of tiles of the result.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  const uint32_t dst_addr = get_arg_val<uint32_t>(0);
  const uint32_t first_row = get_arg_val<uint32_t>(1);
  const uint32_t num_rows = get_arg_val<uint32_t>(2);
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;
  constexpr auto dst_args = TensorAccessorArgs<1>();
  const auto dst = TensorAccessor(dst_args, dst_addr);

  const uint32_t first_tile = first_row * tiles_in_row;
  const uint32_t num_tiles = num_rows * tiles_in_row;
  for (uint32_t tile = first_tile; tile < first_tile + num_tiles; tile++) {
    cb_wait_front(cb_dst, 1);
    noc_async_write_page(tile, dst, get_read_ptr(cb_dst));
    noc_async_writes_flushed();
    cb_pop_front(cb_dst, 1);
  }
  noc_async_write_barrier();
}
