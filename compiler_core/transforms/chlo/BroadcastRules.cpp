// Rules of chlo ops whose operands are broadcast: broadcast_in_dim, then the op
// of equal shapes.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Decompose.h"
#include "transforms/chlo/Rules.h"

#include "dialects/chlo/Chlo.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::chlo {

namespace {

struct Named {
  StringRef chlo, target; ///< "chlo.broadcast_" + chlo -> target
};

constexpr Named targets[] = {
    {"add", "stablehlo.add"},
    {"and", "stablehlo.and"},
    {"atan2", "stablehlo.atan2"},
    {"compare", "stablehlo.compare"},
    {"complex", "stablehlo.complex"},
    {"divide", "stablehlo.divide"},
    {"maximum", "stablehlo.maximum"},
    {"minimum", "stablehlo.minimum"},
    {"multiply", "stablehlo.multiply"},
    {"next_after", "chlo.next_after"},
    {"or", "stablehlo.or"},
    {"polygamma", "chlo.polygamma"},
    {"power", "stablehlo.power"},
    {"remainder", "stablehlo.remainder"},
    {"select", "stablehlo.select"},
    {"shift_left", "stablehlo.shift_left"},
    {"shift_right_arithmetic", "stablehlo.shift_right_arithmetic"},
    {"shift_right_logical", "stablehlo.shift_right_logical"},
    {"subtract", "stablehlo.subtract"},
    {"xor", "stablehlo.xor"},
    {"zeta", "chlo.zeta"},
};

/// `value` with the result's shape, its dimensions where `dimensions` places
/// the operand of lower rank, else aligned at the end.
Value broadcastTo(OpBuilder &builder, Location loc, Value value,
                  ArrayRef<int64_t> shape, DenseI64ArrayAttr dimensions) {
  auto type = cast<RankedTensorType>(value.getType());
  if (type.getShape() == shape) {
    return value;
  }
  int64_t rank = type.getRank(), full = static_cast<int64_t>(shape.size());
  SmallVector<int64_t> places;
  if (dimensions && dimensions.size() == rank && rank < full) {
    llvm::append_range(places, dimensions.asArrayRef());
  } else {
    llvm::append_range(places, llvm::seq(full - rank, full));
  }
  return build(builder, loc, "broadcast_in_dim", value,
               RankedTensorType::get(shape, type.getElementType()),
               builder.getNamedAttr("broadcast_dimensions",
                                    builder.getDenseI64ArrayAttr(places)));
}

/// Attributes of the op of equal shapes: chlo has enumerations of its own.
SmallVector<NamedAttribute> attributesOf(Operation *op, OpBuilder &builder) {
  SmallVector<NamedAttribute> kept;
  for (NamedAttribute attribute : op->getAttrs()) {
    Attribute value = attribute.getValue();
    if (attribute.getName() == "broadcast_dimensions") {
      continue;
    }
    if (auto direction = dyn_cast<mlir::chlo::ComparisonDirectionAttr>(value)) {
      value = stablehlo::ComparisonDirectionAttr::get(
          op->getContext(),
          static_cast<stablehlo::ComparisonDirection>(direction.getValue()));
    }
    if (auto type = dyn_cast<mlir::chlo::ComparisonTypeAttr>(value)) {
      value = stablehlo::ComparisonTypeAttr::get(
          op->getContext(),
          static_cast<stablehlo::ComparisonType>(type.getValue()));
    }
    kept.push_back(builder.getNamedAttr(attribute.getName(), value));
  }
  return kept;
}

FailureOr<SmallVector<Value>> broadcast(Operation *op, OpBuilder &builder,
                                        StringRef target) {
  if (!isStatic(op->getResult(0)) ||
      !llvm::all_of(op->getOperands(), isStatic)) {
    return failure();
  }
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  auto dimensions =
      op->getAttrOfType<DenseI64ArrayAttr>("broadcast_dimensions");
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(broadcastTo(builder, op->getLoc(), operand,
                                   type.getShape(), dimensions));
  }
  OperationState state(op->getLoc(), target);
  state.addOperands(operands);
  state.addTypes(type);
  state.addAttributes(attributesOf(op, builder));
  return SmallVector<Value>{builder.create(state)->getResult(0)};
}

} // namespace

void addBroadcastRules(RuleTable &table) {
  for (const Named &entry : targets) {
    StringRef target = entry.target;
    table[("chlo.broadcast_" + entry.chlo).str()] =
        [target](Operation *op, OpBuilder &builder) {
          return broadcast(op, builder, target);
        };
  }
}

} // namespace ttc::chlo
