// Division of ui32, which the library has for si32 only.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

Value withNumber(OpLowering &op, StringRef name, Value x, int64_t number) {
  return op.create(name, x, typeOf(x),
                   op.attr("rhs", op.builder.getI64IntegerAttr(number)));
}

/// 1 where a >= b, else 0, in ui32.
Value atLeast(OpLowering &op, Value a, Value b) {
  Type ui32 = elementOf(a);
  auto truth = withElement(typeOf(a), op.builder.getBF16Type());
  return op.typecast(op.create("ge", {a, b}, truth), ui32);
}

/// a / b for b below 2^31: half of `a` fits si32; its quotient twice is short
/// by at most one, which the rest tells.
Value divideByPositive(OpLowering &op, Value a, Value b) {
  RankedTensorType type = typeOf(a);
  Type si32 = op.builder.getIntegerType(32, true);
  Value half = withNumber(op, "logical_right_shift_scalar", a, 1);
  Value quotient =
      op.create("divide", {op.typecast(half, si32), op.typecast(b, si32)},
                withElement(type, si32),
                op.attr("rounding_mode", op.builder.getStringAttr("trunc")));
  Value twice = withNumber(op, "logical_left_shift_scalar",
                           op.typecast(quotient, type.getElementType()), 1);
  Value rest =
      op.create("subtract", {a, op.create("multiply", {twice, b}, type)}, type);
  return op.create("add", {twice, atLeast(op, rest, b)}, type);
}

/// a / b of one shape.
Value divide(OpLowering &op, Value a, Value b) {
  Value quotient = divideByPositive(op, a, b);
  auto divisor = op.number(1);
  if (divisor && cast<IntegerAttr>(*divisor).getInt() <= INT32_MAX) {
    return quotient;
  }
  // A divisor with the top bit set goes into the dividend once or not at all.
  Value top = withNumber(op, "logical_right_shift_scalar", b, 31);
  Value isLarge = op.typecast(top, op.builder.getBF16Type());
  int32_t segments[] = {1, 1, 1};
  return op.create("where", {isLarge, atLeast(op, a, b), quotient}, typeOf(a),
                   op.attr("operandSegmentSizes",
                           op.builder.getDenseI32ArrayAttr(segments)));
}

} // namespace

LogicalResult lowerUnsignedDivision(OpLowering &op) {
  Shape shape = op.resultType().getShape();
  return op.replace(divide(op, op.broadcastTo(op.operand(0), shape),
                           op.broadcastTo(op.operand(1), shape)));
}

LogicalResult lowerUnsignedRemainder(OpLowering &op) {
  RankedTensorType type = op.resultType();
  Value a = op.broadcastTo(op.operand(0), type.getShape());
  Value b = op.broadcastTo(op.operand(1), type.getShape());
  Value whole = op.create("multiply", {divide(op, a, b), b}, type);
  return op.replace(op.create("subtract", {a, whole}, type));
}

} // namespace ttc
