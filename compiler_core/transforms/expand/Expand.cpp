// The table of rules and the ops that rules build.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::expand {

const RuleTable &rules() {
  static const RuleTable table = [] {
    RuleTable all;
    addEinsumRules(all);
    addCollectiveRules(all);
    addMarkRules(all);
    addFunctionCallRules(all);
    addCacheRules(all);
    addAttentionRules(all);
    addPartRules(all);
    return all;
  }();
  return table;
}

namespace {

std::string ruleName(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (name == "stablehlo.custom_call") {
    if (auto target = op->getAttrOfType<StringAttr>("call_target_name")) {
      return ("call:" + target.getValue()).str();
    }
  }
  return name.str();
}

} // namespace

LogicalResult expand(Operation *op) {
  auto rule = rules().find(ruleName(op));
  bool isStatic = llvm::all_of(op->getOperands(), [](Value value) {
    auto tensor = dyn_cast<RankedTensorType>(value.getType());
    return !tensor || tensor.hasStaticShape();
  });
  if (rule == rules().end() || !isStatic) {
    return failure();
  }
  OpBuilder builder(op);
  Values values = rule->second(op, builder);
  if (failed(values)) {
    return failure();
  }
  op->replaceAllUsesWith(*values);
  op->erase();
  return success();
}

StringRef frontendAttribute(Operation *op, StringRef name) {
  auto all = op->getAttrOfType<DictionaryAttr>("mhlo.frontend_attributes");
  auto text = all ? all.getAs<StringAttr>(name) : StringAttr();
  return text ? text.getValue() : StringRef();
}

Value constant(OpBuilder &builder, Location loc, RankedTensorType type,
               int64_t value) {
  Type element = type.getElementType();
  TypedAttr number =
      isa<FloatType>(element)
          ? TypedAttr(builder.getFloatAttr(element, static_cast<double>(value)))
          : TypedAttr(builder.getIntegerAttr(element, value));
  return build(
      builder, loc, "constant", {}, type,
      builder.getNamedAttr("value", DenseElementsAttr::get(type, number)));
}

Value reshape(OpBuilder &builder, Value value, ArrayRef<int64_t> shape) {
  return shapeOf(value) == shape ? value
                                 : build(builder, value.getLoc(), "reshape",
                                         value, typeOf(value).clone(shape));
}

Value transpose(OpBuilder &builder, Value value,
                ArrayRef<int64_t> permutation) {
  if (llvm::equal(permutation, llvm::seq<int64_t>(0, permutation.size()))) {
    return value;
  }
  auto shape = llvm::map_to_vector(
      permutation, [&](int64_t dim) { return shapeOf(value)[dim]; });
  return build(builder, value.getLoc(), "transpose", value,
               typeOf(value).clone(shape),
               builder.getNamedAttr("permutation",
                                    builder.getDenseI64ArrayAttr(permutation)));
}

Value broadcast(OpBuilder &builder, Value value, ArrayRef<int64_t> shape,
                ArrayRef<int64_t> dims) {
  return shapeOf(value) == shape
             ? value
             : build(builder, value.getLoc(), "broadcast_in_dim", value,
                     typeOf(value).clone(shape),
                     builder.getNamedAttr("broadcast_dimensions",
                                          builder.getDenseI64ArrayAttr(dims)));
}

namespace {

/// The number that folding starts from.
TypedAttr neutral(OpBuilder &builder, StringRef name, Type element) {
  if (name == "maximum" && isa<FloatType>(element)) {
    return builder.getFloatAttr(
        element, APFloat::getInf(cast<FloatType>(element).getFloatSemantics(),
                                 /*Negative=*/true));
  }
  return cast<TypedAttr>(builder.getZeroAttr(element));
}

} // namespace

Value reduce(OpBuilder &builder, StringRef name, Value value,
             ArrayRef<int64_t> dims) {
  if (dims.empty()) {
    return value;
  }
  Location loc = value.getLoc();
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(shapeOf(value))) {
    if (!llvm::is_contained(dims, static_cast<int64_t>(i))) {
      shape.push_back(size);
    }
  }
  Type element = typeOf(value).getElementType();
  auto scalar = RankedTensorType::get({}, element);
  Value start =
      build(builder, loc, "constant", {}, scalar,
            builder.getNamedAttr("value",
                                 DenseElementsAttr::get(
                                     scalar, neutral(builder, name, element))));
  OperationState state(loc, "stablehlo.reduce");
  state.addOperands({value, start});
  state.addTypes(typeOf(value).clone(shape));
  state.addAttribute("dimensions", builder.getDenseI64ArrayAttr(dims));
  Region &body = *state.addRegion();
  {
    OpBuilder::InsertionGuard guard(builder);
    Block *block =
        builder.createBlock(&body, body.end(), {scalar, scalar}, {loc, loc});
    OperationState last(loc, "stablehlo.return");
    last.addOperands(build(builder, loc, name, block->getArguments(), scalar));
    builder.create(last);
  }
  return builder.create(state)->getResult(0);
}

Value dotGeneral(OpBuilder &builder, Value lhs, Value rhs,
                 ArrayRef<int64_t> lhsBatch, ArrayRef<int64_t> rhsBatch,
                 ArrayRef<int64_t> lhsContract, ArrayRef<int64_t> rhsContract) {
  SmallVector<int64_t> shape;
  for (int64_t dim : lhsBatch) {
    shape.push_back(shapeOf(lhs)[dim]);
  }
  auto appendFree = [&](Value value, ArrayRef<int64_t> batch,
                        ArrayRef<int64_t> contract) {
    for (auto [i, size] : llvm::enumerate(shapeOf(value))) {
      auto dim = static_cast<int64_t>(i);
      if (!llvm::is_contained(batch, dim) &&
          !llvm::is_contained(contract, dim)) {
        shape.push_back(size);
      }
    }
  };
  appendFree(lhs, lhsBatch, lhsContract);
  appendFree(rhs, rhsBatch, rhsContract);
  auto numbers = stablehlo::DotDimensionNumbersAttr::get(
      builder.getContext(), lhsBatch, rhsBatch, lhsContract, rhsContract);
  return build(builder, lhs.getLoc(), "dot_general", {lhs, rhs},
               typeOf(lhs).clone(shape),
               builder.getNamedAttr("dot_dimension_numbers", numbers));
}

Value convert(OpBuilder &builder, Value value, Type element) {
  return typeOf(value).getElementType() == element
             ? value
             : build(builder, value.getLoc(), "convert", value,
                     typeOf(value).clone(element));
}

} // namespace ttc::expand
