// The element-wise functions of chlo, in f64.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Arithmetic.h"

#include "llvm/ADT/StringMap.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::reference {

namespace {

constexpr double pi = 3.14159265358979323846;
/// Bernoulli numbers B2, B4, .. of the asymptotic series below.
constexpr double bernoulli[] = {1.0 / 6,   -1.0 / 30,    1.0 / 42,
                                -1.0 / 30, 5.0 / 66,     -691.0 / 2730,
                                7.0 / 6,   -3617.0 / 510};

/// Recurrence up to 10, then the asymptotic series (DLMF 5.11.2); reflected
/// below zero (DLMF 5.5.4).
double digamma(double x) {
  if (x <= 0 && x == std::floor(x)) {
    return x == 0 ? std::copysign(HUGE_VAL, -x) : NAN;
  }
  if (x < 0) {
    return digamma(1 - x) - pi / std::tan(pi * (x - std::floor(x)));
  }
  double result = 0;
  while (x < 10) {
    result -= 1 / x;
    x += 1;
  }
  result += std::log(x) - 0.5 / x;
  double power = x * x;
  for (int k = 0; k < 8; ++k, power *= x * x) {
    result -= bernoulli[k] / (2 * (k + 1)) / power;
  }
  return result;
}

/// Hurwitz zeta by Euler-Maclaurin summation (DLMF 25.11.5), 12 terms summed.
double zeta(double s, double q) {
  if (s == 1) {
    return HUGE_VAL;
  }
  if (s < 1 || std::isnan(s) || std::isnan(q) ||
      (q <= 0 && s != std::floor(s))) {
    return NAN;
  }
  if (q <= 0 && q == std::floor(q)) {
    return std::fmod(s, 2) == 0 ? HUGE_VAL : NAN;
  }
  double sum = 0;
  double a = q;
  // Up to twelve; more when it begins far below zero.
  int terms = 12 + static_cast<int>(std::max(0.0, std::min(1e6, 12 - q)));
  for (int i = 0; i < terms; ++i) {
    sum += std::pow(q + i, -s);
  }
  a += terms;
  sum += std::pow(a, 1 - s) / (s - 1) + 0.5 * std::pow(a, -s);
  double term = s * std::pow(a, -s - 1), factorial = 2;
  for (int k = 0; k < 8; ++k) {
    sum += bernoulli[k] / factorial * term;
    double n = 2 * k + 1;
    term *= (s + n) * (s + n + 1) / (a * a);
    factorial *= (n + 2) * (n + 3);
  }
  return sum;
}

double polygamma(double n, double x) {
  if (n < 0 || n != std::floor(n)) {
    return NAN;
  }
  if (n == 0) {
    return digamma(x);
  }
  double sign = std::fmod(n, 2) == 0 ? -1 : 1;
  return sign * std::tgamma(n + 1) * zeta(n + 1, x);
}

/// Newton's method on erf, from Winitzki's approximation; on erfc near the
/// ends, where erf is flat.
double erfInv(double x) {
  if (!(std::fabs(x) < 1)) {
    return std::fabs(x) == 1 ? std::copysign(HUGE_VAL, x) : NAN;
  }
  double log = std::log1p(-x * x);
  double c = 2 / (pi * 0.147) + log / 2;
  double y = std::sqrt(std::sqrt(c * c - log / 0.147) - c);
  double target = std::fabs(x);
  for (int i = 0; i < 4; ++i) {
    double error =
        target > 0.5 ? (1 - target) - std::erfc(y) : std::erf(y) - target;
    y -= error * std::sqrt(pi) / 2 * std::exp(y * y);
  }
  return std::copysign(y, x);
}

/// exp(-|x|) I1(x): the power series (DLMF 10.25.2), for large x the asymptotic
/// one (DLMF 10.40.1).
double besselI1e(double x) {
  double a = std::fabs(x), sum = 0, term = 0;
  if (a > 40) {
    term = 1;
    for (int k = 1; k < 20; ++k) {
      sum += term;
      term *= -(4.0 - (2.0 * k - 1) * (2.0 * k - 1)) / (8.0 * k * a);
    }
    return std::copysign(sum / std::sqrt(2 * pi * a), x);
  }
  term = a / 2;
  for (int k = 1; term > sum * 1e-18; ++k) {
    sum += term;
    term *= a * a / 4 / (k * (k + 1.0));
  }
  return std::copysign(sum * std::exp(-a), x);
}

double lgamma(double x) { return std::isinf(x) ? HUGE_VAL : std::lgamma(x); }

/// The upper half of a product's bits.
uint64_t multiplyHigh(uint64_t a, uint64_t b, Type type) {
  unsigned width = widthOf(type);
  llvm::APInt x(2 * width, a), y(2 * width, b);
  if (!isUnsigned(type)) {
    x = llvm::APInt(width, a).sext(2 * width);
    y = llvm::APInt(width, b).sext(2 * width);
  }
  return (x * y).extractBits(width, width).getZExtValue();
}

/// w with asin(z) = atan2(re z, re w) + i sign(im z) im w.
Complex asinAcosKernel(const Complex &z) {
  Complex asin = std::asin(z);
  Complex root = std::sqrt(Complex(1, 0) - z) * std::sqrt(Complex(1, 0) + z);
  return {root.real(), std::fabs(asin.imag())};
}

using Unaries = llvm::StringMap<UnaryFunction>;

void registerInverses(Unaries &all) {
  all["acos"] = {nullptr, [](double x) { return std::acos(x); },
                 [](const Complex &z) { return std::acos(z); }};
  all["acosh"] = {nullptr, [](double x) { return std::acosh(x); },
                  [](const Complex &z) { return std::acosh(z); }};
  all["asin"] = {nullptr, [](double x) { return std::asin(x); },
                 [](const Complex &z) { return std::asin(z); }};
  all["asinh"] = {nullptr, [](double x) { return std::asinh(x); },
                  [](const Complex &z) { return std::asinh(z); }};
  all["atan"] = {nullptr, [](double x) { return std::atan(x); },
                 [](const Complex &z) { return std::atan(z); }};
  all["atanh"] = {nullptr, [](double x) { return std::atanh(x); },
                  [](const Complex &z) { return std::atanh(z); }};
  all["erf_inv"] = {nullptr, erfInv, nullptr};
}

void registerOthers(Unaries &all) {
  all["_asin_acos_kernel"] = {nullptr, nullptr, asinAcosKernel};
  all["bessel_i1e"] = {nullptr, besselI1e, nullptr};
  all["conj"] = {nullptr, [](double x) { return x; },
                 [](const Complex &z) { return std::conj(z); }};
  all["cosh"] = {nullptr, [](double x) { return std::cosh(x); },
                 [](const Complex &z) { return std::cosh(z); }};
  all["sinh"] = {nullptr, [](double x) { return std::sinh(x); },
                 [](const Complex &z) { return std::sinh(z); }};
  all["tan"] = {nullptr, [](double x) { return std::tan(x); },
                [](const Complex &z) { return std::tan(z); }};
  all["square"] = {[](uint64_t a, Type) { return a * a; },
                   [](double x) { return x * x; },
                   [](const Complex &z) { return z * z; }};
  all["digamma"] = {nullptr, digamma, nullptr};
  all["lgamma"] = {nullptr, lgamma, nullptr};
  all["erf"] = {nullptr, [](double x) { return std::erf(x); }, nullptr};
  all["erfc"] = {nullptr, [](double x) { return std::erfc(x); }, nullptr};
}

} // namespace

const UnaryFunction *findChloUnary(StringRef opName) {
  static const Unaries *const all = [] {
    auto *made = new Unaries;
    registerInverses(*made);
    registerOthers(*made);
    return made;
  }();
  if (!opName.consume_front("chlo.")) {
    return nullptr;
  }
  auto found = all->find(opName);
  return found == all->end() ? nullptr : &found->second;
}

const BinaryFunction *findChloBinary(StringRef opName) {
  static const llvm::StringMap<BinaryFunction> *const all =
      new llvm::StringMap<BinaryFunction>{
          {"chlo.mulhi", {multiplyHigh, nullptr, nullptr}},
          {"chlo.polygamma", {nullptr, polygamma, nullptr}},
          {"chlo.zeta", {nullptr, zeta, nullptr}}};
  auto found = all->find(opName);
  return found == all->end() ? nullptr : &found->second;
}

} // namespace ttc::reference
