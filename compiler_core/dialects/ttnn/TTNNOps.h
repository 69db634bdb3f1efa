// The classes of all ttnn ops. Long to compile: include TTNN.h where interfaces
// will do.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_TTNNOPS_H
#define TTC_DIALECTS_TTNN_TTNNOPS_H

#include "dialects/ttnn/TTNN.h"

#define GET_OP_CLASSES
#include "dialects/ttnn/ControlFlowOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/ConvolutionOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/CreationOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/DataMovementOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseBinaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseTernaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseUnaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/IndexingOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/MatmulOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/MemoryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/NormalizationOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/ReductionOps.h.inc"

#endif // TTC_DIALECTS_TTNN_TTNNOPS_H
