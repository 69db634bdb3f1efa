// Which core does which tiles.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_WORKSHARES_H
#define TTC_IMPORTERS_TIR_WORKSHARES_H

#include "importers/tir/KernelProgram.h"

namespace ttc::tir {

/// Sets the program's units of work (the tiles of `tt.grid_tiles`, else those
/// of the first output) and each core's share: that of `tt.work_partition`,
/// whose cores and tiles may be spelled in several ways, else even ones. Fails
/// with a problem if a core's tiles are not one run of numbers that begins
/// where the core before ends: kernels are given a first tile and a count.
void shareWork(const Module &module, KernelProgram &program,
               Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_WORKSHARES_H
