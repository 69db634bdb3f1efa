// Formulas over tensors: builds stablehlo ops where a formula is written.
//   Expr y = exp(-x * x) / (1.0 + 2.0 * x);
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_CHLO_EXPR_H
#define TTC_TRANSFORMS_CHLO_EXPR_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace ttc::chlo {

/// A tensor value and where to build what is computed of it. Cheap to copy;
/// operands of an operator have one type, numbers take the other operand's.
/// REQUIRES: static shapes (numbers become splats).
class Expr {
public:
  Expr(mlir::Value value, mlir::OpBuilder &builder, mlir::Location loc)
      : value(value), builder(&builder), loc(loc) {}

  mlir::Value get() const { return value; }
  mlir::OpBuilder &getBuilder() const { return *builder; }
  mlir::Location getLoc() const { return loc; }
  mlir::RankedTensorType type() const {
    return mlir::cast<mlir::RankedTensorType>(value.getType());
  }
  mlir::Type element() const { return type().getElementType(); }
  bool isDouble() const { return element().isF64(); }

  /// The same place, another value.
  Expr with(mlir::Value other) const { return {other, *builder, loc}; }
  /// A splat of this type; integers are rounded towards zero.
  Expr number(double number) const;
  /// A splat of this integer type, bit by bit.
  Expr bits(const llvm::APInt &pattern) const;
  /// "stablehlo." + name over `operands`.
  Expr op(llvm::StringRef name, mlir::ValueRange operands, mlir::Type result,
          llvm::ArrayRef<mlir::NamedAttribute> attributes = {}) const;
  Expr unary(llvm::StringRef name) const { return op(name, value, type()); }
  /// The value converted to another element type, or its bits read as one.
  Expr cast(mlir::Type element) const;
  Expr bitcast(mlir::Type element) const;

private:
  mlir::Value value;
  mlir::OpBuilder *builder;
  mlir::Location loc;
};

Expr operator+(Expr a, Expr b);
Expr operator-(Expr a, Expr b);
Expr operator*(Expr a, Expr b);
Expr operator/(Expr a, Expr b);
Expr operator-(Expr a);
inline Expr operator+(Expr a, double b) { return a + a.number(b); }
inline Expr operator-(Expr a, double b) { return a - a.number(b); }
inline Expr operator*(Expr a, double b) { return a * a.number(b); }
inline Expr operator/(Expr a, double b) { return a / a.number(b); }
inline Expr operator+(double a, Expr b) { return b.number(a) + b; }
inline Expr operator-(double a, Expr b) { return b.number(a) - b; }
inline Expr operator*(double a, Expr b) { return b.number(a) * b; }
inline Expr operator/(double a, Expr b) { return b.number(a) / b; }

// Comparisons give tensors of i1; &, | and ! combine them (bits of integers).
Expr operator<(Expr a, Expr b);
Expr operator<=(Expr a, Expr b);
Expr operator>(Expr a, Expr b);
Expr operator>=(Expr a, Expr b);
Expr operator==(Expr a, Expr b);
Expr operator!=(Expr a, Expr b);
inline Expr operator<(Expr a, double b) { return a < a.number(b); }
inline Expr operator<=(Expr a, double b) { return a <= a.number(b); }
inline Expr operator>(Expr a, double b) { return a > a.number(b); }
inline Expr operator>=(Expr a, double b) { return a >= a.number(b); }
inline Expr operator==(Expr a, double b) { return a == a.number(b); }
inline Expr operator!=(Expr a, double b) { return a != a.number(b); }
Expr operator&(Expr a, Expr b);
Expr operator|(Expr a, Expr b);
Expr operator!(Expr a);

Expr select(Expr condition, Expr yes, Expr no);
inline Expr select(Expr condition, double yes, Expr no) {
  return select(condition, no.number(yes), no);
}
inline Expr isNan(Expr x) { return x != x; }

Expr abs(Expr x);
Expr sign(Expr x);
Expr floor(Expr x);
Expr sqrt(Expr x);
Expr exp(Expr x);
Expr expm1(Expr x);
Expr log(Expr x);
Expr log1p(Expr x);
Expr sin(Expr x);
Expr cos(Expr x);
Expr atan2(Expr y, Expr x);
Expr pow(Expr x, Expr y);
Expr max(Expr a, Expr b);
Expr min(Expr a, Expr b);

// Complex numbers, by parts.
Expr real(Expr z);
Expr imag(Expr z);
Expr complex(Expr re, Expr im);

/// c[0] + c[1] t + ... by Horner's rule, highest power last in `c`.
Expr polynomial(Expr t, llvm::ArrayRef<double> c);
/// c[0] T0(t) + c[1] T1(t) + ... by Clenshaw's rule, for t in [-1, 1].
Expr chebyshev(Expr t, llvm::ArrayRef<double> c);

/// Greatest number and unit roundoff of a floating-point type.
double largestOf(mlir::Type element);
double epsilonOf(mlir::Type element);

} // namespace ttc::chlo

#endif // TTC_TRANSFORMS_CHLO_EXPR_H
