// The tiles of one tensor, in the order of the work.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  const uint32_t src_addr = get_arg_val<uint32_t>(0);
  const uint32_t first_tile = get_arg_val<uint32_t>(1);
  const uint32_t num_tiles = get_arg_val<uint32_t>(2);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr auto src_args = TensorAccessorArgs<0>();
  const auto src = TensorAccessor(src_args, src_addr);

  for (uint32_t tile = first_tile; tile < first_tile + num_tiles; tile++) {
    cb_reserve_back(cb_src, 1);
    noc_async_read_page(tile, src, get_write_ptr(cb_src));
    noc_async_read_barrier();
    cb_push_back(cb_src, 1);
  }
}
