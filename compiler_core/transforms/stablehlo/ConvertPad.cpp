// Padding of all kinds: around, between, negative, with a computed value.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// A tensor like `x` but `count` long in `dim`, filled with the rank-0 `value`.
Value filling(TTIRBuilder &b, Value x, int64_t dim, int64_t count,
              Value value) {
  SmallVector<int64_t> shape(shapeOf(x));
  shape[dim] = count;
  return foldedValue(b, b.broadcastInDim(value, shape, {}));
}

// `count` fillings between neighbours: every element becomes a row of it and
// its filling; the last filling is cut off.
Value spreadOut(TTIRBuilder &b, Value x, int64_t dim, int64_t count,
                Value value) {
  SmallVector<int64_t> shape(shapeOf(x));
  int64_t size = shape[dim];
  if (count == 0 || size == 0) {
    return x;
  }
  SmallVector<int64_t> split(shape);
  split.insert(split.begin() + dim + 1, 1);
  Value rows = b.reshape(x, split);
  Value joined =
      b.concat({rows, filling(b, rows, dim + 1, count, value)}, dim + 1);
  shape[dim] = size * (count + 1);
  return b.sliceDim(b.reshape(joined, shape), dim, 0, shape[dim] - count);
}

Value cut(TTIRBuilder &b, Value x, Ints low, Ints high) {
  for (int64_t dim = 0, rank = low.size(); dim < rank; ++dim) {
    int64_t size = shapeOf(x)[dim];
    x = b.sliceDim(x, dim, std::max<int64_t>(0, -low[dim]),
                   size - std::max<int64_t>(0, -high[dim]));
  }
  return x;
}

LogicalResult convertPad(Conversion &c) {
  return c.replace(padAnyhow(c.b, c.operand(0), c.ints("edge_padding_low"),
                             c.ints("edge_padding_high"),
                             c.ints("interior_padding"), c.operand(1)));
}

} // namespace

Value padAnyhow(TTIRBuilder &b, Value x, Ints low, Ints high, Ints interior,
                Value value) {
  int64_t rank = shapeOf(x).size();
  for (int64_t dim = 0; dim < rank; ++dim) {
    x = spreadOut(b, x, dim, interior[dim], value);
  }
  x = cut(b, x, low, high);
  SmallVector<int64_t> lowPart, highPart;
  for (int64_t dim = 0; dim < rank; ++dim) {
    lowPart.push_back(std::max<int64_t>(0, low[dim]));
    highPart.push_back(std::max<int64_t>(0, high[dim]));
  }
  if (DenseElementsAttr number = getConstant(value)) {
    return b.pad(x, lowPart, highPart, number.getSplatValue<Attribute>());
  }
  for (int64_t dim = 0; dim < rank; ++dim) {
    SmallVector<Value> parts;
    if (lowPart[dim] > 0) {
      parts.push_back(filling(b, x, dim, lowPart[dim], value));
    }
    parts.push_back(x);
    if (highPart[dim] > 0) {
      parts.push_back(filling(b, x, dim, highPart[dim], value));
    }
    x = b.concat(parts, dim);
  }
  return x;
}

void addPadConverters(ConverterTable &table) {
  table.add("stablehlo.pad", convertPad);
}

} // namespace ttc
