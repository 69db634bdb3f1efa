// Element-wise functions: what an op does to numbers of each kind.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_ARITHMETIC_H
#define TTC_REFERENCE_ARITHMETIC_H

#include "reference/Element.h"
#include "llvm/ADT/StringRef.h"

namespace ttc::reference {

/// Integers as bits of a type; everything wraps.
using IntegerUnary = uint64_t (*)(uint64_t, mlir::Type);
using IntegerBinary = uint64_t (*)(uint64_t, uint64_t, mlir::Type);
/// Floats are computed in f64 and rounded once, to the nearest. For every
/// narrower type that is the correctly rounded result of +, -, *, / and sqrt.
using FloatUnary = double (*)(double);
using FloatBinary = double (*)(double, double);
using Complex = std::complex<double>;
using ComplexUnary = Complex (*)(const Complex &);
using ComplexBinary = Complex (*)(const Complex &, const Complex &);

/// One op: a function for each kind of element that it takes, or null. Booleans
/// are integers of one bit.
struct UnaryFunction {
  IntegerUnary onIntegers = nullptr;
  FloatUnary onFloats = nullptr;
  ComplexUnary onComplexes = nullptr;
};
struct BinaryFunction {
  IntegerBinary onIntegers = nullptr;
  FloatBinary onFloats = nullptr;
  ComplexBinary onComplexes = nullptr;
};

/// The functions by the name of their op (`stablehlo.tanh`, `chlo.erf`); null
/// if there is none of that name.
const UnaryFunction *findUnary(llvm::StringRef opName);
const BinaryFunction *findBinary(llvm::StringRef opName);
/// The part of findUnary and findBinary that chlo has (ChloFunctions.cpp).
const UnaryFunction *findChloUnary(llvm::StringRef opName);
const BinaryFunction *findChloBinary(llvm::StringRef opName);

/// Whether the function takes elements of `type` (not a quantized one).
bool takes(const UnaryFunction &function, mlir::Type type);
bool takes(const BinaryFunction &function, mlir::Type type);

/// REQUIRES: takes(function, type).
Element apply(const UnaryFunction &function, Element operand, mlir::Type type);
Element apply(const BinaryFunction &function, Element lhs, Element rhs,
              mlir::Type type);

/// A sum of products, which dots and convolutions are made of. The
/// specification leaves their precision open: floats are rounded once, at the
/// end.
class ProductSum {
public:
  explicit ProductSum(mlir::Type type) : type(type), kind(kindOf(type)) {}

  void add(Element lhs, Element rhs);
  void add(Element term);
  Element value() const;

private:
  mlir::Type type;
  ElementKind kind;
  uint64_t integer = 0;
  long double real = 0, imaginary = 0;
};

/// Sum in the type itself.
Element add(Element lhs, Element rhs, mlir::Type type);

/// One element type to another: wraps between integers, truncates floats
/// towards zero (saturating; NaN is 0), drops imaginary parts. REQUIRES: none
/// is quantized.
Element convert(Element element, mlir::Type from, mlir::Type to);

/// -1, 0 or 1 as lhs is below, equal to or above rhs; 2 if a NaN is in the way.
/// `total` orders floats by sign and bits (-NaN < -inf < .. < +inf < +NaN,
/// -0 < +0). Complex numbers are 0 or 2.
int compare(Element lhs, Element rhs, mlir::Type type, bool total = false);

/// Whether an order satisfies a comparison_direction (`EQ`, `NE`, `GE`, ..).
bool satisfies(int order, llvm::StringRef direction);

/// `value` rounded to a mantissa and an exponent of so many bits, in its own
/// type: overflow is infinity, what would be subnormal is zero.
Element reducePrecision(Element value, mlir::FloatType type,
                        unsigned exponentBits, unsigned mantissaBits);

} // namespace ttc::reference

#endif // TTC_REFERENCE_ARITHMETIC_H
