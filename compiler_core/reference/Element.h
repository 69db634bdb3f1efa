// One element of a tensor as its bits, and what its type makes of them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_ELEMENT_H
#define TTC_REFERENCE_ELEMENT_H

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/APFloat.h"
#include <complex>
#include <cstdint>
#include <string>

namespace ttc::reference {

/// The bits of an element, in the low bits of `bits`, zeros above; `imag` is
/// the imaginary part of a complex element, else 0. A quantized element is its
/// stored integer. Bits and not numbers: NaN payloads, negative zeros and
/// bitcasts stay exact, and equality is what a test means by it.
struct Element {
  uint64_t bits = 0;
  uint64_t imag = 0;

  bool operator==(const Element &other) const {
    return bits == other.bits && imag == other.imag;
  }
};

enum class ElementKind { Boolean, Integer, Float, Complex, Quantized };

/// What `type` is; signless integers are signed, i1 is Boolean. REQUIRES: an
/// element type of the stablehlo dialect (or index, which is a 64-bit integer).
ElementKind kindOf(mlir::Type type);

/// Whether an integer type is read without a sign (booleans are).
bool isUnsigned(mlir::Type type);

/// Bits that an element takes; of one part of a complex type, of the stored
/// integer of a quantized type.
unsigned widthOf(mlir::Type type);

/// The low `width` bits.
inline uint64_t truncateBits(uint64_t value, unsigned width) {
  return width >= 64 ? value : value & ((uint64_t(1) << width) - 1);
}

/// An integer's value; exact for signed types of up to 64 bits. An unsigned
/// value above 2^63 is its two's complement (see toUnsigned).
int64_t toSigned(Element element, mlir::Type type);
inline uint64_t toUnsigned(Element element) { return element.bits; }

/// A float's value. Exact: every type is part of f64's range, and f64 keeps its
/// bits.
double toDouble(Element element, mlir::Type type);
/// A complex element's, or a float's with zero as its imaginary part.
std::complex<double> toComplex(Element element, mlir::Type type);

/// An integer of that type; wraps.
Element fromInteger(uint64_t value, mlir::Type type);
/// A float of that type; rounds to nearest, ties to even. What is out of range
/// becomes what the type has for it: infinity, else NaN, else the largest.
Element fromDouble(double value, mlir::Type type);
Element fromComplex(std::complex<double> value, mlir::Type type);
/// A number of any type but a quantized one: a boolean is true if it is not 0.
Element fromNumber(double value, mlir::Type type);

/// LLVM's float of these bits and back.
llvm::APFloat toAPFloat(uint64_t bits, mlir::FloatType type);
uint64_t fromAPFloat(const llvm::APFloat &value);

/// As a person would write it: `-3`, `1.5`, `(1, -2)`, `true`, `NaN`.
std::string format(Element element, mlir::Type type);

} // namespace ttc::reference

#endif // TTC_REFERENCE_ELEMENT_H
