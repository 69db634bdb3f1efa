// Element types on the device.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/DeviceTypes.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;

namespace ttc {

Type toDeviceElementType(Type elementType) {
  MLIRContext *context = elementType.getContext();
  if (auto integer = dyn_cast<IntegerType>(elementType)) {
    if (integer.getWidth() == 1) {
      return BFloat16Type::get(context);
    }
    if (integer.getWidth() > 64) {
      return {};
    }
    bool wide = integer.getWidth() >= 32;
    return IntegerType::get(context, 32,
                            integer.isUnsigned() && wide ? IntegerType::Unsigned
                                                         : IntegerType::Signed);
  }
  if (isa<IndexType>(elementType)) {
    return IntegerType::get(context, 32, IntegerType::Signed);
  }
  if (elementType.isF32() || elementType.isF64()) {
    return Float32Type::get(context);
  }
  return isa<FloatType>(elementType) ? BFloat16Type::get(context) : Type();
}

RankedTensorType toDeviceType(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.hasStaticShape()) {
    return {};
  }
  Type elementType = toDeviceElementType(tensor.getElementType());
  return elementType ? RankedTensorType::get(tensor.getShape(), elementType)
                     : RankedTensorType();
}

bool isNarrowed(Type from) {
  if (auto integer = dyn_cast<IntegerType>(from)) {
    return integer.getWidth() > 32;
  }
  return from.isF64() || from.isF16();
}

/// A 64-bit integer in the device's 32 bits. Signed ones out of range are
/// bounds ("no limit") far more often than sums, so they stop at the device's
/// bounds; unsigned ones are bits of random generators, of which the low half
/// is kept.
static APInt toDeviceBits(const APInt &bits, bool isUnsigned) {
  return isUnsigned ? bits.trunc(32) : bits.truncSSat(32);
}

TypedAttr toDeviceNumber(Attribute number, Type elementType) {
  Builder builder(elementType.getContext());
  if (isa<FloatType>(elementType)) {
    double value = 0;
    if (auto real = dyn_cast<FloatAttr>(number)) {
      value = real.getValueAsDouble();
    } else {
      auto integer = cast<IntegerAttr>(number);
      bool isUnsigned = integer.getType().isUnsignedInteger() ||
                        integer.getType().isInteger(1);
      value = integer.getValue().roundToDouble(!isUnsigned);
    }
    return FloatAttr::get(builder.getF32Type(), value);
  }
  APInt bits(64, 0);
  if (auto integer = dyn_cast<IntegerAttr>(number)) {
    bool isUnsigned =
        integer.getType().isUnsignedInteger() || integer.getType().isInteger(1);
    bits = isUnsigned ? integer.getValue().zextOrTrunc(64)
                      : integer.getValue().sextOrTrunc(64);
  } else {
    bits = APInt(
        64, static_cast<int64_t>(cast<FloatAttr>(number).getValueAsDouble()),
        true);
  }
  // As the tensor's own elements are (toDeviceBits).
  APInt device = toDeviceBits(bits, elementType.isUnsignedInteger());
  return builder.getI64IntegerAttr(elementType.isUnsignedInteger()
                                       ? device.getZExtValue()
                                       : device.getSExtValue());
}

/// Blobs as plain elements; they have the element type's own bytes.
static DenseElementsAttr toDense(ElementsAttr value) {
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    return dense;
  }
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob()) {
      return DenseElementsAttr::getFromRawBuffer(resource.getType(),
                                                 blob->getData());
    }
  }
  return {};
}

static APFloat toFloat(const APInt &bits, bool isUnsigned,
                       const llvm::fltSemantics &semantics) {
  APFloat result(semantics);
  result.convertFromAPInt(bits, !isUnsigned, APFloat::rmNearestTiesToEven);
  return result;
}

DenseElementsAttr toDeviceElements(ElementsAttr value) {
  DenseElementsAttr dense = toDense(value);
  if (!dense) {
    return {};
  }
  Type from = dense.getElementType();
  Type to = toDeviceElementType(from);
  if (!to || from == to) {
    return to ? dense : DenseElementsAttr();
  }
  if (auto real = dyn_cast<FloatType>(to)) {
    const llvm::fltSemantics &semantics = real.getFloatSemantics();
    if (isa<FloatType>(from)) {
      return dense.mapValues(to, [&](const APFloat &element) {
        APFloat result = element;
        bool loses;
        result.convert(semantics, APFloat::rmNearestTiesToEven, &loses);
        return result.bitcastToAPInt();
      });
    }
    return dense.mapValues(to, [&](const APInt &element) {
      return toFloat(element, from.isInteger(1) || from.isUnsignedInteger(),
                     semantics)
          .bitcastToAPInt();
    });
  }
  if (from.isIntOrIndex() && from.getIntOrFloatBitWidth() == 32) {
    return dense.bitcast(to);
  }
  return dense.mapValues(to, [&](const APInt &element) {
    bool isUnsigned = from.isUnsignedInteger();
    return toDeviceBits(isUnsigned ? element.zextOrTrunc(64)
                                   : element.sextOrTrunc(64),
                        isUnsigned);
  });
}

} // namespace ttc
