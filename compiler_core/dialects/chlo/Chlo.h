// The chlo dialect: what frameworks emit beside stablehlo.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_CHLO_CHLO_H
#define TTC_DIALECTS_CHLO_CHLO_H

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "dialects/chlo/ChloDialect.h.inc"
#include "dialects/chlo/ChloEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/chlo/ChloAttrs.h.inc"

#define GET_OP_CLASSES
#include "dialects/chlo/UnaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/chlo/BroadcastOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/chlo/MiscOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/chlo/RegionOps.h.inc"

#endif // TTC_DIALECTS_CHLO_CHLO_H
