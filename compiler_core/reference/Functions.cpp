// The element-wise functions of stablehlo.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Arithmetic.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/bit.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

int64_t signedOf(uint64_t bits, Type type) { return toSigned({bits, 0}, type); }
bool isBoolean(Type type) { return type.isInteger(1); }

// Integers.

uint64_t addIntegers(uint64_t a, uint64_t b, Type type) {
  return isBoolean(type) ? a | b : a + b;
}
uint64_t subtractIntegers(uint64_t a, uint64_t b, Type) { return a - b; }
uint64_t multiplyIntegers(uint64_t a, uint64_t b, Type) { return a * b; }

/// The specification leaves division by zero, and the one quotient that
/// overflows, to the implementation: both are 0, as in StableHLO's interpreter.
bool hasQuotient(uint64_t a, uint64_t b, Type type) {
  return b != 0 && (isUnsigned(type) || signedOf(b, type) != -1 ||
                    a != uint64_t(1) << (widthOf(type) - 1));
}
uint64_t divideIntegers(uint64_t a, uint64_t b, Type type) {
  if (!hasQuotient(a, b, type)) {
    return 0;
  }
  return isUnsigned(type)
             ? a / b
             : static_cast<uint64_t>(signedOf(a, type) / signedOf(b, type));
}
uint64_t remainderOfIntegers(uint64_t a, uint64_t b, Type type) {
  if (!hasQuotient(a, b, type)) {
    return 0;
  }
  return isUnsigned(type)
             ? a % b
             : static_cast<uint64_t>(signedOf(a, type) % signedOf(b, type));
}

uint64_t powerOfIntegers(uint64_t base, uint64_t exponent, Type type) {
  if (!isUnsigned(type) && signedOf(exponent, type) < 0) {
    int64_t number = signedOf(base, type);
    if (number == 1 || number == -1) {
      return exponent & 1 ? base : 1;
    }
    return 0;
  }
  uint64_t result = 1;
  for (; exponent; exponent >>= 1, base *= base) {
    result *= exponent & 1 ? base : 1;
  }
  return result;
}

uint64_t maximumOfIntegers(uint64_t a, uint64_t b, Type type) {
  return compare({a, 0}, {b, 0}, type) >= 0 ? a : b;
}
uint64_t minimumOfIntegers(uint64_t a, uint64_t b, Type type) {
  return compare({a, 0}, {b, 0}, type) <= 0 ? a : b;
}

uint64_t shiftLeft(uint64_t a, uint64_t b, Type type) {
  return b >= widthOf(type) ? 0 : a << b;
}
uint64_t shiftRightLogical(uint64_t a, uint64_t b, Type type) {
  return b >= widthOf(type) ? 0 : a >> b;
}
uint64_t shiftRightArithmetic(uint64_t a, uint64_t b, Type type) {
  unsigned width = widthOf(type);
  uint64_t sign = uint64_t(1) << (width - 1);
  int64_t extended = static_cast<int64_t>((a ^ sign) - sign);
  return static_cast<uint64_t>(extended >> std::min<uint64_t>(b, width - 1));
}

uint64_t signOfInteger(uint64_t a, Type type) {
  if (isUnsigned(type)) {
    return a != 0;
  }
  int64_t number = signedOf(a, type);
  return static_cast<uint64_t>((number > 0) - (number < 0));
}
uint64_t absOfInteger(uint64_t a, Type type) {
  return !isUnsigned(type) && signedOf(a, type) < 0 ? -a : a;
}
uint64_t leadingZeros(uint64_t a, Type type) {
  return static_cast<uint64_t>(llvm::countl_zero(a)) - (64 - widthOf(type));
}
uint64_t setBits(uint64_t a, Type) {
  return static_cast<uint64_t>(llvm::popcount(a));
}

// Floats.

double maximumOfFloats(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) {
    return std::isnan(a) ? a : b;
  }
  return a == b ? (std::signbit(a) ? b : a) : std::max(a, b);
}
double minimumOfFloats(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) {
    return std::isnan(a) ? a : b;
  }
  return a == b ? (std::signbit(a) ? a : b) : std::min(a, b);
}
double signOfFloat(double x) {
  return std::isnan(x) || x == 0 ? x : std::copysign(1.0, x);
}
double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }
double rsqrtOfFloat(double x) { return 1.0 / std::sqrt(x); }

