// Functions of the bits of numbers: the next float, the upper half of a
// product.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"

using namespace mlir;

namespace ttc::chlo {

// One step in the order of magnitudes: up away from zero, down towards it.
Expr nextAfter(Expr x, Expr y) {
  unsigned width = x.element().getIntOrFloatBitWidth();
  Type integers = x.getBuilder().getIntegerType(width);
  Expr bits = x.bitcast(integers);
  Expr isUp = y > x;
  Expr isAway = (isUp & (x > 0.0)) | (!isUp & (x < 0.0));
  Expr one = bits.bits(APInt(width, 1));
  Expr stepped = select(isAway, bits + one, bits - one).bitcast(x.element());
  Expr least = select(isUp, one, one | bits.bits(APInt::getSignMask(width)))
                   .bitcast(x.element());
  Expr next = select(x == 0.0, least, stepped);
  next = select(x == y, y, next);
  return select(isNan(x) | isNan(y), x + y, next);
}

namespace {

Expr shifted(Expr a, unsigned count) {
  unsigned width = a.element().getIntOrFloatBitWidth();
  return a.op("shift_right_logical",
              {a.get(), a.bits(APInt(width, count)).get()}, a.type());
}

} // namespace

// Four products of halves; a negative factor is 2^width too large, so that
// the other one is taken off the upper half.
Expr mulhi(Expr a, Expr b) {
  unsigned width = a.element().getIntOrFloatBitWidth(), half = width / 2;
  Expr mask = a.bits(APInt::getLowBitsSet(width, half));
  Expr aLow = a & mask, bLow = b & mask;
  Expr aHigh = shifted(a, half), bHigh = shifted(b, half);
  Expr first = aLow * bHigh, second = aHigh * bLow;
  Expr carry = shifted(aLow * bLow, half) + (first & mask) + (second & mask);
  Expr high = aHigh * bHigh + shifted(first, half) + shifted(second, half) +
              shifted(carry, half);
  if (a.element().isUnsignedInteger()) {
    return high;
  }
  Expr zero = a.bits(APInt(width, 0));
  return high - select(a < zero, b, zero) - select(b < zero, a, zero);
}

} // namespace ttc::chlo
