// Lowerings of elementwise ops with one and two operands: one line for each,
// and the few rules they share.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

/// How an op takes a number in place of a tensor.
enum class Numbers {
  None,        ///< never
  Right,       ///< as second operand
  Commutative, ///< as second operand, or first and swapped
  Both,        ///< as second operand, or as first by another op ("scalar_…")
};

/// Numbers beside integer tensors travel as floats in parts of the library:
/// those that a float cannot hold go as tensors.
bool isExactNumber(TypedAttr number) {
  auto integer = dyn_cast<IntegerAttr>(number);
  return !integer || std::abs(integer.getInt()) <= (1 << 24);
}

/// `number` as a tensor that broadcasts against the other operand if that one
/// has the result's shape already.
Value numberAsTensor(OpLowering &op, TypedAttr number, Type element,
                     Shape other) {
  SmallVector<int64_t> shape(op.resultType().getShape());
  if (other == ArrayRef(shape)) {
    shape.assign(shape.size(), 1);
  }
  return op.full(number, RankedTensorType::get(shape, element));
}

/// The two operands of a binary op, each a tensor or a number.
struct Operands {
  Value lhs, rhs;
  std::optional<TypedAttr> left, right;

  /// `element`: the type that both are cast to.
  Operands(OpLowering &op, Type element) {
    left = op.number(0);
    right = op.number(1);
    if (left && right) {
      left.reset(); // both known: an ordinary tensor takes the other
    }
    lhs = op.typecast(op.operand(0), element);
    rhs = op.typecast(op.operand(1), element);
    Shape result = op.resultType().getShape();
    if ((right && shapeOf(lhs) != result) ||
        (right && !isExactNumber(*right))) {
      rhs = numberAsTensor(op, *right, element, shapeOf(lhs));
      right.reset();
    }
    if ((left && shapeOf(rhs) != result) || (left && !isExactNumber(*left))) {
      lhs = numberAsTensor(op, *left, element, shapeOf(rhs));
      left.reset();
    }
  }
};

/// `name` over operands of type `element`; `swapped` is the op for a number in
/// front.
LogicalResult emitBinary(OpLowering &op, StringRef name, StringRef swapped,
                         Numbers numbers, Type element, Type result,
                         ArrayRef<NamedAttribute> attributes = {}) {
  Operands operands(op, element);
  RankedTensorType type = withElement(op.resultType(), result);
  SmallVector<NamedAttribute> all(attributes);
  if (operands.right && numbers != Numbers::None) {
    all.push_back(op.attr("rhs", *operands.right));
    return op.replace(
        op.create((name + "_scalar").str(), operands.lhs, type, all));
  }
  if (operands.left && numbers == Numbers::Commutative) {
    all.push_back(op.attr("rhs", *operands.left));
    return op.replace(
        op.create((swapped + "_scalar").str(), operands.rhs, type, all));
  }
  if (operands.left && numbers == Numbers::Both && attributes.empty()) {
    all.push_back(op.attr("lhs", *operands.left));
    return op.replace(
        op.create(("scalar_" + name).str(), operands.rhs, type, all));
  }
  StringRef ofTensors = name == "pow" ? "pow_tensor" : name;
  return op.replace(
      op.create(ofTensors, {operands.lhs, operands.rhs}, type, attributes));
}

void addArithmetic(LoweringTable &table, StringRef ttir, StringRef ttnn,
                   Numbers numbers) {
  table[ttir] = [=](OpLowering &op) {
    Type element = op.resultType().getElementType();
    return emitBinary(op, ttnn, ttnn, numbers, element, element);
  };
}

/// Floats in, floats out: integers are computed as f32.
void addFloatArithmetic(LoweringTable &table, StringRef ttir, StringRef ttnn,
                        Numbers numbers) {
  table[ttir] = [=](OpLowering &op) {
    Type element = op.resultType().getElementType();
    if (isInteger(element)) {
      element = op.builder.getF32Type();
    }
    return emitBinary(op, ttnn, ttnn, numbers, element, element);
  };
}

/// Answers in bf16 0 and 1, whatever is compared. `swapped`: the op for a
/// number on the left.
void addComparison(LoweringTable &table, StringRef name, StringRef swapped) {
  table[name] = [=](OpLowering &op) {
    return emitBinary(op, name, swapped, Numbers::Commutative,
                      elementOf(op.operand(0)), op.builder.getBF16Type());
  };
}

Value asTruth(OpLowering &op, unsigned index) {
  Value value = op.operand(index);
  return op.isBoolean(index) ? value : op.truth(value);
}