// Complex numbers.

Complex divideComplexes(const Complex &a, const Complex &b) { return a / b; }

/// Ordered by the real part, then by the imaginary one.
bool less(const Complex &a, const Complex &b) {
  return a.real() != b.real() ? a.real() < b.real() : a.imag() < b.imag();
}
bool anyNaN(const Complex &a) {
  return std::isnan(a.real()) || std::isnan(a.imag());
}
Complex maximumOfComplexes(const Complex &a, const Complex &b) {
  return anyNaN(a) ? a : anyNaN(b) ? b : less(a, b) ? b : a;
}
Complex minimumOfComplexes(const Complex &a, const Complex &b) {
  return anyNaN(a) ? a : anyNaN(b) ? b : less(b, a) ? b : a;
}
Complex signOfComplex(const Complex &z) {
  if (anyNaN(z)) {
    return {NAN, NAN};
  }
  return z == Complex(0, 0) ? Complex(0, 0) : z / std::abs(z);
}
/// -i log((x + i y) / sqrt(x^2 + y^2)), which of real numbers is the angle.
Complex atan2OfComplexes(const Complex &y, const Complex &x) {
  const Complex i(0, 1);
  return -i * std::log((x + i * y) / std::sqrt(x * x + y * y));
}
Complex powerOfComplexes(const Complex &base, const Complex &exponent) {
  if (base == Complex(0, 0)) {
    return exponent == Complex(0, 0) ? Complex(1, 0) : Complex(0, 0);
  }
  return std::pow(base, exponent);
}
/// exp(z) - 1 without cancellation near zero.
Complex expm1OfComplex(const Complex &z) {
  double x = z.real(), y = z.imag();
  double half = std::sin(y / 2);
  double growth = std::expm1(x);
  return {growth * std::cos(y) - 2 * half * half, std::exp(x) * std::sin(y)};
}
/// log(1 + z) without cancellation near zero.
Complex log1pOfComplex(const Complex &z) {
  double x = z.real(), y = z.imag();
  if (std::abs(x) < 0.5 && std::abs(y) < 0.5) {
    return {0.5 * std::log1p(x * (2 + x) + y * y), std::atan2(y, 1 + x)};
  }
  return std::log(Complex(1 + x, y));
}
Complex logisticOfComplex(const Complex &z) {
  return Complex(1, 0) / (Complex(1, 0) + std::exp(-z));
}
Complex rsqrtOfComplex(const Complex &z) {
  return Complex(1, 0) / std::sqrt(z);
}
Complex cbrtOfComplex(const Complex &z) {
  return z == Complex(0, 0) ? z : std::pow(z, 1.0 / 3.0);
}

using Unaries = llvm::StringMap<UnaryFunction>;

void registerIntegerUnaries(Unaries &all) {
  all["not"] = {[](uint64_t a, Type) { return ~a; }};
  all["popcnt"] = {setBits};
  all["count_leading_zeros"] = {leadingZeros};
  all["negate"] = {[](uint64_t a, Type) { return -a; },
                   [](double x) { return -x; },
                   [](const Complex &z) { return -z; }};
  all["sign"] = {signOfInteger, signOfFloat, signOfComplex};
  all["abs"] = {absOfInteger, [](double x) { return std::fabs(x); }, nullptr};
}

void registerRoundings(Unaries &all) {
  all["ceil"] = {nullptr, [](double x) { return std::ceil(x); }, nullptr};
  all["floor"] = {nullptr, [](double x) { return std::floor(x); }, nullptr};
  all["round_nearest_afz"] = {nullptr, [](double x) { return std::round(x); },
                              nullptr};
  all["round_nearest_even"] = {
      nullptr, [](double x) { return std::nearbyint(x); }, nullptr};
}

