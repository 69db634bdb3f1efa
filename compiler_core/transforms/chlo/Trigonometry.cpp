// Inverse trigonometric and hyperbolic functions of real numbers.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"

#include <cmath>

namespace ttc::chlo {

namespace {

constexpr double ln2 = 0.6931471805599453;

} // namespace

// Half of the angle has the tangent sqrt(1 - x) / sqrt(1 + x).
Expr acos(Expr x) { return 2.0 * atan2(sqrt(1.0 - x), sqrt(1.0 + x)); }

Expr asin(Expr x) { return 2.0 * atan2(x, 1.0 + sqrt((1.0 - x) * (1.0 + x))); }

Expr atan(Expr x) { return atan2(x, x.number(1.0)); }

// log(x + sqrt(x^2 - 1)), with t = x - 1 so that nothing cancels near 1.
Expr acosh(Expr x) {
  Expr t = x - 1.0;
  Expr near = log1p(t + sqrt(t) * sqrt(t + 2.0));
  return select(x > largestOf(x.element()) / 2, log(x) + ln2, near);
}

// sign(x) log(|x| + sqrt(x^2 + 1)).
Expr asinh(Expr x) {
  Expr size = abs(x);
  Expr square = size * size;
  Expr near = log1p(size + square / (1.0 + sqrt(square + 1.0)));
  double limit = std::sqrt(largestOf(x.element())) / 2;
  return sign(x) * select(size > limit, log(size) + ln2, near);
}

Expr atanh(Expr x) { return 0.5 * (log1p(x) - log1p(-x)); }

// The exponential of half the argument is squared: it overflows only where the
// result does.
Expr cosh(Expr x) {
  Expr root = exp(0.5 * abs(x));
  return (0.5 * root) * root + 0.5 / root / root;
}

Expr sinh(Expr x) {
  Expr size = abs(x);
  Expr root = exp(0.5 * size);
  Expr large = (0.5 * root) * root - 0.5 / root / root;
  Expr grown = expm1(size);
  Expr small = 0.5 * (grown + grown / (grown + 1.0));
  return sign(x) * select(size < 1.0, small, large);
}

} // namespace ttc::chlo
