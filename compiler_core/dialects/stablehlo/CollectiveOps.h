// stablehlo ops of several devices: collectives, and who a device is.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_COLLECTIVEOPS_H
#define TTC_DIALECTS_STABLEHLO_COLLECTIVEOPS_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "dialects/stablehlo/CollectiveOps.h.inc"

#endif // TTC_DIALECTS_STABLEHLO_COLLECTIVEOPS_H
