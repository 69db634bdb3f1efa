// Softmax and normalizations.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRNORMALIZATIONOPS_H
#define TTC_DIALECTS_TTIR_TTIRNORMALIZATIONOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRNormalizationOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRNORMALIZATIONOPS_H
