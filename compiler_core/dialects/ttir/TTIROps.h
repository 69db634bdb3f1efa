// All op families of ttir, for the files that truly need every one.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIROPS_H
#define TTC_DIALECTS_TTIR_TTIROPS_H

#include "dialects/ttir/TTIRBinaryOps.h"
#include "dialects/ttir/TTIRControlFlowOps.h"
#include "dialects/ttir/TTIRConvPoolOps.h"
#include "dialects/ttir/TTIRCreationOps.h"
#include "dialects/ttir/TTIRDataMovementOps.h"
#include "dialects/ttir/TTIRIndexingOps.h"
#include "dialects/ttir/TTIRMatmulOps.h"
#include "dialects/ttir/TTIRNormalizationOps.h"
#include "dialects/ttir/TTIRReductionOps.h"
#include "dialects/ttir/TTIRTernaryOps.h"
#include "dialects/ttir/TTIRUnaryOps.h"

#endif // TTC_DIALECTS_TTIR_TTIROPS_H
