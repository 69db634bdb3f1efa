// Builds stablehlo ops for formulas.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Expr.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

using namespace mlir;

namespace ttc::chlo {

Expr Expr::op(StringRef name, ValueRange operands, Type result,
              ArrayRef<NamedAttribute> attributes) const {
  OperationState state(loc, ("stablehlo." + name).str());
  state.addOperands(operands);
  state.addTypes(result);
  state.addAttributes(attributes);
  return with(builder->create(state)->getResult(0));
}

namespace {

Expr constant(const Expr &like, Attribute value) {
  return like.op("constant", {}, like.type(),
                 like.getBuilder().getNamedAttr(
                     "value", DenseElementsAttr::get(like.type(), value)));
}

Expr binary(StringRef name, const Expr &a, const Expr &b) {
  return a.op(name, {a.get(), b.get()}, a.type());
}

Expr compare(stablehlo::ComparisonDirection direction, const Expr &a,
             const Expr &b) {
  OpBuilder &builder = a.getBuilder();
  auto attribute =
      stablehlo::ComparisonDirectionAttr::get(builder.getContext(), direction);
  return a.op("compare", {a.get(), b.get()},
              a.type().clone(builder.getI1Type()),
              builder.getNamedAttr("comparison_direction", attribute));
}

const llvm::fltSemantics &semanticsOf(Type element) {
  return cast<FloatType>(element).getFloatSemantics();
}

} // namespace

Expr Expr::number(double number) const {
  if (auto floats = dyn_cast<FloatType>(element())) {
    return constant(*this, FloatAttr::get(floats, number));
  }
  return constant(*this,
                  IntegerAttr::get(element(), static_cast<int64_t>(number)));
}

Expr Expr::bits(const APInt &pattern) const {
  return constant(*this, IntegerAttr::get(element(), pattern));
}

Expr Expr::cast(Type to) const {
  return element() == to ? *this : op("convert", value, type().clone(to));
}

Expr Expr::bitcast(Type to) const {
  return op("bitcast_convert", value, type().clone(to));
}

Expr operator+(Expr a, Expr b) { return binary("add", a, b); }
Expr operator-(Expr a, Expr b) { return binary("subtract", a, b); }
Expr operator*(Expr a, Expr b) { return binary("multiply", a, b); }
Expr operator/(Expr a, Expr b) { return binary("divide", a, b); }
Expr operator-(Expr a) { return a.unary("negate"); }
Expr operator&(Expr a, Expr b) { return binary("and", a, b); }
Expr operator|(Expr a, Expr b) { return binary("or", a, b); }
Expr operator!(Expr a) { return a.unary("not"); }

using Direction = stablehlo::ComparisonDirection;
Expr operator<(Expr a, Expr b) { return compare(Direction::LT, a, b); }
Expr operator<=(Expr a, Expr b) { return compare(Direction::LE, a, b); }
Expr operator>(Expr a, Expr b) { return compare(Direction::GT, a, b); }
Expr operator>=(Expr a, Expr b) { return compare(Direction::GE, a, b); }
Expr operator==(Expr a, Expr b) { return compare(Direction::EQ, a, b); }
Expr operator!=(Expr a, Expr b) { return compare(Direction::NE, a, b); }

Expr select(Expr condition, Expr yes, Expr no) {
  return yes.op("select", {condition.get(), yes.get(), no.get()}, yes.type());
}

Expr abs(Expr x) { return x.unary("abs"); }
Expr sign(Expr x) { return x.unary("sign"); }
Expr floor(Expr x) { return x.unary("floor"); }
Expr sqrt(Expr x) { return x.unary("sqrt"); }
Expr exp(Expr x) { return x.unary("exponential"); }
Expr expm1(Expr x) { return x.unary("exponential_minus_one"); }
Expr log(Expr x) { return x.unary("log"); }
Expr log1p(Expr x) { return x.unary("log_plus_one"); }
Expr sin(Expr x) { return x.unary("sine"); }
Expr cos(Expr x) { return x.unary("cosine"); }
Expr atan2(Expr y, Expr x) { return binary("atan2", y, x); }
Expr pow(Expr x, Expr y) { return binary("power", x, y); }
Expr max(Expr a, Expr b) { return binary("maximum", a, b); }
Expr min(Expr a, Expr b) { return binary("minimum", a, b); }

namespace {

Type partOf(const Expr &z) {
  return z.type().clone(llvm::cast<ComplexType>(z.element()).getElementType());
}

} // namespace

Expr real(Expr z) { return z.op("real", z.get(), partOf(z)); }
Expr imag(Expr z) { return z.op("imag", z.get(), partOf(z)); }
Expr complex(Expr re, Expr im) {
  return re.op("complex", {re.get(), im.get()},
               re.type().clone(ComplexType::get(re.element())));
}

Expr polynomial(Expr t, ArrayRef<double> c) {
  Expr sum = t.number(c.back());
  for (double coefficient : llvm::reverse(c.drop_back())) {
    sum = sum * t + coefficient;
  }
  return sum;
}

Expr chebyshev(Expr t, ArrayRef<double> c) {
  Expr twice = t * 2.0;
  Expr last = t.number(c.back()), before = t.number(0.0);
  for (double coefficient : llvm::reverse(c.drop_front().drop_back())) {
    Expr next = twice * last - before + coefficient;
    before = last;
    last = next;
  }
  return t * last - before + c.front();
}

double largestOf(Type element) {
  return APFloat::getLargest(semanticsOf(element)).convertToDouble();
}

double epsilonOf(Type element) {
  return std::ldexp(1.0, 1 - static_cast<int>(APFloat::semanticsPrecision(
                                 semanticsOf(element))));
}

} // namespace ttc::chlo
