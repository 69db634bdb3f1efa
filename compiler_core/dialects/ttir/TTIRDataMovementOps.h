// Ops that move elements and leave their values alone.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRDATAMOVEMENTOPS_H
#define TTC_DIALECTS_TTIR_TTIRDATAMOVEMENTOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRDataMovementOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRDATAMOVEMENTOPS_H
