// Applying functions to elements, conversion and order.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Arithmetic.h"

#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

template <typename Function>
static bool takesType(const Function &function, Type type) {
  switch (kindOf(type)) {
  case ElementKind::Boolean:
  case ElementKind::Integer:
    return function.onIntegers != nullptr;
  case ElementKind::Float:
    return function.onFloats != nullptr;
  case ElementKind::Complex:
    return function.onComplexes != nullptr;
  case ElementKind::Quantized:
    return false;
  }
  return false;
}

bool takes(const UnaryFunction &function, Type type) {
  return takesType(function, type);
}

bool takes(const BinaryFunction &function, Type type) {
  return takesType(function, type);
}

Element apply(const UnaryFunction &function, Element operand, Type type) {
  switch (kindOf(type)) {
  case ElementKind::Float:
    return fromDouble(function.onFloats(toDouble(operand, type)), type);
  case ElementKind::Complex:
    return fromComplex(function.onComplexes(toComplex(operand, type)), type);
  default:
    return fromInteger(function.onIntegers(operand.bits, type), type);
  }
}

Element apply(const BinaryFunction &function, Element lhs, Element rhs,
              Type type) {
  switch (kindOf(type)) {
  case ElementKind::Float:
    return fromDouble(
        function.onFloats(toDouble(lhs, type), toDouble(rhs, type)), type);
  case ElementKind::Complex:
    return fromComplex(
        function.onComplexes(toComplex(lhs, type), toComplex(rhs, type)), type);
  default:
    return fromInteger(function.onIntegers(lhs.bits, rhs.bits, type), type);
  }
}

Element add(Element lhs, Element rhs, Type type) {
  static const BinaryFunction *const function = findBinary("stablehlo.add");
  return apply(*function, lhs, rhs, type);
}

void ProductSum::add(Element lhs, Element rhs) {
  switch (kind) {
  case ElementKind::Float:
    real += static_cast<long double>(toDouble(lhs, type)) * toDouble(rhs, type);
    break;
  case ElementKind::Complex: {
    std::complex<double> a = toComplex(lhs, type), b = toComplex(rhs, type);
    using Wide = long double;
    real += Wide(a.real()) * b.real() - Wide(a.imag()) * b.imag();
    imaginary += Wide(a.real()) * b.imag() + Wide(a.imag()) * b.real();
    break;
  }
  case ElementKind::Boolean:
    integer |= lhs.bits & rhs.bits;
    break;
  default:
    integer += lhs.bits * rhs.bits;
  }
}

void ProductSum::add(Element term) {
  std::complex<double> value =
      kind == ElementKind::Float || kind == ElementKind::Complex
          ? toComplex(term, type)
          : std::complex<double>();
  real += value.real();
  imaginary += value.imag();
  integer =
      kind == ElementKind::Boolean ? integer | term.bits : integer + term.bits;
}

Element ProductSum::value() const {
  auto narrow = [](long double wide) { return static_cast<double>(wide); };
  switch (kind) {
  case ElementKind::Float:
    return fromDouble(narrow(real), type);
  case ElementKind::Complex:
    return fromComplex({narrow(real), narrow(imaginary)}, type);
  default:
    return fromInteger(integer, type);
  }
}

/// A float of an integer of up to 64 bits, rounded once.
static Element integerToFloat(Element element, Type from, Type to) {
  auto floatType = cast<FloatType>(to);
  const llvm::fltSemantics &semantics = floatType.getFloatSemantics();
  double exact = isUnsigned(from)
                     ? static_cast<double>(element.bits)
                     : static_cast<double>(toSigned(element, from));
  bool fits = std::abs(toSigned(element, from)) < (int64_t(1) << 53);
  if (fits || !llvm::APFloat::semanticsHasZero(semantics)) {
    return fromDouble(exact, to);
  }
  llvm::APFloat number(semantics);
  number.convertFromAPInt(
      llvm::APInt(64, isUnsigned(from) ? element.bits : toSigned(element, from),
                  false, true),
      !isUnsigned(from), llvm::APFloat::rmNearestTiesToEven);
  return {fromAPFloat(number), 0};
}

