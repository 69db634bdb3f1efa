// Metalium's compute API (of 2024 to 2026) over the emulator.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_SHIM_COMPUTE_H
#define TTC_EMULATOR_SHIM_COMPUTE_H

#include "kernel_common.h"

enum class SrcOrder : uint8_t { Regular, Reverse };
enum class PoolType : uint8_t { SUM, AVG, MAX };
enum class ReduceDim : uint8_t { REDUCE_ROW, REDUCE_COL, REDUCE_SCALAR };
enum class BroadcastType : uint8_t { NONE, COL, ROW, SCALAR };

// `transpose`: the second operand's tiles are transposed as they are read.
inline void matmul_init(uint32_t in0, uint32_t in1, uint32_t transpose = 0) {
  ttc_emu_init(transpose ? "matmul_transposed" : "matmul", in0, in1);
}

// Start: of 2026, then of before.
template <SrcOrder order = SrcOrder::Regular>
inline void compute_kernel_hw_startup(uint32_t in0, uint32_t in1, uint32_t out) {
  ttc_emu_startup(in0, in1, out);
}
inline void compute_kernel_hw_startup(uint32_t in, uint32_t out) { ttc_emu_startup(in, in, out); }
inline void binary_op_init_common(uint32_t in0, uint32_t in1, uint32_t out) { ttc_emu_startup(in0, in1, out); }
inline void unary_op_init_common(uint32_t in, uint32_t out) {
  ttc_emu_startup(in, in, out);
  ttc_emu_init("copy", in, in);
}
inline void init_sfpu(uint32_t in, uint32_t out) { unary_op_init_common(in, out); }
inline void mm_init(uint32_t in0, uint32_t in1, uint32_t out, uint32_t transpose = 0) {
  ttc_emu_startup(in0, in1, out);
  matmul_init(in0, in1, transpose);
}

inline void reconfig_data_format(uint32_t in0, uint32_t in1) { ttc_emu_reconfig_unpack(in0, in1); }
inline void unpack_reconfig_data_format(uint32_t in0, uint32_t in1) { reconfig_data_format(in0, in1); }
inline void pack_reconfig_data_format(uint32_t out) { ttc_emu_reconfig_pack(out); }

// Registers.
inline void tile_regs_acquire() { ttc_emu_tile_regs("acquire"); }
inline void tile_regs_commit() { ttc_emu_tile_regs("commit"); }
inline void tile_regs_wait() { ttc_emu_tile_regs("wait"); }
inline void tile_regs_release() { ttc_emu_tile_regs("release"); }
inline void pack_tile(uint32_t dst, uint32_t cb) { ttc_emu_pack(dst, cb); }

inline void copy_init(uint32_t cb) { ttc_emu_init("copy", cb, cb); }
inline void copy_tile_init(uint32_t cb) { copy_init(cb); }
inline void copy_tile_to_dst_init_short(uint32_t cb) { copy_init(cb); }
inline void copy_tile(uint32_t cb, uint32_t tile, uint32_t dst) { ttc_emu_tiles("copy", cb, cb, tile, tile, dst); }
inline void transpose_init(uint32_t cb) { ttc_emu_init("transpose", cb, cb); }
inline void transpose_wh_init_short(uint32_t cb) { transpose_init(cb); }
inline void transpose_tile(uint32_t cb, uint32_t tile, uint32_t dst) {
  ttc_emu_tiles("transpose", cb, cb, tile, tile, dst);
}
inline void transpose_wh_tile(uint32_t cb, uint32_t tile, uint32_t dst) { transpose_tile(cb, tile, dst); }

