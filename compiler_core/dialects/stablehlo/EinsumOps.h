// Older stablehlo ops that are small computations over others: Einstein sums,
// torch's index_select.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_EINSUMOPS_H
#define TTC_DIALECTS_STABLEHLO_EINSUMOPS_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "dialects/stablehlo/EinsumOps.h.inc"

#endif // TTC_DIALECTS_STABLEHLO_EINSUMOPS_H
