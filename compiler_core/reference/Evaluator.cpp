// Walks blocks, and finds what executes each op.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Evaluator.h"

#include "mlir/IR/SymbolTable.h"

using namespace mlir;

namespace ttc::reference {

/// Calls deeper than this are refused: every one takes the host's stack.
static constexpr int maxDepth = 1000;
/// Tensors of more elements are refused: every one takes 16 bytes.
static constexpr int64_t maxElements = int64_t(1) << 27;

const HandlerTable &handlers() {
  static const HandlerTable *const table = [] {
    auto *made = new HandlerTable;
    registerElementwise(*made);
    registerShapes(*made);
    registerSlices(*made);
    registerGatherScatter(*made);
    registerProducts(*made);
    registerConvolutions(*made);
    registerReductions(*made);
    registerWindows(*made);
    registerControlFlow(*made);
    registerLinearAlgebra(*made);
    registerNormalizations(*made);
    registerRandom(*made);
    registerQuantization(*made);
    registerCollectives(*made);
    registerChannels(*made);
    registerChlo(*made);
    registerChloRegions(*made);
    registerChecks(*made);
    return made;
  }();
  return *table;
}

const Value &Scope::get(mlir::Value name) const {
  for (const Scope *scope = this; scope; scope = scope->parent) {
    auto found = scope->values.find(name);
    if (found != scope->values.end()) {
      return found->second;
    }
  }
  static const Value none;
  return none;
}

Type Call::resultElement(unsigned i) const {
  return getElementTypeOrSelf(op->getResult(i).getType());
}

ArrayRef<int64_t> Call::resultShape(unsigned i) const {
  return cast<ShapedType>(op->getResult(i).getType()).getShape();
}

FailureOr<Values> Call::run(Region &region, ArrayRef<Value> arguments) const {
  return evaluator.runRegion(region, arguments, &scope);
}

FailureOr<SmallVector<Element, 4>>
Call::runOnScalars(Region &region, ArrayRef<Element> arguments) const {
  Values values;
  for (auto [argument, element] : llvm::zip(region.getArguments(), arguments)) {
    values.push_back(
        Tensor::scalar(getElementTypeOrSelf(argument.getType()), element));
  }
  FailureOr<Values> results = run(region, values);
  if (failed(results)) {
    return failure();
  }
  SmallVector<Element, 4> elements;
  for (const Value &value : *results) {
    elements.push_back(value.tensor[0]);
  }
  return elements;
}

int64_t Call::integer(StringRef name, int64_t otherwise) const {
  auto found = attribute<IntegerAttr>(name);
  return found ? found.getInt() : otherwise;
}

bool Call::flag(StringRef name) const {
  if (auto found = attribute<BoolAttr>(name)) {
    return found.getValue();
  }
  return attribute<UnitAttr>(name) != nullptr;
}

Shape Call::integers(StringRef name, int64_t count, int64_t otherwise) const {
  if (auto found = attribute<DenseI64ArrayAttr>(name)) {
    return Shape(found.asArrayRef());
  }
  if (auto found = attribute<DenseIntElementsAttr>(name)) {
    return Shape(
        llvm::map_range(found.getValues<APInt>(), [](const APInt &value) {
          return value.getSExtValue();
        }));
  }
  return Shape(count, otherwise);
}

LogicalResult Call::checkSizes(ArrayRef<int64_t> shape) const {
  int64_t count = 1;
  for (int64_t size : shape) {
    if (size < 0) {
      return fail() << "makes a dimension of size " << size;
    }
    count = size && count > maxElements / size ? maxElements + 1 : count * size;
  }
  if (count > maxElements && !llvm::is_contained(shape, 0)) {
    return fail() << "makes a tensor of more than " << maxElements
                  << " elements";
  }
  return success();
}

LogicalResult Call::checkCounts(unsigned first, int64_t wanted) const {
  for (unsigned i = first; i < operands.size(); ++i) {
    if (tensor(i).count() != wanted) {
      return fail() << "has " << tensor(i).count() << " entries in operand "
                    << i << ", wanted " << wanted;
    }
  }
  return success();
}

FailureOr<Values> Evaluator::run(func::FuncOp function,
                                 ArrayRef<Value> arguments) {
  if (function.isExternal()) {
    return function.emitError("`") << function.getName() << "` has no body";
  }
  if (function.getNumArguments() != arguments.size()) {
    return function.emitError("`")
           << function.getName() << "` takes " << function.getNumArguments()
           << " arguments, found " << arguments.size();
  }
  if (depth >= maxDepth) {
    return function.emitError("calls nest deeper than ") << maxDepth;
  }
  ++depth;
  FailureOr<Values> results = runRegion(function.getBody(), arguments, nullptr);
  --depth;
  return results;
}

FailureOr<Values> Evaluator::call(Operation *from, StringRef callee,
                                  ArrayRef<Value> arguments) {
  auto function =
      dyn_cast_or_null<func::FuncOp>(SymbolTable::lookupNearestSymbolFrom(
          from, StringAttr::get(from->getContext(), callee)));
  if (!function) {
    return from->emitError("no function `") << callee << "`";
  }
  return run(function, arguments);
}

FailureOr<Values> Evaluator::runRegion(Region &region,
                                       ArrayRef<Value> arguments,
                                       const Scope *parent) {
  if (region.getNumArguments() != arguments.size()) {
    return region.getParentOp()->emitError("a region takes ")
           << region.getNumArguments() << " values, found " << arguments.size();
  }
  Scope scope(parent);
  for (auto [name, value] : llvm::zip_equal(region.getArguments(), arguments)) {
    scope.set(name, value);
  }
  for (Operation &op : region.front()) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      Values results;
      for (mlir::Value operand : op.getOperands()) {
        results.push_back(scope.get(operand));
      }
      return results;
    }
    FailureOr<Values> results = execute(op, scope);
    if (failed(results)) {
      return failure();
    }
    for (auto [name, value] : llvm::zip_equal(op.getResults(), *results)) {
      scope.set(name, value);
    }
  }
  return region.getParentOp()->emitError("a block without a terminator");
}

