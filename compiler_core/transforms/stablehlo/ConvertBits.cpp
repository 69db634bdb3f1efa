// Ops that look at bits: counts, numbers read as other types, narrower floats.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/stablehlo/Bits.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

Value withBits(TTIRBuilder &b, StringRef name, Value x, uint32_t bits) {
  return b.binary(
      name, x,
      b.splat(typeOf(x), IntegerAttr::get(elementOf(x), APInt(32, bits))));
}

// Counts the ones of ui32 with the usual sums of masks, 2, 4, 8 and 16 bits
// wide.
Value countOnes(TTIRBuilder &b, Value x) {
  for (auto [count, mask] : {std::pair<uint32_t, uint32_t>{1, 0x55555555},
                             {2, 0x33333333},
                             {4, 0x0f0f0f0f},
                             {8, 0x00ff00ff},
                             {16, 0x0000ffff}}) {
    Value shifted = withBits(b, "logical_right_shift", x, count);
    x = b.binary("add", withBits(b, "bitwise_and", x, mask),
                 withBits(b, "bitwise_and", shifted, mask));
  }
  return x;
}

LogicalResult refuseBits(Conversion &c) {
  return c.refuse("the device does not keep the bits of one of its types",
                  "integers of at most 32 bits, f32 and bf16");
}

LogicalResult convertPopcnt(Conversion &c) {
  Value bits = toBits(c.b, c.operand(0));
  if (!bits) {
    return refuseBits(c);
  }
  return c.replace(
      fromBits(c.b, countOnes(c.b, bits), elementOf(c.operand(0))));
}

// Ones below the first one: what is left of the width is zeros.
LogicalResult convertCountLeadingZeros(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value bits = toBits(b, c.operand(0));
  if (!bits) {
    return refuseBits(c);
  }
  for (uint32_t reach : {1, 2, 4, 8, 16}) {
    bits = b.binary("bitwise_or", bits,
                    withBits(b, "logical_right_shift", bits, reach));
  }
  Type element = elementOf(c.operand(0));
  auto width = b.splat(typeOf(bits), double(element.getIntOrFloatBitWidth()));
  Value zeros = b.binary("subtract", width, countOnes(b, bits));
  return c.replace(fromBits(b, zeros, element));
}

// Every element becomes a row of narrower ones, low bits first.
Value split(TTIRBuilder &b, Value bits, unsigned width, int64_t count) {
  SmallVector<int64_t> column(shapeOf(bits));
  column.push_back(1);
  bits = b.reshape(bits, column);
  SmallVector<Value> parts;
  for (int64_t i = 0; i < count; ++i) {
    Value moved =
        i == 0 ? bits : withBits(b, "logical_right_shift", bits, i * width);
    parts.push_back(
        withBits(b, "bitwise_and", moved, (uint32_t(1) << width) - 1));
  }
  return b.concat(parts, column.size() - 1);
}

// Every row becomes one wider element.
Value join(TTIRBuilder &b, Value bits, unsigned width, Ints shape) {
  int64_t last = shapeOf(bits).size() - 1, count = shapeOf(bits)[last];
  Value result;
  for (int64_t i = 0; i < count; ++i) {
    Value part = b.sliceDim(bits, last, i, i + 1);
    if (i > 0) {
      part = withBits(b, "logical_left_shift", part, i * width);
    }
    result = result ? b.binary("bitwise_or", result, part) : part;
  }
  return b.reshape(result, shape);
}

LogicalResult convertBitcast(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  Type from = elementOf(x), to = c.resultType().getElementType();
  unsigned before = from.getIntOrFloatBitWidth(),
           after = to.getIntOrFloatBitWidth();
  if (from == to) {
    return c.replace(x);
  }
  if (before == after && before == 32) {
    return c.replace(b.create("bitcast_convert", x, c.resultType()));
  }
  Value bits = toBits(b, x);
  if (!bits) {
    return refuseBits(c);
  }
  if (before > after) {
    bits = split(b, bits, after, before / after);
  } else if (before < after) {
    bits = join(b, bits, before, c.resultType().getShape());
  }
  Value result = fromBits(b, bits, to);
  return result ? c.replace(result) : refuseBits(c);
}

// Rounds the bits of an f32 to `mantissa` bits, halves to even.
Value roundMantissa(TTIRBuilder &b, Value bits, unsigned mantissa) {
  unsigned dropped = 23 - mantissa;
  Value last = withBits(b, "bitwise_and",
                        withBits(b, "logical_right_shift", bits, dropped), 1);
  Value half = withBits(b, "add", last, (uint32_t(1) << (dropped - 1)) - 1);
  return withBits(b, "bitwise_and", b.binary("add", bits, half),
                  ~((uint32_t(1) << dropped) - 1));
}

// Numbers beyond the range of `exponent` bits become infinite, those below 0.
Value limitExponent(TTIRBuilder &b, Value bits, unsigned exponent) {
  constexpr uint32_t exponentMask = 0x7f800000, signMask = 0x80000000;
  uint32_t bias = (uint32_t(1) << (exponent - 1)) - 1;
  auto number = [&](uint32_t value) {
    return b.splat(typeOf(bits),
                   IntegerAttr::get(elementOf(bits), APInt(32, value)));
  };
  Value sign = withBits(b, "bitwise_and", bits, signMask);
  Value size = withBits(b, "bitwise_and", bits, exponentMask);
  Value over = b.compare("gt", size, number((127 + bias) << 23));
  Value under = b.compare("le", size, number((127 - bias) << 23));
  bits = b.where(over, withBits(b, "bitwise_or", sign, exponentMask), bits);
  return b.where(under, sign, bits);
}

LogicalResult convertReducePrecision(Conversion &c) {
  TTIRBuilder &b = c.b;
  unsigned exponent = c.integer("exponent_bits"),
           mantissa = c.integer("mantissa_bits");
  Value x = c.operand(0);
  if (exponent >= 8 && mantissa == 7) {
    Value narrow = b.typecast(x, b.get().getBF16Type());
    return c.replace(b.typecast(narrow, elementOf(x)));
  }
  Value wide = b.typecast(x, b.get().getF32Type());
  Value bits = toBits(b, wide);
  if (mantissa < 23) {
    bits = roundMantissa(b, bits, mantissa);
  }
  if (exponent < 8) {
    bits = limitExponent(b, bits, exponent);
  }
  Value rounded = fromBits(b, bits, elementOf(wide));
  // NaN stays NaN.
  rounded = b.where(b.compare("eq", wide, wide), rounded, wide);
  return c.replace(b.typecast(rounded, elementOf(x)));
}

} // namespace

void addBitConverters(ConverterTable &table) {
  table.add("stablehlo.bitcast_convert", convertBitcast);
  table.add("stablehlo.count_leading_zeros", convertCountLeadingZeros);
  table.add("stablehlo.popcnt", convertPopcnt);
  table.add("stablehlo.reduce_precision", convertReducePrecision);
}

} // namespace ttc
