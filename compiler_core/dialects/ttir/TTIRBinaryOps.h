// Element-wise ops of two operands.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRBINARYOPS_H
#define TTC_DIALECTS_TTIR_TTIRBINARYOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRBinaryOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRBINARYOPS_H
