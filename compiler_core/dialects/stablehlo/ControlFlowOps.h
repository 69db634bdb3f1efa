// stablehlo ops that branch, loop, call, and order effects; tuples and random
// numbers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_CONTROLFLOWOPS_H
#define TTC_DIALECTS_STABLEHLO_CONTROLFLOWOPS_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "dialects/stablehlo/ControlFlowOps.h.inc"

#endif // TTC_DIALECTS_STABLEHLO_CONTROLFLOWOPS_H
