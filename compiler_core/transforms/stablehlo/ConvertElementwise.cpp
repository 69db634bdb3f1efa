// Element-wise ops.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/stablehlo/Bits.h"
#include "transforms/ttir/Patterns.h"
#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

bool isTruth(Value value) { return elementOf(value).isInteger(1); }

// An op of the same operands and result types under another name; on truth
// values, under a third.
struct Renaming {
  StringRef from, to, onTruth;
};

// `onTruth` is empty where truth values are not allowed or need nothing
// special.
const Renaming renamings[] = {
    {"abs", "abs", ""},
    {"add", "add", "logical_or"},
    {"and", "bitwise_and", "logical_and"},
    {"atan2", "atan2", ""},
    {"cbrt", "cbrt", ""},
    {"ceil", "ceil", ""},
    {"cosine", "cos", ""},
    {"exponential", "exp", ""},
    {"exponential_minus_one", "expm1", ""},
    {"floor", "floor", ""},
    {"is_finite", "isfinite", ""},
    {"log", "log", ""},
    {"log_plus_one", "log1p", ""},
    {"logistic", "sigmoid", ""},
    {"maximum", "maximum", "logical_or"},
    {"minimum", "minimum", "logical_and"},
    {"multiply", "multiply", "logical_and"},
    {"negate", "neg", ""},
    {"not", "bitwise_not", "logical_not"},
    {"or", "bitwise_or", "logical_or"},
    {"round_nearest_even", "round", ""},
    {"rsqrt", "rsqrt", ""},
    {"sign", "sign", ""},
    {"sine", "sin", ""},
    {"sqrt", "sqrt", ""},
    {"subtract", "subtract", ""},
    {"tan", "tan", ""},
    {"tanh", "tanh", ""},
    {"xor", "bitwise_xor", "logical_xor"},
};

LogicalResult rename(Conversion &c) {
  StringRef name = c.op->getName().stripDialect();
  const Renaming *found = llvm::find_if(
      renamings, [&](const Renaming &entry) { return entry.from == name; });
  bool truth = isTruth(c.operand(0)) && !found->onTruth.empty();
  return c.replace(c.b.create(truth ? found->onTruth : found->to,
                              c.op->getOperands(), c.resultType()));
}

// Ordering of truth values: false is less than true.
Value compareTruth(TTIRBuilder &b, StringRef direction, Value x, Value y) {
  auto no = [&](Value value) { return b.unary("logical_not", value); };
  if (direction == "NE") {
    return b.compare("logical_xor", x, y);
  }
  if (direction == "EQ") {
    return no(b.compare("logical_xor", x, y));
  }
  if (direction == "LT") {
    return b.compare("logical_and", no(x), y);
  }
  if (direction == "GE") {
    return b.compare("logical_or", x, no(y));
  }
  if (direction == "GT") {
    return b.compare("logical_and", x, no(y));
  }
  return b.compare("logical_or", no(x), y);
}

LogicalResult convertCompare(Conversion &c) {
  std::string direction = directionOf(c.op);
  Value x = c.operand(0), y = c.operand(1);
  if (isTruth(x)) {
    return c.replace(compareTruth(c.b, direction, x, y));
  }
  if (isa<FloatType>(elementOf(x)) && comparesTotally(c.op)) {
    Value left = totalOrder(c.b, x), right = totalOrder(c.b, y);
    if (!left) {
      return c.refuse("it compares bits of a float type that the device does "
                      "not have",
                      "f32 or bf16 operands");
    }
    x = left;
    y = right;
  }
  return c.replace(c.b.compare(StringRef(direction).lower(), x, y));
}

LogicalResult convertSelect(Conversion &c) {
  return c.replace(c.b.where(c.operand(0), c.operand(1), c.operand(2)));
}

// The numbers that all elements of `x` lie between, as its ops say: those of
// clamp_scalar, or of minimum(high, maximum(low, x)) in either order.
std::pair<double, double> knownRange(Value x) {
  double low = -std::numeric_limits<double>::infinity(), high = -low;
  auto bound = [](Attribute number) {
    auto integer = dyn_cast<IntegerAttr>(number);
    return integer ? double(integer.getInt())
                   : cast<FloatAttr>(number).getValueAsDouble();
  };
  for (Operation *op = x.getDefiningOp(); op; op = x.getDefiningOp()) {
    if (isOp(op, "clamp_scalar")) {
      return {std::max(low, bound(op->getAttr("min"))),
              std::min(high, bound(op->getAttr("max")))};
    }
    bool least = isOp(op, "maximum"), most = isOp(op, "minimum");
    if (!least && !most) {
      break;
    }
    std::optional<double> left = knownNumber(op->getOperand(0)),
                          right = knownNumber(op->getOperand(1));
    if (!left && !right) {
      break;
    }
    double number = left ? *left : *right;
    (least ? low : high) = number;
    x = op->getOperand(left ? 1 : 0);
  }
  return {low, high};
}

