// Lowerings of ops that work by index, and of ordering.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/TTCore.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;
using namespace mlir::tt;

namespace ttc {

namespace {

Type ui32(OpLowering &op) { return op.builder.getIntegerType(32, false); }

int64_t dimOf(OpLowering &op, int64_t rank) {
  int64_t dim = op.attribute("dim") ? op.integer("dim") : -1;
  return dim + (dim < 0 ? rank : 0);
}

/// The library wants ui32 indices of rank 1 or 2 (others are answered wrongly)
/// and a bf16 table.
LogicalResult lowerEmbedding(OpLowering &op) {
  Value indices = op.typecast(op.operand(0), ui32(op));
  int64_t rank = typeOf(indices).getRank();
  if (rank != 1 && rank != 2) {
    indices = op.reshape(indices, typeOf(indices).getNumElements());
  }
  Type bf16 = op.builder.getBF16Type();
  Value table = op.typecast(op.operand(1), bf16);
  SmallVector<int64_t> shape(shapeOf(indices));
  shape.push_back(shapeOf(table).back());
  Value rows = op.create("embedding", {indices, table},
                         RankedTensorType::get(shape, bf16));
  Value result = op.typecast(rows, op.resultType().getElementType());
  return op.replace(op.reshape(result, op.resultType().getShape()));
}

/// Rows instead of vectors: gather and scatter want two dims.
Value asRow(OpLowering &op, Value value) {
  return typeOf(value).getRank() == 1
             ? op.reshape(value, {1, shapeOf(value)[0]})
             : value;
}

/// The library moves no ui32 by index: their bits are moved as si32.
Value asSigned(OpLowering &op, Value value) {
  return elementOf(value).isUnsignedInteger()
             ? op.typecast(value, op.builder.getIntegerType(32, true))
             : value;
}

LogicalResult lowerGather(OpLowering &op) {
  Value input = asRow(op, asSigned(op, op.operand(0)));
  Value index = asRow(op, op.typecast(op.operand(1), ui32(op)));
  int64_t rank = op.resultType().getRank();
  int64_t dim = rank == 1 ? 1 : dimOf(op, rank);
  Value result =
      op.create("gather", {input, index},
                RankedTensorType::get(shapeOf(index), elementOf(input)),
                op.attr("dim", op.i32(dim)));
  return op.replace(op.typecast(op.reshape(result, op.resultType().getShape()),
                                op.resultType().getElementType()));
}

/// The library's word for a combination; empty for none. Nothing if it has
/// none.
std::optional<StringRef> combination(Attribute reduceType) {
  switch (cast<ttcore::ReduceTypeAttr>(reduceType).getValue()) {
  case ttcore::ReduceType::Invalid:
    return "";
  case ttcore::ReduceType::Sum:
    return "add";
  case ttcore::ReduceType::Prod:
    return "multiply";
  default:
    return std::nullopt;
  }
}

LogicalResult lowerScatter(OpLowering &op) {
  auto reduce = combination(op.attribute("scatter_reduce_type"));
  if (!reduce) {
    return op.unsupported("combining by sum or prod would work");
  }
  Value input = asRow(op, asSigned(op, op.operand(0)));
  Value index = asRow(
      op, op.typecast(op.operand(1), op.builder.getIntegerType(32, true)));
  Value source = asRow(op, op.typecast(op.operand(2), elementOf(input)));
  int64_t rank = op.resultType().getRank();
  SmallVector<NamedAttribute> attributes{
      op.attr("dim", op.i32(rank == 1 ? 1 : dimOf(op, rank)))};
  if (!reduce->empty()) {
    attributes.push_back(op.attr("reduce", op.builder.getStringAttr(*reduce)));
  }
  Value result =
      op.create("scatter", {input, index, source}, typeOf(input), attributes);
  return op.replace(op.reshape(result, op.resultType().getShape()));
}

/// Indices come as ui16 beside bf16 values and as ui32 beside f32; integers are
/// ordered as f32.
Type indexType(OpLowering &op, Value values) {
  return op.builder.getIntegerType(elementOf(values).isBF16() ? 16 : 32, false);
}

Value asFloat(OpLowering &op, Value value) {
  return isInteger(elementOf(value))
             ? op.typecast(value, op.builder.getF32Type())
             : value;
}

LogicalResult lowerSort(OpLowering &op) {
  Value input = asFloat(op, op.operand(0));
  RankedTensorType type = typeOf(input);
  Operation *sorted = op.createMany(
      "sort", input, {type, withElement(type, indexType(op, input))},
      {op.attr("dim", op.i32(dimOf(op, type.getRank()))),
       op.attr("descending", op.builder.getBoolAttr(op.flag("descending"))),
       op.attr("stable", op.builder.getBoolAttr(op.flag("stable")))});
  return op.replace(sorted->getResults());
}

LogicalResult lowerTopK(OpLowering &op) {
  Value input = asFloat(op, op.operand(0));
  Shape shape = op.resultType().getShape();
  auto type = RankedTensorType::get(shape, elementOf(input));
  auto flagOr = [&](StringRef name) {
    return op.builder.getBoolAttr(!op.attribute(name) || op.flag(name));
  };
  Operation *top = op.createMany(
      "topk", input, {type, withElement(type, indexType(op, input))},
      {op.attr("dim", op.i32(dimOf(op, shape.size()))),
       op.attr("k", op.i32(op.integer("k"))),
       op.attr("largest", flagOr("largest")),
       op.attr("sorted", flagOr("sorted"))});
  return op.replace(top->getResults());
}

} // namespace

void addIndexingLowerings(LoweringTable &table) {
  table["embedding"] = lowerEmbedding;
  table["gather"] = lowerGather;
  table["scatter"] = lowerScatter;
  table["sort"] = lowerSort;
  table["topk"] = lowerTopK;
}

} // namespace ttc
