// Loops and branches.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRCONTROLFLOWOPS_H
#define TTC_DIALECTS_TTIR_TTIRCONTROLFLOWOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRControlFlowOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRCONTROLFLOWOPS_H
