// The stablehlo dialect, its enumerations, attributes and types
// (StablehloBase.td, StablehloAttrs.td).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_STABLEHLOBASE_H
#define TTC_DIALECTS_STABLEHLO_STABLEHLOBASE_H

#include "mlir/IR/Attributes.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TensorEncoding.h"
#include "llvm/ADT/APFloat.h"

#include "dialects/stablehlo/StablehloDialect.h.inc"
#include "dialects/stablehlo/StablehloEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/stablehlo/StablehloAttrs.h.inc"

#define GET_TYPEDEF_CLASSES
#include "dialects/stablehlo/StablehloTypes.h.inc"

namespace mlir::stablehlo {

/// Signless or unsigned, of a width that the specification knows (booleans are
/// not integers).
bool isStablehloInteger(Type type);
/// Complex of f32 or f64.
bool isStablehloComplex(Type type);
/// Quantized per tensor or per axis.
bool isQuantized(Type type);
/// A tensor of rank 0.
bool isScalarTensor(Type type);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_STABLEHLOBASE_H
