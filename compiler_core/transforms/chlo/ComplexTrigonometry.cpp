// Inverse trigonometric and hyperbolic functions of complex numbers, by their
// parts.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"

#include <cmath>
#include <limits>

namespace ttc::chlo {

namespace {

constexpr double ln2 = 0.6931471805599453;

// sqrt(x^2 + y^2) of x, y >= 0, scaled so that no square overflows.
Expr hypotenuse(Expr x, Expr y) {
  Expr large = max(x, y), small = min(x, y);
  Expr ratio = select(large == 0.0, large.number(0.0), small / large);
  Expr length = large * sqrt(1.0 + ratio * ratio);
  double infinity = std::numeric_limits<double>::infinity();
  return select(large == infinity, large, length);
}

// sign with 1 for both zeros' magnitude kept: sign(-0) counts as negative only
// where it matters to no one, so 0 gives 1.
Expr signOrOne(Expr x) { return select(x < 0.0, -1.0, x.number(1.0)); }

struct Kernel {
  Expr re, im;
};

// Hull, Fairgrieve, Tang: a = (|z + 1| + |z - 1|) / 2; asin's angle has the
// tangent x / sqrt(a^2 - x^2), its imaginary part is acosh(a). Differences are
// computed without cancellation: with y, r = |z + 1|, s = |z - 1|,
// 2 (a - x) = y^2 / (r + x + 1) + y^2 / (s + x - 1), or s + 1 - x where x < 1.
Kernel kernelOf(Expr givenX, Expr givenY) {
  Expr x = abs(givenX), y = abs(givenY);
  Expr right = x + 1.0, left = x - 1.0;
  Expr r = hypotenuse(right, y), s = hypotenuse(abs(left), y);
  Expr a = 0.5 * (r + s);
  Expr square = y * y;
  Expr ofR = square / (r + right);
  Expr inside = s - left;             // s + (1 - x), for x <= 1
  Expr outside = square / (s + left); // for x > 1
  Expr isInside = left <= 0.0;
  Expr ofS = select(isInside, inside, outside);
  Expr difference = 0.5 * (ofR + ofS); // a - x
  Expr re = sqrt(difference) * sqrt(a + x);
  // a - 1 = ((r - right) + (s - |left|) (+ 2 left outside)) / 2
  Expr ofSInside = square / (s - left), ofSOutside = s + left;
  Expr above = 0.5 * (ofR + select(isInside, ofSInside, ofSOutside)); // a - 1
  above = select(square == 0.0, max(left, x.number(0.0)), above);
  Expr im = log1p(above + sqrt(above) * sqrt(a + 1.0));
  // Far out the kernel is |z| and log(2 |z|).
  double limit = 1.0 / epsilonOf(x.element());
  limit *= limit;
  Expr length = hypotenuse(x, y);
  Expr isFar = length > std::min(limit, std::sqrt(largestOf(x.element())) / 8);
  return {select(isFar, y, re), select(isFar, log(length) + ln2, im)};
}

} // namespace

Expr asinAcosKernel(Expr z) {
  Kernel kernel = kernelOf(real(z), imag(z));
  return complex(kernel.re, kernel.im);
}

Expr complexAsin(Expr z) {
  Expr x = real(z), y = imag(z);
  Kernel kernel = kernelOf(x, y);
  return complex(atan2(x, kernel.re), signOrOne(y) * kernel.im);
}

Expr complexAcos(Expr z) {
  Expr x = real(z), y = imag(z);
  Kernel kernel = kernelOf(x, y);
  return complex(atan2(kernel.re, x), -(signOrOne(y) * kernel.im));
}

Expr complexAcosh(Expr z) {
  Expr x = real(z), y = imag(z);
  Kernel kernel = kernelOf(x, y);
  return complex(kernel.im, signOrOne(y) * atan2(kernel.re, x));
}

// asinh(z) = -i asin(i z); the parts of i z are (-y, x).
Expr complexAsinh(Expr z) {
  Expr x = real(z), y = imag(z);
  Kernel kernel = kernelOf(y, x);
  return complex(signOrOne(x) * kernel.im, atan2(y, kernel.re));
}

namespace {

struct Parts {
  Expr re, im;
};

Parts atanhParts(Expr x, Expr y) {
  Expr rest = 1.0 - x;
  Expr square = y * y;
  Expr re = 0.25 * log1p(4.0 * x / (rest * rest + square));
  Expr im = 0.5 * atan2(2.0 * y, rest * (1.0 + x) - square);
  return {re, im};
}

// Symmetric in x: where x < 0 the logarithm's argument would near -1.
Parts atanhOf(Expr x, Expr y) {
  Parts parts = atanhParts(abs(x), y);
  return {sign(x) * parts.re, parts.im};
}

} // namespace

Expr complexAtanh(Expr z) {
  Parts parts = atanhOf(real(z), imag(z));
  return complex(parts.re, parts.im);
}

// atan(z) = -i atanh(i z).
Expr complexAtan(Expr z) {
  Parts parts = atanhOf(-imag(z), real(z));
  return complex(parts.im, -parts.re);
}

Expr complexCosh(Expr z) {
  Expr x = real(z), y = imag(z);
  return complex(cosh(x) * cos(y), sinh(x) * sin(y));
}

Expr complexSinh(Expr z) {
  Expr x = real(z), y = imag(z);
  return complex(sinh(x) * cos(y), cosh(x) * sin(y));
}

Expr complexSquare(Expr z) {
  Expr x = real(z), y = imag(z);
  return complex((x - y) * (x + y), 2.0 * (x * y));
}

Expr complexConj(Expr z) { return complex(real(z), -imag(z)); }

} // namespace ttc::chlo
