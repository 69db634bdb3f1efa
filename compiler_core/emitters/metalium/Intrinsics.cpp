// The table of calls, one for each version of the API. Facts: function lists of
// the three versions; what 2026 has was built with its compiler, too.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/Intrinsics.h"

#include "llvm/ADT/ArrayRef.h"

using llvm::StringRef;

namespace ttc::metalium {
namespace {

// clang-format off
constexpr Intrinsic calls2024[] = {
    {"noc_async_read_tile", "noc_async_read_tile(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write_tile", "noc_async_write_tile(%0, %1, %2)", "dataflow_api.h"},
    {"get_write_ptr", "get_write_ptr($cb)", "dataflow_api.h"},
    {"get_read_ptr", "get_read_ptr($cb)", "dataflow_api.h"},
    {"get_noc_addr", "get_noc_addr(%0, %1, %2)", "dataflow_api.h"},
    {"get_noc_multicast_addr", "get_noc_multicast_addr(%0, %1, %2, %3, %4)", "dataflow_api.h"},
    {"noc_async_read", "noc_async_read(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write", "noc_async_write(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write_multicast", "noc_async_write_multicast(%0, %1, %2, %3)", "dataflow_api.h"},
    {"noc_async_read_barrier", "noc_async_read_barrier()", "dataflow_api.h"},
    {"noc_async_write_barrier", "noc_async_write_barrier()", "dataflow_api.h"},
    {"noc_async_writes_flushed", "noc_async_writes_flushed()", "dataflow_api.h"},
    {"noc_async_atomic_barrier", "noc_async_atomic_barrier()", "dataflow_api.h"},
    {"get_semaphore", "get_semaphore($semaphore)", "dataflow_api.h"},
    {"noc_semaphore_wait", "noc_semaphore_wait(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_wait_min", "noc_semaphore_wait_min(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_set", "noc_semaphore_set(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_inc", "noc_semaphore_inc(%0, %1)", "dataflow_api.h"},
    {"noc_semaphore_set_multicast", "noc_semaphore_set_multicast(%0, %1, %2)", "dataflow_api.h"},
    {"cb_reserve_back", "cb_reserve_back($cb, %0)", ""},
    {"cb_push_back", "cb_push_back($cb, %0)", ""},
    {"cb_wait_front", "cb_wait_front($cb, %0)", ""},
    {"cb_pop_front", "cb_pop_front($cb, %0)", ""},
    {"compute_kernel_hw_startup.matmul", "mm_init($in0, $in1, $out)", "compute_kernel_api/matmul.h"},
    {"compute_kernel_hw_startup.unary", "unary_op_init_common($in0, $out)", "compute_kernel_api/eltwise_unary/eltwise_unary.h"},
    {"compute_kernel_hw_startup", "binary_op_init_common($in0, $in1, $out)", "compute_kernel_api/eltwise_binary.h"},
    {"tile_regs_acquire", "tile_regs_acquire()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_commit", "tile_regs_commit()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_wait", "tile_regs_wait()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_release", "tile_regs_release()", "compute_kernel_api/reg_api.h"},
    {"copy_tile", "copy_tile($cb, %0, %1)", "compute_kernel_api/tile_move_copy.h"},
    {"pack_tile", "pack_tile(%0, $cb)", "compute_kernel_api/pack.h"},
    {"copy_tile_init", "copy_tile_to_dst_init_short($cb)", "compute_kernel_api/tile_move_copy.h"},
    {"pack_reconfig_data_format", "pack_reconfig_data_format($out)", "compute_kernel_api/pack.h"},
    {"matmul_init", "mm_init_short($in0, $in1)", "compute_kernel_api/matmul.h"},
    {"add_tiles_init", "add_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"sub_tiles_init", "sub_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"mul_tiles_init", "mul_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"add_bcast_init.ROW", "add_bcast_rows_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"add_bcast_init.COL", "add_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"add_bcast_init.SCALAR", "add_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"sub_bcast_init.COL", "sub_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"sub_bcast_init.SCALAR", "sub_tiles_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.ROW", "mul_bcast_rows_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.COL", "mul_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.SCALAR", "mul_tiles_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"matmul_tiles", "matmul_tiles($in0, $in1, %0, %1, %2, 0)", "compute_kernel_api/matmul.h"},
    {"add_tiles", "add_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"sub_tiles", "sub_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"mul_tiles", "mul_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"add_tiles_bcast", "add_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"sub_tiles_bcast", "sub_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"mul_tiles_bcast", "mul_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"transpose_wh_init", "transpose_wh_init_short($cb)", "compute_kernel_api/transpose_wh.h"},
    {"transpose_wh_tile", "transpose_wh_tile($cb, %0, %1)", "compute_kernel_api/transpose_wh.h"},
    {"abs_tile_init", "abs_tile_init()", "compute_kernel_api.h"},
    {"abs_tile", "abs_tile(%0)", "compute_kernel_api.h"},
    {"cos_tile_init", "cos_tile_init()", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"cos_tile", "cos_tile(%0)", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"erf_tile_init", "erf_tile_init()", "compute_kernel_api/eltwise_unary/erf_erfc.h"},
    {"erf_tile", "erf_tile(%0)", "compute_kernel_api/eltwise_unary/erf_erfc.h"},
    {"exp_tile_init", "exp_tile_init()", "compute_kernel_api/eltwise_unary/exp.h"},
    {"exp_tile", "exp_tile(%0)", "compute_kernel_api/eltwise_unary/exp.h"},
    {"gelu_tile_init", "gelu_tile_init()", "compute_kernel_api/eltwise_unary/gelu.h"},
    {"gelu_tile", "gelu_tile(%0)", "compute_kernel_api/eltwise_unary/gelu.h"},
    {"log_tile_init", "log_tile_init()", "compute_kernel_api.h"},
    {"log_tile", "log_tile(%0)", "compute_kernel_api.h"},
    {"negative_tile_init", "negative_tile_init()", "compute_kernel_api/eltwise_unary/negative.h"},
    {"negative_tile", "negative_tile(%0)", "compute_kernel_api/eltwise_unary/negative.h"},
    {"recip_tile_init", "recip_tile_init()", "compute_kernel_api/eltwise_unary/recip.h"},
    {"recip_tile", "recip_tile(%0)", "compute_kernel_api/eltwise_unary/recip.h"},
    {"relu_tile_init", "relu_tile_init()", "compute_kernel_api/eltwise_unary/relu.h"},
    {"relu_tile", "relu_tile(%0)", "compute_kernel_api/eltwise_unary/relu.h"},
    {"rsqrt_tile_init", "rsqrt_tile_init()", "compute_kernel_api.h"},
    {"rsqrt_tile", "rsqrt_tile(%0)", "compute_kernel_api.h"},
    {"sigmoid_tile_init", "sigmoid_tile_init()", "compute_kernel_api.h"},
    {"sigmoid_tile", "sigmoid_tile(%0)", "compute_kernel_api.h"},
    {"sign_tile_init", "sign_tile_init()", "compute_kernel_api.h"},
    {"sign_tile", "sign_tile(%0)", "compute_kernel_api.h"},
    {"silu_tile_init", "silu_tile_init()", "compute_kernel_api.h"},
    {"silu_tile", "silu_tile(%0)", "compute_kernel_api.h"},
    {"sin_tile_init", "sin_tile_init()", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"sin_tile", "sin_tile(%0)", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"sqrt_tile_init", "sqrt_tile_init()", "compute_kernel_api/eltwise_unary/sqrt.h"},
    {"sqrt_tile", "sqrt_tile(%0)", "compute_kernel_api/eltwise_unary/sqrt.h"},
    {"square_tile_init", "square_tile_init()", "compute_kernel_api.h"},
    {"square_tile", "square_tile(%0)", "compute_kernel_api.h"},
    {"tanh_tile_init", "tanh_tile_init()", "compute_kernel_api.h"},
    {"tanh_tile", "tanh_tile(%0)", "compute_kernel_api.h"},
    {"binop_with_scalar_tile_init", "binop_with_scalar_tile_init()", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"add_unary_tile", "add_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"sub_unary_tile", "sub_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"rsub_unary_tile", "rsub_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"mul_unary_tile", "mul_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
};

constexpr Intrinsic calls2025[] = {
    {"noc_async_read_tile", "noc_async_read_tile(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write_tile", "noc_async_write_tile(%0, %1, %2)", "dataflow_api.h"},
    {"get_write_ptr", "get_write_ptr($cb)", "dataflow_api.h"},
    {"get_read_ptr", "get_read_ptr($cb)", "dataflow_api.h"},
    {"get_noc_addr", "get_noc_addr(%0, %1, %2)", "dataflow_api.h"},
    {"get_noc_multicast_addr", "get_noc_multicast_addr(%0, %1, %2, %3, %4)", "dataflow_api.h"},
    {"noc_async_read", "noc_async_read(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write", "noc_async_write(%0, %1, %2)", "dataflow_api.h"},
    {"noc_async_write_multicast", "noc_async_write_multicast(%0, %1, %2, %3)", "dataflow_api.h"},
    {"noc_async_read_barrier", "noc_async_read_barrier()", "dataflow_api.h"},
    {"noc_async_write_barrier", "noc_async_write_barrier()", "dataflow_api.h"},
    {"noc_async_writes_flushed", "noc_async_writes_flushed()", "dataflow_api.h"},
    {"noc_async_atomic_barrier", "noc_async_atomic_barrier()", "dataflow_api.h"},
    {"get_semaphore", "get_semaphore($semaphore)", "dataflow_api.h"},
    {"noc_semaphore_wait", "noc_semaphore_wait(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_wait_min", "noc_semaphore_wait_min(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_set", "noc_semaphore_set(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "dataflow_api.h"},
    {"noc_semaphore_inc", "noc_semaphore_inc(%0, %1)", "dataflow_api.h"},
    {"noc_semaphore_set_multicast", "noc_semaphore_set_multicast(%0, %1, %2)", "dataflow_api.h"},
    {"cb_reserve_back", "cb_reserve_back($cb, %0)", ""},
    {"cb_push_back", "cb_push_back($cb, %0)", ""},
    {"cb_wait_front", "cb_wait_front($cb, %0)", ""},
    {"cb_pop_front", "cb_pop_front($cb, %0)", ""},
    {"compute_kernel_hw_startup.matmul", "mm_init($in0, $in1, $out)", "compute_kernel_api/matmul.h"},
    {"compute_kernel_hw_startup.unary", "unary_op_init_common($in0, $out)", "compute_kernel_api/eltwise_unary/eltwise_unary.h"},
    {"compute_kernel_hw_startup", "binary_op_init_common($in0, $in1, $out)", "compute_kernel_api/eltwise_binary.h"},
    {"tile_regs_acquire", "tile_regs_acquire()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_commit", "tile_regs_commit()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_wait", "tile_regs_wait()", "compute_kernel_api/reg_api.h"},
    {"tile_regs_release", "tile_regs_release()", "compute_kernel_api/reg_api.h"},
    {"copy_tile", "copy_tile($cb, %0, %1)", "compute_kernel_api/tile_move_copy.h"},
    {"pack_tile", "pack_tile(%0, $cb)", "compute_kernel_api/pack.h"},
    {"copy_tile_init", "copy_tile_to_dst_init_short($cb)", "compute_kernel_api/tile_move_copy.h"},
    {"reconfig_data_format", "reconfig_data_format($in0, $in1)", "compute_kernel_api/reconfig_data_format.h"},
    {"pack_reconfig_data_format", "pack_reconfig_data_format($out)", "compute_kernel_api/pack.h"},
    {"matmul_init", "mm_init_short($in0, $in1)", "compute_kernel_api/matmul.h"},
    {"add_tiles_init", "add_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"sub_tiles_init", "sub_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"mul_tiles_init", "mul_tiles_init($in0, $in1)", "compute_kernel_api/eltwise_binary.h"},
    {"add_bcast_init.ROW", "add_bcast_rows_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"add_bcast_init.COL", "add_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"add_bcast_init.SCALAR", "add_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"sub_bcast_init.COL", "sub_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"sub_bcast_init.SCALAR", "sub_tiles_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.ROW", "mul_bcast_rows_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.COL", "mul_bcast_cols_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"mul_bcast_init.SCALAR", "mul_tiles_bcast_scalar_init_short($in0, $in1)", "compute_kernel_api/bcast.h"},
    {"matmul_tiles", "matmul_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/matmul.h"},
    {"add_tiles", "add_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"sub_tiles", "sub_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"mul_tiles", "mul_tiles($in0, $in1, %0, %1, %2)", "compute_kernel_api/eltwise_binary.h"},
    {"add_tiles_bcast", "add_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"sub_tiles_bcast", "sub_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"mul_tiles_bcast", "mul_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "compute_kernel_api/bcast.h"},
    {"unary_bcast_init", "unary_bcast_init<BroadcastType::$dim>($cb, $out)", "compute_kernel_api/bcast.h"},
    {"unary_bcast", "unary_bcast<BroadcastType::$dim>($cb, %0, %1)", "compute_kernel_api/bcast.h"},
    {"reduce_init", "reduce_init<PoolType::$pool, ReduceDim::$dim>($in, $scaler, $out)", "compute_kernel_api/reduce.h"},
    {"reduce_tile", "reduce_tile<PoolType::$pool, ReduceDim::$dim>($in, $scaler, %0, %1, %2)", "compute_kernel_api/reduce.h"},
    {"reduce_uninit", "reduce_uninit()", "compute_kernel_api/reduce.h"},
    {"transpose_wh_init", "transpose_wh_init_short($cb)", "compute_kernel_api/transpose_wh.h"},
    {"transpose_wh_tile", "transpose_wh_tile($cb, %0, %1)", "compute_kernel_api/transpose_wh.h"},
    {"abs_tile_init", "abs_tile_init()", "compute_kernel_api.h"},
    {"abs_tile", "abs_tile(%0)", "compute_kernel_api.h"},
    {"cos_tile_init", "cos_tile_init()", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"cos_tile", "cos_tile(%0)", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"erf_tile_init", "erf_tile_init()", "compute_kernel_api/eltwise_unary/erf_erfc.h"},
    {"erf_tile", "erf_tile(%0)", "compute_kernel_api/eltwise_unary/erf_erfc.h"},
    {"exp_tile_init", "exp_tile_init()", "compute_kernel_api/eltwise_unary/exp.h"},
    {"exp_tile", "exp_tile(%0)", "compute_kernel_api/eltwise_unary/exp.h"},
    {"gelu_tile_init", "gelu_tile_init()", "compute_kernel_api/eltwise_unary/gelu.h"},
    {"gelu_tile", "gelu_tile(%0)", "compute_kernel_api/eltwise_unary/gelu.h"},
    {"log_tile_init", "log_tile_init()", "compute_kernel_api.h"},
    {"log_tile", "log_tile(%0)", "compute_kernel_api.h"},
    {"negative_tile_init", "negative_tile_init()", "compute_kernel_api/eltwise_unary/negative.h"},
    {"negative_tile", "negative_tile(%0)", "compute_kernel_api/eltwise_unary/negative.h"},
    {"recip_tile_init", "recip_tile_init()", "compute_kernel_api/eltwise_unary/recip.h"},
    {"recip_tile", "recip_tile(%0)", "compute_kernel_api/eltwise_unary/recip.h"},
    {"relu_tile_init", "relu_tile_init()", "compute_kernel_api/eltwise_unary/relu.h"},
    {"relu_tile", "relu_tile(%0)", "compute_kernel_api/eltwise_unary/relu.h"},
    {"rsqrt_tile_init", "rsqrt_tile_init()", "compute_kernel_api/eltwise_unary/rsqrt.h"},
    {"rsqrt_tile", "rsqrt_tile(%0)", "compute_kernel_api/eltwise_unary/rsqrt.h"},
    {"sigmoid_tile_init", "sigmoid_tile_init()", "compute_kernel_api.h"},
    {"sigmoid_tile", "sigmoid_tile(%0)", "compute_kernel_api.h"},
    {"sign_tile_init", "sign_tile_init()", "compute_kernel_api.h"},
    {"sign_tile", "sign_tile(%0)", "compute_kernel_api.h"},
    {"silu_tile_init", "silu_tile_init()", "compute_kernel_api.h"},
    {"silu_tile", "silu_tile(%0)", "compute_kernel_api.h"},
    {"sin_tile_init", "sin_tile_init()", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"sin_tile", "sin_tile(%0)", "compute_kernel_api/eltwise_unary/trigonometry.h"},
    {"sqrt_tile_init", "sqrt_tile_init()", "compute_kernel_api/eltwise_unary/sqrt.h"},
    {"sqrt_tile", "sqrt_tile(%0)", "compute_kernel_api/eltwise_unary/sqrt.h"},
    {"square_tile_init", "square_tile_init()", "compute_kernel_api.h"},
    {"square_tile", "square_tile(%0)", "compute_kernel_api.h"},
    {"tanh_tile_init", "tanh_tile_init()", "compute_kernel_api.h"},
    {"tanh_tile", "tanh_tile(%0)", "compute_kernel_api.h"},
    {"binop_with_scalar_tile_init", "binop_with_scalar_tile_init()", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"add_unary_tile", "add_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"sub_unary_tile", "sub_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"rsub_unary_tile", "rsub_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"mul_unary_tile", "mul_unary_tile(%0, $bits)", "compute_kernel_api/eltwise_unary/binop_with_scalar.h"},
    {"fill_tile_init", "fill_tile_init()", "compute_kernel_api/eltwise_unary/fill.h"},
    {"fill_tile", "fill_tile(%0, $value)", "compute_kernel_api/eltwise_unary/fill.h"},
    {"add_binary_tile_init", "add_binary_tile_init()", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"add_binary_tile", "add_binary_tile(%0, %1, %2)", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"sub_binary_tile_init", "sub_binary_tile_init()", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"sub_binary_tile", "sub_binary_tile(%0, %1, %2)", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"mul_binary_tile_init", "mul_binary_tile_init()", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"mul_binary_tile", "mul_binary_tile(%0, %1, %2)", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"div_binary_tile_init", "div_binary_tile_init()", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"div_binary_tile", "div_binary_tile(%0, %1, %2)", "compute_kernel_api/eltwise_binary_sfpu.h"},
    {"binary_max_tile_init", "binary_max_tile_init()", "compute_kernel_api/binary_max_min.h"},
    {"binary_max_tile", "binary_max_tile(%0, %1, %2)", "compute_kernel_api/binary_max_min.h"},
    {"binary_min_tile_init", "binary_min_tile_init()", "compute_kernel_api/binary_max_min.h"},
    {"binary_min_tile", "binary_min_tile(%0, %1, %2)", "compute_kernel_api/binary_max_min.h"},
};

constexpr Intrinsic calls2026[] = {
    {"noc_async_read_tile", "noc_async_read_page(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"noc_async_write_tile", "noc_async_write_page(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"get_write_ptr", "get_write_ptr($cb)", "api/dataflow/dataflow_api.h"},
    {"get_read_ptr", "get_read_ptr($cb)", "api/dataflow/dataflow_api.h"},
    {"get_noc_addr", "get_noc_addr(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"get_noc_multicast_addr", "get_noc_multicast_addr(%0, %1, %2, %3, %4)", "api/dataflow/dataflow_api.h"},
    {"noc_async_read", "noc_async_read(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"noc_async_write", "noc_async_write(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"noc_async_write_multicast", "noc_async_write_multicast(%0, %1, %2, %3)", "api/dataflow/dataflow_api.h"},
    {"noc_async_read_barrier", "noc_async_read_barrier()", "api/dataflow/dataflow_api.h"},
    {"noc_async_write_barrier", "noc_async_write_barrier()", "api/dataflow/dataflow_api.h"},
    {"noc_async_writes_flushed", "noc_async_writes_flushed()", "api/dataflow/dataflow_api.h"},
    {"noc_async_atomic_barrier", "noc_async_atomic_barrier()", "api/dataflow/dataflow_api.h"},
    {"get_semaphore", "get_semaphore($semaphore)", "api/dataflow/dataflow_api.h"},
    {"noc_semaphore_wait", "noc_semaphore_wait(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "api/dataflow/dataflow_api.h"},
    {"noc_semaphore_wait_min", "noc_semaphore_wait_min(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "api/dataflow/dataflow_api.h"},
    {"noc_semaphore_set", "noc_semaphore_set(reinterpret_cast<volatile tt_l1_ptr uint32_t *>(%0), %1)", "api/dataflow/dataflow_api.h"},
    {"noc_semaphore_inc", "noc_semaphore_inc(%0, %1)", "api/dataflow/dataflow_api.h"},
    {"noc_semaphore_set_multicast", "noc_semaphore_set_multicast(%0, %1, %2)", "api/dataflow/dataflow_api.h"},
    {"cb_reserve_back", "cb_reserve_back($cb, %0)", ""},
    {"cb_push_back", "cb_push_back($cb, %0)", ""},
    {"cb_wait_front", "cb_wait_front($cb, %0)", ""},
    {"cb_pop_front", "cb_pop_front($cb, %0)", ""},
    {"compute_kernel_hw_startup.matmul", "compute_kernel_hw_startup<SrcOrder::Reverse>($in0, $in1, $out)", "api/compute/compute_kernel_hw_startup.h"},
    {"compute_kernel_hw_startup", "compute_kernel_hw_startup($in0, $in1, $out)", "api/compute/compute_kernel_hw_startup.h"},
    {"tile_regs_acquire", "tile_regs_acquire()", "api/compute/reg_api.h"},
    {"tile_regs_commit", "tile_regs_commit()", "api/compute/reg_api.h"},
    {"tile_regs_wait", "tile_regs_wait()", "api/compute/reg_api.h"},
    {"tile_regs_release", "tile_regs_release()", "api/compute/reg_api.h"},
    {"copy_tile", "copy_tile($cb, %0, %1)", "api/compute/tile_move_copy.h"},
    {"pack_tile", "pack_tile(%0, $cb)", "api/compute/pack.h"},
    {"copy_tile_init", "copy_init($cb)", "api/compute/tile_move_copy.h"},
    {"reconfig_data_format", "reconfig_data_format($in0, $in1)", "api/compute/reconfig_data_format.h"},
    {"pack_reconfig_data_format", "pack_reconfig_data_format($out)", "api/compute/reconfig_data_format.h"},
    {"matmul_init", "matmul_init($in0, $in1)", "api/compute/matmul.h"},
    {"add_tiles_init", "add_init($in0, $in1)", "api/compute/eltwise_binary.h"},
    {"sub_tiles_init", "sub_init($in0, $in1)", "api/compute/eltwise_binary.h"},
    {"mul_tiles_init", "mul_init($in0, $in1)", "api/compute/eltwise_binary.h"},
    {"add_bcast_init.ROW", "add_bcast_rows_init($in0, $in1)", "api/compute/bcast.h"},
    {"add_bcast_init.COL", "add_bcast_cols_init($in0, $in1)", "api/compute/bcast.h"},
    {"add_bcast_init.SCALAR", "add_bcast_scalar_init($in0, $in1)", "api/compute/bcast.h"},
    {"sub_bcast_init.ROW", "sub_bcast_rows_init($in0, $in1)", "api/compute/bcast.h"},
    {"sub_bcast_init.COL", "sub_bcast_cols_init($in0, $in1)", "api/compute/bcast.h"},
    {"sub_bcast_init.SCALAR", "sub_bcast_scalar_init($in0, $in1)", "api/compute/bcast.h"},
    {"mul_bcast_init.ROW", "mul_bcast_rows_init($in0, $in1)", "api/compute/bcast.h"},
    {"mul_bcast_init.COL", "mul_bcast_cols_init($in0, $in1)", "api/compute/bcast.h"},
    {"mul_bcast_init.SCALAR", "mul_bcast_scalar_init($in0, $in1)", "api/compute/bcast.h"},
    {"matmul_tiles", "matmul_tiles($in0, $in1, %0, %1, %2)", "api/compute/matmul.h"},
    {"add_tiles", "add_tiles($in0, $in1, %0, %1, %2)", "api/compute/eltwise_binary.h"},
    {"sub_tiles", "sub_tiles($in0, $in1, %0, %1, %2)", "api/compute/eltwise_binary.h"},
    {"mul_tiles", "mul_tiles($in0, $in1, %0, %1, %2)", "api/compute/eltwise_binary.h"},
    {"add_tiles_bcast", "add_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "api/compute/bcast.h"},
    {"sub_tiles_bcast", "sub_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "api/compute/bcast.h"},
    {"mul_tiles_bcast", "mul_tiles_bcast<BroadcastType::$dim>($in0, $in1, %0, %1, %2)", "api/compute/bcast.h"},
    {"unary_bcast_init", "unary_bcast_init<BroadcastType::$dim>($cb)", "api/compute/bcast.h"},
    {"unary_bcast", "unary_bcast<BroadcastType::$dim>($cb, %0, %1)", "api/compute/bcast.h"},
    {"reduce_init", "reduce_init<PoolType::$pool, ReduceDim::$dim>($in, $scaler, $out)", "api/compute/reduce.h"},
    {"reduce_tile", "reduce_tile<PoolType::$pool, ReduceDim::$dim>($in, $scaler, %0, %1, %2)", "api/compute/reduce.h"},
    {"reduce_uninit", "reduce_uninit()", "api/compute/reduce.h"},
    {"transpose_wh_init", "transpose_init($cb)", "api/compute/transpose.h"},
    {"transpose_wh_tile", "transpose_tile($cb, %0, %1)", "api/compute/transpose.h"},
    {"abs_tile_init", "abs_tile_init()", "api/compute/compute_kernel_api.h"},
    {"abs_tile", "abs_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"cos_tile_init", "cos_tile_init()", "api/compute/eltwise_unary/trigonometry.h"},
    {"cos_tile", "cos_tile(%0)", "api/compute/eltwise_unary/trigonometry.h"},
    {"erf_tile_init", "erf_tile_init()", "api/compute/eltwise_unary/erf_erfc.h"},
    {"erf_tile", "erf_tile(%0)", "api/compute/eltwise_unary/erf_erfc.h"},
    {"exp_tile_init", "exp_tile_init()", "api/compute/eltwise_unary/exp.h"},
    {"exp_tile", "exp_tile(%0)", "api/compute/eltwise_unary/exp.h"},
    {"gelu_tile_init", "gelu_tile_init()", "api/compute/eltwise_unary/gelu.h"},
    {"gelu_tile", "gelu_tile(%0)", "api/compute/eltwise_unary/gelu.h"},
    {"log_tile_init", "log_tile_init()", "api/compute/compute_kernel_api.h"},
    {"log_tile", "log_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"negative_tile_init", "negative_tile_init()", "api/compute/eltwise_unary/negative.h"},
    {"negative_tile", "negative_tile(%0)", "api/compute/eltwise_unary/negative.h"},
    {"recip_tile_init", "recip_tile_init()", "api/compute/eltwise_unary/recip.h"},
    {"recip_tile", "recip_tile(%0)", "api/compute/eltwise_unary/recip.h"},
    {"relu_tile_init", "relu_tile_init()", "api/compute/eltwise_unary/relu.h"},
    {"relu_tile", "relu_tile(%0)", "api/compute/eltwise_unary/relu.h"},
    {"rsqrt_tile_init", "rsqrt_tile_init()", "api/compute/eltwise_unary/rsqrt.h"},
    {"rsqrt_tile", "rsqrt_tile(%0)", "api/compute/eltwise_unary/rsqrt.h"},
    {"sigmoid_tile_init", "sigmoid_tile_init()", "api/compute/compute_kernel_api.h"},
    {"sigmoid_tile", "sigmoid_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"sign_tile_init", "sign_tile_init()", "api/compute/compute_kernel_api.h"},
    {"sign_tile", "sign_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"silu_tile_init", "silu_tile_init()", "api/compute/compute_kernel_api.h"},
    {"silu_tile", "silu_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"sin_tile_init", "sin_tile_init()", "api/compute/eltwise_unary/trigonometry.h"},
    {"sin_tile", "sin_tile(%0)", "api/compute/eltwise_unary/trigonometry.h"},
    {"sqrt_tile_init", "sqrt_tile_init()", "api/compute/eltwise_unary/sqrt.h"},
    {"sqrt_tile", "sqrt_tile(%0)", "api/compute/eltwise_unary/sqrt.h"},
    {"square_tile_init", "square_tile_init()", "api/compute/compute_kernel_api.h"},
    {"square_tile", "square_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"tanh_tile_init", "tanh_tile_init()", "api/compute/compute_kernel_api.h"},
    {"tanh_tile", "tanh_tile(%0)", "api/compute/compute_kernel_api.h"},
    {"binop_with_scalar_tile_init", "binop_with_scalar_tile_init()", "api/compute/eltwise_unary/binop_with_scalar.h"},
    {"add_unary_tile", "add_unary_tile(%0, $bits)", "api/compute/eltwise_unary/binop_with_scalar.h"},
    {"sub_unary_tile", "sub_unary_tile(%0, $bits)", "api/compute/eltwise_unary/binop_with_scalar.h"},
    {"rsub_unary_tile", "rsub_unary_tile(%0, $bits)", "api/compute/eltwise_unary/binop_with_scalar.h"},
    {"mul_unary_tile", "mul_unary_tile(%0, $bits)", "api/compute/eltwise_unary/binop_with_scalar.h"},
    {"fill_tile_init", "fill_tile_init()", "api/compute/eltwise_unary/fill.h"},
    {"fill_tile", "fill_tile(%0, $value)", "api/compute/eltwise_unary/fill.h"},
    {"add_binary_tile_init", "add_binary_tile_init()", "api/compute/eltwise_binary_sfpu.h"},
    {"add_binary_tile", "add_binary_tile(%0, %1, %2)", "api/compute/eltwise_binary_sfpu.h"},
    {"sub_binary_tile_init", "sub_binary_tile_init()", "api/compute/eltwise_binary_sfpu.h"},
    {"sub_binary_tile", "sub_binary_tile(%0, %1, %2)", "api/compute/eltwise_binary_sfpu.h"},
    {"mul_binary_tile_init", "mul_binary_tile_init()", "api/compute/eltwise_binary_sfpu.h"},
    {"mul_binary_tile", "mul_binary_tile(%0, %1, %2)", "api/compute/eltwise_binary_sfpu.h"},
    {"div_binary_tile_init", "div_binary_tile_init()", "api/compute/eltwise_binary_sfpu.h"},
    {"div_binary_tile", "div_binary_tile(%0, %1, %2)", "api/compute/eltwise_binary_sfpu.h"},
    {"binary_max_tile_init", "binary_max_tile_init()", "api/compute/binary_max_min.h"},
    {"binary_max_tile", "binary_max_tile(%0, %1, %2)", "api/compute/binary_max_min.h"},
    {"binary_min_tile_init", "binary_min_tile_init()", "api/compute/binary_max_min.h"},
    {"binary_min_tile", "binary_min_tile(%0, %1, %2)", "api/compute/binary_max_min.h"},
};
// clang-format on

llvm::ArrayRef<Intrinsic> tableOf(ApiEra era) {
  switch (era) {
  case ApiEra::Y2024:
    return calls2024;
  case ApiEra::Y2025:
    return calls2025;
  case ApiEra::Y2026:
    return calls2026;
  }
  return calls2026;
}

} // namespace

StringRef apiEraName(ApiEra era) {
  switch (era) {
  case ApiEra::Y2024:
    return "2024";
  case ApiEra::Y2025:
    return "2025";
  case ApiEra::Y2026:
    return "2026";
  }
  return "2026";
}

std::optional<ApiEra> parseApiEra(StringRef name) {
  for (ApiEra era : {ApiEra::Y2024, ApiEra::Y2025, ApiEra::Y2026}) {
    if (apiEraName(era) == name) {
      return era;
    }
  }
  return std::nullopt;
}

const Intrinsic *findIntrinsic(ApiEra era, StringRef op, StringRef variant) {
  const Intrinsic *general = nullptr;
  for (const Intrinsic &row : tableOf(era)) {
    auto [name, rowVariant] = StringRef(row.op).split('.');
    if (name != op) {
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

StringRef dataMovementHeader(ApiEra era) {
  return era == ApiEra::Y2026 ? "api/dataflow/dataflow_api.h"
                              : "dataflow_api.h";
}

StringRef computeHeader(ApiEra era) {
  return era == ApiEra::Y2026 ? "api/compute/common.h"
                              : "compute_kernel_api/common.h";
}

} // namespace ttc::metalium
