// CHLO ops and the composites of the same names: directly where ttir has them,
// else by formulas that keep precision.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// chlo.x is ttir.x.
LogicalResult sameName(Conversion &c) {
  StringRef name = converterName(c.op);
  name.consume_front("chlo.");
  return c.replace(c.b.create(name, c.operand(0), c.resultType()));
}

LogicalResult convertSquare(Conversion &c) {
  return c.replace(c.b.binary("multiply", c.operand(0), c.operand(0)));
}

LogicalResult convertErfInv(Conversion &c) {
  return c.replace(c.b.create("erfinv", c.operand(0), c.resultType()));
}

// (expm1(x) - expm1(-x)) / 2: no cancellation near 0.
LogicalResult convertSinh(Conversion &c) {
  Value x = c.operand(0);
  Value up = c.b.unary("expm1", x);
  Value down = c.b.unary("expm1", c.b.unary("neg", x));
  return c.replace(
      c.b.binary("multiply", c.b.binary("subtract", up, down), 0.5));
}

LogicalResult convertCosh(Conversion &c) {
  Value x = c.operand(0);
  Value up = c.b.unary("exp", x);
  Value down = c.b.unary("exp", c.b.unary("neg", x));
  return c.replace(c.b.binary("multiply", c.b.binary("add", up, down), 0.5));
}

// 2 log(sqrt((x + 1) / 2) + sqrt((x - 1) / 2)): squares of large x do not
// overflow.
LogicalResult convertAcosh(Conversion &c) {
  Value x = c.operand(0);
  auto root = [&](double shift) {
    Value half = c.b.binary("multiply", c.b.binary("add", x, shift), 0.5);
    return c.b.unary("sqrt", half);
  };
  Value sum = c.b.binary("add", root(1.0), root(-1.0));
  return c.replace(c.b.binary("multiply", c.b.unary("log", sum), 2.0));
}

// (log1p(x) - log1p(-x)) / 2.
LogicalResult convertAtanh(Conversion &c) {
  Value x = c.operand(0);
  Value up = c.b.unary("log1p", x);
  Value down = c.b.unary("log1p", c.b.unary("neg", x));
  return c.replace(
      c.b.binary("multiply", c.b.binary("subtract", up, down), 0.5));
}

// sign(x) log1p(|x| + x^2 / (1 + sqrt(x^2 + 1))): precise near 0.
LogicalResult convertAsinh(Conversion &c) {
  Value x = c.operand(0), size = c.b.unary("abs", x);
  Value square = c.b.binary("multiply", x, x);
  Value root = c.b.unary("sqrt", c.b.binary("add", square, 1.0));
  Value part = c.b.binary("div", square, c.b.binary("add", root, 1.0));
  Value log = c.b.unary("log1p", c.b.binary("add", size, part));
  // Where squares overflow it is log(2 |x|).
  constexpr double large = 1e9, log2 = 0.69314718055994531;
  Value ofLarge = c.b.binary("add", c.b.unary("log", size), log2);
  log = c.b.where(c.b.compare("gt", size, large), ofLarge, log);
  return c.replace(c.b.binary("multiply", log, c.b.unary("sign", x)));
}

LogicalResult convertIsInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.b.unary("abs", c.operand(0)), infinity));
}

LogicalResult convertIsPosInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.operand(0), infinity));
}

LogicalResult convertIsNegInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.operand(0), -infinity));
}

// The next f32 from x towards y: one step in the order of bits, which for
// negative numbers runs the other way.
LogicalResult convertNextAfter(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0), y = c.operand(1);
  if (!elementOf(x).isF32()) {
    return c.refuse("it steps through a type other than f32", "f32 operands");
  }
  auto integers = typeOf(x).clone(b.get().getI32Type());
  Value away =
      b.unary("logical_not", b.compare("logical_xor", b.compare("gt", x, 0.0),
                                       b.compare("gt", y, x)));
  Value bits = b.create("bitcast_convert", x, integers);
  Value moved = b.where(away, b.binary("add", bits, 1.0),
                        b.binary("subtract", bits, 1.0));
  Value next = b.create("bitcast_convert", moved, x.getType());
  constexpr double least = std::numeric_limits<float>::denorm_min();
  Value fromZero = b.binary("multiply", b.unary("sign", y), least);
  next = b.where(b.compare("eq", x, 0.0), fromZero, next);
  next = b.where(b.compare("eq", x, y), y, next);
  // NaN + anything is NaN.
  Value isNumber =
      b.compare("logical_and", b.compare("eq", x, x), b.compare("eq", y, y));
  return c.replace(b.where(isNumber, next, b.binary("add", x, y)));
}

// Values and i32 indices of the k greatest along the last dimension; of a
// composite, k is a composite attribute.
LogicalResult convertTopK(Conversion &c) {
  auto k = c.op->getAttrOfType<IntegerAttr>("k");
  if (auto attributes =
          c.op->getAttrOfType<DictionaryAttr>("composite_attributes")) {
    k = attributes.getAs<IntegerAttr>("k");
  }
  if (!k || c.op->getNumResults() != 2) {
    return c.refuse("it has no `k` or not two results",
                    "chlo.top_k(x, k = 5) : values, indices");
  }
  OpBuilder &builder = c.b.get();
  OperationState state(c.op->getLoc(), "ttir.topk");
  state.addOperands(c.operand(0));
  state.addTypes(c.op->getResultTypes());
  int64_t last = typeOf(c.operand(0)).getRank() - 1;
  state.addAttributes({c.b.attr("dim", builder.getI32IntegerAttr(last)),
                       c.b.attr("k", builder.getI32IntegerAttr(k.getInt())),
                       c.b.attr("largest", builder.getBoolAttr(true)),
                       c.b.attr("sorted", builder.getBoolAttr(true))});
  return c.replace(builder.create(state)->getResults());
}

} // namespace

void addChloConverters(ConverterTable &table) {
  for (StringRef name : {"chlo.acos", "chlo.asin", "chlo.atan", "chlo.digamma",
                         "chlo.erf", "chlo.erfc", "chlo.lgamma", "chlo.tan"}) {
    table.add(name, sameName);
  }
  table.add("chlo.acosh", convertAcosh);
  table.add("chlo.asinh", convertAsinh);
  table.add("chlo.atanh", convertAtanh);
  table.add("chlo.cosh", convertCosh);
  table.add("chlo.erf_inv", convertErfInv);
  table.add("chlo.is_inf", convertIsInf);
  table.add("chlo.is_neg_inf", convertIsNegInf);
  table.add("chlo.is_pos_inf", convertIsPosInf);
  table.add("chlo.next_after", convertNextAfter);
  table.add("chlo.sinh", convertSinh);
  table.add("chlo.square", convertSquare);
  table.add("chlo.top_k", convertTopK);
}

} // namespace ttc