// Floats that do not fit become the nearest integer that does, NaN becomes 0:
// si32 the device's cast saturates, other types are held by hand.
Value floatToInteger(TTIRBuilder &b, Value x, IntegerType to) {
  unsigned width = to.getWidth();
  bool isUnsigned = to.isUnsigned();
  if (width >= 32 && !isUnsigned) {
    return b.typecast(x, to);
  }
  double low = isUnsigned ? 0.0 : -std::ldexp(1.0, width - 1);
  double above = std::ldexp(1.0, isUnsigned ? width : width - 1);
  auto [least, most] = knownRange(x);
  if (least >= low && most < above) {
    return b.typecast(x, to);
  }
  x = b.typecast(x, b.get().getF32Type());
  x = b.where(b.compare("eq", x, x), x, b.splat(typeOf(x), 0.0));
  if (width < 32) {
    Value held = b.binary("maximum", x, low);
    return b.typecast(b.binary("minimum", held, above - 1), to);
  }
  Value cast = b.typecast(b.binary("maximum", x, low), to);
  Attribute all = IntegerAttr::get(to, APInt::getAllOnes(width));
  return b.where(b.compare("ge", x, above), b.splat(typeOf(cast), all), cast);
}

LogicalResult convertConvert(Conversion &c) {
  return c.replace(
      convertElements(c.b, c.operand(0), c.resultType().getElementType()));
}

// clamp(low, x, high): two numbers, or tensors.
LogicalResult convertClamp(Conversion &c) {
  Value low = c.operand(0), x = c.operand(1), high = c.operand(2);
  std::optional<double> lowNumber = knownNumber(low),
                        highNumber = knownNumber(high);
  Type element = elementOf(x);
  bool plain = element.isF32() || element.isInteger(32);
  if (!lowNumber || !highNumber || !plain) {
    Value raised = c.b.binary("maximum", x, low);
    return c.replace(c.b.binary("minimum", raised, high));
  }
  auto number = [&](double value) -> Attribute {
    OpBuilder &builder = c.b.get();
    return element.isF32() ? Attribute(builder.getF32FloatAttr(value))
                           : builder.getI32IntegerAttr(value);
  };
  return c.replace(c.b.create("clamp_scalar", x, x.getType(),
                              {c.b.attr("max", number(*highNumber)),
                               c.b.attr("min", number(*lowNumber))}));
}

// Nearest integer, halves away from zero.
LogicalResult convertRoundAwayFromZero(Conversion &c) {
  Value x = c.operand(0), size = c.b.unary("abs", x);
  Value whole = c.b.unary("floor", size);
  Value rest = c.b.binary("subtract", size, whole);
  Value up = c.b.typecast(c.b.compare("ge", rest, 0.5), elementOf(x));
  Value rounded = c.b.binary("add", whole, up);
  return c.replace(c.b.binary("multiply", rounded, c.b.unary("sign", x)));
}

} // namespace

Value convertElements(TTIRBuilder &b, Value x, Type to) {
  if (to.isInteger(1) && !isTruth(x)) {
    return b.compare("ne", x, 0.0);
  }
  auto integer = dyn_cast<IntegerType>(to);
  return integer && isa<FloatType>(elementOf(x)) ? floatToInteger(b, x, integer)
                                                 : b.typecast(x, to);
}

void addElementwiseConverters(ConverterTable &table) {
  for (const Renaming &entry : renamings) {
    table.add(("stablehlo." + entry.from).str(), rename);
  }
  table.add("stablehlo.clamp", convertClamp);
  table.add("stablehlo.compare", convertCompare);
  table.add("stablehlo.convert", convertConvert);
  table.add("stablehlo.round_nearest_afz", convertRoundAwayFromZero);
  table.add("stablehlo.select", convertSelect);
}

} // namespace ttc
