// Ops of tt-mlir's vocabulary that are read and spelled out in other ops.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRCompositeOps.h"

#include <limits>

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRCompositeOps.cpp.inc"

void TTIRDialect::registerCompositeOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRCompositeOps.cpp.inc"
      >();
}

using Shape = ArrayRef<int64_t>;

static Shape shapeOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

static LogicalResult expectShape(Operation *op, Value value, Shape wanted) {
  if (shapeOf(value) != wanted) {
    return op->emitOpError("has a tensor of shape [")
           << shapeOf(value) << "], wanted is [" << wanted << "]";
  }
  return success();
}

static LogicalResult expectRank(Operation *op, Value value, int64_t rank) {
  if (static_cast<int64_t>(shapeOf(value).size()) != rank) {
    return op->emitOpError("wants a tensor of rank ")
           << rank << ", found " << value.getType();
  }
  return success();
}

static LogicalResult expectDim(Operation *op, int64_t dim, int64_t rank) {
  if (dim < -rank || dim >= rank) {
    return op->emitOpError("names dimension ")
           << dim << " of a tensor of rank " << rank;
  }
  return success();
}

// What rows_gather and rows_scatter share; `rows` is what is read or written.
static LogicalResult verifyRows(Operation *op, Value input, Value indices,
                                Value rows, Shape sizes, Shape windows,
                                bool column) {
  Shape shape = shapeOf(input), index = shapeOf(indices);
  if (failed(expectRank(op, indices, 3))) { // rows_gather_c1
    return failure();
  }
  if (shape.size() < 3 || (column && (shape.size() != 3 || shape[1] != 1))) {
    return op->emitOpError("wants [batch, rows, rest...] (with `column` "
                           "[batch, 1, columns]), found ")
           << input.getType();
  }
  bool batches = index[0] == shape[0] || index[0] == 1;
  bool fits = sizes.size() == windows.size() &&
              index[1] == static_cast<int64_t>(sizes.size());
  int64_t all = 1, each = 1;
  for (auto [size, window] : llvm::zip(sizes, windows)) {
    fits &= size > 0 && window > 0 && window <= size &&
            all <= std::numeric_limits<int32_t>::max() / size;
    all *= fits ? size : 1;
    each *= fits ? window : 1;
  }
  if (!batches || !fits || all != shape[column ? 2 : 1]) { // rows_gather_c2
    return op->emitOpError("has indices ")
           << indices.getType() << ", sizes [" << sizes << "] and windows ["
           << windows << "] that do not fit " << input.getType();
  }
  SmallVector<int64_t> wanted = {shape[0], index[2] * each};
  if (!column) {
    wanted.append(shape.begin() + 2, shape.end());
  }
  return expectShape(op, rows, wanted); // rows_gather_c3
}

LogicalResult RowsGatherOp::verify() {
  return verifyRows(*this, getInput(), getIndices(), getResult(), getSizes(),
                    getWindows(), getColumn());
}

LogicalResult RowsScatterOp::verify() {
  if (failed(verifyRows(*this, getInput(), getIndices(), getUpdates(),
                        getSizes(), getWindows(), getColumn()))) {
    return failure();
  }
  return expectShape(*this, getResult(), shapeOf(getInput()));
}

LogicalResult CumulativeOp::verify() {
  using ttcore::ReduceType;
  ReduceType kind = getReduction();
  if (kind != ReduceType::Sum && kind != ReduceType::Prod &&
      kind != ReduceType::Max && kind != ReduceType::Min) { // cumulative_c2
    return emitOpError("accumulates by `")
           << stringifyReduceType(kind) << "`; sum, prod, max or min wanted";
  }
  return expectDim(*this, getDim(), shapeOf(getInput()).size());
}

LogicalResult SqueezeOp::verify() {
  SmallVector<int64_t> shape(shapeOf(getInput()));
  int64_t rank = shape.size(), dim = getDim();
  if (failed(expectDim(*this, dim, rank))) {
    return failure();
  }
  dim += dim < 0 ? rank : 0;
  if (shape[dim] != 1) {
    return emitOpError("removes dimension ")
           << dim << " of size " << shape[dim];
  }
  shape.erase(shape.begin() + dim);
  return expectShape(*this, getResult(), shape);
}

LogicalResult UnsqueezeOp::verify() {
  SmallVector<int64_t> shape(shapeOf(getInput()));
  int64_t rank = shape.size() + 1, dim = getDim();
  if (failed(expectDim(*this, dim, rank))) {
    return failure();
  }
  shape.insert(shape.begin() + dim + (dim < 0 ? rank : 0), 1);
  return expectShape(*this, getResult(), shape);
}

