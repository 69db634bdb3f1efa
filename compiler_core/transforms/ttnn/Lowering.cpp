// One ttir op on its way to ttnn.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/Lowering.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/Matchers.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tt;

namespace ttc {

RankedTensorType OpLowering::sourceType(unsigned index) const {
  return cast<RankedTensorType>(source->getOperand(index).getType());
}

bool OpLowering::isBoolean(unsigned index) const {
  return sourceType(index).getElementType().isInteger(1);
}

Attribute OpLowering::attribute(StringRef name) const {
  return source->getAttr(name);
}

int64_t OpLowering::integer(StringRef name) const {
  return cast<IntegerAttr>(source->getAttr(name)).getValue().getSExtValue();
}

bool OpLowering::flag(StringRef name) const {
  auto value = dyn_cast_or_null<BoolAttr>(source->getAttr(name));
  return value && value.getValue();
}

SmallVector<int64_t> OpLowering::integers(StringRef name) const {
  SmallVector<int64_t> result;
  Attribute value = source->getAttr(name);
  if (auto list = dyn_cast_or_null<ArrayAttr>(value)) {
    for (Attribute element : list) {
      result.push_back(cast<IntegerAttr>(element).getValue().getSExtValue());
    }
  } else if (auto ints = dyn_cast_or_null<DenseI64ArrayAttr>(value)) {
    result.append(ints.asArrayRef().begin(), ints.asArrayRef().end());
  } else if (auto ints = dyn_cast_or_null<DenseI32ArrayAttr>(value)) {
    result.append(ints.asArrayRef().begin(), ints.asArrayRef().end());
  }
  return result;
}

Value OpLowering::operand(unsigned index) const {
  return values.lookup(source->getOperand(index));
}

RankedTensorType OpLowering::resultType(unsigned index) const {
  return toDeviceType(source->getResult(index).getType());
}

std::optional<TypedAttr> OpLowering::number(unsigned index) const {
  Value value = source->getOperand(index);
  while (Operation *definition = value.getDefiningOp()) {
    StringRef name = definition->getName().getStringRef();
    if (name != "ttir.broadcast" && name != "ttir.reshape") {
      break;
    }
    value = definition->getOperand(0);
  }
  DenseElementsAttr elements;
  if (!matchPattern(value, m_Constant(&elements)) || !elements.isSplat()) {
    return std::nullopt;
  }
  Type element = toDeviceElementType(elements.getElementType());
  if (!element) {
    return std::nullopt;
  }
  return toDeviceNumber(elements.getSplatValue<Attribute>(), element);
}

Operation *OpLowering::createMany(StringRef name, ValueRange operands,
                                  TypeRange types,
                                  ArrayRef<NamedAttribute> attributes) {
  OperationState state(source->getLoc(), ("ttnn." + name).str());
  state.addOperands(operands);
  state.addTypes(types);
  state.addAttributes(attributes);
  return builder.create(state);
}

Value OpLowering::create(StringRef name, ValueRange operands,
                         RankedTensorType type,
                         ArrayRef<NamedAttribute> attributes) {
  return createMany(name, operands, type, attributes)->getResult(0);
}

Attribute OpLowering::i32List(Shape values) {
  return builder.getI32ArrayAttr(SmallVector<int32_t>(values));
}

Attribute OpLowering::i32Array(Shape values) {
  return builder.getDenseI32ArrayAttr(SmallVector<int32_t>(values));
}

Value OpLowering::reshape(Value value, Shape shape) {
  if (shapeOf(value) == shape) {
    return value;
  }
  return create("reshape", value, withShape(typeOf(value), shape),
                attr("shape", i32List(shape)));
}

Value OpLowering::permute(Value value, Shape permutation) {
  if (llvm::equal(permutation, llvm::seq<int64_t>(0, permutation.size()))) {
    return value;
  }
  SmallVector<int64_t> shape;
  for (int64_t dim : permutation) {
    shape.push_back(shapeOf(value)[dim]);
  }
  return create("permute", value, withShape(typeOf(value), shape),
                attr("permutation", builder.getDenseI64ArrayAttr(permutation)));
}

Value OpLowering::repeatTo(Value value, Shape shape) {
  if (shapeOf(value) == shape) {
    return value;
  }
  SmallVector<int64_t> counts;
  for (auto [from, to] : llvm::zip_equal(shapeOf(value), shape)) {
    counts.push_back(from == to ? 1 : to);
  }
  return create("repeat", value, withShape(typeOf(value), shape),
                attr("repeat_dims", mlir::tt::ttnn::ShapeAttr::get(
                                        builder.getContext(), counts)));
}

Value OpLowering::broadcastTo(Value value, Shape shape) {
  SmallVector<int64_t> raised(shape.size() - typeOf(value).getRank(), 1);
  raised.append(shapeOf(value).begin(), shapeOf(value).end());
  return repeatTo(reshape(value, raised), shape);
}

Value OpLowering::typecast(Value value, Type elementType) {
  if (elementOf(value) == elementType) {
    return value;
  }
  // Between signed and unsigned the bits stay, which a cast by value would not
  // promise.
  bool sameBits = isInteger(elementType) && isInteger(elementOf(value)) &&
                  elementType.getIntOrFloatBitWidth() ==
                      elementOf(value).getIntOrFloatBitWidth();
  return create(sameBits ? "bitcast_convert" : "typecast", value,
                withElement(typeOf(value), elementType));
}

Value OpLowering::truth(Value value) {
  Type element = elementOf(value);
  Attribute zero = isInteger(element) ? Attribute(builder.getI64IntegerAttr(0))
                                      : builder.getF32FloatAttr(0.0f);
  return create("ne_scalar", value,
                withElement(typeOf(value), builder.getBF16Type()),
                attr("rhs", zero));
}

Value OpLowering::full(TypedAttr number, RankedTensorType type) {
  auto shape =
      mlir::tt::ttnn::ShapeAttr::get(builder.getContext(), type.getShape());
  return create("full", {}, type,
                {attr("shape", shape), attr("fill_value", number)});
}

Value OpLowering::wrapTo(Value value, unsigned width, bool isUnsigned) {
  auto withNumber = [&](StringRef name, Value x, int64_t number) {
    return create(name, x, typeOf(x),
                  attr("rhs", builder.getI64IntegerAttr(number)));
  };
  if (isUnsigned) {
    return withNumber("bitwise_and_scalar", value, (1 << width) - 1);
  }
  Value high = withNumber("logical_left_shift_scalar", value, 32 - width);
  return withNumber("bitwise_right_shift_scalar", high, 32 - width);
}

void OpLowering::wrapResults() {
  // Of operands within range all other ops give results within range.
  static const llvm::StringSet<> leave = {"abs",
                                          "add",
                                          "bitwise_not",
                                          "conv2d",
                                          "conv_transpose2d",
                                          "cumprod",
                                          "cumsum",
                                          "cumulative",
                                          "div",
                                          "dot_general",
                                          "linear",
                                          "matmul",
                                          "logical_left_shift",
                                          "multiply",
                                          "neg",
                                          "pow",
                                          "prod",
                                          "rows_scatter",
                                          "scatter",
                                          "square",
                                          "subtract",
                                          "sum"};
  if (!leave.contains(source->getName().stripDialect())) {
    return;
  }
  for (auto [result, value] : llvm::zip(source->getResults(), replacements)) {
    auto type = dyn_cast<IntegerType>(getElementTypeOrSelf(result.getType()));
    if (type && type.getWidth() < 32 && type.getWidth() > 1) {
      value = wrapTo(value, type.getWidth(), type.isUnsigned());
    }
  }
}

LogicalResult OpLowering::replace(ValueRange newValues) {
  for (auto [index, value] : llvm::enumerate(newValues)) {
    replacements.push_back(typecast(value, resultType(index).getElementType()));
  }
  return success();
}

LogicalResult OpLowering::unsupported(const Twine &remedy) {
  return withCode(source->emitError()
                      << "`" << source->getName() << "` of "
                      << source->getOperandTypes()
                      << " has no form that ttnn accepts; " << remedy,
                  "unsupported-op");
}

} // namespace ttc
