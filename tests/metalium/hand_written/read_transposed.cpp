// Tile (row, column) of the result is tile (column, row) of the source.
#include "api/dataflow/dataflow_api.h"

void kernel_main() {
  constexpr uint32_t source_columns = get_compile_time_arg_val(0);
  constexpr uint32_t result_columns = get_compile_time_arg_val(1);
  const uint32_t src_addr = get_arg_val<uint32_t>(0);
  const uint32_t first_tile = get_arg_val<uint32_t>(1);
  const uint32_t num_tiles = get_arg_val<uint32_t>(2);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr auto src_args = TensorAccessorArgs<2>();
  const auto src = TensorAccessor(src_args, src_addr);

  for (uint32_t tile = first_tile; tile < first_tile + num_tiles; tile++) {
    const uint32_t row = tile / result_columns;
    const uint32_t column = tile % result_columns;
    cb_reserve_back(cb_src, 1);
    noc_async_read_page(column * source_columns + row, src, get_write_ptr(cb_src));
    noc_async_read_barrier();
    cb_push_back(cb_src, 1);
  }
}
