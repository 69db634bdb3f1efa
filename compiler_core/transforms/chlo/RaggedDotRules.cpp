// chlo.ragged_dot as a product per group, its rows chosen by masks.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Rules.h"

#include "dialects/chlo/RaggedDotNumbers.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::chlo {

namespace {

using mlir::chlo::RaggedMode;
using Dims = SmallVector<int64_t>;

class RaggedDot {
public:
  RaggedDot(mlir::chlo::RaggedDotOp op, OpBuilder &builder)
      : op(op), numbers(op.getRaggedDotDimensionNumbers()), builder(builder),
        loc(op.getLoc()), ragged(numbers.getLhsRaggedDimensions().front()) {}

  /// One product, of all rows: groups in a batch do not mix.
  Value batched() {
    return product(op.getLhs(), op.getRhs(), {}, resultType());
  }

  /// A product per group over the rows of lhs that are its own.
  Value contracting() {
    RankedTensorType type = resultType();
    RankedTensorType part = type.clone(type.getShape().drop_front());
    Dims one(type.getShape());
    one.front() = 1;
    SmallVector<Value> parts;
    for (Value mask : masks(typeOf(op.getLhs()).clone(builder.getI1Type()),
                            ragged, numbers.getLhsBatchingDimensions())) {
      Value rows = choose(mask, op.getLhs(), zeros(typeOf(op.getLhs())));
      Value sum = product(rows, op.getRhs(), {}, part);
      parts.push_back(build(builder, loc, "reshape", sum, type.clone(one)));
    }
    return build(
        builder, loc, "concatenate", parts, type,
        builder.getNamedAttr("dimension", builder.getI64IntegerAttr(0)));
  }

  /// Every group's rhs multiplies all rows; each row takes its group's result.
  Value free() {
    RankedTensorType type = resultType();
    int64_t batch = numbers.getLhsBatchingDimensions().size(), row = batch;
    for (int64_t i = 0; i < ragged; ++i) {
      row += !llvm::is_contained(numbers.getLhsBatchingDimensions(), i) &&
             !llvm::is_contained(numbers.getLhsContractingDimensions(), i);
    }
    Value result = zeros(type);
    for (auto [group, mask] : llvm::enumerate(
             masks(type.clone(builder.getI1Type()), row,
                   llvm::to_vector(llvm::seq(int64_t(0), batch))))) {
      int64_t dropped = numbers.getRhsGroupDimensions().front();
      Value part = product(op.getLhs(), groupOf(group, dropped), dropped, type);
      result = choose(mask, part, result);
    }
    return result;
  }

private:
  static RankedTensorType typeOf(Value value) {
    return cast<RankedTensorType>(value.getType());
  }
  RankedTensorType resultType() { return typeOf(op.getResult()); }

  NamedAttribute list(StringRef name, ArrayRef<int64_t> values) {
    return builder.getNamedAttr(name, builder.getDenseI64ArrayAttr(values));
  }
  Value zeros(RankedTensorType type) {
    auto value = DenseElementsAttr::get(
        type, builder.getZeroAttr(type.getElementType()));
    return build(builder, loc, "constant", {}, type,
                 builder.getNamedAttr("value", value));
  }
  Value choose(Value mask, Value yes, Value no) {
    return build(builder, loc, "select", {mask, yes, no}, yes.getType());
  }

  Value sliceDim(Value value, int64_t dim, int64_t index) {
    RankedTensorType type = typeOf(value);
    Dims from(type.getRank(), 0), to(type.getShape()), step(type.getRank(), 1);
    from[dim] = index;
    to[dim] = index + 1;
    Dims sizes(type.getShape());
    sizes[dim] = 1;
    Value row = build(builder, loc, "slice", value, type.clone(sizes),
                      {list("start_indices", from), list("limit_indices", to),
                       list("strides", step)});
    sizes.erase(sizes.begin() + dim);
    return build(builder, loc, "reshape", row, type.clone(sizes));
  }

  /// rhs of one group, without the group dimension.
  Value groupOf(int64_t group, int64_t dim) {
    return sliceDim(op.getRhs(), dim, group);
  }

