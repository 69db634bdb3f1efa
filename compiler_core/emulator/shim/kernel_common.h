// What readers, writers and compute kernels share: arguments and circular buffers, under Metalium's names.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_SHIM_KERNEL_COMMON_H
#define TTC_EMULATOR_SHIM_KERNEL_COMMON_H

#include "kernel_calls.h"
#include <bit>
#include <cstddef>
#include <type_traits>

#define ALWI inline
#define FORCE_INLINE inline
#define tt_l1_ptr

// Given by who compiles the kernel: `2, 2, 1, 2048`.
inline constexpr uint32_t kernel_compile_time_args[] = {KERNEL_COMPILE_TIME_ARGS};
inline constexpr size_t kernel_compile_time_arg_count = KERNEL_COMPILE_TIME_ARG_COUNT;

constexpr uint32_t compile_time_arg(size_t index) {
  return index < kernel_compile_time_arg_count ? kernel_compile_time_args[index]
                                               : throw "no such compile-time argument";
}
#define get_compile_time_arg_val(index) compile_time_arg(index)

template <typename T> inline T get_arg_val(int index) {
  static_assert(sizeof(T) == 4, "arguments have 32 bits");
  return std::bit_cast<T>(ttc_emu_arg(static_cast<uint32_t>(index)));
}

enum class DataFormat : uint8_t { Float32 = 0, Float16_b = 5, Bfp8_b = 6 };

inline void cb_reserve_back(uint32_t cb, uint32_t pages) { ttc_emu_cb_reserve_back(cb, pages); }
inline void cb_push_back(uint32_t cb, uint32_t pages) { ttc_emu_cb_push_back(cb, pages); }
inline void cb_wait_front(uint32_t cb, uint32_t pages) { ttc_emu_cb_wait_front(cb, pages); }
inline void cb_pop_front(uint32_t cb, uint32_t pages) { ttc_emu_cb_pop_front(cb, pages); }
inline uint32_t get_tile_size(uint32_t cb) { return ttc_emu_tile_size(cb); }

namespace tt {
enum CBIndex : uint32_t {
  c_0,
  c_1,
  c_2,
  c_3,
  c_4,
  c_5,
  c_6,
  c_7,
  c_8,
  c_9,
  c_10,
  c_11,
  c_12,
  c_13,
  c_14,
  c_15,
  c_16,
  c_17,
  c_18,
  c_19,
  c_20,
  c_21,
  c_22,
  c_23,
  c_24,
  c_25,
  c_26,
  c_27,
  c_28,
  c_29,
  c_30,
  c_31
};
} // namespace tt

#endif // TTC_EMULATOR_SHIM_KERNEL_COMMON_H
