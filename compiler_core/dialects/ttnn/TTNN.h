// The ttnn dialect: attributes, interfaces and what can be asked of a ttnn
// value. Op classes are in <Family>Ops.h.inc.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_TTNN_H
#define TTC_DIALECTS_TTNN_TTNN_H

#include "dialects/ttcore/TTCore.h"
#include "dialects/ttnn/CallBuilder.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Traits.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include <optional>

#include "dialects/ttnn/EmittableAttr.h.inc"
#include "dialects/ttnn/TTNNDialect.h.inc"
#include "dialects/ttnn/TTNNEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttnn/TTNNAttrs.h.inc"

#include "dialects/ttnn/EmittableOp.h.inc"
#include "dialects/ttnn/LayoutOpInterface.h.inc"

namespace mlir::tt::ttnn {

/// Name of the string attribute on a function argument or result that says what
/// the user calls it.
inline constexpr llvm::StringLiteral nameAttrName = "ttnn.name";

/// See TTNN_MayAliasOperand in TTNNOpBase.td.
template <typename ConcreteOp>
class MayAliasOperand
    : public mlir::OpTrait::TraitBase<ConcreteOp, MayAliasOperand> {};

/// The layout of a value's type; none if the type carries none (before
/// `ttnn-layout`).
TTNNLayoutAttr encodingOf(mlir::Value value);

/// The value's layout, or `otherwise` if its type carries none.
Layout layoutOr(mlir::Value value, Layout otherwise);

/// What a call is told about its result. A value without a layout is in tiles,
/// interleaved over DRAM.
mlir::Attribute dtypeOf(mlir::Value value);
mlir::Attribute newDtypeOf(mlir::Value result,
                           mlir::Value operand); ///< null if both have one type
mlir::Attribute layoutOf(mlir::Value value);
mlir::Attribute shapeOf(mlir::Value value);
mlir::Attribute memoryConfigOf(mlir::Value value);

/// `type` with a DRAM-interleaved layout in its encoding; whatever encoding it
/// had is dropped.
mlir::RankedTensorType withLayout(mlir::RankedTensorType type, Layout layout);

/// `type` as `ttnn.from_device` gives it: `layout` in the host's memory.
mlir::RankedTensorType inSystemMemory(mlir::RankedTensorType type,
                                      Layout layout);

/// Whether the value's type says that it lies in the host's memory.
bool isInSystemMemory(mlir::Value value);

/// Whether the device has tensors of this element type.
bool isDeviceElementType(mlir::Type elementType);

} // namespace mlir::tt::ttnn

#endif // TTC_DIALECTS_TTNN_TTNN_H
