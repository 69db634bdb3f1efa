// exp(x - max of the row) / its sum. Rows stay in L1 between the passes over them.
#include "api/compute/bcast.h"
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/eltwise_unary/exp.h"
#include "api/compute/eltwise_unary/recip.h"
#include "api/compute/pack.h"
#include "api/compute/reduce.h"
#include "api/compute/reg_api.h"

constexpr uint32_t cb_src = tt::CBIndex::c_0;
constexpr uint32_t cb_ones = tt::CBIndex::c_1;
constexpr uint32_t cb_exps = tt::CBIndex::c_2;
constexpr uint32_t cb_max = tt::CBIndex::c_3;
constexpr uint32_t cb_scale = tt::CBIndex::c_4;
constexpr uint32_t cb_dst = tt::CBIndex::c_16;

// What DST 0 holds, to a circular buffer.
inline void pack_to(uint32_t cb) {
  tile_regs_commit();
  cb_reserve_back(cb, 1);
  tile_regs_wait();
  pack_tile(0, cb);
  tile_regs_release();
  cb_push_back(cb, 1);
}

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  const uint32_t num_rows = get_arg_val<uint32_t>(0);

  compute_kernel_hw_startup(cb_src, cb_ones, cb_dst);
  cb_wait_front(cb_ones, 1);
  for (uint32_t row = 0; row < num_rows; row++) {
    cb_wait_front(cb_src, tiles_in_row);
    reduce_init<PoolType::MAX, ReduceDim::REDUCE_ROW>(cb_src, cb_ones, cb_max);
    tile_regs_acquire();
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      reduce_tile<PoolType::MAX, ReduceDim::REDUCE_ROW>(cb_src, cb_ones, i, 0, 0);
    }
    pack_to(cb_max);
    reduce_uninit();

    cb_wait_front(cb_max, 1);
    sub_bcast_cols_init(cb_src, cb_max);
    exp_tile_init();
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      sub_tiles_bcast<BroadcastType::COL>(cb_src, cb_max, i, 0, 0);
      exp_tile(0);
      pack_to(cb_exps);
    }
    cb_pop_front(cb_src, tiles_in_row);
    cb_pop_front(cb_max, 1);

    cb_wait_front(cb_exps, tiles_in_row);
    reduce_init<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_exps, cb_ones, cb_scale);
    tile_regs_acquire();
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      reduce_tile<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_exps, cb_ones, i, 0, 0);
    }
    recip_tile_init();
    recip_tile(0);
    pack_to(cb_scale);
    reduce_uninit();

    cb_wait_front(cb_scale, 1);
    mul_bcast_cols_init(cb_exps, cb_scale);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      mul_tiles_bcast<BroadcastType::COL>(cb_exps, cb_scale, i, 0, 0);
      pack_to(cb_dst);
    }
    cb_pop_front(cb_scale, 1);
    cb_pop_front(cb_exps, tiles_in_row);
  }
  cb_pop_front(cb_ones, 1);
}