LogicalResult emitLogical(OpLowering &op, StringRef name) {
  auto type = withElement(op.resultType(), op.builder.getBF16Type());
  return op.replace(op.create(name, {asTruth(op, 0), asTruth(op, 1)}, type));
}

void addLogical(LoweringTable &table, StringRef name) {
  table[name] = [=](OpLowering &op) { return emitLogical(op, name); };
}

/// Bits of integers; booleans have one bit, and the library refuses bf16 here.
void addBitwise(LoweringTable &table, StringRef name, StringRef logical) {
  table[name] = [=](OpLowering &op) -> LogicalResult {
    if (op.isBoolean(0)) {
      return emitLogical(op, logical);
    }
    Type element = op.resultType().getElementType();
    return emitBinary(op, name, name, Numbers::Commutative, element, element);
  };
}

LogicalResult lowerDivision(OpLowering &op) {
  Type element = op.resultType().getElementType();
  if (element.isUnsignedInteger()) {
    return lowerUnsignedDivision(op);
  }
  if (!isInteger(element)) {
    return emitBinary(op, "divide", "", Numbers::Both, element, element);
  }
  // Without a rounding mode the quotient would be a float.
  return emitBinary(
      op, "divide", "", Numbers::Right, element, element,
      op.attr("rounding_mode", op.builder.getStringAttr("trunc")));
}

/// The sign of the dividend, as C has it. Unsigned numbers have no sign, and
/// `fmod` refuses them; `remainder` takes them beside a number.
LogicalResult lowerRemainder(OpLowering &op) {
  Type element = op.resultType().getElementType();
  if (!element.isUnsignedInteger()) {
    return emitBinary(op, "fmod", "", Numbers::Right, element, element);
  }
  if (op.number(1)) {
    return emitBinary(op, "remainder", "", Numbers::Right, element, element);
  }
  return lowerUnsignedRemainder(op);
}

/// The library takes the power of an integer tensor only by an integer number;
/// the op of two tensors has a name of its own.
LogicalResult lowerPower(OpLowering &op) {
  Type element = op.resultType().getElementType();
  if (isInteger(element) && !op.number(1)) {
    element = op.builder.getF32Type();
  }
  return emitBinary(op, "pow", "", Numbers::Both, element, element);
}

/// One operand. Integers only where the library takes them, else by way of f32.
LogicalResult emitUnary(OpLowering &op, StringRef name, bool takesIntegers,
                        ArrayRef<NamedAttribute> attributes = {}) {
  Value input = op.operand(0);
  if (isInteger(elementOf(input)) && !takesIntegers) {
    input = op.typecast(input, op.builder.getF32Type());
  }
  return op.replace(op.create(name, input, typeOf(input), attributes));
}

void addFloatUnary(LoweringTable &table, StringRef name) {
  table[name] = [=](OpLowering &op) { return emitUnary(op, name, false); };
}

/// Integers have no fraction: rounding leaves them alone.
void addRounding(LoweringTable &table, StringRef name) {
  table[name] = [=](OpLowering &op) -> LogicalResult {
    if (isInteger(elementOf(op.operand(0)))) {
      return op.replace(op.operand(0));
    }
    return emitUnary(op, name, false);
  };
}

LogicalResult lowerNegation(OpLowering &op) {
  Value input = op.operand(0);
  if (!elementOf(input).isUnsignedInteger()) {
    return emitUnary(op, "neg", true);
  }
  return op.replace(op.create("scalar_subtract", input, typeOf(input),
                              op.attr("lhs", op.builder.getI64IntegerAttr(0))));
}

LogicalResult lowerLogicalNot(OpLowering &op) {
  Value input = op.operand(0);
  return op.replace(op.create("logical_not", input, typeOf(input)));
}

LogicalResult lowerBitwiseNot(OpLowering &op) {
  return op.isBoolean(0) ? lowerLogicalNot(op)
                         : emitUnary(op, "bitwise_not", true);
}

/// Whether integers of `from` may not fit `to`, which is below the device's
/// width.
bool cutsOff(Type from, Type to) {
  if (!isInteger(from) || !isInteger(to) || from.isInteger(1)) {
    return false;
  }
  unsigned width = to.getIntOrFloatBitWidth();
  bool losesSign = !from.isUnsignedInteger() && to.isUnsignedInteger();
  bool gainsSign = from.isUnsignedInteger() && !to.isUnsignedInteger();
  unsigned fromWidth = from.getIntOrFloatBitWidth();
  return width < 32 &&
         (fromWidth > width || losesSign || (gainsSign && fromWidth == width));
}