LogicalResult IndexOp::verify() {
  SmallVector<int64_t> shape(shapeOf(getInput()));
  int64_t rank = shape.size(), dim = getDim(), begin = getBegin(),
          end = getEnd(), step = getStep();
  if (failed(expectDim(*this, dim, rank))) {
    return failure();
  }
  int64_t &size = shape[dim + (dim < 0 ? rank : 0)];
  if (begin < 0 || begin > end || end > size || step <= 0) { // index_c1
    return emitOpError("takes [")
           << begin << ", " << end << ") by " << step << " of " << size;
  }
  size = (end - begin + step - 1) / step;
  return expectShape(*this, getResult(), shape);
}

LogicalResult IndexSelectOp::verify() {
  SmallVector<int64_t> shape(shapeOf(getInput()));
  int64_t rank = shape.size(), dim = getDim(), begin = getBegin(),
          length = getLength(), stride = getStride().value_or(0);
  if (failed(expectDim(*this, dim, rank))) {
    return failure();
  }
  int64_t &size = shape[dim + (dim < 0 ? rank : 0)];
  if (begin < 0 || length <= 0 || begin + length > size || stride < 0 ||
      (stride > 0 && stride < length)) { // index_select_c1
    return emitOpError("takes ") << length << " elements from " << begin
                                 << " every " << stride << " of " << size;
  }
  size = length * (stride == 0 ? 1 : (size - begin - length) / stride + 1);
  return expectShape(*this, getResult(), shape);
}

LogicalResult GlobalAvgPool2dOp::verify() {
  if (failed(expectRank(*this, getInput(), 4))) {
    return failure();
  }
  Shape shape = shapeOf(getInput());
  return expectShape(*this, getResult(), {shape[0], 1, 1, shape[3]});
}

LogicalResult ConcatenateHeadsOp::verify() {
  if (failed(expectRank(*this, getInput(), 4))) {
    return failure();
  }
  Shape shape = shapeOf(getInput());
  return expectShape(*this, getResult(),
                     {shape[0], shape[2], shape[1] * shape[3]});
}

LogicalResult ScaledDotProductAttentionOp::verify() {
  for (Value value : {getQuery(), getKey(), getValue()}) {
    if (failed(expectRank(*this, value, 4))) { // sdpa_c1
      return failure();
    }
  }
  Shape q = shapeOf(getQuery()), k = shapeOf(getKey()), v = shapeOf(getValue());
  bool fits =
      k == v && q[0] == k[0] && q[3] == k[3] && k[1] > 0 && q[1] % k[1] == 0;
  if (!fits) {
    return emitOpError("has a query ")
           << getQuery().getType() << " that does not fit the key "
           << getKey().getType() << " and the value " << getValue().getType();
  }
  if (Value mask = getAttentionMask()) { // sdpa_c3
    Shape shape = shapeOf(mask);
    SmallVector<int64_t> all = {q[0], q[1], q[2], k[2]};
    bool broadcasts = shape.size() == 4 && !getIsCausal();
    for (size_t i = 0; broadcasts && i < 4; ++i) {
      broadcasts = shape[i] == 1 || shape[i] == all[i];
    }
    if (!broadcasts) {
      return emitOpError("has a mask ")
             << mask.getType() << " where [" << all
             << "] (or 1) is wanted, and `is_causal = false`";
    }
  }
  return expectShape(*this, getResult(), q); // sdpa_c2
}

static LogicalResult verifyCache(Operation *op, Value cache, Value input,
                                 int64_t batch) {
  if (failed(expectRank(op, cache, 4)) || failed(expectRank(op, input, 4))) {
    return failure();
  }
  Shape whole = shapeOf(cache), part = shapeOf(input);
  if (whole[1] != part[1] || whole[3] != part[3] || part[2] > whole[2] ||
      batch < 0 || batch + part[0] > whole[0]) { // cache_c1, cache_c2
    return op->emitOpError("writes ") << input.getType() << " at batch "
                                      << batch << " of " << cache.getType();
  }
  return expectShape(op, op->getResult(0), whole);
}

LogicalResult FillCacheOp::verify() {
  return verifyCache(*this, getCache(), getInput(), getBatchOffset());
}

LogicalResult UpdateCacheOp::verify() {
  if (failed(verifyCache(*this, getCache(), getInput(), getBatchOffset()))) {
    return failure();
  }
  auto index = cast<RankedTensorType>(getUpdateIndex().getType());
  if (shapeOf(getInput())[2] != 1 || !index.hasStaticShape() ||
      index.getNumElements() != 1 || !index.getElementType().isInteger()) {
    return emitOpError("writes one position at one index, found ")
           << getInput().getType() << " at " << index;
  }
  return success();
}
