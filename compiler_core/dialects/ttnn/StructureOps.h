// The op class of layers, for the passes that make and resolve it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_STRUCTUREOPS_H
#define TTC_DIALECTS_TTNN_STRUCTUREOPS_H

#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/SymbolTable.h"

#define GET_OP_CLASSES
#include "dialects/ttnn/StructureOps.h.inc"

#endif // TTC_DIALECTS_TTNN_STRUCTUREOPS_H
