// The error function and its relatives, and the scaled Bessel function I1.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"

#include "transforms/chlo/ChebyshevTables.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::chlo {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The table for the type of `x`.
template <size_t n, size_t m>
ArrayRef<double> tableFor(const Expr &x, const double (&single)[n],
                          const double (&twice)[m]) {
  return x.isDouble() ? ArrayRef<double>(twice) : ArrayRef<double>(single);
}

// exp(-x^2): the square is exact for the upper half of x's bits, so that its
// rounding is not blown up by the exponential.
Expr expOfNegatedSquare(Expr x) {
  OpBuilder &builder = x.getBuilder();
  Type narrow =
      x.isDouble() ? Type(builder.getF32Type()) : Type(builder.getBF16Type());
  Expr high = x.cast(narrow).cast(x.element());
  return exp(-(high * high)) * exp(-((x - high) * (x + high)));
}

// REQUIRES: x >= 0 (beyond `last`, where all is 0, as at it).
Expr erfcRight(Expr x) {
  double last = x.isDouble() ? 30.0 : 12.0;
  Expr near = min(x, x.number(last));
  Expr t = (near - 3.75) / (near + 3.75);
  Expr scaled = chebyshev(t, tableFor(x, erfcFarSingle, erfcFarDouble));
  return expOfNegatedSquare(near) * scaled / (1.0 + 2.0 * near);
}

Expr erfNear(Expr x) {
  Expr square = min(x * x, x.number(1.0));
  return x * chebyshev(2.0 * square - 1.0,
                       tableFor(x, erfNearSingle, erfNearDouble));
}

} // namespace

Expr erf(Expr x) {
  Expr far = sign(x) * (1.0 - erfcRight(abs(x)));
  return select(abs(x) < 1.0, erfNear(x), far);
}

Expr erfc(Expr x) {
  Expr right = erfcRight(abs(x));
  Expr left = select(x < -1.0, 2.0 - right, 1.0 - erfNear(x));
  return select(x < 0.5, left, right);
}

namespace {

// Giles' approximations of erfinv(x) / x in w = -log(1 - x^2), precise to f32:
// near w = 0 in w - 2.5, beyond 5 in sqrt(w) - 3. Highest power last.
constexpr double gilesNear[] = {1.50140941,     0.246640727,    -0.00417768164,
                                -0.00125372503, 0.00021858087,  -4.39150654e-06,
                                -3.5233877e-06, 3.43273939e-07, 2.81022636e-08};
constexpr double gilesFar[] = {2.83297682,    1.00167406,     0.00943887047,
                               -0.0076224613, 0.00573950773,  -0.00367342844,
                               0.00134934322, 0.000100950558, -0.000200214257};

Expr gilesOf(Expr size) {
  Expr w = -log1p(-(size * size));
  Expr near = polynomial(w - 2.5, gilesNear);
  Expr far = polynomial(sqrt(w) - 3.0, gilesFar);
  return size * select(w < 5.0, near, far);
}

// Beyond f32's reach: erfc(y) = c has y near sqrt(l - log(pi l) / 2), l = -log
// c.
Expr farGuess(Expr rest) {
  Expr l = -log(rest);
  return sqrt(max(l - 0.5 * log(l * 3.141592653589793), l.number(1.0)));
}

// One step of Halley's method: cubic convergence.
Expr halley(Expr y, Expr size, Expr rest) {
  Expr error = select(size < 0.5, erf(y) - size, rest - erfc(y));
  Expr step =
      error / (2.0 / std::sqrt(3.141592653589793) * expOfNegatedSquare(y));
  return y - step / (1.0 + step * y);
}

} // namespace

Expr erfInv(Expr x) {
  Expr size = abs(x), y = gilesOf(size);
  if (x.isDouble()) {
    Expr rest = 1.0 - size;
    y = select(rest < 1e-6, farGuess(rest), y);
    for (int i = 0; i < 3; ++i) {
      y = halley(y, size, rest);
    }
  }
  return select(size == 1.0, x * infinity, sign(x) * y);
}

Expr besselI1e(Expr x) {
  Expr size = abs(x);
  Expr inside = min(size, size.number(8.0));
  Expr outside = max(size, size.number(8.0));
  Expr near =
      inside * chebyshev(0.25 * inside - 1.0,
                         tableFor(x, besselNearSingle, besselNearDouble));
  Expr far = chebyshev(16.0 / outside - 1.0,
                       tableFor(x, besselFarSingle, besselFarDouble)) /
             sqrt(outside);
  return sign(x) * select(size <= 8.0, near, far);
}

} // namespace ttc::chlo
