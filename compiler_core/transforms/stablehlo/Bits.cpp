// Numbers as their bits. The device keeps the bits of 32-bit types only; others
// are computed.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bits.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

static Value withBits(TTIRBuilder &b, StringRef name, Value x, uint32_t bits) {
  Attribute number = IntegerAttr::get(elementOf(x), APInt(32, bits));
  return b.binary(name, x, b.splat(typeOf(x), number));
}

Value toBits(TTIRBuilder &b, Value x) {
  Type ui32 = b.get().getIntegerType(32, /*isSigned=*/false);
  auto wanted = typeOf(x).clone(ui32);
  Type element = elementOf(x);
  if (element.isF32()) {
    return b.create("bitcast_convert", x, wanted);
  }
  if (element.isBF16()) {
    Value wide = b.typecast(x, b.get().getF32Type());
    return withBits(b, "logical_right_shift",
                    b.create("bitcast_convert", wide, wanted), 16);
  }
  auto integer = dyn_cast<IntegerType>(element);
  if (!integer || integer.getWidth() > 32) {
    return {};
  }
  Value bits = b.typecast(x, ui32);
  unsigned width = integer.getWidth();
  if (width == 32 || integer.isUnsigned() || width == 1) {
    return bits;
  }
  return withBits(b, "bitwise_and", bits, (uint32_t(1) << width) - 1);
}

Value fromBits(TTIRBuilder &b, Value bits, Type element) {
  Type f32 = b.get().getF32Type();
  if (element.isF32()) {
    return b.create("bitcast_convert", bits, typeOf(bits).clone(f32));
  }
  if (element.isBF16()) {
    Value high = withBits(b, "logical_left_shift", bits, 16);
    return b.typecast(
        b.create("bitcast_convert", high, typeOf(bits).clone(f32)), element);
  }
  auto integer = dyn_cast<IntegerType>(element);
  if (!integer || integer.getWidth() > 32) {
    return {};
  }
  return b.typecast(bits, element); // wraps to the width
}

Value totalOrder(TTIRBuilder &b, Value x) {
  if (!elementOf(x).isF32() && !elementOf(x).isBF16()) {
    return {};
  }
  Type i32 = b.get().getI32Type();
  Value wide = b.typecast(x, b.get().getF32Type());
  Value bits = b.create("bitcast_convert", wide, typeOf(x).clone(i32));
  // Of negative numbers all bits but the sign are inverted.
  Value sign = withBits(b, "right_shift", bits, 31);
  return b.binary("bitwise_xor", bits,
                  withBits(b, "bitwise_and", sign, 0x7fffffff));
}

} // namespace ttc
