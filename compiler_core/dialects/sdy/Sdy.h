// As much of Shardy as the graphs of one device bring along (Sdy.td).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_SDY_SDY_H
#define TTC_DIALECTS_SDY_SDY_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "dialects/sdy/SdyDialect.h.inc"

#define GET_OP_CLASSES
#include "dialects/sdy/Sdy.h.inc"

#endif // TTC_DIALECTS_SDY_SDY_H