// Products and sums of tiles.
inline void mm_init_short(uint32_t in0, uint32_t in1, uint32_t transpose = 0) { matmul_init(in0, in1, transpose); }
inline void matmul_tiles(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst,
                         uint32_t transpose = 0) {
  ttc_emu_tiles(transpose ? "matmul_transposed" : "matmul", in0, in1, tile0, tile1, dst);
}
inline void add_init(uint32_t in0, uint32_t in1) { ttc_emu_init("add", in0, in1); }
inline void add_tiles_init(uint32_t in0, uint32_t in1) { add_init(in0, in1); }
inline void add_tiles(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles("add", in0, in1, tile0, tile1, dst);
}
inline void sub_init(uint32_t in0, uint32_t in1) { ttc_emu_init("sub", in0, in1); }
inline void sub_tiles_init(uint32_t in0, uint32_t in1) { sub_init(in0, in1); }
inline void sub_tiles(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles("sub", in0, in1, tile0, tile1, dst);
}
inline void mul_init(uint32_t in0, uint32_t in1) { ttc_emu_init("mul", in0, in1); }
inline void mul_tiles_init(uint32_t in0, uint32_t in1) { mul_init(in0, in1); }
inline void mul_tiles(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles("mul", in0, in1, tile0, tile1, dst);
}

// The same with a second operand that is repeated.
template <BroadcastType dim> constexpr const char *with_dim(const char *rows, const char *cols, const char *scalar) {
  static_assert(dim != BroadcastType::NONE, "without repetition it is add_tiles");
  return dim == BroadcastType::ROW ? rows : dim == BroadcastType::COL ? cols : scalar;
}
template <BroadcastType dim>
inline void add_tiles_bcast(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles(with_dim<dim>("add_bcast_rows", "add_bcast_cols", "add_bcast_scalar"), in0, in1, tile0, tile1, dst);
}
inline void add_bcast_rows_init(uint32_t in0, uint32_t in1) { ttc_emu_init("add_bcast_rows", in0, in1); }
inline void add_bcast_rows_init_short(uint32_t in0, uint32_t in1) { add_bcast_rows_init(in0, in1); }
inline void add_bcast_cols_init(uint32_t in0, uint32_t in1) { ttc_emu_init("add_bcast_cols", in0, in1); }
inline void add_bcast_cols_init_short(uint32_t in0, uint32_t in1) { add_bcast_cols_init(in0, in1); }
inline void add_bcast_scalar_init(uint32_t in0, uint32_t in1) { ttc_emu_init("add_bcast_scalar", in0, in1); }
inline void add_bcast_scalar_init_short(uint32_t in0, uint32_t in1) { add_bcast_scalar_init(in0, in1); }
template <BroadcastType dim>
inline void sub_tiles_bcast(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles(with_dim<dim>("sub_bcast_rows", "sub_bcast_cols", "sub_bcast_scalar"), in0, in1, tile0, tile1, dst);
}
inline void sub_bcast_rows_init(uint32_t in0, uint32_t in1) { ttc_emu_init("sub_bcast_rows", in0, in1); }
inline void sub_bcast_rows_init_short(uint32_t in0, uint32_t in1) { sub_bcast_rows_init(in0, in1); }
inline void sub_bcast_cols_init(uint32_t in0, uint32_t in1) { ttc_emu_init("sub_bcast_cols", in0, in1); }
inline void sub_bcast_cols_init_short(uint32_t in0, uint32_t in1) { sub_bcast_cols_init(in0, in1); }
inline void sub_bcast_scalar_init(uint32_t in0, uint32_t in1) { ttc_emu_init("sub_bcast_scalar", in0, in1); }
inline void sub_bcast_scalar_init_short(uint32_t in0, uint32_t in1) { sub_bcast_scalar_init(in0, in1); }
inline void sub_tiles_bcast_scalar_init_short(uint32_t in0, uint32_t in1) { sub_bcast_scalar_init(in0, in1); }
template <BroadcastType dim>
inline void mul_tiles_bcast(uint32_t in0, uint32_t in1, uint32_t tile0, uint32_t tile1, uint32_t dst) {
  ttc_emu_tiles(with_dim<dim>("mul_bcast_rows", "mul_bcast_cols", "mul_bcast_scalar"), in0, in1, tile0, tile1, dst);
}
inline void mul_bcast_rows_init(uint32_t in0, uint32_t in1) { ttc_emu_init("mul_bcast_rows", in0, in1); }
inline void mul_bcast_rows_init_short(uint32_t in0, uint32_t in1) { mul_bcast_rows_init(in0, in1); }
inline void mul_bcast_cols_init(uint32_t in0, uint32_t in1) { ttc_emu_init("mul_bcast_cols", in0, in1); }
inline void mul_bcast_cols_init_short(uint32_t in0, uint32_t in1) { mul_bcast_cols_init(in0, in1); }
inline void mul_bcast_scalar_init(uint32_t in0, uint32_t in1) { ttc_emu_init("mul_bcast_scalar", in0, in1); }
inline void mul_bcast_scalar_init_short(uint32_t in0, uint32_t in1) { mul_bcast_scalar_init(in0, in1); }
inline void mul_tiles_bcast_scalar_init_short(uint32_t in0, uint32_t in1) { mul_bcast_scalar_init(in0, in1); }