/// Whether a value can have the type that its SSA name is declared with.
static LogicalResult checkShape(Operation &op, unsigned i, const Value &value) {
  auto declared = dyn_cast<RankedTensorType>(op.getResult(i).getType());
  if (!declared || value.kind != Value::Kind::Tensor) {
    return success();
  }
  bool agrees = declared.getRank() == value.tensor.rank();
  for (int64_t d = 0; agrees && d < declared.getRank(); ++d) {
    agrees = declared.isDynamicDim(d) ||
             declared.getDimSize(d) == value.tensor.size(d);
  }
  if (agrees) {
    return success();
  }
  return op.emitOpError("result ")
         << i << " is declared as " << declared << ", found "
         << RankedTensorType::get(value.tensor.shape(),
                                  declared.getElementType());
}

FailureOr<Values> Evaluator::execute(Operation &op, const Scope &scope) {
  auto found = handlers().find(op.getName().getStringRef());
  if (found == handlers().end()) {
    return op.emitError("the reference evaluator has no `")
           << op.getName() << "`";
  }
  Values operands;
  for (mlir::Value operand : op.getOperands()) {
    operands.push_back(scope.get(operand));
  }
  Call call{&op, operands, *this, scope};
  for (Type type : op.getResultTypes()) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (tensor && tensor.hasStaticShape() &&
        failed(call.checkSizes(tensor.getShape()))) {
      return failure();
    }
  }
  FailureOr<Values> results = found->second(call);
  if (failed(results)) {
    return failure();
  }
  if (results->size() != op.getNumResults()) {
    return op.emitError("evaluated to ")
           << results->size() << " results, wanted " << op.getNumResults();
  }
  for (unsigned i = 0; i < results->size(); ++i) {
    if (failed(checkShape(op, i, (*results)[i]))) {
      return failure();
    }
  }
  return results;
}

} // namespace ttc::reference
