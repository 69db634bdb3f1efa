// The families of element-wise kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_ELEMENTWISE_ELEMENTWISE_H
#define TTC_RUNTIME_ELEMENTWISE_ELEMENTWISE_H

#include "Call.h"

namespace ttc::runtime {

void addUnaryKernels(KernelTable &table);
void addArithmeticKernels(KernelTable &table); ///< on two operands
void addIntegerKernels(KernelTable &table);    ///< bits, shifts, truth values
void addChoiceKernels(KernelTable &table);     ///< where, clamp
void addCastKernels(KernelTable &table);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_ELEMENTWISE_ELEMENTWISE_H
