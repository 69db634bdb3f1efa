// chlo.scan as a loop over the dimension, with a counter, the inputs read at it
// and the outputs written at it.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Rules.h"

#include "dialects/chlo/Chlo.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/STLExtras.h"
#include <complex>

using namespace mlir;

namespace ttc::chlo {

namespace {

class ScanLoop {
public:
  ScanLoop(mlir::chlo::ScanOp scan, OpBuilder &builder)
      : scan(scan), builder(builder), loc(scan.getLoc()),
        dimension(static_cast<int64_t>(scan.getDimension())),
        counter(RankedTensorType::get({}, builder.getI32Type())) {}

  /// The number of steps; nothing if no value says it.
  std::optional<int64_t> steps() {
    for (Value value :
         llvm::concat<Value>(scan.getInputs(), scan.getOutputs())) {
      return typeOf(value).getDimSize(dimension);
    }
    return std::nullopt;
  }

  SmallVector<Value> run(int64_t count) {
    // Carried: counter, carried values, outputs so far.
    SmallVector<Value> start{number(0)};
    llvm::append_range(start, scan.getInits());
    for (Value output : scan.getOutputs()) {
      start.push_back(zeros(typeOf(output)));
    }
    OperationState state(loc, "stablehlo.while");
    state.addOperands(start);
    state.addTypes(ValueRange(start).getTypes());
    buildCondition(*state.addRegion(), start, count);
    buildBody(*state.addRegion(), start, count);
    Operation *loop = builder.create(state);
    size_t carried = scan.getInits().size();
    SmallVector<Value> results(loop->getResults().drop_front(1 + carried));
    llvm::append_range(results, loop->getResults().slice(1, carried));
    return results;
  }

private:
  static RankedTensorType typeOf(Value value) {
    return cast<RankedTensorType>(value.getType());
  }

  Value constant(ElementsAttr value) {
    return build(builder, loc, "constant", {}, value.getType(),
                 builder.getNamedAttr("value", value));
  }
  Value number(int64_t value) {
    return constant(DenseElementsAttr::get(
        counter, builder.getI32IntegerAttr(static_cast<int32_t>(value))));
  }
  Value zeros(RankedTensorType type) {
    Type element = type.getElementType();
    if (auto parts = dyn_cast<ComplexType>(element)) {
      APFloat zero = APFloat::getZero(
          cast<FloatType>(parts.getElementType()).getFloatSemantics());
      return constant(
          DenseElementsAttr::get(type, std::complex<APFloat>(zero, zero)));
    }
    return constant(DenseElementsAttr::get(type, builder.getZeroAttr(element)));
  }

  Block *begin(Region &region, ValueRange start) {
    SmallVector<Location> places(start.size(), loc);
    return builder.createBlock(&region, region.end(), start.getTypes(), places);
  }

  void finish(ValueRange values) {
    OperationState state(loc, "stablehlo.return");
    state.addOperands(values);
    builder.create(state);
  }

  void buildCondition(Region &region, ValueRange start, int64_t count) {
    OpBuilder::InsertionGuard guard(builder);
    Block *block = begin(region, start);
    Value limit = number(count);
    finish(
        build(builder, loc, "compare", {block->getArgument(0), limit},
              counter.clone(builder.getI1Type()),
              builder.getNamedAttr("comparison_direction",
                                   stablehlo::ComparisonDirectionAttr::get(
                                       builder.getContext(),
                                       stablehlo::ComparisonDirection::LT))));
  }

  /// Start indices of the slice at `step`.
  SmallVector<Value> at(Value step, int64_t rank) {
    Value zero = number(0);
    SmallVector<Value> indices(rank, zero);
    indices[dimension] = step;
    return indices;
  }

  Value read(Value input, Value step, Type slice) {
    RankedTensorType type = typeOf(input);
    SmallVector<int64_t> sizes(type.getShape());
    sizes[dimension] = 1;
    SmallVector<Value> operands{input};
    llvm::append_range(operands, at(step, type.getRank()));
    Value row =
        build(builder, loc, "dynamic_slice", operands, type.clone(sizes),
              builder.getNamedAttr("slice_sizes",
                                   builder.getDenseI64ArrayAttr(sizes)));
    return build(builder, loc, "reshape", row, slice);
  }

  Value write(Value output, Value slice, Value step) {
    RankedTensorType type = typeOf(output);
    SmallVector<int64_t> sizes(type.getShape());
    sizes[dimension] = 1;
    Value row = build(builder, loc, "reshape", slice, type.clone(sizes));
    SmallVector<Value> operands{output, row};
    llvm::append_range(operands, at(step, type.getRank()));
    return build(builder, loc, "dynamic_update_slice", operands, type);
  }

  void buildBody(Region &region, ValueRange start, int64_t count) {
    OpBuilder::InsertionGuard guard(builder);
    Block *block = begin(region, start);
    Value turn = block->getArgument(0), step = turn;
    if (scan.getIsReverse()) {
      step =
          build(builder, loc, "subtract", {number(count - 1), turn}, counter);
    }
    Block &given = scan.getBody().front();
    size_t inputs = scan.getInputs().size(), carried = scan.getInits().size();
    IRMapping mapping;
    for (auto [i, input] : llvm::enumerate(scan.getInputs())) {
      mapping.map(given.getArgument(i),
                  read(input, step, given.getArgument(i).getType()));
    }
    for (size_t i = 0; i < carried; ++i) {
      mapping.map(given.getArgument(inputs + i), block->getArgument(1 + i));
    }
    for (Operation &op : given.without_terminator()) {
      builder.clone(op, mapping);
    }
    auto returned = llvm::map_to_vector(
        given.getTerminator()->getOperands(),
        [&](Value value) { return mapping.lookupOrDefault(value); });
    size_t outputs = scan.getOutputs().size();
    SmallVector<Value> next{
        build(builder, loc, "add", {turn, number(1)}, counter)};
    llvm::append_range(next, ArrayRef<Value>(returned).drop_front(outputs));
    for (size_t i = 0; i < outputs; ++i) {
      next.push_back(
          write(block->getArgument(1 + carried + i), returned[i], step));
    }
    finish(next);
  }

  mlir::chlo::ScanOp scan;
  OpBuilder &builder;
  Location loc;
  int64_t dimension;
  RankedTensorType counter;
};

FailureOr<SmallVector<Value>> scan(Operation *op, OpBuilder &builder) {
  if (!llvm::all_of(op->getOperands(), isStatic) ||
      !llvm::all_of(op->getResults(), isStatic)) {
    return failure();
  }
  ScanLoop loop(cast<mlir::chlo::ScanOp>(op), builder);
  std::optional<int64_t> steps = loop.steps();
  if (!steps || *steps > std::numeric_limits<int32_t>::max()) {
    return failure();
  }
  return loop.run(*steps);
}

} // namespace

void addScanRules(RuleTable &table) { table["chlo.scan"] = scan; }

} // namespace ttc::chlo
