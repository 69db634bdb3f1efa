// Lowerings of choice and clamping.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

/// A value of `where`: a number if the library takes one there, else a tensor.
struct Choice {
  Value tensor;
  std::optional<TypedAttr> number;
};

/// Whether the shapes of predicate and tensors broadcast to the result's.
bool reachesResult(OpLowering &op, ValueRange tensors) {
  Shape result = op.resultType().getShape();
  SmallVector<int64_t> reached(result.size(), 1);
  for (Value tensor : tensors) {
    Shape shape = shapeOf(tensor);
    for (size_t i = 0; i < shape.size(); ++i) {
      int64_t &size = reached[result.size() - shape.size() + i];
      size = std::max(size, shape[i]);
    }
  }
  return ArrayRef(reached) == result;
}

Value onesShaped(OpLowering &op, TypedAttr number, Type element) {
  SmallVector<int64_t> shape(op.resultType().getRank(), 1);
  return op.full(number, RankedTensorType::get(shape, element));
}

/// A number beside a tensor is accepted only where the predicate has the
/// tensor's type, and two numbers take the predicate's: elsewhere numbers go as
/// tensors of one element.
void settleNumbers(OpLowering &op, Value predicate, Choice &first,
                   Choice &second) {
  Type element = op.resultType().getElementType();
  // Two integers under an integer predicate would give f32.
  bool sameType = elementOf(predicate) == element && !isInteger(element);
  for (Choice *choice : {&first, &second}) {
    if (choice->number && !sameType) {
      choice->tensor = onesShaped(op, *choice->number, element);
      choice->number.reset();
    }
  }
}

LogicalResult lowerWhere(OpLowering &op) {
  Type element = op.resultType().getElementType();
  Value predicate = op.operand(0);
  Choice first{op.typecast(op.operand(1), element), op.number(1)};
  Choice second{op.typecast(op.operand(2), element), op.number(2)};
  settleNumbers(op, predicate, first, second);
  SmallVector<Value, 3> operands{predicate};
  SmallVector<NamedAttribute> attributes;
  int32_t segments[] = {1, !first.number, !second.number};
  if (first.number) {
    attributes.push_back(op.attr("on_true_scalar", *first.number));
  } else {
    operands.push_back(first.tensor);
  }
  if (second.number) {
    attributes.push_back(op.attr("on_false_scalar", *second.number));
  } else {
    operands.push_back(second.tensor);
  }
  if (!reachesResult(op, operands)) {
    operands = {predicate, op.typecast(op.operand(1), element),
                op.typecast(op.operand(2), element)};
    attributes.clear();
    segments[1] = segments[2] = 1;
  }
  attributes.push_back(op.attr("operandSegmentSizes",
                               op.builder.getDenseI32ArrayAttr(segments)));
  return op.replace(op.create("where", operands, op.resultType(), attributes));
}

Value clampTo(OpLowering &op, Value input, TypedAttr low, TypedAttr high) {
  // ui32 is refused by clamp, not by its two halves.
  if (elementOf(input).isUnsignedInteger()) {
    Value raised =
        op.create("maximum_scalar", input, typeOf(input), op.attr("rhs", low));
    return op.create("minimum_scalar", raised, typeOf(input),
                     op.attr("rhs", high));
  }
  return op.create("clamp_scalar", input, typeOf(input),
                   {op.attr("min", low), op.attr("max", high)});
}

LogicalResult lowerClampScalar(OpLowering &op) {
  Value input = op.operand(0);
  Type element = elementOf(input);
  return op.replace(clampTo(op, input,
                            toDeviceNumber(op.attribute("min"), element),
                            toDeviceNumber(op.attribute("max"), element)));
}

LogicalResult lowerClampTensor(OpLowering &op) {
  RankedTensorType type = op.resultType();
  Value input = op.operand(0);
  auto low = op.number(1), high = op.number(2);
  if (low && high && typeOf(input) == type) {
    return op.replace(clampTo(op, input, *low, *high));
  }
  if (isInteger(type.getElementType())) {
    Value raised = op.create("maximum", {input, op.operand(1)}, type);
    return op.replace(op.create("minimum", {raised, op.operand(2)}, type));
  }
  return op.replace(
      op.create("clamp_tensor", {input, op.operand(1), op.operand(2)}, type));
}

} // namespace

void addSelectionLowerings(LoweringTable &table) {
  table["where"] = lowerWhere;
  table["clamp_scalar"] = lowerClampScalar;
  table["clamp_tensor"] = lowerClampTensor;
}

} // namespace ttc
