// A product, one tile of the result after the other; DST keeps the sum over k.
#include "api/compute/matmul.h"
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/pack.h"
#include "api/compute/reg_api.h"

void kernel_main() {
  constexpr uint32_t tiles_k = get_compile_time_arg_val(0);
  const uint32_t num_tiles = get_arg_val<uint32_t>(0);
  constexpr uint32_t cb_a = tt::CBIndex::c_0;
  constexpr uint32_t cb_b = tt::CBIndex::c_1;
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;

  compute_kernel_hw_startup<SrcOrder::Reverse>(cb_a, cb_b, cb_dst);
  matmul_init(cb_a, cb_b);
  for (uint32_t i = 0; i < num_tiles; i++) {
    tile_regs_acquire();
    for (uint32_t k = 0; k < tiles_k; k++) {
      cb_wait_front(cb_a, 1);
      cb_wait_front(cb_b, 1);
      matmul_tiles(cb_a, cb_b, 0, 0, 0);
      cb_pop_front(cb_a, 1);
      cb_pop_front(cb_b, 1);
    }
    tile_regs_commit();

    cb_reserve_back(cb_dst, 1);
    tile_regs_wait();
    pack_tile(0, cb_dst);
    tile_regs_release();
    cb_push_back(cb_dst, 1);
  }
}