template <BroadcastType dim> inline void unary_bcast_init(uint32_t cb) {
  ttc_emu_init(with_dim<dim>("bcast_rows", "bcast_cols", "bcast_scalar"), cb, cb);
}
template <BroadcastType dim> inline void unary_bcast_init(uint32_t cb, uint32_t out) { unary_bcast_init<dim>(cb); }
template <BroadcastType dim> inline void unary_bcast(uint32_t cb, uint32_t tile, uint32_t dst) {
  ttc_emu_tiles(with_dim<dim>("bcast_rows", "bcast_cols", "bcast_scalar"), cb, cb, tile, tile, dst);
}

// Reductions.
template <PoolType pool, ReduceDim dim> constexpr const char *reduction() {
  static_assert(pool != PoolType::AVG, "an average is a sum with a scaler of 1/n");
  constexpr bool is_max = pool == PoolType::MAX;
  switch (dim) {
  case ReduceDim::REDUCE_ROW:
    return is_max ? "reduce_max_row" : "reduce_sum_row";
  case ReduceDim::REDUCE_COL:
    return is_max ? "reduce_max_col" : "reduce_sum_col";
  case ReduceDim::REDUCE_SCALAR:
    return is_max ? "reduce_max_scalar" : "reduce_sum_scalar";
  }
}
template <PoolType pool, ReduceDim dim> inline void reduce_init(uint32_t in, uint32_t scaler, uint32_t out) {
  ttc_emu_init(reduction<pool, dim>(), in, scaler);
}
template <PoolType pool, ReduceDim dim>
inline void reduce_tile(uint32_t in, uint32_t scaler, uint32_t tile, uint32_t scaler_tile, uint32_t dst) {
  ttc_emu_tiles(reduction<pool, dim>(), in, scaler, tile, scaler_tile, dst);
}
inline void reduce_uninit() { ttc_emu_init("none", 0, 0); }

