// (x - mean) / sqrt(variance + epsilon) * weight, in passes over the row: each pass has one init.
#include "api/compute/bcast.h"
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/eltwise_binary.h"
#include "api/compute/eltwise_unary/binop_with_scalar.h"
#include "api/compute/eltwise_unary/rsqrt.h"
#include "api/compute/pack.h"
#include "api/compute/reduce.h"
#include "api/compute/reg_api.h"

constexpr uint32_t cb_src = tt::CBIndex::c_0;
constexpr uint32_t cb_ones = tt::CBIndex::c_1;
constexpr uint32_t cb_weight = tt::CBIndex::c_2;
constexpr uint32_t cb_centered = tt::CBIndex::c_3;
constexpr uint32_t cb_squares = tt::CBIndex::c_4; // and, later, the normalized row
constexpr uint32_t cb_mean = tt::CBIndex::c_5;
constexpr uint32_t cb_scale = tt::CBIndex::c_6;
constexpr uint32_t cb_dst = tt::CBIndex::c_16;

inline void pack_to(uint32_t cb) {
  tile_regs_commit();
  cb_reserve_back(cb, 1);
  tile_regs_wait();
  pack_tile(0, cb);
  tile_regs_release();
  cb_push_back(cb, 1);
}

inline void sum_of_row(uint32_t cb_row, uint32_t cb_sum, uint32_t count) {
  reduce_init<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_row, cb_ones, cb_sum);
  tile_regs_acquire();
  for (uint32_t i = 0; i < count; i++) {
    reduce_tile<PoolType::SUM, ReduceDim::REDUCE_ROW>(cb_row, cb_ones, i, 0, 0);
  }
  binop_with_scalar_tile_init();
}

void kernel_main() {
  constexpr uint32_t tiles_in_row = get_compile_time_arg_val(0);
  constexpr uint32_t one_over_width = get_compile_time_arg_val(1);
  constexpr uint32_t epsilon = get_compile_time_arg_val(2);
  const uint32_t num_rows = get_arg_val<uint32_t>(0);

  compute_kernel_hw_startup(cb_src, cb_ones, cb_dst);
  cb_wait_front(cb_ones, 1);
  cb_wait_front(cb_weight, tiles_in_row);
  for (uint32_t row = 0; row < num_rows; row++) {
    cb_wait_front(cb_src, tiles_in_row);
    sum_of_row(cb_src, cb_mean, tiles_in_row);
    mul_unary_tile(0, one_over_width);
    pack_to(cb_mean);
    reduce_uninit();

    cb_wait_front(cb_mean, 1);
    sub_bcast_cols_init(cb_src, cb_mean);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      sub_tiles_bcast<BroadcastType::COL>(cb_src, cb_mean, i, 0, 0);
      pack_to(cb_centered);
    }
    cb_pop_front(cb_src, tiles_in_row);
    cb_pop_front(cb_mean, 1);

    cb_wait_front(cb_centered, tiles_in_row);
    mul_init(cb_centered, cb_centered);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      mul_tiles(cb_centered, cb_centered, i, i, 0);
      pack_to(cb_squares);
    }

    cb_wait_front(cb_squares, tiles_in_row);
    sum_of_row(cb_squares, cb_scale, tiles_in_row);
    mul_unary_tile(0, one_over_width);
    add_unary_tile(0, epsilon);
    rsqrt_tile_init();
    rsqrt_tile(0);
    pack_to(cb_scale);
    reduce_uninit();
    cb_pop_front(cb_squares, tiles_in_row);

    cb_wait_front(cb_scale, 1);
    mul_bcast_cols_init(cb_centered, cb_scale);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      mul_tiles_bcast<BroadcastType::COL>(cb_centered, cb_scale, i, 0, 0);
      pack_to(cb_squares);
    }
    cb_pop_front(cb_scale, 1);
    cb_pop_front(cb_centered, tiles_in_row);

    cb_wait_front(cb_squares, tiles_in_row);
    mul_bcast_rows_init(cb_squares, cb_weight);
    for (uint32_t i = 0; i < tiles_in_row; i++) {
      tile_regs_acquire();
      mul_tiles_bcast<BroadcastType::ROW>(cb_squares, cb_weight, i, i, 0);
      pack_to(cb_dst);
    }
    cb_pop_front(cb_squares, tiles_in_row);
  }
  cb_pop_front(cb_ones, 1);
  cb_pop_front(cb_weight, tiles_in_row);
}
