// stablehlo ops that move values in and out of the program, or run beside it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_TRANSFEROPS_H
#define TTC_DIALECTS_STABLEHLO_TRANSFEROPS_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "dialects/stablehlo/TransferOps.h.inc"

#endif // TTC_DIALECTS_STABLEHLO_TRANSFEROPS_H
