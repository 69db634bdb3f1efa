// Element types on the device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_DEVICETYPES_H
#define TTC_TRANSFORMS_TTNN_DEVICETYPES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

namespace ttc {

/// The device's element type for a framework's: f32, bf16, si32 or ui32. Null
/// if there is none (complex, quantized). Narrowed: i64 to si32, ui64 to ui32,
/// f64 to f32, f16 and the 8-bit floats to bf16. Widened: integers below 32
/// bits to si32 (their values fit), i1 to bf16 (what the library's comparisons
/// can give and its `where` takes).
mlir::Type toDeviceElementType(mlir::Type elementType);

/// `type` with the device's element type; null if there is none or a dim is
/// dynamic.
mlir::RankedTensorType toDeviceType(mlir::Type type);

/// Whether values of `from` may not fit the device's type.
bool isNarrowed(mlir::Type from);

/// `number` (an IntegerAttr or FloatAttr of any type) as the library takes it
/// beside a tensor of `elementType`: f32 or i64.
mlir::TypedAttr toDeviceNumber(mlir::Attribute number, mlir::Type elementType);

/// The elements of `value` in the device's element type.
mlir::DenseElementsAttr toDeviceElements(mlir::ElementsAttr value);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTNN_DEVICETYPES_H
