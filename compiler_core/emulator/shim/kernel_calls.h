// What a kernel under emulation asks of the emulator. C functions, so that kernels compiled by any compiler find them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_SHIM_KERNEL_CALLS_H
#define TTC_EMULATOR_SHIM_KERNEL_CALLS_H

#include <cstdint>

extern "C" {

// Arguments.
uint32_t ttc_emu_arg(uint32_t index);

// Circular buffers.
void ttc_emu_cb_reserve_back(uint32_t cb, uint32_t pages);
void ttc_emu_cb_push_back(uint32_t cb, uint32_t pages);
void ttc_emu_cb_wait_front(uint32_t cb, uint32_t pages);
void ttc_emu_cb_pop_front(uint32_t cb, uint32_t pages);
uint32_t ttc_emu_write_ptr(uint32_t cb);
uint32_t ttc_emu_read_ptr(uint32_t cb);
uint32_t ttc_emu_tile_size(uint32_t cb);

// The NoC. A page's address is looked up by the address of its buffer.
uint64_t ttc_emu_page_address(uint32_t buffer, uint32_t page, uint32_t page_size, uint32_t offset);
void ttc_emu_noc_read(uint64_t source, uint32_t l1_address, uint32_t size);
void ttc_emu_noc_write(uint32_t l1_address, uint64_t target, uint32_t size);
void ttc_emu_noc_write_multicast(uint32_t l1_address, uint64_t target, uint32_t size, uint32_t dests, bool with_self);
void ttc_emu_read_barrier();
void ttc_emu_write_barrier();
void ttc_emu_writes_flushed();
void ttc_emu_atomic_barrier();
uint32_t ttc_emu_my_x();
uint32_t ttc_emu_my_y();

// Semaphores, by their L1 addresses.
uint32_t ttc_emu_semaphore(uint32_t number);
void ttc_emu_semaphore_wait(uint32_t address, uint32_t value, bool at_least);
void ttc_emu_semaphore_set(uint32_t address, uint32_t value);
void ttc_emu_semaphore_inc(uint64_t target, uint32_t value);
void ttc_emu_semaphore_set_multicast(uint32_t address, uint64_t target, uint32_t dests, bool with_self);

// The compute engine. `function` is the name of the call without its ending: "matmul", "add_bcast_col", "exp".
void ttc_emu_startup(uint32_t in0, uint32_t in1, uint32_t out);
void ttc_emu_init(const char *function, uint32_t in0, uint32_t in1);
void ttc_emu_reconfig_unpack(uint32_t in0, uint32_t in1);
void ttc_emu_reconfig_pack(uint32_t out);
void ttc_emu_tile_regs(const char *step);
void ttc_emu_tiles(const char *function, uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst);
void ttc_emu_sfpu_init(const char *function);
void ttc_emu_sfpu(const char *function, uint32_t dst, float value);
void ttc_emu_copy_dest_init();
void ttc_emu_copy_dest(uint32_t from, uint32_t to);
void ttc_emu_sfpu_binary(const char *function, uint32_t dst0, uint32_t dst1, uint32_t out);
void ttc_emu_pack(uint32_t dst, uint32_t cb);

} // extern "C"

#endif // TTC_EMULATOR_SHIM_KERNEL_CALLS_H
