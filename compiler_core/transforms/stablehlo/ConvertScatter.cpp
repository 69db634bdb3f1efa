// scatter: rows are updated where their number occurs among the positions, by a
// product with ones where numbers agree, which is exact for floats and needs no
// order of writes.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/Diagnostics.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "transforms/stablehlo/Positions.h"
#include <cmath>
#include <limits>

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
  SmallVector<int64_t> dims(p.indexed);
  llvm::append_range(dims, p.restDims());
  for (int64_t dim : dims) {
    if (ofOperand[dim] >= 0) {
      order.push_back(ofOperand[dim]);
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

// How updates to one row are combined, and with the row.
struct Kind {
  StringRef body, reduction, combine;
  double neutral;
};

constexpr double infinity = std::numeric_limits<double>::infinity();
const Kind kinds[] = {{"add", "sum", "add", 0.0},
                      {"second", "sum", "", 0.0},
                      {"multiply", "prod", "multiply", 1.0},
                      {"maximum", "max", "maximum", -infinity},
                      {"minimum", "min", "minimum", infinity}};

// The most elements that choosing may spread updates to.
constexpr int64_t maxSpread = int64_t(1) << 26;

// Everything a scatter is made of: rows [batch, n, rest], updates [batch,
// count, rest], positions [batch, count].
struct Parts {
  Value rows, updates, positions;
};

Value writeByProduct(TTIRBuilder &b, const Kind &kind, const Parts &parts) {
  Value ones = agreement(b, parts.positions, shapeOf(parts.rows)[1],
                         elementOf(parts.rows));
  Value written = b.matmul(ones, parts.updates, false, false);
  return kind.combine.empty() ? b.where(isTouched(b, ones), written, parts.rows)
                              : b.binary(kind.combine, parts.rows, written);
}

// Extremes of integers stand for infinity.
double neutralOf(const Kind &kind, Type element) {
  auto integer = dyn_cast<IntegerType>(element);
  if (!integer || std::isfinite(kind.neutral)) {
    return kind.neutral;
  }
  bool isUnsigned = integer.isUnsigned();
  unsigned width = integer.getWidth();
  APInt least =
      isUnsigned ? APInt::getMinValue(width) : APInt::getSignedMinValue(width);
  APInt most =
      isUnsigned ? APInt::getMaxValue(width) : APInt::getSignedMaxValue(width);
  return (kind.neutral < 0 ? least : most).roundToDouble(!isUnsigned);
}

Value writeByChoice(TTIRBuilder &b, const Kind &kind, const Parts &parts) {
  Type truth = b.get().getI1Type(), element = elementOf(parts.rows);
  Ints updates = shapeOf(parts.updates);
  int64_t batch = updates[0], count = updates[1], rest = updates[2];
  int64_t rows = shapeOf(parts.rows)[1];
  Value agrees = b.reshape(agreement(b, parts.positions, rows, truth),
                           {batch, rows, count, 1});
  Value spread = b.reshape(parts.updates, {batch, 1, count, rest});
  auto one = RankedTensorType::get({1, 1, 1, 1}, element);
  Value chosen =
      b.where(agrees, spread, b.splat(one, neutralOf(kind, element)));
  Value written = b.reduce(kind.reduction, chosen, {2}, /*keepDim=*/false);
  if (!kind.combine.empty()) {
    return b.binary(kind.combine, parts.rows, written);
  }
  Value touched = b.reduce("reduce_or", agrees, {2}, /*keepDim=*/false);
  return b.where(touched, written, parts.rows);
}

void remarkOnOrder(Operation *op) {
  withCode(op->emitRemark()
               << "`stablehlo.scatter` is compiled as if its indices were "
                  "unique; set `unique_indices = true` if they are",
           "scatter-order");
}

LogicalResult convertScatter(Conversion &c) {
  if (c.op->getNumResults() != 1) {
    return c.refuse("it scatters several tensors at once", "one tensor");
  }
  StringRef body = reducerKind(c.op->getRegion(0), 0, 1);
  const Kind *kind =
      llvm::find_if(kinds, [&](const Kind &k) { return k.body == body; });
  Type element = elementOf(c.operand(0));
  if (kind == std::end(kinds) || element.isInteger(1)) {
    return c.refuse("its body is not a known one",
                    "numbers that are replaced, or combined by add, multiply, "
                    "maximum or minimum");
  }
  auto numbers = c.op->getAttrOfType<stablehlo::ScatterDimensionNumbersAttr>(
      "scatter_dimension_numbers");
  Positions p = positionsOf(c, numbers);
  if (!windowsFit(c, p, numbers)) {
    return c.refuse("its updates are narrower than the operand along a "
                    "dimension that no index moves",
                    "updates that span such dimensions");
  }
  if (typeOf(c.operand(2)).getNumElements() == 0) {
    return c.replace(c.operand(0));
  }
  TTIRBuilder &b = c.b;
  Value positions = p.linear(b, c.operand(1), /*clamp=*/false);
  int64_t count = shapeOf(positions)[1];
  bool byProduct = isa<FloatType>(element) && kind->reduction == "sum";
  if (!byProduct && typeOf(c.operand(0)).getNumElements() * count > maxSpread) {
    return c.refuse("combining " + Twine(count) + " updates by `" + body +
                        "` would take too much memory",
                    "floats that are added or replaced");
  }
  if (body == "second" && count != 1 && !c.flag("unique_indices")) {
    remarkOnOrder(c.op);
  }
  Parts parts{p.toRows(b, c.operand(0)),
              updateRows(c, p, numbers, c.operand(2)), positions};
  Value result = byProduct ? writeByProduct(b, *kind, parts)
                           : writeByChoice(b, *kind, parts);
  return c.replace(p.fromRows(b, result));
}

} // namespace

void addScatterConverters(ConverterTable &table) {
  table.add("stablehlo.scatter", convertScatter);
}

} // namespace ttc
