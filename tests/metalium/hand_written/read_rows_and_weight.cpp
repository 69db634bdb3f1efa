// A tile of ones and the weights, once, and then whole rows of tiles.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  const uint32_t src_addr = get_arg_val<uint32_t>(0);
  const uint32_t ones_addr = get_arg_val<uint32_t>(1);
  const uint32_t weight_addr = get_arg_val<uint32_t>(2);
  const uint32_t first_row = get_arg_val<uint32_t>(3);
  const uint32_t num_rows = get_arg_val<uint32_t>(4);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr uint32_t cb_ones = tt::CBIndex::c_1;
  constexpr uint32_t cb_weight = tt::CBIndex::c_2;
  constexpr auto src_args = TensorAccessorArgs<1>();
  constexpr auto ones_args = TensorAccessorArgs<src_args.next_compile_time_args_offset()>();
  constexpr auto weight_args = TensorAccessorArgs<ones_args.next_compile_time_args_offset()>();
  const auto src = TensorAccessor(src_args, src_addr);
  const auto ones = TensorAccessor(ones_args, ones_addr);
  const auto weight = TensorAccessor(weight_args, weight_addr);
  const uint32_t tile_bytes = get_tile_size(cb_src);

  cb_reserve_back(cb_ones, 1);
  noc_async_read_page(0, ones, get_write_ptr(cb_ones));
  noc_async_read_barrier();
  cb_push_back(cb_ones, 1);

  cb_reserve_back(cb_weight, tiles_in_row);
  const uint32_t weight_l1_addr = get_write_ptr(cb_weight);
  for (uint32_t i = 0; i < tiles_in_row; i++) {
    noc_async_read_page(i, weight, weight_l1_addr + i * tile_bytes);
  }
  noc_async_read_barrier();
  cb_push_back(cb_weight, tiles_in_row);

  uint32_t tile = first_row * tiles_in_row;
  for (uint32_t row = 0; row < num_rows; row++) {
    cb_reserve_back(cb_src, tiles_in_row);
    uint32_t l1_addr = get_write_ptr(cb_src);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      noc_async_read_page(tile, src, l1_addr);
      l1_addr += tile_bytes;
      tile++;
    }
    noc_async_read_barrier();
    cb_push_back(cb_src, tiles_in_row);
  }
}
