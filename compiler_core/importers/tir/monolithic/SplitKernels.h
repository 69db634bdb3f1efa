// One function without a role to a reader, a compute kernel and a writer.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_MONOLITHIC_SPLITKERNELS_H
#define TTC_IMPORTERS_TIR_MONOLITHIC_SPLITKERNELS_H

#include "importers/tir/monolithic/TileGraph.h"

namespace ttc::tir {

/// The three kernels of a graph as TVMScript: one output tile at a time, a
/// circular buffer of two pages for each input, the share of the work as
/// arguments (the plan's passes B, D and E: even partition of the output's
/// tiles, device kernels, accessors by name, the protocol of circular buffers,
/// inits, DST, the persistent loop). Cores are those of the function's
/// `tt.core_grid` or `tt.core_ranges`, else as many as there are tiles, 8 by 7
/// at most, which every device has. Fails with a problem if the values of one
/// tile do not fit into DST.
std::string splitKernels(const Module &module, const Function &function,
                         const TileGraph &graph, Problems &problems);

/// A file whose only function has no role (or the role `monolithic`) becomes
/// the module of its kernels; another one stays as it is.
void splitMonolithic(Module &module, Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_MONOLITHIC_SPLITKERNELS_H
