// Ops that make tensors out of attributes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRCREATIONOPS_H
#define TTC_DIALECTS_TTIR_TTIRCREATIONOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRCreationOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRCREATIONOPS_H
