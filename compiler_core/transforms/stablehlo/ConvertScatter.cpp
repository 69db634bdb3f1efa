// scatter: operand and updates are brought to rows. What the library writes
// (replacing, adding, multiplying) is one op; other combinations choose among
// all updates of a row; any other body is applied update by update.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "dialects/Diagnostics.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "dialects/ttcore/TTCore.h"
#include "transforms/stablehlo/Positions.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt;
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

// Where row r (dimension 1) is position k (dimension 2): i1, [batch, n, count].
Value agreement(TTIRBuilder &b, Value positions, int64_t rows) {
  int64_t batch = shapeOf(positions)[0], count = shapeOf(positions)[1];
  auto line = RankedTensorType::get({rows}, elementOf(positions));
  Value numbers = b.reshape(b.arange(line, 0), {1, rows, 1});
  return b.compare("eq", numbers, b.reshape(positions, {batch, 1, count}));
}

Positions positionsOf(Conversion &c,
                      stablehlo::ScatterDimensionNumbersAttr numbers,
                      Ints updates) {
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
    if (llvm::is_contained(p.operandBatch, dim)) {
      continue;
    }
    if (!llvm::is_contained(inserted, dim)) {
      windowOf[dim] = updates[numbers.getUpdateWindowDims()[next++]];
    }
    // Rows are written whole: what is narrower is found by position too.
    bool isWhole = windowOf[dim] == p.operandShape[dim];
    if (!isWhole && !llvm::is_contained(p.indexed, dim)) {
      p.indexed.push_back(dim);
      ++p.fixed;
    }
  }
  for (int64_t dim : p.indexed) {
    p.windows.push_back(windowOf[dim]);
  }
  return p;
}

// The most elements that choosing may spread updates to, and the most parts
// that it may be done in.
constexpr int64_t maxSpread = int64_t(1) << 25;
constexpr int64_t maxParts = 64;
// The most updates that are applied one after the other.
constexpr int64_t maxSteps = 256;

// Everything a scatter is made of: rows [batch, n, rest], updates [batch,
// count, rest], positions [batch, count], of which n is no row.
struct Parts {
  Values rows, updates;
  Value positions;

  int64_t numRows() const { return shapeOf(rows[0])[1]; }
  int64_t count() const { return shapeOf(positions)[1]; }
};

// Whether all positions are known to be rows.
bool areRows(Value positions, int64_t rows) {
  DenseElementsAttr known = getConstant(positions);
  return known &&
         llvm::all_of(known.getValues<APInt>(), [&](const APInt &position) {
           return position.getSExtValue() < rows;
         });
}

using ttcore::ReduceType;

ReduceType reduceTypeOf(StringRef body) {
  return body == "add"        ? ReduceType::Sum
         : body == "multiply" ? ReduceType::Prod
         : body == "maximum"  ? ReduceType::Max
                              : ReduceType::Min;
}

// One op of the library; updates without a row go to one that is cut off.
Value write(TTIRBuilder &b, Value rows, Value updates, Value positions,
            ReduceType reduce) {
  Ints shape = shapeOf(rows), from = shapeOf(updates);
  bool safe = areRows(positions, shape[1]);
  Value to = rows;
  if (!safe) {
    auto one = RankedTensorType::get({shape[0], 1, shape[2]}, elementOf(rows));
    to = b.concat({rows, b.splat(one, 0.0)}, 1);
  }
  Value index = b.broadcast(b.reshape(positions, {from[0], from[1], 1}), from);
  Value written = b.create(
      "scatter", {to, index, updates}, to.getType(),
      {b.attr("dim", b.get().getI32IntegerAttr(1)),
       b.attr("scatter_reduce_type",
              ttcore::ReduceTypeAttr::get(b.get().getContext(), reduce))});
  return safe ? written : b.sliceDim(written, 1, 0, shape[1]);
}

// Every row with the combination of all its updates, some updates at a time.
FailureOr<Value> writeByChoice(Conversion &c, const Monoid &monoid, Value rows,
                               Value updates, Value positions) {
  TTIRBuilder &b = c.b;
  Ints shape = shapeOf(rows);
  int64_t count = shapeOf(updates)[1], n = shape[1];
  int64_t most = std::max<int64_t>(
      1, maxSpread / std::max<int64_t>(1, typeOf(rows).getNumElements()));
  auto one = RankedTensorType::get({1, 1, 1, 1}, elementOf(rows));
  Value nothing = b.splat(one, neutralOf(monoid, elementOf(rows)));
  bool truth = elementOf(rows).isInteger(1);
  auto combine = [&](ValueRange left, ValueRange right) -> ValuesOr {
    return Values{truth ? b.compare(monoid.combine, left[0], right[0])
                        : b.binary(monoid.combine, left[0], right[0])};
  };
  for (int64_t begin = 0; begin < count; begin += most) {
    int64_t end = std::min(begin + most, count), part = end - begin;
    Value agrees = agreement(b, b.sliceDim(positions, 1, begin, end), n);
    Value spread = b.reshape(b.sliceDim(updates, 1, begin, end),
                             {shape[0], 1, part, shape[2]});
    Value chosen =
        b.where(b.reshape(agrees, {shape[0], n, part, 1}), spread, nothing);
    Value all;
    if (monoid.reduction.empty()) {
      ValuesOr folded = foldDim(b, chosen, 2, combine);
      if (failed(folded)) {
        return failure();
      }
      all = b.reshape(folded->front(), shape);
    } else {
      all = b.reduce(monoid.reduction, chosen, {2}, /*keepDim=*/false);
    }
    rows = combine(rows, all)->front();
  }
  return rows;
}

