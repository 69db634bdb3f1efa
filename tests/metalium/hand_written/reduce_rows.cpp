// Sums of rows: each tile of a row is added up in DST, times a tile of ones.
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/pack.h"
#include "api/compute/reduce.h"
#include "api/compute/reg_api.h"

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  const uint32_t num_rows = get_arg_val<uint32_t>(0);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr uint32_t cb_ones = tt::CBIndex::c_1;
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;

  compute_kernel_hw_startup(cb_src, cb_ones, cb_dst);
  reduce_init<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_src, cb_ones, cb_dst);
  cb_wait_front(cb_ones, 1);
  for (uint32_t row = 0; row < num_rows; row++) {
    tile_regs_acquire();
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      cb_wait_front(cb_src, 1);
      reduce_tile<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_src, cb_ones, 0, 0, 0);
      cb_pop_front(cb_src, 1);
    }
    tile_regs_commit();

    cb_reserve_back(cb_dst, 1);
    tile_regs_wait();
    pack_tile(0, cb_dst);
    tile_regs_release();
    cb_push_back(cb_dst, 1);
  }
  cb_pop_front(cb_ones, 1);
  reduce_uninit();
}
