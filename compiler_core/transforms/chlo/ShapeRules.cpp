// Rules of chlo's constants, reshapes and top_k.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Rules.h"

#include "dialects/chlo/Chlo.h"
#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;

namespace ttc::chlo {

namespace {

using Values = FailureOr<SmallVector<Value>>;

Value constantOf(OpBuilder &builder, Location loc, ElementsAttr value) {
  return build(builder, loc, "constant", {}, value.getType(),
               builder.getNamedAttr("value", value));
}

Values constant(Operation *op, OpBuilder &builder) {
  auto value = cast<mlir::chlo::ConstantOp>(op).getValue();
  return SmallVector<Value>{
      constantOf(builder, op->getLoc(), cast<ElementsAttr>(value))};
}

Values constantLike(Operation *op, OpBuilder &builder) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  auto value = cast<mlir::chlo::ConstantLikeOp>(op).getValue();
  if (!type.hasStaticShape() || value.getType() != type.getElementType()) {
    return failure();
  }
  return SmallVector<Value>{
      constantOf(builder, op->getLoc(), DenseElementsAttr::get(type, value))};
}

Values dynamicReshape(Operation *op, OpBuilder &builder) {
  return SmallVector<Value>{build(builder, op->getLoc(), "dynamic_reshape",
                                  op->getOperands(),
                                  op->getResult(0).getType())};
}

/// The comparator of a sort that puts the greatest (or least) first; NaN counts
/// as greatest, as in a total order.
void buildComparator(OpBuilder &builder, Location loc, Region &region,
                     Type element, bool largest) {
  OpBuilder::InsertionGuard guard(builder);
  Type scalar = RankedTensorType::get({}, element);
  Type index = RankedTensorType::get({}, builder.getI32Type());
  SmallVector<Type> types{scalar, scalar, index, index};
  Block *block = builder.createBlock(&region, region.end(), types,
                                     SmallVector<Location>(4, loc));
  MLIRContext *context = builder.getContext();
  SmallVector<NamedAttribute> attributes{builder.getNamedAttr(
      "comparison_direction",
      stablehlo::ComparisonDirectionAttr::get(
          context, largest ? stablehlo::ComparisonDirection::GT
                           : stablehlo::ComparisonDirection::LT))};
  if (isa<FloatType>(element)) {
    attributes.push_back(builder.getNamedAttr(
        "compare_type", stablehlo::ComparisonTypeAttr::get(
                            context, stablehlo::ComparisonType::TOTALORDER)));
  }
  Value before =
      build(builder, loc, "compare", block->getArguments().take_front(2),
            RankedTensorType::get({}, builder.getI1Type()), attributes);
  OperationState state(loc, "stablehlo.return");
  state.addOperands(before);
  builder.create(state);
}

Value firstOf(OpBuilder &builder, Location loc, Value value, Type type) {
  auto result = cast<RankedTensorType>(type);
  SmallVector<int64_t> zeros(result.getRank(), 0), ones(result.getRank(), 1);
  return build(
      builder, loc, "slice", value, type,
      {builder.getNamedAttr("start_indices",
                            builder.getDenseI64ArrayAttr(zeros)),
       builder.getNamedAttr("limit_indices",
                            builder.getDenseI64ArrayAttr(result.getShape())),
       builder.getNamedAttr("strides", builder.getDenseI64ArrayAttr(ones))});
}

// Sorts the operand with its positions, stably, and takes the first k.
Values topK(Operation *op, OpBuilder &builder) {
  auto top = cast<mlir::chlo::TopKOp>(op);
  auto type = cast<RankedTensorType>(top.getOperand().getType());
  if (!isStatic(top.getOperand()) || !isStatic(top.getValues()) ||
      !isa<FloatType, IntegerType>(type.getElementType())) {
    return failure();
  }
  Location loc = op->getLoc();
  int64_t last = type.getRank() - 1;
  auto dimension = [&](StringRef name) {
    return builder.getNamedAttr(name, builder.getI64IntegerAttr(last));
  };
  auto positions = type.clone(builder.getI32Type());
  Value iota =
      build(builder, loc, "iota", {}, positions, dimension("iota_dimension"));
  OperationState state(loc, "stablehlo.sort");
  state.addOperands({top.getOperand(), iota});
  state.addTypes({type, positions});
  state.addAttributes(
      {dimension("dimension"),
       builder.getNamedAttr("is_stable", builder.getBoolAttr(true))});
  buildComparator(builder, loc, *state.addRegion(), type.getElementType(),
                  top.getLargest());
  Operation *sort = builder.create(state);
  auto found = cast<RankedTensorType>(top.getIndices().getType());
  Value indices = firstOf(builder, loc, sort->getResult(1),
                          found.clone(builder.getI32Type()));
  if (!found.getElementType().isInteger(32) ||
      found.getElementType().isUnsignedInteger()) {
    indices = build(builder, loc, "convert", indices, found);
  }
  return SmallVector<Value>{
      firstOf(builder, loc, sort->getResult(0), top.getValues().getType()),
      indices};
}

} // namespace

void addShapeRules(RuleTable &table) {
  table["chlo.constant"] = constant;
  table["chlo.constant_like"] = constantLike;
  table["chlo.dynamic_reshape"] = dynamicReshape;
  table["chlo.top_k"] = topK;
}

} // namespace ttc::chlo