  /// dot_general of lhs and a rhs that lacks dimension `dropped`.
  Value product(Value lhs, Value rhs, std::optional<int64_t> dropped,
                RankedTensorType type) {
    auto shifted = [&](ArrayRef<int64_t> dims) {
      return llvm::map_to_vector(dims, [&](int64_t dim) {
        return dim - (dropped && dim > *dropped ? 1 : 0);
      });
    };
    auto dims = stablehlo::DotDimensionNumbersAttr::get(
        op.getContext(), numbers.getLhsBatchingDimensions(),
        shifted(numbers.getRhsBatchingDimensions()),
        numbers.getLhsContractingDimensions(),
        shifted(numbers.getRhsContractingDimensions()));
    return build(builder, loc, "dot_general", {lhs, rhs}, type,
                 builder.getNamedAttr("dot_dimension_numbers", dims));
  }

  /// For every group, which positions along `row` of a tensor of `type` belong
  /// to it. `batch`: dimensions of `type` that group sizes of rank above 1 have
  /// too.
  SmallVector<Value> masks(RankedTensorType type, int64_t row,
                           ArrayRef<int64_t> batch) {
    RankedTensorType index = type.clone(builder.getI32Type());
    Value place = build(
        builder, loc, "iota", {}, index,
        builder.getNamedAttr("iota_dimension", builder.getI64IntegerAttr(row)));
    Value sizes = op.getGroupSizes();
    RankedTensorType sizesType = typeOf(sizes);
    sizes = build(builder, loc, "convert", sizes,
                  sizesType.clone(builder.getI32Type()));
    int64_t last = sizesType.getRank() - 1;
    Value end, isLater;
    SmallVector<Value> result;
    for (int64_t i = 0; i < sizesType.getDimSize(last); ++i) {
      Value size = sliceDim(sizes, last, i);
      end =
          end ? build(builder, loc, "add", {end, size}, size.getType()) : size;
      Value limit = build(builder, loc, "broadcast_in_dim", end, index,
                          list("broadcast_dimensions", batch.take_front(last)));
      Value isBefore =
          build(builder, loc, "compare", {place, limit}, type,
                builder.getNamedAttr(
                    "comparison_direction",
                    stablehlo::ComparisonDirectionAttr::get(
                        op.getContext(), stablehlo::ComparisonDirection::LT)));
      result.push_back(
          isLater ? build(builder, loc, "and", {isBefore, isLater}, type)
                  : isBefore);
      isLater = build(builder, loc, "not", isBefore, type);
    }
    return result;
  }

  mlir::chlo::RaggedDotOp op;
  mlir::chlo::RaggedDotDimensionNumbersAttr numbers;
  OpBuilder &builder;
  Location loc;
  int64_t ragged;
};

FailureOr<SmallVector<Value>> raggedDot(Operation *op, OpBuilder &builder) {
  auto dot = cast<mlir::chlo::RaggedDotOp>(op);
  auto numbers = dot.getRaggedDotDimensionNumbers();
  int64_t sizesRank =
      cast<RankedTensorType>(dot.getGroupSizes().getType()).getRank();
  Type element =
      cast<RankedTensorType>(dot.getResult().getType()).getElementType();
  bool sizesFit =
      sizesRank == 1 ||
      sizesRank - 1 ==
          static_cast<int64_t>(numbers.getLhsBatchingDimensions().size());
  if (!llvm::all_of(op->getOperands(), isStatic) ||
      !llvm::all_of(op->getResults(), isStatic) || !sizesFit ||
      !isa<FloatType, IntegerType>(element)) {
    return failure();
  }
  RaggedDot ragged(dot, builder);
  switch (mlir::chlo::raggedMode(numbers)) {
  case RaggedMode::Batch:
    return SmallVector<Value>{ragged.batched()};
  case RaggedMode::Contracting:
    return SmallVector<Value>{ragged.contracting()};
  case RaggedMode::Free:
    return SmallVector<Value>{ragged.free()};
  }
  return failure();
}

} // namespace

void addRaggedDotRules(RuleTable &table) {
  table["chlo.ragged_dot"] = raggedDot;
}

} // namespace ttc::chlo
