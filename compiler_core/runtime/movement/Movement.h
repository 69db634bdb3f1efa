// The families of kernels that move elements.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_MOVEMENT_MOVEMENT_H
#define TTC_RUNTIME_MOVEMENT_MOVEMENT_H

#include "Call.h"

namespace ttc::runtime {

void addReorderKernels(KernelTable &table); ///< reshape, permute, repeat
void addPartKernels(KernelTable &table);    ///< slice, concat, pad, gather

} // namespace ttc::runtime

#endif // TTC_RUNTIME_MOVEMENT_MOVEMENT_H
