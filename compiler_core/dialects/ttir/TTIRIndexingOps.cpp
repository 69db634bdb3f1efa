// Ops whose elements are found by index tensors, and ordering.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRIndexingOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRIndexingOps.cpp.inc"

void TTIRDialect::registerIndexingOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRIndexingOps.cpp.inc"
      >();
}

static LogicalResult expectDim(Operation *op, int64_t &dim, int64_t rank) {
  if (dim < -rank || dim >= rank) {
    return op->emitOpError("names dimension ")
           << dim << " of a tensor of rank " << rank;
  }
  dim = dim < 0 ? dim + rank : dim;
  return success();
}

static LogicalResult expectShape(Operation *op, Value value,
                                 ArrayRef<int64_t> wanted) {
  auto type = cast<RankedTensorType>(value.getType());
  if (type.getShape() != wanted) {
    return op->emitOpError("has a tensor of shape [")
           << type.getShape() << "], wanted is [" << wanted << "]";
  }
  return success();
}

LogicalResult EmbeddingOp::verify() {
  RankedTensorType weight = getWeight().getType();
  if (weight.getRank() != 2) { // embedding_c1
    return emitOpError("wants a table of rank 2, found ") << weight;
  }
  SmallVector<int64_t> shape(getInput().getType().getShape());
  shape.push_back(weight.getDimSize(1));
  if (weight.getElementType() != getType().getElementType()) { // embedding_c3
    return emitOpError("takes rows of ") << weight << " as " << getType();
  }
  return expectShape(*this, getResult(), shape); // embedding_c2
}

// gather_c3: outside `dim` no size of `index` exceeds that of `type`.
static LogicalResult expectWithin(Operation *op, RankedTensorType index,
                                  RankedTensorType type, int64_t dim) {
  if (index.getRank() != type.getRank()) {
    return op->emitOpError("index ")
           << index << " has another rank than " << type;
  }
  for (int64_t i = 0; i < type.getRank(); ++i) {
    if (i != dim && index.getDimSize(i) > type.getDimSize(i)) {
      return op->emitOpError("index ")
             << index << " exceeds " << type << " in dimension " << i;
    }
  }
  return success();
}

LogicalResult GatherOp::verify() {
  int64_t dim = getDim();
  RankedTensorType input = getInput().getType(), index = getIndex().getType();
  if (failed(expectDim(*this, dim, input.getRank())) ||
      failed(expectWithin(*this, index, input, dim))) {
    return failure();
  }
  return expectShape(*this, getResult(), index.getShape()); // gather_c2
}

LogicalResult ScatterOp::verify() {
  int64_t dim = getDim();
  RankedTensorType input = getInput().getType(), index = getIndex().getType();
  if (failed(expectDim(*this, dim, input.getRank())) ||
      failed(expectWithin(*this, index, input, dim)) ||
      failed(expectShape(*this, getSource(), index.getShape()))) {
    return failure(); // scatter_c1, scatter_c2
  }
  return expectShape(*this, getResult(), input.getShape()); // scatter_c3
}

LogicalResult SliceDynamicOp::verify() {
  RankedTensorType input = getInput().getType();
  if (failed(expectShape(*this, getBegins(), {input.getRank()})) ||
      failed(expectShape(*this, getEnds(), {input.getRank()}))) {
    return failure(); // slice_dynamic_c1
  }
  if (getType().getRank() != input.getRank()) {
    return emitOpError("changes the rank: ") << input << " to " << getType();
  }
  for (auto [of, part] : llvm::zip(input.getShape(), getType().getShape())) {
    if (part > of) { // slice_dynamic_c2
      return emitOpError("takes ") << part << " elements of " << of;
    }
  }
  return success();
}

LogicalResult SortOp::verify() {
  RankedTensorType input = getInput().getType();
  int64_t dim = getDim();
  if (failed(expectDim(*this, dim, input.getRank())) || // sort_c1
      failed(expectShape(*this, getValues(), input.getShape()))) {
    return failure(); // sort_c2
  }
  return expectShape(*this, getIndices(), input.getShape()); // sort_c3
}

LogicalResult TopKOp::verify() {
  RankedTensorType input = getInput().getType();
  int64_t dim = getDim(), k = getK();
  if (failed(expectDim(*this, dim, input.getRank()))) {
    return failure();
  }
  if (k < 0 || k > input.getDimSize(dim)) { // topk_c1
    return emitOpError("wants ") << k << " of " << input.getDimSize(dim);
  }
  SmallVector<int64_t> shape(input.getShape());
  shape[dim] = k;
  if (failed(expectShape(*this, getValues(), shape))) { // topk_c2
    return failure();
  }
  return expectShape(*this, getIndices(), shape);
}
