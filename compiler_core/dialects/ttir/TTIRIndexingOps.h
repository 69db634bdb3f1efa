// Ops whose elements are found by index tensors, and ordering.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRINDEXINGOPS_H
#define TTC_DIALECTS_TTIR_TTIRINDEXINGOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRIndexingOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRINDEXINGOPS_H
