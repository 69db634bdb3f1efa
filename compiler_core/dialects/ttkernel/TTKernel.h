// The ttkernel dialect: Metalium programs. What its ops mean is in the .td
// files and in docs/ttkernel.md.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_TTKERNEL_H
#define TTC_DIALECTS_TTKERNEL_TTKERNEL_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include <optional>
#include <utility>

#include "dialects/ttkernel/TTKernelDialect.h.inc"
#include "dialects/ttkernel/TTKernelEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttkernel/TTKernelAttrs.h.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/ttkernel/TTKernelTypes.h.inc"

namespace mlir::tt::ttkernel {

/// See TTKernelBase.td.
template <typename ConcreteOp>
class DataMovementOnly
    : public mlir::OpTrait::TraitBase<ConcreteOp, DataMovementOnly> {};
template <typename ConcreteOp>
class ComputeOnly : public mlir::OpTrait::TraitBase<ConcreteOp, ComputeOnly> {};

/// Elements of a side of a tile.
inline constexpr int64_t tileSide = 32;

/// Runtime arguments that a kernel may have, and the bytes of each.
inline constexpr size_t maxRuntimeArgs = 341;

/// Circular buffers of the devices that have most (Wormhole has 32).
inline constexpr int64_t maxCircularBuffers = 64;

/// Bytes of a tile in L1 and DRAM: bfp8 has 64 shared exponents and a byte an
/// element.
int64_t tileBytes(DataFormat format);

} // namespace mlir::tt::ttkernel

#define GET_OP_CLASSES
#include "dialects/ttkernel/ProgramOps.h.inc"

#endif // TTC_DIALECTS_TTKERNEL_TTKERNEL_H
