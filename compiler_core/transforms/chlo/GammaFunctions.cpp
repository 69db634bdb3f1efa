// The logarithm of the gamma function, its derivatives, and the Hurwitz zeta
// function.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"

#include "transforms/chlo/ChebyshevTables.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::chlo {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 3.141592653589793;

// Lanczos' approximation of gamma(z + 1) with g = 7 and 9 terms.
constexpr double lanczosG = 7.0;
constexpr double lanczosBase = 0.99999999999980993227684700473478;
constexpr double lanczos[] = {
    676.520368121885098567009190444019, -1259.13921672240287047156078755283,
    771.3234287776530788486528258894,   -176.61502916214059906584551354,
    12.507343278686904814458936853,     -0.13857109526572011689554707,
    9.984369578019570859563e-6,         1.50563273514931155834e-7};

struct Lanczos {
  Expr sum, derivative, t, logT;
};

// REQUIRES: z >= -0.5.
Lanczos lanczosAt(Expr z) {
  Expr sum = z.number(lanczosBase), derivative = z.number(0.0);
  for (int i = 0; i < 8; ++i) {
    Expr base = z + (i + 1.0);
    Expr term = lanczos[i] / base;
    sum = sum + term;
    derivative = derivative - term / base;
  }
  double shift = lanczosG + 0.5;
  return {sum, derivative, z + shift, log1p(z / shift) + std::log(shift)};
}

// REQUIRES: x >= 0.5. Near 1 and 2, where it is 0, as a product with the zeros.
Expr lgammaRight(Expr x) {
  Expr z = x - 1.0;
  Lanczos at = lanczosAt(z);
  Expr wide = (z + 0.5 - at.t / at.logT) * at.logT + log(at.sum) +
              0.5 * std::log(2 * pi);
  Expr middle = min(x, x.number(2.5)) - 1.5;
  Expr factor = chebyshev(middle, x.isDouble() ? ArrayRef(lgammaMiddleDouble)
                                               : ArrayRef(lgammaMiddleSingle));
  Expr near = (x - 1.0) * (x - 2.0) * factor;
  return select(x <= 2.5, near, wide);
}

} // namespace

// Left of 1/2: gamma(x) gamma(1 - x) = pi / sin(pi x).
Expr lgamma(Expr x) {
  Expr isLeft = x < 0.5;
  Expr right = lgammaRight(select(isLeft, 1.0 - x, x));
  Expr size = abs(x);
  Expr rest = size - floor(size);
  rest = select(rest > 0.5, 1.0 - rest, rest);
  Expr left = std::log(pi) - log(sin(pi * rest)) - right;
  return select(size == infinity, infinity, select(isLeft, left, right));
}

// Left of 1/2: digamma(x) = digamma(1 - x) - pi / tan(pi x). NaN at its poles.
Expr digamma(Expr x) {
  Expr isLeft = x < 0.5;
  Lanczos at = lanczosAt(select(isLeft, -x, x - 1.0));
  Expr right = at.logT + at.derivative / at.sum - lanczosG / at.t;
  Expr angle = pi * (x + abs(floor(x + 0.5)));
  Expr left = right - pi * cos(angle) / sin(angle);
  Expr value = select(isLeft, left, right);
  Expr isPole = (x <= 0.0) & (x == floor(x));
  return select(isPole, nan, select(x == infinity, infinity, value));
}

namespace {

// (2 j)! / B(2 j), the divisors of the Euler-Maclaurin sum.
constexpr double eulerMaclaurin[] = {12.0,
                                     -720.0,
                                     30240.0,
                                     -1209600.0,
                                     47900160.0,
                                     -1307674368000.0 / 691.0,
                                     74724249600.0,
                                     -10670622842880000.0 / 3617.0,
                                     5109094217170944000.0 / 43867.0,
                                     -802857662698291200000.0 / 174611.0,
                                     14101100039391805440000.0 / 77683.0,
                                     -1693824136731743669452800000.0 /
                                         236364091.0};

// 10 terms, then the integral of the rest and its corrections.
Expr zetaSum(Expr x, Expr q) {
  Expr power = pow(q, -x), sum = power, a = q;
  for (int i = 0; i < 9; ++i) {
    a = a + 1.0;
    power = pow(a, -x);
    sum = sum + power;
  }
  Expr factor = x / a, square = a * a, corrections = x.number(-0.5);
  for (int j = 0; j < 12; ++j) {
    corrections = corrections + factor / eulerMaclaurin[j];
    factor = factor * ((x + (2.0 * j + 1.0)) * (x + (2.0 * j + 2.0)) / square);
  }
  // The last term is in the sum already, and counts half.
  Expr whole = sum + power * (a / (x - 1.0) + corrections);
  Expr isDone = abs(power) <= abs(sum) * (epsilonOf(x.element()) / 4);
  return select(isDone, sum, whole);
}

} // namespace

// Undefined left of x = 1 and, for x that is no integer, left of q = 0; the
// poles at q = 0, -1, ... are +inf from both sides for even x only.
Expr zeta(Expr x, Expr q) {
  Expr value = zetaSum(x, q);
  Expr isLeft = q <= 0.0;
  Expr half = 0.5 * x;
  Expr atPole = select(half == floor(half), infinity, x.number(nan));
  value = select(isLeft & (x != floor(x)), nan, value);
  value = select(isLeft & (q == floor(q)), atPole, value);
  value = select(x < 1.0, nan, value);
  value = select(isNan(x) | isNan(q), nan, value);
  return select(x == 1.0, infinity, value);
}

// (-1)^(n + 1) n! zeta(n + 1, x); digamma for n = 0.
Expr polygamma(Expr n, Expr x) {
  Expr next = n + 1.0, half = 0.5 * n;
  Expr side = select(half == floor(half), -1.0, n.number(1.0));
  Expr value = side * exp(lgamma(next)) * zeta(next, x);
  value = select(n == 0.0, digamma(x), value);
  return select((n < 0.0) | (n != floor(n)), nan, value);
}

} // namespace ttc::chlo
