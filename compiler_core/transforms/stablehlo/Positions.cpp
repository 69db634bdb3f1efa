// An operand as rows, and index vectors as row numbers.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Positions.h"

#include "transforms/stablehlo/Conversion.h"
#include "transforms/ttir/Patterns.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

static int64_t product(Ints sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<>());
}

static SmallVector<int64_t> select(Ints shape, Ints dims) {
  return llvm::map_to_vector(dims, [&](int64_t dim) { return shape[dim]; });
}

SmallVector<int64_t> Positions::batchSizes() const {
  return select(operandShape, operandBatch);
}

SmallVector<int64_t> Positions::restDims() const {
  SmallVector<int64_t> dims;
  for (int64_t i = 0, rank = operandShape.size(); i < rank; ++i) {
    if (!llvm::is_contained(indexed, i) &&
        !llvm::is_contained(operandBatch, i)) {
      dims.push_back(i);
    }
  }
  return dims;
}

int64_t Positions::rows() const {
  return product(select(operandShape, indexed));
}

int64_t Positions::rest() const {
  return product(select(operandShape, restDims()));
}

SmallVector<int64_t> Positions::operandOrder() const {
  SmallVector<int64_t> order(operandBatch);
  llvm::append_range(order, indexed);
  llvm::append_range(order, restDims());
  return order;
}

Value Positions::toRows(TTIRBuilder &b, Value operand) const {
  return b.reshape(b.permute(operand, operandOrder()),
                   {product(batchSizes()), rows(), rest()});
}

Value Positions::fromRows(TTIRBuilder &b, Value rows) const {
  SmallVector<int64_t> order = operandOrder(), back(order.size());
  for (auto [i, dim] : llvm::enumerate(order)) {
    back[dim] = i;
  }
  return b.permute(b.reshape(rows, select(operandShape, order)), back);
}

int64_t Positions::placeOfIndexDim(int64_t i) const { return indexKinds[i]; }

// [batch, count] of one component, plus 0 .. window - 1 if more than one
// element is taken: [batch, count, windows...] with 1 for the windows of the
// other components.
static Value withWindow(TTIRBuilder &b, Value component, Ints windows,
                        size_t which) {
  SmallVector<int64_t> shape(shapeOf(component));
  shape.append(windows.size(), 1);
  Value value = b.reshape(component, shape);
  if (windows[which] == 1) {
    return value;
  }
  SmallVector<int64_t> line(shape.size(), 1);
  line[2 + which] = windows[which];
  auto type = RankedTensorType::get({windows[which]}, elementOf(component));
  return b.binary("add", value, b.reshape(b.arange(type, 0), line));
}

Value Positions::linear(TTIRBuilder &b, Value indices, bool clamp) {
  int64_t rank = shapeOf(indices).size();
  SmallVector<int64_t> order(indexBatch), counts;
  indexKinds.clear();
  for (int64_t i = 0; i < rank; ++i) {
    if (i == vectorDim) {
      continue;
    }
    auto *batch = llvm::find(indexBatch, i);
    bool isBatch = batch != indexBatch.end();
    indexKinds.push_back(isBatch ? batch - indexBatch.begin()
                                 : indexBatch.size() + counts.size());
    if (!isBatch) {
      counts.push_back(i);
      order.push_back(i);
    }
  }
  countSizes = select(shapeOf(indices), counts);
  if (vectorDim < rank) {
    order.push_back(vectorDim);
  }
  int64_t batch = product(batchSizes()), count = product(countSizes);
  int64_t given = indexed.size() - fixed, components = indexed.size();
  Value vectors =
      b.reshape(b.permute(toIndex(b, indices), order), {batch, count, given});

  auto line = RankedTensorType::get({batch, count}, b.get().getI32Type());
  Value number, inside;
  int64_t stride = rows();
  for (int64_t i = 0; i < components; ++i) {
    int64_t size = operandShape[indexed[i]], last = size - windows[i];
    stride /= size;
    Value part =
        i < given ? b.reshape(b.sliceDim(vectors, 2, i, i + 1), {batch, count})
                  : b.splat(line, 0.0);
    if (i >= given) {
      // starts at 0, where it fits
    } else if (clamp) {
      part = clampIndex(b, foldedValue(b, part), 0, last);
    } else {
      Value fits = b.compare("logical_and", b.compare("ge", part, 0.0),
                             b.compare("le", part, double(last)));
      inside = inside ? b.compare("logical_and", inside, fits) : fits;
    }
    Value step = withWindow(b, part, windows, i);
    step = stride == 1 ? step : b.binary("multiply", step, double(stride));
    number = number ? b.binary("add", number, step) : step;
  }
  SmallVector<int64_t> full = {batch, count};
  llvm::append_range(full, windows);
  if (!number) { // no component: every slice is the whole operand
    number = b.splat(RankedTensorType::get(full, b.get().getI32Type()), 0.0);
  }
  number = b.broadcast(number, full);
  if (inside) {
    SmallVector<int64_t> column = {batch, count};
    column.append(windows.size(), 1);
    number = b.where(b.reshape(inside, column), number,
                     b.splat(typeOf(number), double(rows())));
  }
  return foldedValue(b, b.reshape(number, {batch, count * product(windows)}));
}

Value Positions::take(TTIRBuilder &b, Value rows, Value positions) {
  int64_t batch = shapeOf(rows)[0], rest = shapeOf(rows)[2];
  int64_t count = shapeOf(positions)[1];
  if (batch == 1) {
    Value table = b.reshape(rows, {shapeOf(rows)[1], rest});
    Value taken = b.embedding(b.reshape(positions, {count}), table);
    return b.reshape(taken, {1, count, rest});
  }
  Value index = b.broadcast(b.reshape(positions, {batch, count, 1}),
                            {batch, count, rest});
  return b.gather(rows, index, 1);
}

} // namespace ttc
