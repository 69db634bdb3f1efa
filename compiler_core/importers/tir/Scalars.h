// Buffers of one element that are variables.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_SCALARS_H
#define TTC_IMPORTERS_TIR_SCALARS_H

#include "importers/tir/Tree.h"

namespace ttc::tir {

/// TVM 0.25 and later write `p: T.uint32 = value` as a local buffer of one
/// element, which is stored once. Such buffers become what was written: a
/// binding. One that is stored again, or in another block than it is made in,
/// stays a buffer.
void promoteScalars(Module &module);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_SCALARS_H
