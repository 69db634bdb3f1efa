// Reductions and cumulative ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRREDUCTIONOPS_H
#define TTC_DIALECTS_TTIR_TTIRREDUCTIONOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRReductionOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRREDUCTIONOPS_H
