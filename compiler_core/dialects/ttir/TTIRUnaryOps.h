// Element-wise ops of one operand.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRUNARYOPS_H
#define TTC_DIALECTS_TTIR_TTIRUNARYOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRUnaryOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRUNARYOPS_H
