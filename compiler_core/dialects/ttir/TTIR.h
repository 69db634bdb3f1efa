// The ttir dialect itself, and what the op families share. Ops are in
// TTIR<Family>Ops.h; include the families in use, each costs compile time.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIR_H
#define TTC_DIALECTS_TTIR_TTIR_H

#include "dialects/ttcore/TTCore.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "dialects/ttir/TTIRDialect.h.inc"

namespace mlir::tt::ttir {

/// The dimensions that a reduction of an operand of `rank` removes: `dimArg`
/// without negative numbers, ascending; all dimensions if it is null.
SmallVector<int64_t> reducedDims(int64_t rank, ArrayAttr dimArg);

/// The two entries of an attribute that is one number or a pair. A list of
/// four (padding) is given back as it is; {v, v} for a single number.
SmallVector<int64_t> toPair(Attribute intOrPair);

/// Padding as [top, left, bottom, right], whichever of the three forms it is
/// in.
SmallVector<int64_t> toPadding(Attribute padding);

namespace detail {
LogicalResult verifyBroadcastable(Operation *op);
} // namespace detail

/// Trait of element-wise ops whose operands broadcast as in numpy.
template <typename ConcreteType>
class Broadcastable : public OpTrait::TraitBase<ConcreteType, Broadcastable> {
public:
  static LogicalResult verifyTrait(Operation *op) {
    return detail::verifyBroadcastable(op);
  }
};

/// Trait of ops that the library lacks: `ttnn.host_<mnemonic>` computes them on
/// the host, with the same operands, attributes and results.
template <typename ConcreteType>
class HostStep : public OpTrait::TraitBase<ConcreteType, HostStep> {};

} // namespace mlir::tt::ttir

#endif // TTC_DIALECTS_TTIR_TTIR_H
