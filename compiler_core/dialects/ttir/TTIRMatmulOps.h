// Products of matrices.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRMATMULOPS_H
#define TTC_DIALECTS_TTIR_TTIRMATMULOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRMatmulOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRMATMULOPS_H
