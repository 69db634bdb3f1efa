// Ops of tt-mlir's vocabulary that are read and spelled out in other ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRCOMPOSITEOPS_H
#define TTC_DIALECTS_TTIR_TTIRCOMPOSITEOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRCompositeOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRCOMPOSITEOPS_H
