// Element-wise stablehlo ops of one operand.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_ELEMENTWISEUNARYOPS_H
#define TTC_DIALECTS_STABLEHLO_ELEMENTWISEUNARYOPS_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "dialects/stablehlo/ElementwiseUnaryOps.h.inc"

#endif // TTC_DIALECTS_STABLEHLO_ELEMENTWISEUNARYOPS_H
