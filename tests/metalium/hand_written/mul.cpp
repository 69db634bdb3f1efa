// The product, element by element, of two tensors, a tile at a time.
#include "api/compute/compute_kernel_hw_startup.h"
#include "api/compute/eltwise_binary.h"
#include "api/compute/pack.h"
#include "api/compute/reg_api.h"

void kernel_main() {
  const uint32_t num_tiles = get_arg_val<uint32_t>(0);
  constexpr uint32_t cb_lhs = tt::CBIndex::c_0;
  constexpr uint32_t cb_rhs = tt::CBIndex::c_1;
  constexpr uint32_t cb_dst = tt::CBIndex::c_16;

  compute_kernel_hw_startup(cb_lhs, cb_rhs, cb_dst);
  mul_init(cb_lhs, cb_rhs);
  for (uint32_t i = 0; i < num_tiles; i++) {
    cb_wait_front(cb_lhs, 1);
    cb_wait_front(cb_rhs, 1);
    tile_regs_acquire();
    mul_tiles(cb_lhs, cb_rhs, 0, 0, 0);
    tile_regs_commit();
    cb_pop_front(cb_lhs, 1);
    cb_pop_front(cb_rhs, 1);

    cb_reserve_back(cb_dst, 1);
    tile_regs_wait();
    pack_tile(0, cb_dst);
    tile_regs_release();
    cb_push_back(cb_dst, 1);
  }
}
