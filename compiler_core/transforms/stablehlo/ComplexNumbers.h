// Arithmetic of complex tensors that are pairs of real ones.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_COMPLEXNUMBERS_H
#define TTC_TRANSFORMS_STABLEHLO_COMPLEXNUMBERS_H

#include "dialects/ttir/TTIRBuilder.h"

namespace ttc {

/// A complex tensor: two real ones of one type.
struct Pair {
  mlir::Value re, im;
};

/// Formulas over pairs, as ttir ops. Written for the range of the element type:
/// no square of a number that is representable itself overflows.
class ComplexMath {
public:
  explicit ComplexMath(mlir::tt::ttir::TTIRBuilder b) : b(b) {}

  Pair add(Pair x, Pair y);
  Pair subtract(Pair x, Pair y);
  Pair multiply(Pair x, Pair y);
  Pair divide(Pair x, Pair y);
  Pair negate(Pair x);
  mlir::Value abs(Pair x);
  Pair exp(Pair x);
  Pair expm1(Pair x);
  Pair log(Pair x);
  Pair log1p(Pair x);
  Pair sqrt(Pair x);
  Pair rsqrt(Pair x);
  Pair cbrt(Pair x);
  Pair power(Pair x, Pair y);
  Pair sine(Pair x);
  Pair cosine(Pair x);
  Pair tan(Pair x);
  Pair tanh(Pair x);
  Pair logistic(Pair x);
  Pair sign(Pair x);
  mlir::Value equal(Pair x, Pair y);

  /// A pair of numbers as tensors like `x`.
  Pair constant(Pair x, double re, double im);

private:
  using Value = mlir::Value;
  Value binary(mlir::StringRef name, Value x, Value y) {
    return b.binary(name, x, y);
  }
  Value scaled(Value x, double factor) {
    return b.binary("multiply", x, factor);
  }
  Value choose(Value condition, Value x, Value y) {
    return b.where(condition, x, y);
  }
  Pair choose(Value condition, Pair x, Pair y) {
    return {choose(condition, x.re, y.re), choose(condition, x.im, y.im)};
  }
  Pair polar(Value radius, Value angle);

  mlir::tt::ttir::TTIRBuilder b;
};

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_COMPLEXNUMBERS_H
