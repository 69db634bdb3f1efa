// Runtime arguments, bound by their names.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_KERNELARGS_H
#define TTC_IMPORTERS_TIR_KERNELARGS_H

#include "importers/tir/KernelProgram.h"

namespace ttc::tir {

/// Sets the arguments of every kernel: the names of `tt.runtime_args`, else the
/// function's scalar parameters, each with what the host has to give for it.
///
/// | name | value |
/// |---|---|
/// | `X_addr` | the address of buffer `X`; else of the buffer in the same place
/// among the function's parameters; `input_addr`, `weight_addr`, `src_addr` and
/// `output_addr`, `dst_addr` by direction | | `start_id`, `start_tile`,
/// `tt_start_tile` | the core's first tile; 0 in its own shard | | `count`,
/// `num_tiles`, `n_tiles`, `tt_tile_count` | how many it does | | `Mt`, `Nt` |
/// rows and columns of the output in tiles | | `Kt` | columns of the first
/// input in tiles | | `Sm`, `Sn` | `tt.local_shape_tiles` | | `Gy`, `Gx` |
/// `tt.shard_grid` | | `sy`, `sx` | the core's row and column | | a name in
/// `tt.runtime_arg_values` | that value |
///
/// Anything else is Unknown. REQUIRES: buffers, cores and work are there.
void bindArgs(const Module &module, KernelProgram &program, Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_KERNELARGS_H