// The vector engine.
inline void abs_tile_init() { ttc_emu_sfpu_init("abs"); }
inline void abs_tile(uint32_t dst) { ttc_emu_sfpu("abs", dst, 0); }
inline void cos_tile_init() { ttc_emu_sfpu_init("cos"); }
inline void cos_tile(uint32_t dst) { ttc_emu_sfpu("cos", dst, 0); }
inline void erf_tile_init() { ttc_emu_sfpu_init("erf"); }
inline void erf_tile(uint32_t dst) { ttc_emu_sfpu("erf", dst, 0); }
inline void exp_tile_init() { ttc_emu_sfpu_init("exp"); }
inline void exp_tile(uint32_t dst) { ttc_emu_sfpu("exp", dst, 0); }
inline void gelu_tile_init() { ttc_emu_sfpu_init("gelu"); }
inline void gelu_tile(uint32_t dst) { ttc_emu_sfpu("gelu", dst, 0); }
inline void log_tile_init() { ttc_emu_sfpu_init("log"); }
inline void log_tile(uint32_t dst) { ttc_emu_sfpu("log", dst, 0); }
inline void negative_tile_init() { ttc_emu_sfpu_init("negative"); }
inline void negative_tile(uint32_t dst) { ttc_emu_sfpu("negative", dst, 0); }
inline void recip_tile_init() { ttc_emu_sfpu_init("recip"); }
inline void recip_tile(uint32_t dst) { ttc_emu_sfpu("recip", dst, 0); }
inline void relu_tile_init() { ttc_emu_sfpu_init("relu"); }
inline void relu_tile(uint32_t dst) { ttc_emu_sfpu("relu", dst, 0); }
inline void rsqrt_tile_init() { ttc_emu_sfpu_init("rsqrt"); }
inline void rsqrt_tile(uint32_t dst) { ttc_emu_sfpu("rsqrt", dst, 0); }
inline void sigmoid_tile_init() { ttc_emu_sfpu_init("sigmoid"); }
inline void sigmoid_tile(uint32_t dst) { ttc_emu_sfpu("sigmoid", dst, 0); }
inline void sign_tile_init() { ttc_emu_sfpu_init("sign"); }
inline void sign_tile(uint32_t dst) { ttc_emu_sfpu("sign", dst, 0); }
inline void silu_tile_init() { ttc_emu_sfpu_init("silu"); }
inline void silu_tile(uint32_t dst) { ttc_emu_sfpu("silu", dst, 0); }
inline void sin_tile_init() { ttc_emu_sfpu_init("sin"); }
inline void sin_tile(uint32_t dst) { ttc_emu_sfpu("sin", dst, 0); }
inline void sqrt_tile_init() { ttc_emu_sfpu_init("sqrt"); }
inline void sqrt_tile(uint32_t dst) { ttc_emu_sfpu("sqrt", dst, 0); }
inline void square_tile_init() { ttc_emu_sfpu_init("square"); }
inline void square_tile(uint32_t dst) { ttc_emu_sfpu("square", dst, 0); }
inline void tanh_tile_init() { ttc_emu_sfpu_init("tanh"); }
inline void tanh_tile(uint32_t dst) { ttc_emu_sfpu("tanh", dst, 0); }
inline void binop_with_scalar_tile_init() { ttc_emu_sfpu_init("binop_with_scalar"); }
inline void add_unary_tile(uint32_t dst, uint32_t bits) { ttc_emu_sfpu("add_unary", dst, std::bit_cast<float>(bits)); }
inline void sub_unary_tile(uint32_t dst, uint32_t bits) { ttc_emu_sfpu("sub_unary", dst, std::bit_cast<float>(bits)); }
inline void rsub_unary_tile(uint32_t dst, uint32_t bits) {
  ttc_emu_sfpu("rsub_unary", dst, std::bit_cast<float>(bits));
}
inline void mul_unary_tile(uint32_t dst, uint32_t bits) { ttc_emu_sfpu("mul_unary", dst, std::bit_cast<float>(bits)); }
inline void fill_tile_init() { ttc_emu_sfpu_init("fill"); }
inline void fill_tile(uint32_t dst, float value) { ttc_emu_sfpu("fill", dst, value); }
inline void copy_dest_values_init() { ttc_emu_copy_dest_init(); }
inline void copy_dest_values(uint32_t from, uint32_t to) { ttc_emu_copy_dest(from, to); }
inline void add_binary_tile_init() { ttc_emu_sfpu_init("add_binary"); }
inline void add_binary_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("add_binary", dst0, dst1, out);
}
inline void sub_binary_tile_init() { ttc_emu_sfpu_init("sub_binary"); }
inline void sub_binary_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("sub_binary", dst0, dst1, out);
}
inline void mul_binary_tile_init() { ttc_emu_sfpu_init("mul_binary"); }
inline void mul_binary_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("mul_binary", dst0, dst1, out);
}
inline void div_binary_tile_init() { ttc_emu_sfpu_init("div_binary"); }
inline void div_binary_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("div_binary", dst0, dst1, out);
}
inline void binary_max_tile_init() { ttc_emu_sfpu_init("binary_max"); }
inline void binary_max_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("binary_max", dst0, dst1, out);
}
inline void binary_min_tile_init() { ttc_emu_sfpu_init("binary_min"); }
inline void binary_min_tile(uint32_t dst0, uint32_t dst1, uint32_t out) {
  ttc_emu_sfpu_binary("binary_min", dst0, dst1, out);
}

#endif // TTC_EMULATOR_SHIM_COMPUTE_H
