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

// Negative padding cuts. It may cut more than there is when the other side is
// padded: that padding goes first.
Value cut(TTIRBuilder &b, Value x, SmallVector<int64_t> &low,
          SmallVector<int64_t> &high, Value value) {
  for (int64_t dim = 0, rank = low.size(); dim < rank; ++dim) {
    int64_t size = shapeOf(x)[dim];
    if (size + std::min(low[dim], high[dim]) < 0) {
      bool inFront = low[dim] > 0;
      int64_t &count = inFront ? low[dim] : high[dim];
      Value more = filling(b, x, dim, count, value);
      x = inFront ? b.concat({more, x}, dim) : b.concat({x, more}, dim);
      size += count;
      count = 0;
    }
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
  if (typeOf(x).getNumElements() == 0) { // all of it is padding
    SmallVector<int64_t> shape;
    for (int64_t dim = 0; dim < rank; ++dim) {
      int64_t size = shapeOf(x)[dim];
      shape.push_back(size + std::max<int64_t>(0, size - 1) * interior[dim] +
                      low[dim] + high[dim]);
    }
    return foldedValue(b, b.broadcastInDim(value, shape, {}));
  }
  for (int64_t dim = 0; dim < rank; ++dim) {
    x = spreadOut(b, x, dim, interior[dim], value);
  }
  SmallVector<int64_t> lowPart(low), highPart(high);
  x = cut(b, x, lowPart, highPart, value);
  for (int64_t dim = 0; dim < rank; ++dim) {
    lowPart[dim] = std::max<int64_t>(0, lowPart[dim]);
    highPart[dim] = std::max<int64_t>(0, highPart[dim]);
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