/// Between float types: NaN keeps its sign and what fits of its payload.
static Element floatToFloat(uint64_t bits, FloatType from, FloatType to) {
  if (from == to) {
    return {bits, 0};
  }
  return fromDouble(toDouble({bits, 0}, from), to);
}

Element convert(Element element, Type from, Type to) {
  ElementKind source = kindOf(from), target = kindOf(to);
  if (auto complex = dyn_cast<ComplexType>(to)) {
    Type part = complex.getElementType();
    Element imaginary;
    if (auto parts = dyn_cast<ComplexType>(from)) {
      imaginary = convert({element.imag, 0}, parts.getElementType(), part);
      from = parts.getElementType();
    }
    return {convert({element.bits, 0}, from, part).bits, imaginary.bits};
  }
  if (auto complex = dyn_cast<ComplexType>(from)) {
    return convert({element.bits, 0}, complex.getElementType(), to);
  }
  if (source == ElementKind::Float) {
    return target == ElementKind::Float
               ? floatToFloat(element.bits, cast<FloatType>(from),
                              cast<FloatType>(to))
               : fromNumber(toDouble(element, from), to);
  }
  if (target == ElementKind::Float) {
    return integerToFloat(element, from, to);
  }
  if (target == ElementKind::Boolean) {
    return {element.bits != 0, 0};
  }
  return fromInteger(static_cast<uint64_t>(toSigned(element, from)), to);
}

/// Integers whose order is that of the floats with these bits.
static int64_t totalOrderKey(uint64_t bits, unsigned width) {
  uint64_t sign = uint64_t(1) << (width - 1);
  return bits & sign ? -static_cast<int64_t>(bits & ~sign) - 1
                     : static_cast<int64_t>(bits);
}

template <typename T> static int order(T lhs, T rhs) {
  return lhs < rhs ? -1 : lhs > rhs ? 1 : 0;
}

int compare(Element lhs, Element rhs, Type type, bool total) {
  switch (kindOf(type)) {
  case ElementKind::Complex:
    return toComplex(lhs, type) == toComplex(rhs, type) ? 0 : 2;
  case ElementKind::Float: {
    if (total) {
      unsigned width = widthOf(type);
      return order(totalOrderKey(lhs.bits, width),
                   totalOrderKey(rhs.bits, width));
    }
    double a = toDouble(lhs, type), b = toDouble(rhs, type);
    return std::isnan(a) || std::isnan(b) ? 2 : order(a, b);
  }
  default:
    return isUnsigned(type) ? order(lhs.bits, rhs.bits)
                            : order(toSigned(lhs, type), toSigned(rhs, type));
  }
}

bool satisfies(int order, StringRef direction) {
  return llvm::StringSwitch<bool>(direction)
      .Case("EQ", order == 0)
      .Case("NE", order != 0)
      .Case("GE", order == 0 || order == 1)
      .Case("GT", order == 1)
      .Case("LE", order == 0 || order == -1)
      .Case("LT", order == -1)
      .Default(false);
}

Element reducePrecision(Element value, FloatType type, unsigned exponentBits,
                        unsigned mantissaBits) {
  double number = toDouble(value, type);
  if (std::isnan(number)) {
    return mantissaBits > 0 ? value
                            : fromDouble(std::copysign(HUGE_VAL, number), type);
  }
  if (!std::isfinite(number) || number == 0) {
    return value;
  }
  int exponent = 0;
  double fraction = std::frexp(number, &exponent); // in [0.5, 1)
  int bits = static_cast<int>(mantissaBits) + 1;
  double rounded =
      bits >= 53
          ? fraction
          : std::ldexp(std::nearbyint(std::ldexp(fraction, bits)), -bits);
  rounded = std::frexp(std::ldexp(rounded, exponent), &exponent);
  int bias =
      static_cast<int>((int64_t(1) << (std::min(exponentBits, 20u) - 1)) - 1);
  // The exponent of frexp is one above that of the format.
  if (exponent - 1 > bias) {
    return fromDouble(std::copysign(HUGE_VAL, number), type);
  }
  if (exponent - 1 < 1 - bias) {
    return fromDouble(std::copysign(0.0, number), type);
  }
  return fromDouble(std::ldexp(rounded, exponent), type);
}

} // namespace ttc::reference
