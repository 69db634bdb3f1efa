// Convolutions and pooling over images in NHWC order.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRCONVPOOLOPS_H
#define TTC_DIALECTS_TTIR_TTIRCONVPOOLOPS_H

#include "dialects/ttir/TTIR.h"

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRConvPoolOps.h.inc"

#endif // TTC_DIALECTS_TTIR_TTIRCONVPOOLOPS_H
