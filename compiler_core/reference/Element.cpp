// Bits to numbers and back, for every element type.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Element.h"

#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/bit.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

/// The integer type that a value is stored in: a quantized type's storage.
Type storageOf(Type type) {
  if (auto quantized = dyn_cast<quant::QuantizedType>(type)) {
    return quantized.getStorageType();
  }
  return type;
}

/// The float type of a float or of a complex type's parts.
FloatType floatOf(Type type) {
  if (auto complex = dyn_cast<ComplexType>(type)) {
    return cast<FloatType>(complex.getElementType());
  }
  return cast<FloatType>(type);
}

/// Formats without a sign or without zero (f8E8M0FNU), without NaN (f4, f6):
/// LLVM's conversions are not defined for what they lack.
bool hasNaN(const llvm::fltSemantics &semantics) {
  return llvm::APFloat::semanticsHasNaN(semantics);
}

uint64_t bitsOf(double value, FloatType type) {
  const llvm::fltSemantics &semantics = type.getFloatSemantics();
  if (&semantics == &llvm::APFloat::IEEEdouble()) {
    return llvm::bit_cast<uint64_t>(value);
  }
  if (&semantics == &llvm::APFloat::IEEEsingle() && !std::isnan(value)) {
    return llvm::bit_cast<uint32_t>(static_cast<float>(value));
  }
  if (std::isnan(value) && !hasNaN(semantics)) {
    // As the MX formats have it: nothing stands for NaN but a negative zero.
    return fromAPFloat(llvm::APFloat::getZero(semantics, true));
  }
  if (!llvm::APFloat::semanticsHasSignedRepr(semantics) &&
      (std::isnan(value) || std::signbit(value) || value == 0)) {
    return value == 0 ? fromAPFloat(llvm::APFloat::getSmallest(semantics))
                      : fromAPFloat(llvm::APFloat::getNaN(semantics));
  }
  llvm::APFloat number(value);
  bool losesInfo = false;
  number.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return fromAPFloat(number);
}

/// The shortest decimal that reads back as the same number of the type.
std::string formatFloat(double value, FloatType type) {
  if (std::isnan(value)) {
    return "NaN";
  }
  if (std::isinf(value)) {
    return value < 0 ? "-inf" : "inf";
  }
  char text[40];
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof(text), "%.*g", digits, value);
    if (bitsOf(std::strtod(text, nullptr), type) == bitsOf(value, type)) {
      break;
    }
  }
  return text;
}

} // namespace

ElementKind kindOf(Type type) {
  if (isa<quant::QuantizedType>(type)) {
    return ElementKind::Quantized;
  }
  if (isa<ComplexType>(type)) {
    return ElementKind::Complex;
  }
  if (isa<FloatType>(type)) {
    return ElementKind::Float;
  }
  return type.isInteger(1) ? ElementKind::Boolean : ElementKind::Integer;
}

bool isUnsigned(Type type) {
  if (auto quantized = dyn_cast<quant::QuantizedType>(type)) {
    return !quantized.isSigned();
  }
  return type.isUnsignedInteger() || type.isInteger(1);
}

unsigned widthOf(Type type) {
  type = storageOf(type);
  if (isa<IndexType>(type)) {
    return 64;
  }
  if (auto integer = dyn_cast<IntegerType>(type)) {
    return integer.getWidth();
  }
  return floatOf(type).getWidth();
}

int64_t toSigned(Element element, Type type) {
  unsigned width = widthOf(type);
  if (isUnsigned(type) || width >= 64) {
    return static_cast<int64_t>(element.bits);
  }
  uint64_t sign = uint64_t(1) << (width - 1);
  return static_cast<int64_t>((element.bits ^ sign) - sign);
}

llvm::APFloat toAPFloat(uint64_t bits, FloatType type) {
  return llvm::APFloat(type.getFloatSemantics(),
                       llvm::APInt(type.getWidth(), bits));
}

uint64_t fromAPFloat(const llvm::APFloat &value) {
  return value.bitcastToAPInt().getZExtValue();
}

static double numberOf(uint64_t bits, FloatType type) {
  if (type.isF64()) {
    return llvm::bit_cast<double>(bits);
  }
  if (type.isF32()) {
    return llvm::bit_cast<float>(static_cast<uint32_t>(bits));
  }
  llvm::APFloat number = toAPFloat(bits, type);
  double value = number.convertToDouble();
  // LLVM's conversion loses the NaN of a format without significand (E8M0).
  return number.isNaN() && !std::isnan(value) ? NAN : value;
}

double toDouble(Element element, Type type) {
  return numberOf(element.bits, floatOf(type));
}

std::complex<double> toComplex(Element element, Type type) {
  FloatType part = floatOf(type);
  return {numberOf(element.bits, part),
          isa<ComplexType>(type) ? numberOf(element.imag, part) : 0.0};
}

Element fromInteger(uint64_t value, Type type) {
  return {truncateBits(value, widthOf(type)), 0};
}

Element fromDouble(double value, Type type) {
  return {bitsOf(value, floatOf(type)), 0};
}

Element fromComplex(std::complex<double> value, Type type) {
  FloatType part = floatOf(type);
  return {bitsOf(value.real(), part), bitsOf(value.imag(), part)};
}

/// Truncates towards zero and saturates; NaN becomes 0.
static uint64_t saturate(double value, Type type) {
  if (std::isnan(value)) {
    return 0;
  }
  unsigned width = widthOf(type);
  double top = std::ldexp(1.0, isUnsigned(type) ? width : width - 1);
  double bottom = isUnsigned(type) ? 0.0 : -top;
  if (value >= top) {
    return isUnsigned(type) ? ~uint64_t(0) : (uint64_t(1) << (width - 1)) - 1;
  }
  if (value <= bottom) {
    return isUnsigned(type) ? 0 : uint64_t(1) << (width - 1);
  }
  return value < 0 ? static_cast<uint64_t>(static_cast<int64_t>(value))
                   : static_cast<uint64_t>(value);
}

Element fromNumber(double value, Type type) {
  switch (kindOf(type)) {
  case ElementKind::Boolean:
    return {value != 0, 0};
  case ElementKind::Integer:
    return fromInteger(saturate(value, type), type);
  case ElementKind::Complex:
    return fromComplex({value, 0}, type);
  default:
    return fromDouble(value, type);
  }
}

std::string format(Element element, Type type) {
  switch (kindOf(type)) {
  case ElementKind::Boolean:
    return element.bits ? "true" : "false";
  case ElementKind::Integer:
  case ElementKind::Quantized:
    return isUnsigned(type) ? std::to_string(element.bits)
                            : std::to_string(toSigned(element, type));
  case ElementKind::Float:
    return formatFloat(toDouble(element, type), floatOf(type));
  case ElementKind::Complex: {
    std::complex<double> value = toComplex(element, type);
    return "(" + formatFloat(value.real(), floatOf(type)) + ", " +
           formatFloat(value.imag(), floatOf(type)) + ")";
  }
  }
  return "";
}

} // namespace ttc::reference
