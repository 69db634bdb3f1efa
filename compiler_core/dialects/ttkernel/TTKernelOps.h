// All op classes of ttkernel, for those who build or match ops in kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_TTKERNELOPS_H
#define TTC_DIALECTS_TTKERNEL_TTKERNELOPS_H

#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/ArgumentOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/CircularBufferOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/ComputeOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/DataMovementOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/RegisterOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/SemaphoreOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttkernel/UnaryOps.h.inc"

#endif // TTC_DIALECTS_TTKERNEL_TTKERNELOPS_H
