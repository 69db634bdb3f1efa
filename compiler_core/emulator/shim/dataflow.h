// Metalium's data movement API (of 2024 to 2026) over the emulator.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_SHIM_DATAFLOW_H
#define TTC_EMULATOR_SHIM_DATAFLOW_H

#include "kernel_common.h"

inline uint32_t get_write_ptr(uint32_t cb) { return ttc_emu_write_ptr(cb); }
inline uint32_t get_read_ptr(uint32_t cb) { return ttc_emu_read_ptr(cb); }

// Here the compile-time arguments of an accessor are two: whether its buffer is in DRAM, and the size of a page.
template <uint32_t offset> struct TensorAccessorArgs {
  static constexpr uint32_t num_compile_time_args() { return 2; }
  static constexpr uint32_t next_compile_time_args_offset() { return offset + num_compile_time_args(); }
  static constexpr uint32_t page_size() { return compile_time_arg(offset + 1); }
};

struct TensorAccessor {
  uint32_t address;
  uint32_t page_size;

  template <uint32_t offset>
  constexpr TensorAccessor(TensorAccessorArgs<offset>, uint32_t address, uint32_t page_size = 0)
      : address(address), page_size(page_size ? page_size : TensorAccessorArgs<offset>::page_size()) {}
  uint64_t get_noc_addr(uint32_t page, uint32_t offset = 0) const {
    return ttc_emu_page_address(address, page, page_size, offset);
  }
};

template <bool is_dram> struct InterleavedAddrGenFast {
  uint32_t bank_base_address;
  uint32_t page_size;
  DataFormat data_format;
  uint64_t get_noc_addr(uint32_t page, uint32_t offset = 0) const {
    return ttc_emu_page_address(bank_base_address, page, page_size, offset);
  }
};

template <typename Accessor>
inline uint64_t get_noc_addr(uint32_t page, const Accessor &accessor, uint32_t offset = 0) {
  return accessor.get_noc_addr(page, offset);
}
inline uint64_t get_noc_addr(uint32_t x, uint32_t y, uint32_t address) {
  return uint64_t(y) << 42 | uint64_t(x) << 36 | address;
}
inline uint64_t get_noc_addr(uint32_t address) { return get_noc_addr(ttc_emu_my_x(), ttc_emu_my_y(), address); }
inline uint64_t get_noc_multicast_addr(uint32_t x_start, uint32_t y_start, uint32_t x_end, uint32_t y_end,
                                       uint32_t address) {
  return uint64_t(y_start) << 54 | uint64_t(x_start) << 48 | get_noc_addr(x_end, y_end, address);
}

inline void noc_async_read(uint64_t source, uint32_t l1_address, uint32_t size) {
  ttc_emu_noc_read(source, l1_address, size);
}
inline void noc_async_write(uint32_t l1_address, uint64_t target, uint32_t size) {
  ttc_emu_noc_write(l1_address, target, size);
}
template <typename Accessor>
inline void noc_async_read_page(uint32_t page, const Accessor &accessor, uint32_t l1_address, uint32_t offset = 0) {
  noc_async_read(accessor.get_noc_addr(page, offset), l1_address, accessor.page_size - offset);
}
template <typename Accessor>
inline void noc_async_write_page(uint32_t page, const Accessor &accessor, uint32_t l1_address, uint32_t size = 0,
                                 uint32_t offset = 0) {
  noc_async_write(l1_address, accessor.get_noc_addr(page, offset), size ? size : accessor.page_size - offset);
}
template <typename Accessor>
inline void noc_async_read_tile(uint32_t page, const Accessor &accessor, uint32_t l1_address, uint32_t offset = 0) {
  noc_async_read_page(page, accessor, l1_address, offset);
}
template <typename Accessor>
inline void noc_async_write_tile(uint32_t page, const Accessor &accessor, uint32_t l1_address) {
  noc_async_write_page(page, accessor, l1_address);
}
inline void noc_async_write_multicast(uint32_t l1_address, uint64_t target, uint32_t size, uint32_t dests,
                                      bool linked = false) {
  ttc_emu_noc_write_multicast(l1_address, target, size, dests, false);
}
inline void noc_async_write_multicast_loopback_src(uint32_t l1_address, uint64_t target, uint32_t size, uint32_t dests,
                                                   bool linked = false) {
  ttc_emu_noc_write_multicast(l1_address, target, size, dests, true);
}
inline void noc_async_read_barrier() { ttc_emu_read_barrier(); }
inline void noc_async_write_barrier() { ttc_emu_write_barrier(); }
inline void noc_async_writes_flushed() { ttc_emu_writes_flushed(); }
inline void noc_async_atomic_barrier() { ttc_emu_atomic_barrier(); }

inline uint32_t get_semaphore(uint32_t number) { return ttc_emu_semaphore(number); }
inline uint32_t l1_address_of(volatile uint32_t *pointer) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer));
}
inline void noc_semaphore_wait(volatile uint32_t *semaphore, uint32_t value) {
  ttc_emu_semaphore_wait(l1_address_of(semaphore), value, false);
}
inline void noc_semaphore_wait_min(volatile uint32_t *semaphore, uint32_t value) {
  ttc_emu_semaphore_wait(l1_address_of(semaphore), value, true);
}
inline void noc_semaphore_set(volatile uint32_t *semaphore, uint32_t value) {
  ttc_emu_semaphore_set(l1_address_of(semaphore), value);
}
inline void noc_semaphore_inc(uint64_t target, uint32_t value) { ttc_emu_semaphore_inc(target, value); }
inline void noc_semaphore_set_multicast(uint32_t address, uint64_t target, uint32_t dests, bool linked = false) {
  ttc_emu_semaphore_set_multicast(address, target, dests, false);
}
inline void noc_semaphore_set_multicast_loopback_src(uint32_t address, uint64_t target, uint32_t dests,
                                                     bool linked = false) {
  ttc_emu_semaphore_set_multicast(address, target, dests, true);
}

#endif // TTC_EMULATOR_SHIM_DATAFLOW_H