void registerTranscendentals(Unaries &all) {
  all["cbrt"] = {nullptr, [](double x) { return std::cbrt(x); }, cbrtOfComplex};
  all["cosine"] = {nullptr, [](double x) { return std::cos(x); },
                   [](const Complex &z) { return std::cos(z); }};
  all["exponential"] = {nullptr, [](double x) { return std::exp(x); },
                        [](const Complex &z) { return std::exp(z); }};
  all["exponential_minus_one"] = {
      nullptr, [](double x) { return std::expm1(x); }, expm1OfComplex};
  all["log"] = {nullptr, [](double x) { return std::log(x); },
                [](const Complex &z) { return std::log(z); }};
  all["log_plus_one"] = {nullptr, [](double x) { return std::log1p(x); },
                         log1pOfComplex};
  all["logistic"] = {nullptr, logistic, logisticOfComplex};
  all["rsqrt"] = {nullptr, rsqrtOfFloat, rsqrtOfComplex};
  all["sine"] = {nullptr, [](double x) { return std::sin(x); },
                 [](const Complex &z) { return std::sin(z); }};
  all["sqrt"] = {nullptr, [](double x) { return std::sqrt(x); },
                 [](const Complex &z) { return std::sqrt(z); }};
  all["tan"] = {nullptr, [](double x) { return std::tan(x); },
                [](const Complex &z) { return std::tan(z); }};
  all["tanh"] = {nullptr, [](double x) { return std::tanh(x); },
                 [](const Complex &z) { return std::tanh(z); }};
}

using Binaries = llvm::StringMap<BinaryFunction>;

void registerArithmetic(Binaries &all) {
  all["add"] = {addIntegers, [](double a, double b) { return a + b; },
                [](const Complex &a, const Complex &b) { return a + b; }};
  all["subtract"] = {subtractIntegers, [](double a, double b) { return a - b; },
                     [](const Complex &a, const Complex &b) { return a - b; }};
  all["multiply"] = {multiplyIntegers, [](double a, double b) { return a * b; },
                     [](const Complex &a, const Complex &b) { return a * b; }};
  all["divide"] = {divideIntegers, [](double a, double b) { return a / b; },
                   divideComplexes};
  all["remainder"] = {remainderOfIntegers,
                      [](double a, double b) { return std::fmod(a, b); },
                      nullptr};
  all["power"] = {powerOfIntegers,
                  [](double a, double b) { return std::pow(a, b); },
                  powerOfComplexes};
  all["atan2"] = {nullptr, [](double a, double b) { return std::atan2(a, b); },
                  atan2OfComplexes};
  all["maximum"] = {maximumOfIntegers, maximumOfFloats, maximumOfComplexes};
  all["minimum"] = {minimumOfIntegers, minimumOfFloats, minimumOfComplexes};
}

void registerBits(Binaries &all) {
  all["and"] = {[](uint64_t a, uint64_t b, Type) { return a & b; }};
  all["or"] = {[](uint64_t a, uint64_t b, Type) { return a | b; }};
  all["xor"] = {[](uint64_t a, uint64_t b, Type) { return a ^ b; }};
  all["shift_left"] = {shiftLeft};
  all["shift_right_logical"] = {shiftRightLogical};
  all["shift_right_arithmetic"] = {shiftRightArithmetic};
}

const Unaries &unaries() {
  static const Unaries *const all = [] {
    auto *made = new Unaries;
    registerIntegerUnaries(*made);
    registerRoundings(*made);
    registerTranscendentals(*made);
    return made;
  }();
  return *all;
}

const Binaries &binaries() {
  static const Binaries *const all = [] {
    auto *made = new Binaries;
    registerArithmetic(*made);
    registerBits(*made);
    return made;
  }();
  return *all;
}

template <typename Map> auto find(const Map &map, StringRef name) {
  auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

} // namespace

const UnaryFunction *findUnary(StringRef opName) {
  return opName.consume_front("stablehlo.") ? find(unaries(), opName)
                                            : findChloUnary(opName);
}

const BinaryFunction *findBinary(StringRef opName) {
  if (opName.consume_front("chlo.broadcast_")) {
    if (const BinaryFunction *found = find(binaries(), opName)) {
      return found;
    }
    return findChloBinary(("chlo." + opName).str());
  }
  return opName.consume_front("stablehlo.") ? find(binaries(), opName)
                                            : findChloBinary(opName);
}

} // namespace ttc::reference
