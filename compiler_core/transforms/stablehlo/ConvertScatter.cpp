// scatter: rows are updated where their number occurs among the positions, by a
// product with ones where numbers agree, which is exact for floats and needs no
// order of writes.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/Diagnostics.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "transforms/stablehlo/Positions.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Updates -> [batch, counts * windows, rest], the order of Positions::linear.
Value updateRows(Conversion &c, Positions &p,
                 stablehlo::ScatterDimensionNumbersAttr numbers,
                 Value updates) {
  SmallVector<int64_t> windowDims(numbers.getUpdateWindowDims());
  SmallVector<int64_t> inserted(numbers.getInsertedWindowDims());
  SmallVector<int64_t> indexDims;
  for (int64_t i = 0, rank = shapeOf(updates).size(); i < rank; ++i) {
    if (!llvm::is_contained(windowDims, i)) {
      indexDims.push_back(i);
    }
  }
  // The dimension of the updates that belongs to each of the operand's; -1
  // where there is none.
  SmallVector<int64_t> ofOperand(p.operandShape.size(), -1);
  size_t next = 0;
  for (int64_t dim = 0, rank = p.operandShape.size(); dim < rank; ++dim) {
    if (!llvm::is_contained(inserted, dim) &&
        !llvm::is_contained(p.operandBatch, dim)) {
      ofOperand[dim] = windowDims[next++];
    }
  }
  SmallVector<int64_t> order(indexDims.size());
  for (auto [i, dim] : llvm::enumerate(indexDims)) {
    order[p.placeOfIndexDim(i)] = dim;
  }
  for (Ints dims : {Ints(p.indexed), Ints(p.restDims())}) {
    for (int64_t dim : dims) {
      if (ofOperand[dim] >= 0) {
        order.push_back(ofOperand[dim]);
      }
    }
  }
  int64_t batch = 1, rest = p.rest();
  for (int64_t size : p.batchSizes()) {
    batch *= size;
  }
  int64_t count = typeOf(updates).getNumElements() / (batch * rest);
  return c.b.reshape(c.b.permute(updates, order), {batch, count, rest});
}

// Ones where row r (dimension 1) is position k (dimension 2): [batch, n,
// count].
Value agreement(TTIRBuilder &b, Value positions, int64_t rows, Type element) {
  int64_t batch = shapeOf(positions)[0], count = shapeOf(positions)[1];
  auto line = RankedTensorType::get({rows}, elementOf(positions));
  Value numbers = b.reshape(b.arange(line, 0), {1, rows, 1});
  Value wanted = b.reshape(positions, {batch, 1, count});
  return b.typecast(b.compare("eq", numbers, wanted), element);
}

// [batch, n, 1]: whether any update goes to the row.
Value isTouched(TTIRBuilder &b, Value ones) {
  Value most = b.reduce("max", ones, {2}, /*keepDim=*/true);
  return b.compare("ne", most, 0.0);
}

bool windowsFit(Conversion &c, const Positions &p,
                stablehlo::ScatterDimensionNumbersAttr numbers) {
  // Rows are written whole: windows along dimensions that no index moves must
  // span them.
  SmallVector<int64_t> inserted(numbers.getInsertedWindowDims());
  Ints updates = shapeOf(c.operand(2));
  size_t next = 0;
  for (int64_t dim = 0, rank = p.operandShape.size(); dim < rank; ++dim) {
    if (llvm::is_contained(inserted, dim) ||
        llvm::is_contained(p.operandBatch, dim)) {
      continue;
    }
    int64_t size = updates[numbers.getUpdateWindowDims()[next++]];
    if (!llvm::is_contained(p.indexed, dim) && size != p.operandShape[dim]) {
      return false;
    }
  }
  return true;
}

Positions positionsOf(Conversion &c,
                      stablehlo::ScatterDimensionNumbersAttr numbers) {
  Positions p;
  p.operandShape = SmallVector<int64_t>(shapeOf(c.operand(0)));
  p.operandBatch = SmallVector<int64_t>(numbers.getInputBatchingDims());
  p.indexBatch = SmallVector<int64_t>(numbers.getScatterIndicesBatchingDims());
  p.indexed = SmallVector<int64_t>(numbers.getScatterDimsToOperandDims());
  p.vectorDim = numbers.getIndexVectorDim();
  SmallVector<int64_t> inserted(numbers.getInsertedWindowDims());
  SmallVector<int64_t> windowOf(p.operandShape.size(), 1);
  size_t next = 0;
  for (int64_t dim = 0, rank = p.operandShape.size(); dim < rank; ++dim) {
    if (!llvm::is_contained(inserted, dim) &&
        !llvm::is_contained(p.operandBatch, dim)) {
      windowOf[dim] =
          shapeOf(c.operand(2))[numbers.getUpdateWindowDims()[next++]];
    }
  }
  for (int64_t dim : p.indexed) {
    p.windows.push_back(windowOf[dim]);
  }
  return p;
}

LogicalResult convertScatter(Conversion &c) {
  if (c.op->getNumResults() != 1) {
    return c.refuse("it scatters several tensors at once", "one tensor");
  }
  StringRef kind = reducerKind(c.op->getRegion(0), 0, 1);
  Value x = c.operand(0);
  Type element = elementOf(x);
  if ((kind != "second" && kind != "add") || !isa<FloatType>(element)) {
    return c.refuse("it combines by `" + kind + "` in " +
                        (isa<FloatType>(element) ? "floats" : "integers"),
                    "floats that are replaced or added to");
  }
  auto numbers = c.op->getAttrOfType<stablehlo::ScatterDimensionNumbersAttr>(
      "scatter_dimension_numbers");
  Positions p = positionsOf(c, numbers);
  if (!windowsFit(c, p, numbers)) {
    return c.refuse("its updates are narrower than the operand along a "
                    "dimension that no index moves",
                    "updates that span such dimensions");
  }
  TTIRBuilder &b = c.b;
  Value positions = p.linear(b, c.operand(1), /*clamp=*/false);
  int64_t count = shapeOf(positions)[1];
  if (kind == "second" && count != 1 && !c.flag("unique_indices")) {
    withCode(c.op->emitRemark()
                 << "`stablehlo.scatter` is compiled as if its indices were "
                    "unique; set `unique_indices = true` if they are",
             "scatter-order");
  }
  Value rows = p.toRows(b, x);
  Value updates = updateRows(c, p, numbers, c.operand(2));
  Value ones = agreement(b, positions, p.rows(), element);
  Value written = b.matmul(ones, updates, false, false);
  Value result = kind == "add" ? b.binary("add", rows, written)
                               : b.where(isTouched(b, ones), written, rows);
  return c.replace(p.fromRows(b, result));
}

} // namespace

void addScatterConverters(ConverterTable &table) {
  table.add("stablehlo.scatter", convertScatter);
}

} // namespace ttc
