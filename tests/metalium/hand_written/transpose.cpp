// Each tile transposed.
#include "api/compute/transpose.h"
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/pack.h"
#include "api/compute/reg_api.h"

void kernel_main() {
  const uint32_t num_tiles = get_arg_val<uint32_t>(0);
  constexpr uint32_t cb_src = tt::CBIndex::c_0;
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;

  compute_kernel_hw_startup(cb_src, cb_dst);
  transpose_init(cb_src);
  for (uint32_t i = 0; i < num_tiles; i++) {
    cb_wait_front(cb_src, 1);
    tile_regs_acquire();
    transpose_tile(cb_src, 0, 0);
    tile_regs_commit();
    cb_pop_front(cb_src, 1);

    cb_reserve_back(cb_dst, 1);
    tile_regs_wait();
    pack_tile(0, cb_dst);
    tile_regs_release();
    cb_push_back(cb_dst, 1);
  }
}
