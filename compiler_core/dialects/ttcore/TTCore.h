// The ttcore dialect: element types, tiles and argument roles that ttir and
// ttnn share.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_TTCORE_H
#define TTC_DIALECTS_TTCORE_TTCORE_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypeInterfaces.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"

#include "dialects/ttcore/TTCoreDialect.h.inc"
#include "dialects/ttcore/TTCoreEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttcore/TTCoreAttrs.h.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/ttcore/TTCoreTypes.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttcore/TTCoreOps.h.inc"

namespace mlir::tt::ttcore {

/// The attribute's name on a function argument, "ttcore.argument_type".
inline constexpr llvm::StringLiteral argumentTypeAttrName =
    "ttcore.argument_type";

/// The device's element type for a builtin one; none if the device has no such
/// type (i1, i8, i64, f64 are decided by whoever lowers, not here).
std::optional<DataType> toDataType(Type elementType);

} // namespace mlir::tt::ttcore

#endif // TTC_DIALECTS_TTCORE_TTCORE_H
