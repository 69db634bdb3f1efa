// Slices with computed starts: static where the starts are known, else by
// gathering the wanted positions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// 0, 1, 2, ... as i32 along dimension `dim` of a tensor of rank `rank`.
Value lineAlong(TTIRBuilder &b, int64_t size, int64_t dim, int64_t rank) {
  SmallVector<int64_t> shape(rank, 1);
  shape[dim] = size;
  auto type = RankedTensorType::get({size}, b.get().getI32Type());
  return b.reshape(b.arange(type, 0), shape);
}

// The start, clamped so that the slice fits, as a tensor of `rank` ones.
Value startOf(TTIRBuilder &b, Value start, int64_t last, int64_t rank) {
  Value clamped = clampIndex(b, toIndex(b, start), 0, last);
  return foldedValue(b, b.reshape(clamped, SmallVector<int64_t>(rank, 1)));
}

// Elements of x along `dim` at `positions` (1 everywhere but there). Truth
// values travel as bf16: the library gathers numbers.
Value take(TTIRBuilder &b, Value x, Value positions, int64_t dim) {
  SmallVector<int64_t> shape(shapeOf(x));
  shape[dim] = shapeOf(positions)[dim];
  Type element = elementOf(x);
  bool truth = element.isInteger(1);
  Value numbers = truth ? b.typecast(x, b.get().getBF16Type()) : x;
  Value taken = b.gather(numbers, b.broadcast(positions, shape), dim);
  return truth ? b.compare("ne", taken, 0.0) : taken;
}

std::optional<int64_t> knownStart(Value start, int64_t last) {
  std::optional<double> number = knownNumber(start);
  if (!number) {
    return std::nullopt;
  }
  return std::clamp<int64_t>(int64_t(*number), 0, last);
}

LogicalResult convertDynamicSlice(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  SmallVector<int64_t> sizes = c.ints("slice_sizes");
  int64_t rank = sizes.size();
  for (int64_t dim = 0; dim < rank; ++dim) {
    int64_t last = shapeOf(x)[dim] - sizes[dim];
    Value start = c.operand(1 + dim);
    if (last == 0) {
      continue;
    }
    if (std::optional<int64_t> known = knownStart(start, last)) {
      x = b.sliceDim(x, dim, *known, *known + sizes[dim]);
      continue;
    }
    Value line = lineAlong(b, sizes[dim], dim, rank);
    Value first = startOf(b, start, last, rank);
    Value positions = sizes[dim] == 1 ? first : b.binary("add", line, first);
    x = take(b, x, positions, dim);
  }
  return c.replace(x);
}

// x with `update` at `start` of dimension `dim`; all other dimensions of the
// two agree.
Value updateDim(TTIRBuilder &b, Value x, Value update, Value start,
                int64_t dim) {
  int64_t size = shapeOf(x)[dim], count = shapeOf(update)[dim];
  int64_t rank = shapeOf(x).size(), last = size - count;
  if (last == 0) {
    return update;
  }
  if (std::optional<int64_t> known = knownStart(start, last)) {
    SmallVector<Value> parts;
    if (*known > 0) {
      parts.push_back(b.sliceDim(x, dim, 0, *known));
    }
    parts.push_back(update);
    if (*known + count < size) {
      parts.push_back(b.sliceDim(x, dim, *known + count, size));
    }
    return b.concat(parts, dim);
  }
  Value first = startOf(b, start, last, rank);
  Value line = lineAlong(b, size, dim, rank);
  if (count == 1) {
    return b.where(b.compare("eq", line, first), update, x);
  }
  Value offset = b.binary("subtract", line, first);
  Value inside = b.compare("logical_and", b.compare("ge", offset, 0.0),
                           b.compare("lt", offset, double(count)));
  Value moved = take(b, update, clampIndex(b, offset, 0, count - 1), dim);
  return b.where(inside, moved, x);
}

// Dimension by dimension from the last: the update grows to the operand's size,
// its new parts taken from where it will lie.
LogicalResult convertDynamicUpdateSlice(Conversion &c) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0), update = c.operand(1);
  if (typeOf(update).getNumElements() == 0) {
    return c.replace(x);
  }
  int64_t rank = shapeOf(x).size();
  SmallVector<int64_t> partial;
  for (int64_t dim = 0; dim < rank; ++dim) {
    if (shapeOf(x)[dim] != shapeOf(update)[dim]) {
      partial.push_back(dim);
    }
  }
  // regions[i]: the part of x that the update covers in partial dimensions
  // before i, whole in the others.
  SmallVector<Value> regions = {x};
  for (int64_t dim : ArrayRef(partial).drop_back(partial.empty() ? 0 : 1)) {
    Value from = regions.back();
    int64_t count = shapeOf(update)[dim], last = shapeOf(x)[dim] - count;
    Value start = c.operand(2 + dim);
    if (std::optional<int64_t> known = knownStart(start, last)) {
      regions.push_back(b.sliceDim(from, dim, *known, *known + count));
      continue;
    }
    Value positions = b.binary("add", lineAlong(b, count, dim, rank),
                               startOf(b, start, last, rank));
    regions.push_back(take(b, from, positions, dim));
  }
  for (size_t i = partial.size(); i > 0; --i) {
    int64_t dim = partial[i - 1];
    update = updateDim(b, regions[i - 1], update, c.operand(2 + dim), dim);
  }
  return c.replace(update);
}

} // namespace

void addDynamicSliceConverters(ConverterTable &table) {
  table.add("stablehlo.dynamic_slice", convertDynamicSlice);
  table.add("stablehlo.dynamic_update_slice", convertDynamicUpdateSlice);
}

} // namespace ttc