LogicalResult lowerTypecast(OpLowering &op) {
  Value input = op.operand(0);
  Type from = op.sourceType(0).getElementType();
  Type to = getElementTypeOrSelf(op.source->getResult(0).getType());
  if (to.isInteger(1) && !from.isInteger(1)) {
    return op.replace(op.truth(input));
  }
  if (cutsOff(from, to)) {
    Value narrow = op.typecast(input, op.resultType().getElementType());
    return op.replace(
        op.wrapTo(narrow, to.getIntOrFloatBitWidth(), to.isUnsignedInteger()));
  }
  return op.replace(input);
}

LogicalResult lowerBitcast(OpLowering &op) {
  Value input = op.operand(0);
  Type from = op.sourceType(0).getElementType();
  Type to = getElementTypeOrSelf(op.source->getResult(0).getType());
  auto keepsWidth = [](Type source, Type device) {
    return source.getIntOrFloatBitWidth() == device.getIntOrFloatBitWidth();
  };
  Type result = op.resultType().getElementType();
  if (!keepsWidth(from, elementOf(input)) || !keepsWidth(to, result)) {
    return op.unsupported("bits of 32-bit types can be reread, others are "
                          "stored in another width on the device");
  }
  if (elementOf(input) == result) {
    return op.replace(input);
  }
  return op.replace(op.create("bitcast_convert", input, op.resultType()));
}

LogicalResult lowerGelu(OpLowering &op) {
  return emitUnary(
      op, "gelu", false,
      op.attr("fast_and_approximate_mode", op.builder.getBoolAttr(false)));
}

LogicalResult lowerLeakyRelu(OpLowering &op) {
  return emitUnary(op, "leaky_relu", false,
                   op.attr("parameter", op.attribute("parameter")));
}

} // namespace

void addElementwiseLowerings(LoweringTable &table) {
  addArithmetic(table, "add", "add", Numbers::Commutative);
  addArithmetic(table, "subtract", "subtract", Numbers::Both);
  addArithmetic(table, "multiply", "multiply", Numbers::Commutative);
  addArithmetic(table, "maximum", "maximum", Numbers::Commutative);
  addArithmetic(table, "minimum", "minimum", Numbers::Commutative);
  addFloatArithmetic(table, "atan2", "atan2", Numbers::None);
  table["div"] = lowerDivision;
  table["remainder"] = lowerRemainder;
  table["pow"] = lowerPower;

  addComparison(table, "eq", "eq");
  addComparison(table, "ne", "ne");
  addComparison(table, "lt", "gt");
  addComparison(table, "le", "ge");
  addComparison(table, "gt", "lt");
  addComparison(table, "ge", "le");
  for (StringRef name : {"logical_and", "logical_or", "logical_xor"}) {
    addLogical(table, name);
  }
  addBitwise(table, "bitwise_and", "logical_and");
  addBitwise(table, "bitwise_or", "logical_or");
  addBitwise(table, "bitwise_xor", "logical_xor");
  addArithmetic(table, "logical_left_shift", "logical_left_shift",
                Numbers::Right);
  addArithmetic(table, "logical_right_shift", "logical_right_shift",
                Numbers::Right);
  addArithmetic(table, "right_shift", "bitwise_right_shift", Numbers::Right);

  for (StringRef name :
       {"acos",   "acosh", "asin",       "asinh",       "atan",     "atanh",
        "cbrt",   "cos",   "cosh",       "erf",         "erfc",     "exp",
        "exp2",   "expm1", "frac",       "hardsigmoid", "isfinite", "log",
        "log1p",  "mish",  "reciprocal", "relu6",       "rsqrt",    "sigmoid",
        "sign",   "silu",  "sin",        "sinh",        "sqrt",     "tan",
        "tanh",   "selu",  "softsign",   "signbit",     "erfinv",   "lgamma",
        "digamma"}) {
    addFloatUnary(table, name);
  }
  for (StringRef name : {"ceil", "floor", "round", "trunc"}) {
    addRounding(table, name);
  }
  for (StringRef name : {"abs", "relu", "square"}) {
    table[name] = [=](OpLowering &op) { return emitUnary(op, name, true); };
  }
  table["neg"] = lowerNegation;
  table["logical_not"] = lowerLogicalNot;
  table["bitwise_not"] = lowerBitwiseNot;
  table["typecast"] = lowerTypecast;
  table["bitcast_convert"] = lowerBitcast;
  table["gelu"] = lowerGelu;
  table["leaky_relu"] = lowerLeakyRelu;
}

} // namespace ttc
