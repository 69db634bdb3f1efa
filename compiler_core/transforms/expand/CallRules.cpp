// Custom calls that mark a value, and those that name a function of chlo.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::expand {

namespace {

/// Marks say what arguments are or where values lie: one device computes
/// nothing of it.
Values mark(Operation *op, OpBuilder &) {
  if (op->getOperandTypes() != op->getResultTypes()) {
    return failure();
  }
  return SmallVector<Value>(op->getOperands());
}

Values markOfSharding(Operation *op, OpBuilder &builder) {
  Values values = mark(op, builder);
  if (succeeded(values)) {
    withCode(op->emitRemark() << "`" << op->getName()
                              << "` is dropped: the program is compiled for "
                                 "one device",
             "sharding-dropped");
  }
  return values;
}

/// The function's argument that `value` is a reshaped form of; null if it is
/// none.
BlockArgument argumentOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (op->getName().getStringRef() != "stablehlo.reshape") {
      return {};
    }
    value = op->getOperand(0);
  }
  auto argument = cast<BlockArgument>(value);
  Block *block = argument.getOwner();
  return block->isEntryBlock() && isa<FunctionOpInterface>(block->getParentOp())
             ? argument
             : BlockArgument();
}

/// What a frontend says of an argument (its role, its name in the model) goes
/// to the function's signature, unless that says something already.
Values markOfArgument(Operation *op, OpBuilder &builder) {
  namespace ttcore = mlir::tt::ttcore;
  Values values = mark(op, builder);
  BlockArgument argument =
      succeeded(values) ? argumentOf(op->getOperand(0)) : BlockArgument();
  if (!argument) {
    return values;
  }
  auto function = cast<FunctionOpInterface>(argument.getOwner()->getParentOp());
  unsigned index = argument.getArgNumber();
  StringRef name = frontendAttribute(op, "ttir.name");
  if (!name.empty() && !function.getArgAttr(index, "ttir.name")) {
    function.setArgAttr(index, "ttir.name", builder.getStringAttr(name));
  }
  auto role = ttcore::symbolizeArgumentType(
      frontendAttribute(op, "ttcore.argument_type"));
  if (role && !function.getArgAttr(index, ttcore::argumentTypeAttrName)) {
    function.setArgAttr(index, ttcore::argumentTypeAttrName,
                        ttcore::ArgumentTypeAttr::get(op->getContext(), *role));
  }
  return values;
}

/// `mhlo.erf` is `chlo.erf`.
Rule functionRule(StringRef name) {
  return [name](Operation *op, OpBuilder &builder) -> Values {
    if (op->getNumOperands() != 1 || op->getNumResults() != 1 ||
        op->getOperand(0).getType() != op->getResult(0).getType()) {
      return failure();
    }
    OperationState state(op->getLoc(), name);
    state.addOperands(op->getOperands());
    state.addTypes(op->getResultTypes());
    return SmallVector<Value>{builder.create(state)->getResult(0)};
  };
}

/// `mhlo.topk` has its arguments in `mhlo.attributes`, and values and positions
/// as two results.
Values topK(Operation *op, OpBuilder &builder) {
  auto attributes = op->getAttrOfType<DictionaryAttr>("mhlo.attributes");
  auto k = attributes ? attributes.getAs<IntegerAttr>("k") : IntegerAttr();
  auto largest =
      attributes ? attributes.getAs<BoolAttr>("largest") : BoolAttr();
  if (!k || op->getNumOperands() != 1 || op->getNumResults() != 2) {
    return failure();
  }
  OperationState state(op->getLoc(), "chlo.top_k");
  state.addOperands(op->getOperands());
  state.addTypes(op->getResultTypes());
  state.addAttribute("k", builder.getI64IntegerAttr(k.getInt()));
  if (largest) {
    state.addAttribute("largest", largest);
  }
  return SmallVector<Value>(builder.create(state)->getResults());
}

} // namespace

void addMarkRules(RuleTable &table) {
  for (StringRef target :
       {"Sharding", "SPMDFullToShardShape", "SPMDShardToFullShape",
        "annotate_device_placement", "xla.sdy.FuncResultSharding",
        "tt.sharding_constraint"}) {
    table[("call:" + target).str()] = markOfSharding;
  }
  table["call:LayoutConstraint"] = mark;
  table["call:tt.weight_dtype_override"] = mark;
  table["call:tt.mark_argument"] = markOfArgument;
}

void addFunctionCallRules(RuleTable &table) {
  static constexpr StringLiteral names[] = {
      "acos", "acosh", "asin",    "asinh", "atan", "atanh", "bessel_i1e",
      "cosh", "erf",   "erf_inv", "erfc",  "sinh", "square"};
  static constexpr StringLiteral functions[] = {
      "chlo.acos",  "chlo.acosh",   "chlo.asin",       "chlo.asinh",
      "chlo.atan",  "chlo.atanh",   "chlo.bessel_i1e", "chlo.cosh",
      "chlo.erf",   "chlo.erf_inv", "chlo.erfc",       "chlo.sinh",
      "chlo.square"};
  for (auto [name, function] : llvm::zip(names, functions)) {
    table[("call:mhlo." + name).str()] = functionRule(function);
  }
  table["call:mhlo.tan"] = functionRule("stablehlo.tan");
  table["call:mhlo.topk"] = topK;
}

} // namespace ttc::expand
