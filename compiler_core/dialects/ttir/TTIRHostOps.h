// Ops that are computed on the host.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRHOSTOPS_H
#define TTC_DIALECTS_TTIR_TTIRHOSTOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRHostOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRHOSTOPS_H
