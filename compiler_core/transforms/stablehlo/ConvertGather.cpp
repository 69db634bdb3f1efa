// gather, in its full generality: operand and indices are brought to [batch,
// positions, rest], where one index selects a row.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "transforms/stablehlo/Positions.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Slices that are cut short along dimensions that no index moves start at 0
// there.
Value cutUnindexed(TTIRBuilder &b, Value x, Ints sizes, Ints indexed,
                   Ints batching) {
  for (int64_t dim = 0, rank = sizes.size(); dim < rank; ++dim) {
    if (!llvm::is_contained(indexed, dim) &&
        !llvm::is_contained(batching, dim)) {
      x = b.sliceDim(x, dim, 0, sizes[dim]);
    }
  }
  return x;
}

LogicalResult convertGather(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::GatherDimensionNumbersAttr>(
      "dimension_numbers");
  TTIRBuilder &b = c.b;
  SmallVector<int64_t> sizes = c.ints("slice_sizes");
  Positions p;
  p.operandBatch = SmallVector<int64_t>(numbers.getOperandBatchingDims());
  p.indexBatch = SmallVector<int64_t>(numbers.getStartIndicesBatchingDims());
  p.indexed = SmallVector<int64_t>(numbers.getStartIndexMap());
  p.vectorDim = numbers.getIndexVectorDim();
  Value operand =
      cutUnindexed(b, c.operand(0), sizes, p.indexed, p.operandBatch);
  p.operandShape = SmallVector<int64_t>(shapeOf(operand));
  for (int64_t dim : p.indexed) {
    p.windows.push_back(sizes[dim]);
  }
  Value rows = p.toRows(b, operand);
  Value positions = p.linear(b, c.operand(1), /*clamp=*/true);
  Value taken = Positions::take(b, rows, positions);

  // [batch..., counts..., windows..., rest...], each with the operand dimension
  // or the result's batch dimension it stands for.
  SmallVector<int64_t> shape(p.batchSizes());
  llvm::append_range(shape, p.countSizes);
  llvm::append_range(shape, p.windows);
  SmallVector<int64_t> rest = p.restDims();
  for (int64_t dim : rest) {
    shape.push_back(p.operandShape[dim]);
  }
  Value spread = b.reshape(taken, shape);

  // The result's dimensions: offset dims are the operand's that are neither
  // collapsed nor batching, in order; the others are the indices', in order.
  SmallVector<int64_t> offsetDims(numbers.getOffsetDims());
  SmallVector<int64_t> collapsed(numbers.getCollapsedSliceDims());
  int64_t batchCount = p.operandBatch.size(), counts = p.countSizes.size();
  auto placeOfOperandDim = [&](int64_t dim) -> int64_t {
    auto *indexed = llvm::find(p.indexed, dim);
    if (indexed != p.indexed.end()) {
      return batchCount + counts + (indexed - p.indexed.begin());
    }
    return batchCount + counts + p.windows.size() +
           (llvm::find(rest, dim) - rest.begin());
  };
  SmallVector<int64_t> offsets;
  for (int64_t dim = 0, rank = p.operandShape.size(); dim < rank; ++dim) {
    if (!llvm::is_contained(collapsed, dim) &&
        !llvm::is_contained(p.operandBatch, dim)) {
      offsets.push_back(placeOfOperandDim(dim));
    }
  }
  SmallVector<int64_t> order;
  size_t nextOffset = 0, nextIndex = 0;
  for (int64_t i = 0, rank = c.resultType().getRank(); i < rank; ++i) {
    order.push_back(llvm::is_contained(offsetDims, i)
                        ? offsets[nextOffset++]
                        : p.placeOfIndexDim(nextIndex++));
  }
  // Collapsed dimensions have size 1: they go last and vanish in the reshape.
  for (int64_t i = 0, all = shape.size(); i < all; ++i) {
    if (!llvm::is_contained(order, i)) {
      order.push_back(i);
    }
  }
  return c.replace(
      b.reshape(b.permute(spread, order), c.resultType().getShape()));
}

} // namespace

void addGatherConverters(ConverterTable &table) {
  table.add("stablehlo.gather", convertGather);
}

} // namespace ttc
