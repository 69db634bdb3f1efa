// Formulas of complex functions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ComplexNumbers.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

Pair ComplexMath::constant(Pair x, double re, double im) {
  return {b.splat(typeOf(x.re), re), b.splat(typeOf(x.re), im)};
}

Pair ComplexMath::polar(Value radius, Value angle) {
  return {binary("multiply", radius, b.unary("cos", angle)),
          binary("multiply", radius, b.unary("sin", angle))};
}

Pair ComplexMath::add(Pair x, Pair y) {
  return {binary("add", x.re, y.re), binary("add", x.im, y.im)};
}

Pair ComplexMath::subtract(Pair x, Pair y) {
  return {binary("subtract", x.re, y.re), binary("subtract", x.im, y.im)};
}

Pair ComplexMath::negate(Pair x) {
  return {b.unary("neg", x.re), b.unary("neg", x.im)};
}

Pair ComplexMath::multiply(Pair x, Pair y) {
  return {binary("subtract", binary("multiply", x.re, y.re),
                 binary("multiply", x.im, y.im)),
          binary("add", binary("multiply", x.re, y.im),
                 binary("multiply", x.im, y.re))};
}

// Smith's method, by the larger part of the divisor.
Pair ComplexMath::divide(Pair x, Pair y) {
  Value scale = binary("maximum", b.unary("abs", y.re), b.unary("abs", y.im));
  Value re = binary("div", y.re, scale), im = binary("div", y.im, scale);
  Value norm =
      binary("add", binary("multiply", y.re, re), binary("multiply", y.im, im));
  Pair product = multiply(x, {re, b.unary("neg", im)});
  return {binary("div", product.re, norm), binary("div", product.im, norm)};
}

// long * sqrt(1 + (short / long)^2); of equal sides (0 and infinity among them)
// the quotient is 1.
Value ComplexMath::abs(Pair x) {
  Value re = b.unary("abs", x.re), im = b.unary("abs", x.im);
  Value longer = binary("maximum", re, im), shorter = binary("minimum", re, im);
  Value ratio =
      choose(b.compare("eq", longer, shorter), b.splat(typeOf(re), 1.0),
             binary("div", shorter, longer));
  Value root =
      b.unary("sqrt", b.binary("add", binary("multiply", ratio, ratio), 1.0));
  return binary("multiply", longer, root);
}

Pair ComplexMath::exp(Pair x) {
  Pair result = polar(b.unary("exp", x.re), x.im);
  // Infinity times the sine of 0 is no number.
  Value isReal = b.compare("eq", x.im, 0.0);
  return {choose(isReal, b.unary("exp", x.re), result.re),
          choose(isReal, x.im, result.im)};
}

// e^a cos b - 1 = (e^a - 1) cos b - 2 sin(b / 2)^2
Pair ComplexMath::expm1(Pair x) {
  Value half = b.unary("sin", scaled(x.im, 0.5));
  Value re =
      binary("subtract",
             binary("multiply", b.unary("expm1", x.re), b.unary("cos", x.im)),
             scaled(binary("multiply", half, half), 2.0));
  return {re, exp(x).im};
}

Pair ComplexMath::log(Pair x) {
  return {b.unary("log", abs(x)), binary("atan2", x.im, x.re)};
}

// Near 1, |1 + z|^2 - 1 = a (2 + a) + b^2 keeps what 1 + a would lose.
Pair ComplexMath::log1p(Pair x) {
  Pair moved = {b.binary("add", x.re, 1.0), x.im};
  Value excess =
      binary("add", binary("multiply", x.re, b.binary("add", x.re, 2.0)),
             binary("multiply", x.im, x.im));
  Value size = binary("maximum", b.unary("abs", x.re), b.unary("abs", x.im));
  Value near = b.compare("lt", size, 0.5);
  Pair far = log(moved);
  return {choose(near, scaled(b.unary("log1p", excess), 0.5), far.re), far.im};
}

