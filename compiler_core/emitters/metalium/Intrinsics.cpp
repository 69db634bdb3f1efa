// The table of calls, with the versions of the API that have them. Facts:
// function lists of the three versions; what 2026 has was built with its
// compiler, too.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/Intrinsics.h"

using llvm::StringRef;

namespace ttc::metalium {
namespace {

constexpr Eras all{ApiEra::Y2024, ApiEra::Y2026};
constexpr Eras older{ApiEra::Y2024, ApiEra::Y2025};
constexpr Eras newer{ApiEra::Y2025, ApiEra::Y2026};
constexpr Eras only2024{ApiEra::Y2024, ApiEra::Y2024};
constexpr Eras only2025{ApiEra::Y2025, ApiEra::Y2025};
constexpr Eras only2026{ApiEra::Y2026, ApiEra::Y2026};

// clang-format off
constexpr Intrinsic calls[] = {
    {"noc_async_read_tile", older, "noc_async_read_tile(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"noc_async_read_tile", only2026, "noc_async_read_page(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"noc_async_write_tile", older, "noc_async_write_tile(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"noc_async_write_tile", only2026, "noc_async_write_page(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"get_write_ptr", all, "get_write_ptr($cb)", "dataflow/dataflow_api.h"},
    {"get_read_ptr", all, "get_read_ptr($cb)", "dataflow/dataflow_api.h"},
    {"get_noc_addr", all, "get_noc_addr(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"get_noc_multicast_addr", all, "get_noc_multicast_addr(%0, %1, %2, %3, %4)", "dataflow/dataflow_api.h"},
    {"noc_async_read", all, "noc_async_read(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"noc_async_write", all, "noc_async_write(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"noc_async_write_multicast", all, "noc_async_write_multicast(%0, %1, %2, %3)", "dataflow/dataflow_api.h"},
    {"noc_async_read_barrier", all, "noc_async_read_barrier()", "dataflow/dataflow_api.h"},
    {"noc_async_write_barrier", all, "noc_async_write_barrier()", "dataflow/dataflow_api.h"},
    {"noc_async_writes_flushed", all, "noc_async_writes_flushed()", "dataflow/dataflow_api.h"},
    {"noc_async_atomic_barrier", all, "noc_async_atomic_barrier()", "dataflow/dataflow_api.h"},
    {"get_semaphore", all, "get_semaphore($semaphore)", "dataflow/dataflow_api.h"},
    {"noc_semaphore_wait", all, "noc_semaphore_wait(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow/dataflow_api.h"},
    {"noc_semaphore_wait_min", all, "noc_semaphore_wait_min(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow/dataflow_api.h"},
    {"noc_semaphore_set", all, "noc_semaphore_set(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow/dataflow_api.h"},
    {"noc_semaphore_inc", all, "noc_semaphore_inc(%0, %1)", "dataflow/dataflow_api.h"},
    {"noc_semaphore_set_multicast", all, "noc_semaphore_set_multicast(%0, %1, %2)", "dataflow/dataflow_api.h"},
    {"cb_reserve_back", all, "cb_reserve_back($cb, %0)", ""},
    {"cb_push_back", all, "cb_push_back($cb, %0)", ""},
    {"cb_wait_front", all, "cb_wait_front($cb, %0)", ""},
    {"cb_pop_front", all, "cb_pop_front($cb, %0)", ""},
    {"compute_kernel_hw_startup.matmul", older, "mm_init($in0, $in1, $out)", "compute/matmul.h"},
    {"compute_kernel_hw_startup.matmul", only2026, "compute_kernel_hw_startup<SrcOrder::Reverse>($in0, $in1, $out)", "compute/compute_kernel_hw_startup.h"},
    {"compute_kernel_hw_startup.unary", older, "unary_op_init_common($in0, $out)", "compute/eltwise_unary/eltwise_unary.h"},
    {"compute_kernel_hw_startup", older, "binary_op_init_common($in0, $in1, $out)", "compute/eltwise_binary.h"},
    {"compute_kernel_hw_startup", only2026, "compute_kernel_hw_startup($in0, $in1, $out)", "compute/compute_kernel_hw_startup.h"},
    {"tile_regs_acquire", all, "tile_regs_acquire()", "compute/reg_api.h"},
    {"tile_regs_commit", all, "tile_regs_commit()", "compute/reg_api.h"},
    {"tile_regs_wait", all, "tile_regs_wait()", "compute/reg_api.h"},
    {"tile_regs_release", all, "tile_regs_release()", "compute/reg_api.h"},
    {"copy_tile", all, "copy_tile($cb, %0, %1)", "compute/tile_move_copy.h"},
    {"pack_tile", all, "pack_tile(%0, $cb)", "compute/pack.h"},
    {"copy_tile_init", older, "copy_tile_to_dst_init_short($cb)", "compute/tile_move_copy.h"},
    {"copy_tile_init", only2026, "copy_init($cb)", "compute/tile_move_copy.h"},
    {"reconfig_data_format", only2024, "unpack_reconfig_data_format($in0, $in1)", "compute/unpack.h"},
    {"reconfig_data_format", newer, "reconfig_data_format($in0, $in1)", "compute/reconfig_data_format.h"},
    {"pack_reconfig_data_format", older, "pack_reconfig_data_format($out)", "compute/pack.h"},
    {"pack_reconfig_data_format", only2026, "pack_reconfig_data_format($out)", "compute/reconfig_data_format.h"},
    {"matmul_init", older, "mm_init_short($in0, $in1)", "compute/matmul.h"},
    {"matmul_init", only2026, "matmul_init($in0, $in1)", "compute/matmul.h"},
    {"add_tiles_init", older, "add_tiles_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"add_tiles_init", only2026, "add_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"sub_tiles_init", older, "sub_tiles_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"sub_tiles_init", only2026, "sub_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"mul_tiles_init", older, "mul_tiles_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"mul_tiles_init", only2026, "mul_init($in0, $in1)", "compute/eltwise_binary.h"},
    {"add_bcast_init.ROW", older, "add_bcast_rows_init_short($in0, $in1)", "compute/bcast.h"},
    {"add_bcast_init.ROW", only2026, "add_bcast_rows_init($in0, $in1)", "compute/bcast.h"},
    {"add_bcast_init.COL", older, "add_bcast_cols_init_short($in0, $in1)", "compute/bcast.h"},
    {"add_bcast_init.COL", only2026, "add_bcast_cols_init($in0, $in1)", "compute/bcast.h"},
    {"add_bcast_init.SCALAR", older, "add_bcast_scalar_init_short($in0, $in1)", "compute/bcast.h"},
    {"add_bcast_init.SCALAR", only2026, "add_bcast_scalar_init($in0, $in1)", "compute/bcast.h"},
    {"sub_bcast_init.ROW", only2026, "sub_bcast_rows_init($in0, $in1)", "compute/bcast.h"},
    {"sub_bcast_init.COL", older, "sub_bcast_cols_init_short($in0, $in1)", "compute/bcast.h"},
    {"sub_bcast_init.COL", only2026, "sub_bcast_cols_init($in0, $in1)", "compute/bcast.h"},
    {"sub_bcast_init.SCALAR", older, "sub_tiles_bcast_scalar_init_short($in0, $in1)", "compute/bcast.h"},
    {"sub_bcast_init.SCALAR", only2026, "sub_bcast_scalar_init($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.ROW", older, "mul_bcast_rows_init_short($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.ROW", only2026, "mul_bcast_rows_init($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.COL", older, "mul_bcast_cols_init_short($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.COL", only2026, "mul_bcast_cols_init($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.SCALAR", older, "mul_tiles_bcast_scalar_init_short($in0, $in1)", "compute/bcast.h"},
    {"mul_bcast_init.SCALAR", only2026, "mul_bcast_scalar_init($in0, $in1)", "compute/bcast.h"},
    {"matmul_tiles", only2024, "matmul_tiles($in0, $in1, %0, %1, %2, 0)", "compute/matmul.h"},
    {"matmul_tiles", newer, "matmul_tiles($in0, $in1, %0, %1, %2)", "compute/matmul.h"},
    {"add_tiles", all, "add_tiles($in0, $in1, %0, %1, %2)", "compute/eltwise_binary.h"},
    {"sub_tiles", all, "sub_tiles($in0, $in1, %0, %1, %2)", "compute/eltwise_binary.h"},
    {"mul_tiles", all, "mul_tiles($in0, $in1, %0, %1, %2)", "compute/eltwise_binary.h"},
    {"add_tiles_bcast", all, "add_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute/bcast.h"},
    {"sub_tiles_bcast", all, "sub_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute/bcast.h"},
    {"mul_tiles_bcast", all, "mul_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute/bcast.h"},
    {"unary_bcast_init", only2025, "unary_bcast_init<BroadcastType::$dim>($cb, $out)", "compute/bcast.h"},
    {"unary_bcast_init", only2026, "unary_bcast_init<BroadcastType::$dim>($cb)", "compute/bcast.h"},
    {"unary_bcast", newer, "unary_bcast<BroadcastType::$dim>($cb, %0, %1)", "compute/bcast.h"},
    {"reduce_init", newer, "reduce_init<PoolType::$pool, ReduceDim::$dim>($in, $scaler, $out)", "compute/reduce.h"},
    {"reduce_tile", newer, "reduce_tile<PoolType::$pool, ReduceDim::$dim>($in, $scaler, %0, %1, %2)", "compute/reduce.h"},
    {"reduce_uninit", newer, "reduce_uninit()", "compute/reduce.h"},
    {"transpose_wh_init", older, "transpose_wh_init_short($cb)", "compute/transpose_wh.h"},
    {"transpose_wh_init", only2026, "transpose_init($cb)", "compute/transpose.h"},
    {"transpose_wh_tile", older, "transpose_wh_tile($cb, %0, %1)", "compute/transpose_wh.h"},
    {"transpose_wh_tile", only2026, "transpose_tile($cb, %0, %1)", "compute/transpose.h"},
    {"abs_tile_init", all, "abs_tile_init()", "compute/compute_kernel_api.h"},
    {"abs_tile", all, "abs_tile(%0)", "compute/compute_kernel_api.h"},
    {"cos_tile_init", all, "cos_tile_init()", "compute/eltwise_unary/trigonometry.h"},
    {"cos_tile", all, "cos_tile(%0)", "compute/eltwise_unary/trigonometry.h"},
    {"erf_tile_init", all, "erf_tile_init()", "compute/eltwise_unary/erf_erfc.h"},
    {"erf_tile", all, "erf_tile(%0)", "compute/eltwise_unary/erf_erfc.h"},
    {"exp_tile_init", all, "exp_tile_init()", "compute/eltwise_unary/exp.h"},
    {"exp_tile", all, "exp_tile(%0)", "compute/eltwise_unary/exp.h"},
    {"gelu_tile_init", all, "gelu_tile_init()", "compute/eltwise_unary/gelu.h"},
    {"gelu_tile", all, "gelu_tile(%0)", "compute/eltwise_unary/gelu.h"},
    {"log_tile_init", all, "log_tile_init()", "compute/compute_kernel_api.h"},
    {"log_tile", all, "log_tile(%0)", "compute/compute_kernel_api.h"},
    {"negative_tile_init", all, "negative_tile_init()", "compute/eltwise_unary/negative.h"},
    {"negative_tile", all, "negative_tile(%0)", "compute/eltwise_unary/negative.h"},
    {"recip_tile_init", all, "recip_tile_init()", "compute/eltwise_unary/recip.h"},
    {"recip_tile", all, "recip_tile(%0)", "compute/eltwise_unary/recip.h"},
    {"relu_tile_init", all, "relu_tile_init()", "compute/eltwise_unary/relu.h"},
    {"relu_tile", all, "relu_tile(%0)", "compute/eltwise_unary/relu.h"},
    {"rsqrt_tile_init", only2024, "rsqrt_tile_init()", "compute/compute_kernel_api.h"},
    {"rsqrt_tile_init", newer, "rsqrt_tile_init()", "compute/eltwise_unary/rsqrt.h"},
    {"rsqrt_tile", only2024, "rsqrt_tile(%0)", "compute/compute_kernel_api.h"},
    {"rsqrt_tile", newer, "rsqrt_tile(%0)", "compute/eltwise_unary/rsqrt.h"},
    {"sigmoid_tile_init", all, "sigmoid_tile_init()", "compute/compute_kernel_api.h"},
    {"sigmoid_tile", all, "sigmoid_tile(%0)", "compute/compute_kernel_api.h"},
    {"sign_tile_init", all, "sign_tile_init()", "compute/compute_kernel_api.h"},
    {"sign_tile", all, "sign_tile(%0)", "compute/compute_kernel_api.h"},
    {"silu_tile_init", all, "silu_tile_init()", "compute/compute_kernel_api.h"},
    {"silu_tile", all, "silu_tile(%0)", "compute/compute_kernel_api.h"},
    {"sin_tile_init", all, "sin_tile_init()", "compute/eltwise_unary/trigonometry.h"},
    {"sin_tile", all, "sin_tile(%0)", "compute/eltwise_unary/trigonometry.h"},
    {"sqrt_tile_init", all, "sqrt_tile_init()", "compute/eltwise_unary/sqrt.h"},
    {"sqrt_tile", all, "sqrt_tile(%0)", "compute/eltwise_unary/sqrt.h"},
    {"square_tile_init", all, "square_tile_init()", "compute/compute_kernel_api.h"},
    {"square_tile", all, "square_tile(%0)", "compute/compute_kernel_api.h"},
    {"tanh_tile_init", all, "tanh_tile_init()", "compute/compute_kernel_api.h"},
    {"tanh_tile", all, "tanh_tile(%0)", "compute/compute_kernel_api.h"},
    {"binop_with_scalar_tile_init", all, "binop_with_scalar_tile_init()", "compute/eltwise_unary/binop_with_scalar.h"},
    {"add_unary_tile", all, "add_unary_tile(%0, $bits)", "compute/eltwise_unary/binop_with_scalar.h"},
    {"sub_unary_tile", all, "sub_unary_tile(%0, $bits)", "compute/eltwise_unary/binop_with_scalar.h"},
    {"rsub_unary_tile", all, "rsub_unary_tile(%0, $bits)", "compute/eltwise_unary/binop_with_scalar.h"},
    {"mul_unary_tile", all, "mul_unary_tile(%0, $bits)", "compute/eltwise_unary/binop_with_scalar.h"},
    {"fill_tile_init", newer, "fill_tile_init()", "compute/eltwise_unary/fill.h"},
    {"fill_tile", newer, "fill_tile(%0, $value)", "compute/eltwise_unary/fill.h"},
    {"copy_dest_values_init", newer, "copy_dest_values_init()", "compute/copy_dest_values.h"},
    {"copy_dest_values", newer, "copy_dest_values(%0, %1)", "compute/copy_dest_values.h"},
    {"add_binary_tile_init", newer, "add_binary_tile_init()", "compute/eltwise_binary_sfpu.h"},
    {"add_binary_tile", newer, "add_binary_tile(%0, %1, %2)", "compute/eltwise_binary_sfpu.h"},
    {"sub_binary_tile_init", newer, "sub_binary_tile_init()", "compute/eltwise_binary_sfpu.h"},
    {"sub_binary_tile", newer, "sub_binary_tile(%0, %1, %2)", "compute/eltwise_binary_sfpu.h"},
    {"mul_binary_tile_init", newer, "mul_binary_tile_init()", "compute/eltwise_binary_sfpu.h"},
    {"mul_binary_tile", newer, "mul_binary_tile(%0, %1, %2)", "compute/eltwise_binary_sfpu.h"},
    {"div_binary_tile_init", newer, "div_binary_tile_init()", "compute/eltwise_binary_sfpu.h"},
    {"div_binary_tile", newer, "div_binary_tile(%0, %1, %2)", "compute/eltwise_binary_sfpu.h"},
    {"binary_max_tile_init", newer, "binary_max_tile_init()", "compute/binary_max_min.h"},
    {"binary_max_tile", newer, "binary_max_tile(%0, %1, %2)", "compute/binary_max_min.h"},
    {"binary_min_tile_init", newer, "binary_min_tile_init()", "compute/binary_max_min.h"},
    {"binary_min_tile", newer, "binary_min_tile(%0, %1, %2)", "compute/binary_max_min.h"},
};
// clang-format on

} // namespace

const Intrinsic *findIntrinsic(ApiEra era, StringRef op, StringRef variant) {
  const Intrinsic *general = nullptr;
  for (const Intrinsic &row : calls) {
    auto [name, rowVariant] = StringRef(row.op).split('.');
    if (name != op || !row.eras.contains(era)) {
      continue;
    }
    if (rowVariant.empty()) {
      general = &row;
    } else if (rowVariant == variant) {
      return &row;
    }
  }
  return general;
}

std::string headerPath(ApiEra era, StringRef header) {
  if (era == ApiEra::Y2026) {
    return ("api/" + header).str();
  }
  auto [kind, file] = header.split('/');
  bool isAtTop = kind == "dataflow" || file == "compute_kernel_api.h";
  return isAtTop ? file.str() : ("compute_kernel_api/" + file).str();
}

} // namespace ttc::metalium
