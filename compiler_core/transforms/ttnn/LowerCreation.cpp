// Lowerings of constants and ranges.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

/// Constants up to this many elements stand in the program, larger ones in a
/// file beside it (docs/architecture.md).
constexpr int64_t inlineElements = 16;

LogicalResult lowerConstant(OpLowering &op) {
  RankedTensorType type = op.resultType();
  auto value = cast<ElementsAttr>(op.attribute("value"));
  if (value.isSplat()) {
    Attribute element = value.getSplatValue<Attribute>();
    return op.replace(
        op.full(toDeviceNumber(element, type.getElementType()), type));
  }
  DenseElementsAttr elements = toDeviceElements(value);
  if (!elements) {
    return op.unsupported("a constant whose elements are in the module would "
                          "work");
  }
  bool isSmall = type.getNumElements() <= inlineElements;
  return op.replace(op.create(isSmall ? "constant" : "stored_constant", {},
                              type, op.attr("value", elements)));
}

LogicalResult lowerFull(OpLowering &op) {
  RankedTensorType type = op.resultType();
  return op.replace(op.full(
      toDeviceNumber(op.attribute("fill_value"), type.getElementType()), type));
}

void addNamedFull(LoweringTable &table, StringRef name, int64_t value) {
  table[name] = [=](OpLowering &op) {
    RankedTensorType type = op.resultType();
    Attribute number = op.builder.getI64IntegerAttr(value);
    return op.replace(
        op.full(toDeviceNumber(number, type.getElementType()), type));
  };
}

/// A row of numbers, then in its place among the dims, then repeated along the
/// others.
LogicalResult lowerArange(OpLowering &op) {
  RankedTensorType type = op.resultType();
  int64_t dim = op.integer("arange_dimension");
  int64_t size = type.getDimSize(dim);
  Builder &builder = op.builder;
  int64_t start = op.integer("start"), step = op.integer("step");
  Value row = op.create(
      "arange", {}, RankedTensorType::get({size}, type.getElementType()),
      {op.attr("start", builder.getI64IntegerAttr(start)),
       op.attr("end", builder.getI64IntegerAttr(start + size * step)),
       op.attr("step", builder.getI64IntegerAttr(step))});
  SmallVector<int64_t> shape(type.getRank(), 1);
  shape[dim] = size;
  return op.replace(op.repeatTo(op.reshape(row, shape), type.getShape()));
}

} // namespace

void addCreationLowerings(LoweringTable &table) {
  table["constant"] = lowerConstant;
  table["full"] = lowerFull;
  addNamedFull(table, "zeros", 0);
  addNamedFull(table, "ones", 1);
  table["arange"] = lowerArange;
}

} // namespace ttc