// t = sqrt((|z| + |a|) / 2) is the larger part; the other one is b / 2t.
Pair ComplexMath::sqrt(Pair x) {
  Value size = abs(x);
  Value t = b.unary("sqrt", binary("add", scaled(size, 0.5),
                                   scaled(b.unary("abs", x.re), 0.5)));
  Value isZero = b.compare("eq", t, 0.0);
  Value other = choose(isZero, x.im, binary("div", scaled(x.im, 0.5), t));
  Value right = b.compare("ge", x.re, 0.0);
  Value below = b.compare("lt", x.im, 0.0);
  return {choose(right, t, b.unary("abs", other)),
          choose(right, other, choose(below, b.unary("neg", t), t))};
}

Pair ComplexMath::rsqrt(Pair x) { return divide(constant(x, 1, 0), sqrt(x)); }

Pair ComplexMath::cbrt(Pair x) {
  Value angle = binary("atan2", x.im, x.re);
  return polar(b.unary("cbrt", abs(x)), scaled(angle, 1.0 / 3));
}

// e^(y log x); 0 to the power of 0 is 1, to any other power 0.
Pair ComplexMath::power(Pair x, Pair y) {
  Value isZero = b.binary("logical_and", b.compare("eq", x.re, 0.0),
                          b.compare("eq", x.im, 0.0));
  Value noPower = b.binary("logical_and", b.compare("eq", y.re, 0.0),
                           b.compare("eq", y.im, 0.0));
  Pair general = exp(multiply(y, log(x)));
  Pair ofZero = choose(noPower, constant(x, 1, 0), constant(x, 0, 0));
  return choose(isZero, ofZero, general);
}

Pair ComplexMath::sine(Pair x) {
  return {binary("multiply", b.unary("sin", x.re), b.unary("cosh", x.im)),
          binary("multiply", b.unary("cos", x.re), b.unary("sinh", x.im))};
}

Pair ComplexMath::cosine(Pair x) {
  return {binary("multiply", b.unary("cos", x.re), b.unary("cosh", x.im)),
          b.unary("neg", binary("multiply", b.unary("sin", x.re),
                                b.unary("sinh", x.im)))};
}

// tanh(a + ib) with h = tanh a, t = tan b: (h (1 + t^2), t (1 - h^2)) / (1 +
// h^2 t^2); divided by 1 + t^2 = 1 / c^2, so that poles of t cost nothing.
Pair ComplexMath::tanh(Pair x) {
  Value h = b.unary("tanh", x.re);
  Value s = b.unary("sin", x.im), c = b.unary("cos", x.im);
  Value hh = binary("multiply", h, h), cc = binary("multiply", c, c);
  Value norm =
      binary("add", cc, binary("multiply", hh, binary("multiply", s, s)));
  Value rest = b.binary("add", b.unary("neg", hh), 1.0);
  Value im = binary("multiply", binary("multiply", s, c), rest);
  return {binary("div", h, norm), binary("div", im, norm)};
}

// tan z = -i tanh(iz)
Pair ComplexMath::tan(Pair x) {
  Pair turned = tanh({b.unary("neg", x.im), x.re});
  return {turned.im, b.unary("neg", turned.re)};
}

Pair ComplexMath::logistic(Pair x) {
  Pair one = constant(x, 1, 0);
  return divide(one, add(one, exp(negate(x))));
}

Pair ComplexMath::sign(Pair x) {
  Value size = abs(x), isZero = b.compare("eq", size, 0.0);
  return {choose(isZero, x.re, binary("div", x.re, size)),
          choose(isZero, x.im, binary("div", x.im, size))};
}

Value ComplexMath::equal(Pair x, Pair y) {
  return b.binary("logical_and", b.compare("eq", x.re, y.re),
                  b.compare("eq", x.im, y.im));
}

} // namespace ttc
