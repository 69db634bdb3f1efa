// A tile of ones, once, and then rows of tiles for a reduction that takes them one at a time.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  const uint32_t src_addr = get_arg_val<uint32_t>(0);
  const uint32_t ones_addr = get_arg_val<uint32_t>(1);
  const uint32_t first_row = get_arg_val<uint32_t>(2);
  const uint32_t num_rows = get_arg_val<uint32_t>(3);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr uint32_t cb_ones = tt::CBIndex::c_1;
  constexpr auto src_args = TensorAccessorArgs<1>();
  constexpr auto ones_args = TensorAccessorArgs<src_args.next_compile_time_args_offset()>();
  const auto src = TensorAccessor(src_args, src_addr);
  const auto ones = TensorAccessor(ones_args, ones_addr);

  cb_reserve_back(cb_ones, 1);
  noc_async_read_page(0, ones, get_write_ptr(cb_ones));
  noc_async_read_barrier();
  cb_push_back(cb_ones, 1);

  const uint32_t first_tile = first_row * tiles_in_row;
  for (uint32_t i = 0; i < num_rows * tiles_in_row; i++) {
    cb_reserve_back(cb_src, 1);
    noc_async_read_page(first_tile + i, src, get_write_ptr(cb_src));
    noc_async_read_barrier();
    cb_push_back(cb_src, 1);
  }
}
