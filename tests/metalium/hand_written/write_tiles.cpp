// Tiles of the result, in the order of the work. A page may go back to the packer as soon as its write has left L1.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  const uint32_t dst_addr = get_arg_val<uint32_t>(0);
  const uint32_t first_tile = get_arg_val<uint32_t>(1);
  const uint32_t num_tiles = get_arg_val<uint32_t>(2);
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;
  constexpr auto dst_args = TensorAccessorArgs<0>();
  const auto dst = TensorAccessor(dst_args, dst_addr);

  for (uint32_t tile = first_tile; tile < first_tile + num_tiles; tile++) {
    cb_wait_front(cb_dst, 1);
    noc_async_write_page(tile, dst, get_read_ptr(cb_dst));
    noc_async_writes_flushed();
    cb_pop_front(cb_dst, 1);
  }
  noc_async_write_barrier();
}
