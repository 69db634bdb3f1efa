// Element-wise ops of three operands.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRTERNARYOPS_H
#define TTC_DIALECTS_TTIR_TTIRTERNARYOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRTernaryOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRTERNARYOPS_H
