// Division, remainder, power and shifts, of which integers have corners: a
// divisor of 0, negative exponents, shifts by the width and more.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

bool isFloat(Value value) { return isa<FloatType>(elementOf(value)); }

// `number` in the element type of x, all bits set for -1.
Value like(TTIRBuilder &b, Value x, int64_t number) {
  auto type = cast<IntegerType>(elementOf(x));
  APInt bits = APInt(64, number, true).sextOrTrunc(type.getWidth());
  return b.splat(typeOf(x), IntegerAttr::get(type, bits));
}

// What the quotient or the remainder by 0 is, as XLA has it: all bits set; the
// dividend.
Value guarded(Conversion &c, Value result, Value byZero) {
  Value divisor = c.operand(1);
  std::optional<double> known = knownNumber(divisor);
  if (known && *known != 0) {
    return result;
  }
  Value isZero = c.b.compare("eq", divisor, like(c.b, divisor, 0));
  return c.b.where(isZero, byZero, result);
}

LogicalResult convertDivide(Conversion &c) {
  Value quotient = c.b.binary("div", c.operand(0), c.operand(1));
  if (isFloat(quotient)) {
    return c.replace(quotient);
  }
  return c.replace(guarded(c, quotient, like(c.b, quotient, -1)));
}

LogicalResult convertRemainder(Conversion &c) {
  Value rest = c.b.binary("remainder", c.operand(0), c.operand(1));
  return c.replace(isFloat(rest) ? rest : guarded(c, rest, c.operand(0)));
}

// By squaring: the powers of the base that the exponent's bits choose.
Value powerOf(TTIRBuilder &b, Value base, Value exponent, unsigned bits) {
  Value one = like(b, base, 1), zero = like(b, exponent, 0), result = one;
  for (unsigned bit = 0; bit < bits; ++bit) {
    Value mask = like(b, exponent, int64_t(1) << bit);
    Value isSet =
        b.compare("ne", b.binary("bitwise_and", exponent, mask), zero);
    result = b.binary("multiply", result, b.where(isSet, base, one));
    if (bit + 1 < bits) {
      base = b.binary("multiply", base, base);
    }
  }
  return result;
}

// To a negative power only 1 and -1 are not 0 (and 0 has none: all bits set).
Value negativePower(TTIRBuilder &b, Value base, Value exponent) {
  Value one = like(b, base, 1), zero = like(b, base, 0);
  Value isOdd = b.compare("ne", b.binary("bitwise_and", exponent, one), zero);
  Value ofMinusOne = b.where(isOdd, like(b, base, -1), one);
  Value result =
      b.where(b.compare("eq", base, like(b, base, -1)), ofMinusOne, zero);
  return b.where(b.compare("eq", base, one), one, result);
}

LogicalResult convertPower(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value base = c.operand(0), exponent = c.operand(1);
  if (isFloat(base)) {
    return c.replace(b.binary("pow", base, exponent));
  }
  auto type = cast<IntegerType>(elementOf(base));
  unsigned bits = std::min(type.getWidth(), 32U);
  if (std::optional<double> known = knownNumber(exponent)) {
    if (*known >= 0) {
      bits = APInt(64, uint64_t(*known)).getActiveBits();
      return c.replace(powerOf(b, base, exponent, bits));
    }
  }
  Value result = powerOf(b, base, exponent, bits);
  if (!type.isUnsigned()) {
    Value isNegative = b.compare("lt", exponent, like(b, exponent, 0));
    result = b.where(isNegative, negativePower(b, base, exponent), result);
  }
  return c.replace(result);
}

// Shifts right in the type whose sign rule is wanted: zeros come in from the
// left of unsigned numbers, the sign from the left of signed ones.
Value shiftRight(TTIRBuilder &b, Value x, Value count, bool keepsSign) {
  auto type = cast<IntegerType>(elementOf(x));
  Type wanted = keepsSign ? b.get().getIntegerType(type.getWidth())
                          : b.get().getIntegerType(type.getWidth(), false);
  Value shifted = b.binary(keepsSign ? "right_shift" : "logical_right_shift",
                           b.typecast(x, wanted), b.typecast(count, wanted));
  return b.typecast(shifted, type);
}

LogicalResult convertShift(Conversion &c) {
  TTIRBuilder &b = c.b;
  StringRef name = c.op->getName().stripDialect();
  Value x = c.operand(0), count = c.operand(1);
  int64_t width = elementOf(x).getIntOrFloatBitWidth();
  bool isSigned = name == "shift_right_arithmetic";
  Value result = name == "shift_left" ? b.binary("logical_left_shift", x, count)
                                      : shiftRight(b, x, count, isSigned);
  std::optional<double> known = knownNumber(count);
  if (known && *known >= 0 && *known < width) {
    return c.replace(result);
  }
  // By the width or more (a negative count is more): nothing is left but the
  // sign.
  Type bits = b.get().getIntegerType(width, false);
  Value wide = b.typecast(count, bits);
  Value fits = b.compare("lt", wide, like(b, wide, width));
  Value rest =
      isSigned ? shiftRight(b, x, like(b, x, width - 1), true) : like(b, x, 0);
  return c.replace(b.where(fits, result, rest));
}

} // namespace

void addIntegerConverters(ConverterTable &table) {
  table.add("stablehlo.divide", convertDivide);
  table.add("stablehlo.power", convertPower);
  table.add("stablehlo.remainder", convertRemainder);
  table.add("stablehlo.shift_left", convertShift);
  table.add("stablehlo.shift_right_arithmetic", convertShift);
  table.add("stablehlo.shift_right_logical", convertShift);
}

} // namespace ttc