// Any body, when no two updates meet: on the rows that are there.
ValuesOr writeUnique(Conversion &c, const Parts &parts) {
  TTIRBuilder &b = c.b;
  Values arguments;
  for (Value rows : parts.rows) {
    // What is no row reads the last one and is not written.
    Value position = clampIndex(b, parts.positions, 0, parts.numRows() - 1);
    arguments.push_back(Positions::take(b, rows, position));
  }
  llvm::append_range(arguments, parts.updates);
  ValuesOr combined = applyBody(c, c.op->getRegion(0), arguments);
  if (failed(combined)) {
    return failure();
  }
  for (auto [rows, value] : llvm::zip(parts.rows, *combined)) {
    value = write(b, rows, value, parts.positions, ReduceType::Invalid);
  }
  return combined;
}

// Any body, one update after the other.
ValuesOr writeInTurn(Conversion &c, const Parts &parts) {
  TTIRBuilder &b = c.b;
  Values rows = parts.rows;
  Value agrees = agreement(b, parts.positions, parts.numRows());
  for (int64_t i = 0; i < parts.count(); ++i) {
    Values arguments = rows;
    for (Value updates : parts.updates) {
      arguments.push_back(b.sliceDim(updates, 1, i, i + 1));
    }
    ValuesOr combined = applyBody(c, c.op->getRegion(0), arguments);
    if (failed(combined)) {
      return failure();
    }
    Value isHere = b.sliceDim(agrees, 2, i, i + 1);
    for (auto [row, value] : llvm::zip(rows, *combined)) {
      row = b.where(isHere, value, row);
    }
  }
  return rows;
}

void remarkOnOrder(Operation *op) {
  withCode(op->emitRemark()
               << "`stablehlo.scatter` is compiled as if its indices were "
                  "unique; set `unique_indices = true` if they are",
           "scatter-order");
}

bool isReplacement(Region &body, unsigned count) {
  for (unsigned i = 0; i < count; ++i) {
    if (reducerKind(body, i, count) != "second") {
      return false;
    }
  }
  return true;
}

// Known combinations of each operand on its own; nothing if there are others.
std::optional<ValuesOr> writeKnown(Conversion &c, const Parts &parts) {
  Region &body = c.op->getRegion(0);
  unsigned count = parts.rows.size();
  Values results;
  for (unsigned i = 0; i < count; ++i) {
    Value rows = parts.rows[i], updates = parts.updates[i];
    const Monoid *monoid = monoidOf(body, i, count, elementOf(rows));
    if (!monoid) {
      return std::nullopt;
    }
    bool isNumber = !elementOf(rows).isInteger(1);
    bool isSum = monoid->body == "add" || monoid->body == "multiply";
    bool isLarge =
        typeOf(rows).getNumElements() * parts.count() > maxSpread * maxParts;
    if (isNumber && !monoid->reduction.empty() && (isSum || !isLarge)) {
      results.push_back(write(c.b, rows, updates, parts.positions,
                              reduceTypeOf(monoid->body)));
      continue;
    }
    if (isLarge) {
      return std::nullopt;
    }
    FailureOr<Value> written =
        writeByChoice(c, *monoid, rows, updates, parts.positions);
    if (failed(written)) {
      return ValuesOr(failure());
    }
    results.push_back(*written);
  }
  return ValuesOr(results);
}

ValuesOr writeAll(Conversion &c, const Parts &parts) {
  Region &body = c.op->getRegion(0);
  unsigned count = parts.rows.size();
  bool unique = c.flag("unique_indices") || parts.count() == 1;
  if (isReplacement(body, count)) {
    if (!unique) {
      remarkOnOrder(c.op);
    }
    Values results;
    for (auto [rows, updates] : llvm::zip(parts.rows, parts.updates)) {
      results.push_back(
          write(c.b, rows, updates, parts.positions, ReduceType::Invalid));
    }
    return results;
  }
  if (std::optional<ValuesOr> known = writeKnown(c, parts)) {
    return *known;
  }
  if (!isElementwise(body) || (!unique && parts.count() > maxSteps)) {
    return c.refuse("its body is not a known one, and " + Twine(parts.count()) +
                        " updates may meet in one element",
                    "replacing, add, multiply, maximum, minimum, and, or, "
                    "xor, or `unique_indices = true`");
  }
  return unique ? writeUnique(c, parts) : writeInTurn(c, parts);
}

LogicalResult convertScatter(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::ScatterDimensionNumbersAttr>(
      "scatter_dimension_numbers");
  unsigned count = c.op->getNumResults();
  Value firstUpdates = c.operand(count + 1);
  Positions p = positionsOf(c, numbers, shapeOf(firstUpdates));
  TTIRBuilder &b = c.b;
  if (typeOf(firstUpdates).getNumElements() == 0 ||
      c.resultType().getNumElements() == 0) {
    return c.replace(c.op->getOperands().take_front(count));
  }
  Parts parts;
  parts.positions = p.linear(b, c.operand(count), /*clamp=*/false);
  for (unsigned i = 0; i < count; ++i) {
    parts.rows.push_back(p.toRows(b, c.operand(i)));
    parts.updates.push_back(
        updateRows(c, p, numbers, c.operand(count + 1 + i)));
  }
  ValuesOr results = writeAll(c, parts);
  if (failed(results)) {
    return failure();
  }
  for (Value &result : *results) {
    result = p.fromRows(b, result);
  }
  return c.replace(*results);
}

} // namespace

void addScatterConverters(ConverterTable &table) {
  table.add("stablehlo.scatter", convertScatter);
}

} // namespace ttc
