// SPDX-License-Identifier: Apache-2.0
#include "elementwise/SpecialFunctions.h"

#include <cmath>
#include <math.h> // lgamma_r: std::lgamma writes a global

using namespace ttc;

static constexpr double pi = 3.14159265358979323846;

float runtime::inverseErf(float given) {
  double x = given;
  if (!(std::fabs(x) < 1)) {
    return std::fabs(x) == 1 ? std::copysign(HUGE_VALF, given) : NAN;
  }
  // Winitzki's approximation, good to 2e-3, then Newton steps on erf.
  constexpr double a = 0.147;
  double logarithm = std::log1p(-x * x);
  double half = 2 / (pi * a) + logarithm / 2;
  double y = std::copysign(
      std::sqrt(std::sqrt(half * half - logarithm / a) - half), x);
  for (int step = 0; step < 3; ++step) {
    // Far out erf(y) - x loses all digits; erfc does not.
    double error = y > 0 ? (1 - x) - std::erfc(y) : std::erfc(-y) - (1 + x);
    y -= error * std::sqrt(pi) / 2 * std::exp(y * y);
  }
  return static_cast<float>(y);
}

float runtime::logGamma(float x) {
  int sign = 0;
  return x == -HUGE_VALF ? HUGE_VALF : ::lgammaf_r(x, &sign);
}

float runtime::digamma(float given) {
  double x = given, result = 0;
  if (x <= 0) {
    if (x == std::floor(x)) {
      return NAN;
    }
    result = -pi / std::tan(pi * x); // reflection
    x = 1 - x;
  }
  while (x < 10) { // recurrence up to where the series is good
    result -= 1 / x;
    x += 1;
  }
  double square = 1 / (x * x);
  double series = square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
  return static_cast<float>(result + std::log(x) - 0.5 / x - series);
}
